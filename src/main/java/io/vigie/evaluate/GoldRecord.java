package io.vigie.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import io.vigie.record.Code;
import io.vigie.record.Count;
import io.vigie.record.Edtf;
import io.vigie.record.EventRecord;
import io.vigie.record.Incident;
import io.vigie.record.IncidentType;
import io.vigie.record.Party;
import io.vigie.record.PolicyAction;
import io.vigie.record.VendorReference;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An event as far as gold annotations and records of a run can be compared.
 *
 * @param party the victim of an incident, the authority of a policy action; in any words
 * @param objects what a policy action is directed at, in any words
 * @param quote the first words of the sentence that tells it; null where that is not noted
 */
public record GoldRecord(
    boolean incident, String type, @Nullable String status, @Nullable String date, @Nullable String country, List<String> vendors,
    @Nullable String party, String objects, Set<BigDecimal> numbers, List<String> cves, @Nullable String quote) {

  /** So much of a quote is enough where the annotator shortened the sentence. */
  private static final int BEGINNING = 25;

  static GoldRecord incident(JsonNode node) {
    return new GoldRecord(true, node.path("type").asText(), text(node, "status"), text(node, "when"), text(node, "country"),
        texts(node, "vendors"), text(node, "victim"), "", numbers(node), texts(node, "cves"), text(node, "quote"));
  }

  static GoldRecord policyAction(JsonNode node) {
    return new GoldRecord(false, node.path("type").asText(), text(node, "status"), text(node, "date"), text(node, "actorCountry"),
        texts(node, "vendors"), text(node, "actor"), String.join(" ", texts(node, "targets")), Set.of(), List.of(), text(node, "quote"));
  }

  static GoldRecord of(EventRecord record) {
    return record instanceof Incident incident ? of(incident) : of((PolicyAction) record);
  }

  private static GoldRecord of(Incident incident) {
    Set<BigDecimal> numbers = new HashSet<>();
    incident.counts().stream().map(Count::value).forEach(value -> numbers.add(value.stripTrailingZeros()));
    return new GoldRecord(true, incident.type().code(), code(incident.status()), incident.when(), incident.country(), names(incident.vendors()),
        incident.victim() == null ? null : incident.victim().name(), "", numbers, incident.cves(), null);
  }

  private static GoldRecord of(PolicyAction action) {
    String objects = String.join(" ", Stream.of(action.targets().products().stream(), action.targets().technologies().stream(),
        Stream.ofNullable(action.targets().practice()), action.targets().parties().stream().map(Party::name)).flatMap(stream -> stream).toList());
    return new GoldRecord(false, action.type().code(), code(action.status()), action.date(), action.authority().country(),
        names(action.targets().vendors()), action.authority().name(), objects, Set.of(), List.of(), null);
  }

  boolean is(IncidentType... types) {
    return incident && Stream.of(types).anyMatch(each -> each.code().equals(type));
  }

  /** Whether the vendor is one of those that it names. */
  public boolean names(VendorReference vendor) {
    return Names.anyInCommon(List.of(vendor.name()), vendors);
  }

  /** Whether a date (EDTF) covers the same days as its own, however sure either is; empty where they only overlap, as a month and a day of it. */
  public Optional<Boolean> wasOn(String value) {
    Optional<Edtf> own = Optional.ofNullable(date).flatMap(Edtf::find);
    Optional<Edtf> other = Edtf.find(value);
    if (own.isEmpty() || other.isEmpty()) {
      return Optional.of(false);
    }
    boolean same = own.get().contains(other.get()) && other.get().contains(own.get());
    return !same && own.get().overlaps(other.get()) ? Optional.empty() : Optional.of(same);
  }

  /** Which of some sentences it quotes: the first that holds the whole quote, else the first that holds its beginning; negative for none. */
  public int quoted(List<String> sentences) {
    String whole = quote == null ? "" : letters(quote);
    List<String> plain = sentences.stream().map(GoldRecord::letters).toList();
    for (String part : List.of(whole, whole.substring(0, Math.min(BEGINNING, whole.length())))) {
      for (int i = 0; i < plain.size(); i++) {
        if (!part.isEmpty() && plain.get(i).contains(part)) {
          return i;
        }
      }
    }
    return -1;
  }

  /** Words only: marks are often written otherwise in a quote. */
  private static String letters(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{Nd}]+", " ").strip();
  }

  private static List<String> names(List<VendorReference> vendors) {
    return vendors.stream().map(VendorReference::name).toList();
  }

  private static @Nullable String code(@Nullable Code code) {
    return code == null ? null : code.code();
  }

  private static @Nullable String text(JsonNode node, String field) {
    return node.path(field).isTextual() ? node.path(field).asText() : null;
  }

  private static List<String> texts(JsonNode node, String field) {
    List<String> texts = new ArrayList<>();
    node.path(field).forEach(each -> texts.add(each.asText()));
    return texts;
  }

  private static Set<BigDecimal> numbers(JsonNode node) {
    Set<BigDecimal> numbers = new HashSet<>();
    node.path("counts").forEach(count -> {
      if (count.path("value").isNumber()) {
        numbers.add(count.path("value").decimalValue().stripTrailingZeros());
      }
    });
    return numbers;
  }
}
