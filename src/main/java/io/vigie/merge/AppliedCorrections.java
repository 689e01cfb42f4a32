package io.vigie.merge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vigie.record.EventRecord;
import io.vigie.record.Failure;
import io.vigie.record.Json;
import io.vigie.record.Stage;
import io.vigie.record.Vendor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One application of corrections to one merging. It remembers which lines found what they name. */
final class AppliedCorrections {

  private final Corrections corrections;
  private final ObjectMapper mapper = Json.mapper();
  private final Set<Correction> applied = new HashSet<>();
  private final Map<Correction, String> refused = new LinkedHashMap<>();
  private final Set<String> titled = new HashSet<>();

  AppliedCorrections(Corrections corrections) {
    this.corrections = corrections;
  }

  /** Groups of records about one event, as people know them better. Members stay in order of publication. */
  <T extends Traits<T>> List<List<T>> regroup(List<List<T>> groups) {
    if (corrections.of(Correction.Merge.class).isEmpty() && corrections.of(Correction.Split.class).isEmpty()) {
      return groups;
    }
    Regrouping<T> regrouping = new Regrouping<>(groups);
    for (Correction correction : corrections.lines()) {
      boolean done = correction instanceof Correction.Merge merge && regrouping.merge(merge.ids())
          || correction instanceof Correction.Split split && regrouping.split(split.id(), split.articles());
      if (done) {
        applied.add(correction);
      }
    }
    return regrouping.groups();
  }

  /** The records with corrected fields, without those that are false. */
  <R extends EventRecord> List<R> correct(List<R> records) {
    Map<String, Integer> positions = new HashMap<>();
    for (int i = 0; i < records.size(); i++) {
      positions.put(records.get(i).id(), i);
      for (String former : records.get(i).provenance().supersedes()) {
        positions.put(former, i);
      }
    }
    List<@Nullable R> corrected = new ArrayList<>(records);
    for (Correction correction : corrections.lines()) {
      Integer at = positions.get(named(correction));
      R record = at == null ? null : corrected.get(at);
      if (record != null) {
        corrected.set(at, change(record, correction));
        if (applied.contains(correction) && setsTitle(correction)) {
          titled.add(record.id());
        }
      }
    }
    corrected.removeIf(Objects::isNull);
    return new ArrayList<>(corrected);
  }

  private static boolean setsTitle(Correction correction) {
    return correction instanceof Correction.SetFields set && set.fields().has("title");
  }

  /** Whether people chose the title of the record that goes by this id. */
  boolean hasTitle(String id) {
    return titled.contains(id);
  }

  /** The vendors with corrected facts and further names. */
  List<Vendor> correctVendors(List<Vendor> vendors) {
    List<Vendor> corrected = new ArrayList<>();
    for (Vendor vendor : vendors) {
      Vendor now = vendor;
      for (Correction correction : corrections.lines()) {
        boolean meant = now != null && vendor.id().equals(named(correction));
        now = meant ? change(now, correction) : now;
      }
      if (now != null) {
        corrected.add(now);
      }
    }
    return corrected;
  }

  private static @Nullable String named(Correction correction) {
    if (correction instanceof Correction.SetFields set) {
      return set.id();
    }
    return correction instanceof Correction.Drop drop ? drop.id() : null;
  }

  @SuppressWarnings("unchecked") // a record's class makes records of that class
  private <R> @Nullable R change(R record, Correction correction) {
    if (correction instanceof Correction.Drop) {
      applied.add(correction);
      return null;
    }
    ObjectNode fields = ((Correction.SetFields) correction).fields();
    if (fields.has("id")) {
      refused.put(correction, "an id cannot be set");
      return record;
    }
    try {
      JsonNode changed = patch(mapper.valueToTree(record), fields);
      R corrected = (R) mapper.treeToValue(changed, record.getClass());
      applied.add(correction);
      return corrected;
    } catch (JsonProcessingException | RuntimeException exception) {
      String message = exception instanceof JsonProcessingException json
          ? json.getOriginalMessage() : exception.getMessage();
      refused.put(correction, "the record does not take these fields: " + message);
      return record;
    }
  }

  private static JsonNode patch(JsonNode target, JsonNode patch) {
    if (!(patch instanceof ObjectNode changes) || !(target instanceof ObjectNode object)) {
      return patch;
    }
    changes.properties().forEach(change -> {
      JsonNode known = object.get(change.getKey());
      if (known == null) {
        throw new IllegalArgumentException("there is no field \"" + change.getKey() + "\"");
      }
      object.set(change.getKey(), patch(known, change.getValue()));
    });
    return object;
  }

  void applied(Correction correction) {
    applied.add(correction);
  }

  private static String missing(Correction correction) {
    return correction instanceof Correction.Alias alias ? "no article names a vendor of the id \"" + alias.vendor() + "\""
        : "no record, or no such articles, under the ids that it names";
  }

  /** The lines that could not be read or found nothing to correct. */
  List<Failure> unapplied() {
    List<Failure> failures = new ArrayList<>(corrections.unreadable());
    for (Correction correction : corrections.lines()) {
      if (!applied.contains(correction)) {
        String reason = refused.getOrDefault(correction, missing(correction));
        failures.add(new Failure(correction.source(), Stage.MERGE, "correction-not-applied",
            "the correction no longer applies: " + reason + "; remove the line or name the present id", false));
      }
    }
    return failures;
  }
}
