package io.vigie.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.ibm.icu.util.Region;
import io.vigie.merge.Dataset;
import io.vigie.record.AuthorityLevel;
import io.vigie.record.Code;
import io.vigie.record.EventRecord;
import io.vigie.record.Evidence;
import io.vigie.record.Incident;
import io.vigie.record.IncidentStatus;
import io.vigie.record.IncidentType;
import io.vigie.record.Json;
import io.vigie.record.PartyKind;
import io.vigie.record.PolicyAction;
import io.vigie.record.PolicyActionStatus;
import io.vigie.record.PolicyActionType;
import io.vigie.record.Vector;
import io.vigie.record.Vendor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The content of the report, compact: each article and each sentence stands once and records point at them by number; null and empty
 * fields are left out; what a page can hold is bounded.
 */
final class ReportData {

  /** A page with more records than this is slow to open; the surest are shown and the page says so. */
  static final int MOST_RECORDS = 20_000;
  private static final int MOST_EVIDENCE = 8;

  private final ObjectMapper mapper = Json.mapper();
  private final ObjectNode root = mapper.createObjectNode();
  private final ReportSources sources = new ReportSources(mapper);

  private ReportData() {}

  static String json(Dataset dataset, String version) {
    return new ReportData().write(dataset, version);
  }

  private String write(Dataset dataset, String version) {
    List<EventRecord> records = surest(dataset);
    records.forEach(record -> {
      record.provenance().articles().forEach(sources::want);
      kept(record).forEach(sources::want);
    });
    long articles = sources.read(dataset.articles());
    root.put("version", version);
    root.put("articleCount", articles);
    root.put("all", dataset.incidents().size() + dataset.policyActions().size());
    records(root.putArray("incidents"), records, Incident.class);
    records(root.putArray("policies"), records, PolicyAction.class);
    vendors(root.putArray("vendors"), dataset.vendors(), records);
    continents(root.putObject("continents"), records);
    lists(root.putObject("lists"));
    root.set("articles", sources.articles());
    root.set("sentences", sources.sentences());
    return root.toString();
  }

  private static List<EventRecord> surest(Dataset dataset) {
    List<EventRecord> all = new ArrayList<>(dataset.incidents());
    all.addAll(dataset.policyActions());
    if (all.size() <= MOST_RECORDS) {
      return all;
    }
    Comparator<EventRecord> byConfidence = Comparator.comparingDouble(record -> -record.provenance().confidence());
    return all.stream().sorted(byConfidence.thenComparing(EventRecord::id)).limit(MOST_RECORDS).toList();
  }

  private static List<Evidence> kept(EventRecord record) {
    List<Evidence> evidence = record.provenance().evidence();
    return evidence.subList(0, Math.min(MOST_EVIDENCE, evidence.size()));
  }

  private void records(ArrayNode out, List<EventRecord> records, Class<? extends EventRecord> kind) {
    for (EventRecord record : records) {
      if (!kind.isInstance(record)) {
        continue;
      }
      ObjectNode node = compact(mapper.valueToTree(record));
      if (node.remove("targets") instanceof ObjectNode targets) {
        node.setAll(targets);
      }
      node.remove(List.of("firstSeen", "lastSeen"));
      ArrayNode articles = node.putArray("articles");
      record.provenance().articles().stream().mapToInt(sources::indexOf).filter(at -> at >= 0).forEach(articles::add);
      ArrayNode evidence = node.putArray("evidence");
      for (Evidence each : kept(record)) {
        int sentence = sources.indexOf(each);
        if (sentence >= 0) {
          ArrayNode pair = evidence.addArray().add(sentence);
          each.fields().forEach(pair.addArray()::add);
        }
      }
      int more = record.provenance().evidence().size() - MOST_EVIDENCE;
      if (more > 0) {
        node.put("moreEvidence", more);
      }
      out.add(node);
    }
  }

  private void vendors(ArrayNode out, List<Vendor> vendors, List<EventRecord> records) {
    Set<String> named = new HashSet<>();
    for (EventRecord record : records) {
      (record instanceof Incident incident ? incident.vendors() : ((PolicyAction) record).targets().vendors())
          .forEach(vendor -> named.add(vendor.id()));
    }
    for (Vendor vendor : vendors) {
      if (named.contains(vendor.id())) {
        ObjectNode node = compact(mapper.valueToTree(vendor));
        out.add(node.retain("id", "name", "aliases", "country", "parent", "ownership"));
      }
    }
  }

  /** Without what says nothing, and with control characters that would change how other text is shown taken out. */
  private static ObjectNode compact(ObjectNode node) {
    List<String> keys = new ArrayList<>();
    node.fieldNames().forEachRemaining(keys::add);
    for (String key : keys) {
      JsonNode value = node.get(key);
      if (value.isNull() || value.isContainerNode() && value.isEmpty()) {
        node.remove(key);
      } else if (value instanceof ObjectNode object) {
        compact(object);
      } else if (value instanceof ArrayNode array) {
        clean(array);
      } else if (value.isTextual()) {
        node.put(key, DisplayText.clean(value.asText()));
      }
    }
    return node;
  }

  private static void clean(ArrayNode array) {
    for (int i = 0; i < array.size(); i++) {
      JsonNode value = array.get(i);
      if (value instanceof ObjectNode object) {
        compact(object);
      } else if (value.isTextual()) {
        array.set(i, DisplayText.clean(value.asText()));
      }
    }
  }

  /** What the fields of closed lists may be set to, for the lines that correct records. */
  private static void lists(ObjectNode out) {
    ObjectNode incidents = out.putObject("i");
    codes(incidents.putArray("type"), IncidentType.values());
    codes(incidents.putArray("status"), IncidentStatus.values());
    codes(incidents.putArray("victim.kind"), PartyKind.values());
    codes(incidents.putArray("actor.kind"), PartyKind.values());
    codes(incidents.putArray("vector"), Vector.values());
    ObjectNode actions = out.putObject("p");
    codes(actions.putArray("type"), PolicyActionType.values());
    codes(actions.putArray("status"), PolicyActionStatus.values());
    codes(actions.putArray("authority.level"), AuthorityLevel.values());
  }

  private static void codes(ArrayNode out, Code[] values) {
    for (Code value : values) {
      out.add(value.code());
    }
  }

  /** The continent of each country, by its UN M49 code, so that "Europe" can be asked for. */
  private static void continents(ObjectNode out, List<EventRecord> records) {
    Set<String> countries = new TreeSet<>();
    records.stream().map(EventRecord::eventCountry).flatMap(Stream::ofNullable).forEach(countries::add);
    for (String country : countries) {
      String continent = continent(country);
      if (continent != null) {
        out.put(country, continent);
      }
    }
  }

  private static @Nullable String continent(String country) {
    if (country.equals("EU")) {
      return "150";
    }
    try {
      Region continent = Region.getInstance(country).getContainingRegion(Region.RegionType.CONTINENT);
      return continent == null ? null : continent.toString();
    } catch (IllegalArgumentException unknown) {
      return null;
    }
  }
}
