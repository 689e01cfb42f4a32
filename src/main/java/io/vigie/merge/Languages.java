package io.vigie.merge;

import io.vigie.record.EventRecord;
import io.vigie.record.Evidence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** In which language a record's own words are. */
final class Languages {

  private Languages() {}

  static @Nullable String of(EventRecord record) {
    List<Evidence> evidence = record.provenance().evidence();
    return evidence.isEmpty() ? null : evidence.get(0).language();
  }
}
