package io.vigie.knowledge;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A law, list or order that policy actions rest on.
 *
 * @param names names by language (ISO 639-1)
 */
public record Instrument(String id, String name, @Nullable String country, Map<String, List<String>> names, Guard guard) implements Fact {
  public Instrument {
    names = Map.copyOf(names);
  }
}
