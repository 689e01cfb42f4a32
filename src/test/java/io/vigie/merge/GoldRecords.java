package io.vigie.merge;

import com.fasterxml.jackson.databind.JsonNode;
import io.vigie.assemble.Records;
import io.vigie.knowledge.AuthorityFact;
import io.vigie.knowledge.Country;
import io.vigie.knowledge.Knowledge;
import io.vigie.knowledge.KnowledgeMatch;
import io.vigie.knowledge.VendorFact;
import io.vigie.record.Article;
import io.vigie.record.ArticleKind;
import io.vigie.record.Authority;
import io.vigie.record.Code;
import io.vigie.record.Count;
import io.vigie.record.DateEvidence;
import io.vigie.record.Evidence;
import io.vigie.record.Incident;
import io.vigie.record.IncidentStatus;
import io.vigie.record.IncidentType;
import io.vigie.record.Json;
import io.vigie.record.Party;
import io.vigie.record.PartyKind;
import io.vigie.record.PolicyAction;
import io.vigie.record.PolicyActionStatus;
import io.vigie.record.PolicyActionType;
import io.vigie.record.Provenance;
import io.vigie.record.Qualifier;
import io.vigie.record.Targets;
import io.vigie.record.VendorReference;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The gold annotations as the records that a faultless reading of each article would give, with ids such as {@code dev-en-01#i0}. */
final class GoldRecords {

  /** Told of equipment by where it is made, in the languages of the set. */
  private static final Pattern CHINESE = Pattern.compile("chin", Pattern.CASE_INSENSITIVE);

  private final Knowledge knowledge = Knowledge.load();
  private final JsonNode gold;
  private final String id;
  private final String language;

  private GoldRecords(File file) throws IOException {
    gold = Json.mapper().readTree(file);
    id = gold.get("id").asText();
    language = gold.get("language").asText();
  }

  /** @param folder of {@code ID.json} files */
  static List<Records> read(File folder) {
    List<Records> all = new ArrayList<>();
    File[] files = folder.listFiles((dir, name) -> name.endsWith(".json"));
    Arrays.sort(files);
    try {
      for (File file : files) {
        all.add(new GoldRecords(file).records());
      }
    } catch (IOException exception) {
      throw new UncheckedIOException(exception);
    }
    return all;
  }

  private Records records() {
    List<Incident> incidents = new ArrayList<>();
    for (JsonNode one : gold.get("incidents")) {
      incidents.add(incident(id + "#i" + incidents.size(), one));
    }
    List<PolicyAction> actions = new ArrayList<>();
    for (JsonNode one : gold.get("policyActions")) {
      actions.add(action(id + "#p" + actions.size(), one));
    }
    Article article = new Article(id, id, null, null, text(gold, "title"), text(gold, "outlet"), List.of(), text(gold, "published"), DateEvidence.META,
        null, language, null, id, 300, ArticleKind.NEWS, false, 1, null, "");
    return new Records(article, incidents, actions, List.of(), List.of());
  }

  private Incident incident(String record, JsonNode one) {
    List<Count> counts = new ArrayList<>();
    one.path("counts").forEach(count -> counts.add(new Count(count.get("value").decimalValue(), count.get("unit").asText(), Qualifier.EXACT)));
    List<String> cves = new ArrayList<>();
    one.path("cves").forEach(cve -> cves.add(cve.asText()));
    return new Incident(record, Code.find(IncidentType.class, one.get("type").asText()).orElseThrow(), "", Code.find(IncidentStatus.class,
        one.get("status").asText()).orElseThrow(), text(one, "when"), null, text(one, "country"), place(text(one, "place")),
        party(text(one, "victim")), party(text(one, "actor")), vendors(one), List.of(), List.of(), null, counts, cves, null, provenance(record, one));
  }

  private PolicyAction action(String record, JsonNode one) {
    PolicyActionType type = Code.find(PolicyActionType.class, one.get("type").asText()).orElseThrow();
    List<VendorReference> vendors = vendors(one);
    List<Party> parties = new ArrayList<>();
    StringBuilder practice = new StringBuilder();
    for (JsonNode target : one.path("targets")) {
      boolean vendor = vendor(target.asText()).map(VendorReference::id).filter(found -> vendors.stream().anyMatch(known -> known.id().equals(found))).isPresent();
      if (vendor) {
        continue;
      }
      boolean party = type == PolicyActionType.ENFORCEMENT || type == PolicyActionType.LISTING
          || type == PolicyActionType.INVESTIGATION && isVictim(target.asText());
      if (party) {
        parties.add(new Party(target.asText(), PartyKind.OTHER));
      } else {
        practice.append(practice.isEmpty() ? "" : ", ").append(target.asText());
      }
    }
    String origin = CHINESE.matcher(practice).find() ? "CN" : null;
    return new PolicyAction(record, type, "", Code.find(PolicyActionStatus.class, one.get("status").asText()).orElseThrow(), text(one, "date"), null,
        authority(text(one, "actor"), text(one, "actorCountry")),
        new Targets(vendors, parties, List.of(), List.of(), practice.isEmpty() ? null : practice.toString(), origin), text(one, "scope"), null, null,
        null, null, null, provenance(record, one));
  }

  /** What is inquired into is somebody, or else an event that the text describes. */
  private boolean isVictim(String target) {
    return gold.get("incidents").findValuesAsText("victim").stream().anyMatch(target::equalsIgnoreCase);
  }

  /** As the pipeline names it: in English where the knowledge base knows it, a country that acts itself by its name. */
  private Authority authority(@Nullable String actor, @Nullable String country) {
    if (actor == null) {
      return new Authority(null, country, null);
    }
    for (KnowledgeMatch match : knowledge.matcher().find(actor, language)) {
      if (match.fact() instanceof AuthorityFact authority) {
        return new Authority(authority.name(), country, authority.level());
      }
    }
    Country itself = knowledge.country(String.valueOf(country)).orElse(null);
    if (itself != null && itself.metonyms().getOrDefault(language, List.of()).contains(actor)) {
      return new Authority(itself.name(), country, null);
    }
    for (KnowledgeMatch match : knowledge.matcher().find(actor, language)) {
      boolean whole = match.text().length() * 2 > actor.length();
      if (whole && match.fact() instanceof Country land && land.id().equals(country)) {
        return new Authority(new Locale("", country).getDisplayCountry(Locale.ENGLISH), country, null);
      }
    }
    return new Authority(actor, country, null);
  }

  private @Nullable String place(@Nullable String place) {
    return place == null ? null : knowledge.matcher().find(place, language).stream().findFirst().map(KnowledgeMatch::value).orElse(place);
  }

  private List<VendorReference> vendors(JsonNode one) {
    List<VendorReference> vendors = new ArrayList<>();
    one.path("vendors").forEach(name -> vendors.add(vendor(name.asText())
        .orElse(new VendorReference(name.asText().toLowerCase(Locale.ROOT).replace(' ', '-'), name.asText()))));
    return vendors;
  }

  private Optional<VendorReference> vendor(String name) {
    Optional<VendorFact> known = knowledge.vendors().stream()
        .filter(vendor -> vendor.name().equalsIgnoreCase(name) || vendor.aliases().stream().anyMatch(name::equalsIgnoreCase)).findFirst();
    return known.map(vendor -> new VendorReference(vendor.id(), vendor.name()))
        .or(() -> gold.get("vendors").findValuesAsText("name").contains(name)
            ? Optional.of(new VendorReference(name.toLowerCase(Locale.ROOT).replace(' ', '-'), name)) : Optional.empty());
  }

  private static @Nullable Party party(@Nullable String name) {
    return name == null ? null : new Party(name, PartyKind.OTHER);
  }

  private Provenance provenance(String record, JsonNode one) {
    String quote = one.path("quote").asText() + " (" + record + ")";
    Evidence evidence = new Evidence(id, null, text(gold, "outlet"), text(gold, "published"), language, 0, quote.length(), quote, List.of("type"), "gold");
    return new Provenance(List.of(), 0.7, 1, text(gold, "published"), text(gold, "published"), List.of(), List.of(id), List.of(evidence));
  }

  private static @Nullable String text(JsonNode node, String key) {
    return node.path(key).isTextual() ? node.get(key).asText() : null;
  }
}
