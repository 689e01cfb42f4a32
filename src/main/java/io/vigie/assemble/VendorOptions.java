package io.vigie.assemble;

import io.vigie.assemble.ArgumentLinking.Option;
import io.vigie.finding.Finding;
import io.vigie.knowledge.KnowledgeMatch;
import io.vigie.knowledge.VendorFact;
import io.vigie.record.Party;
import io.vigie.record.VendorReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The vendors of an article as those that an event may be about: where each is named, and what else is known of the event. Stateless. */
final class VendorOptions {

  private VendorOptions() {}

  /** Every vendor that may be the event's. */
  static List<Option<VendorReference>> of(Event event, NamedInArticle article) {
    List<Option<VendorReference>> options = new ArrayList<>();
    article.vendors().forEach((fact, named) -> {
      VendorReference vendor = new VendorReference(fact.id(), fact.name());
      boolean told = article.told(event).vendors().contains(vendor);
      // Whoever reports a flaw is named beside it, and what is directed at somebody else concerns no maker beside.
      boolean barred = event.isIncident() && fact.securityFirm() || event.lead().hasNoOtherMakers() || article.isOnlyAbroad(event, named) || article.isBystander(named);
      if (told || !barred) {
        Nearness nearness = new Nearness(event, named.sentences());
        options.add(new Option<>(vendor, nearness.nearest(), NamedInArticle.weighedTogether(event, features(event, fact, vendor, named, nearness, article))));
      }
    });
    return options;
  }

  private static Set<String> features(Event event, VendorFact fact, VendorReference vendor, NamedThing named, Nearness nearness, NamedInArticle article) {
    Set<String> features = new TreeSet<>(nearness.features());
    features.add("titled=" + named.titled());
    share(named, article.vendors(), features);
    told(vendor, event, article, features);
    family(fact, article.vendors(), features);
    features.add("latest=" + isLatest(fact, named, event, article.vendors()));
    roles(vendor, event, features);
    fact.kinds().forEach(kind -> features.add("makes=" + kind));
    features.add("listed=" + fact.listed());
    features.add("security-firm=" + fact.securityFirm());
    return features;
  }

  private static void share(NamedThing named, Map<VendorFact, NamedThing> vendors, Set<String> features) {
    long commoner = vendors.entrySet().stream().filter(other -> !other.getKey().securityFirm() && other.getValue().mentions().size() > named.mentions().size()).count();
    features.add("commoner=" + Math.min(2, commoner));
    features.add("vendors=" + Math.min(4, vendors.size()));
    features.add("mentions=" + Math.min(3, named.mentions().size()));
  }

  private static void told(VendorReference vendor, Event event, NamedInArticle article, Set<String> features) {
    List<VendorReference> told = article.told(event).vendors();
    features.add("told=" + (told.contains(vendor) ? "yes" : told.isEmpty() ? "none" : "another"));
    features.add("told-by-lead=" + event.lead().vendors().contains(vendor));
    features.add("told-here=" + event.findings().stream().anyMatch(finding -> finding.vendors().contains(vendor) && !finding.support().containsKey("vendors")));
    event.findings().stream().filter(finding -> finding.vendors().contains(vendor)).forEach(finding -> features.add("told-from=" + finding.makersFrom()));
    features.add(article.sharing(event, vendor));
    features.add("incidents=" + article.isOfAnotherIncident(event, vendor));
  }

  /** Whether the article names its owner or one that it owns as well: what befalls a daughter is not told of the mother. */
  private static void family(VendorFact fact, Map<VendorFact, NamedThing> vendors, Set<String> features) {
    features.add("owner-named=" + vendors.keySet().stream().anyMatch(other -> other.name().equals(fact.parent())));
    features.add("owned-named=" + vendors.keySet().stream().anyMatch(other -> fact.name().equals(other.parent())));
  }

  /** Whether no other vendor is named nearer before the telling, or as near: "the firm", "the cameras" would be this one's. */
  private static boolean isLatest(VendorFact fact, NamedThing named, Event event, Map<VendorFact, NamedThing> vendors) {
    int own = lastBefore(named, event);
    return own >= 0 && vendors.entrySet().stream().filter(other -> !other.getKey().equals(fact) && !other.getKey().securityFirm())
        .allMatch(other -> lastBefore(other.getValue(), event) < own);
  }

  /** Where it is named last before the trigger of the lead; -1 where it is not. */
  private static int lastBefore(NamedThing named, Event event) {
    int trigger = event.lead().trigger().start();
    return named.mentions().stream().mapToInt(KnowledgeMatch::start).filter(start -> start <= trigger).max().orElse(-1);
  }

  private static void roles(VendorReference vendor, Event event, Set<String> features) {
    event.victim().filter(party -> isNamedBy(party, vendor)).ifPresent(party -> features.add("is=victim"));
    event.first(Finding::actor).filter(party -> isNamedBy(party, vendor)).ifPresent(party -> features.add("is=actor"));
    List<Party> parties = event.all(Finding::parties);
    if (parties.stream().anyMatch(party -> isNamedBy(party, vendor))) {
      features.add("is=party");
    }
    features.add("parties=" + !parties.isEmpty());
    features.add("equipment=" + !event.all(Finding::technologies).isEmpty());
    features.add("origin=" + event.first(Finding::originCountry).isPresent());
  }

  private static boolean isNamedBy(Party party, VendorReference vendor) {
    return party.name().toLowerCase(Locale.ROOT).contains(vendor.name().toLowerCase(Locale.ROOT));
  }
}
