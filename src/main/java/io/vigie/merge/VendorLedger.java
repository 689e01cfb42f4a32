package io.vigie.merge;

import io.vigie.record.EventRecord;
import io.vigie.record.Evidence;
import io.vigie.record.Incident;
import io.vigie.record.PolicyAction;
import io.vigie.record.Vendor;
import io.vigie.record.VendorReference;
import io.vigie.record.VendorRole;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Sums up what articles say of each vendor. A vendor named by most articles would carry a library of evidence, so only its earliest
 * sentences are kept; its records hold the rest.
 */
final class VendorLedger {

  static final int EVIDENCE_KEPT = 100;

  private static final Comparator<Evidence> EARLIEST = (a, b) -> {
    int byArticle = PublicationOrder.compare(a.published(), a.article(), b.published(), b.article());
    return byArticle != 0 ? byArticle : Integer.compare(a.start(), b.start());
  };

  private final Map<String, Entry> entries = new TreeMap<>();

  void add(Vendor vendor) {
    entries.computeIfAbsent(vendor.id(), id -> new Entry()).add(vendor);
  }

  /**
   * The vendors in order of id, with the records that name them.
   *
   * @param articles orders ids of articles by publication
   */
  List<Vendor> vendors(Collection<Incident> incidents, Collection<PolicyAction> policyActions, Comparator<String> articles) {
    Map<String, List<String>> incidentIds = idsByVendor(incidents);
    Map<String, List<String>> policyActionIds = idsByVendor(policyActions);
    List<Vendor> vendors = new ArrayList<>(entries.size());
    entries.forEach((id, entry) -> vendors.add(entry.toVendor(
        id, incidentIds.getOrDefault(id, List.of()), policyActionIds.getOrDefault(id, List.of()), articles)));
    return vendors;
  }

  private static Map<String, List<String>> idsByVendor(Collection<? extends EventRecord> records) {
    Map<String, List<String>> ids = new HashMap<>();
    for (EventRecord record : records) {
      for (VendorReference vendor : vendorsOf(record)) {
        ids.computeIfAbsent(vendor.id(), id -> new ArrayList<>()).add(record.id());
      }
    }
    return ids;
  }

  static List<VendorReference> vendorsOf(EventRecord record) {
    return record instanceof Incident incident ? incident.vendors() : ((PolicyAction) record).targets().vendors();
  }

  /** What is known so far of one vendor. Facts come from the knowledge base, so any article that has one has the same. */
  private static final class Entry {
    private @Nullable Vendor facts;
    private final Set<String> aliases = new TreeSet<>();
    private final EnumSet<VendorRole> roles = EnumSet.noneOf(VendorRole.class);
    private final Set<String> articles = new LinkedHashSet<>();
    private final List<Evidence> evidence = new ArrayList<>();
    private int mentions;

    void add(Vendor vendor) {
      facts = facts == null ? vendor : better(facts, vendor);
      aliases.addAll(vendor.aliases());
      roles.addAll(vendor.roles());
      articles.addAll(vendor.articles());
      mentions += vendor.mentions();
      evidence.addAll(vendor.evidence());
      if (evidence.size() > 4 * EVIDENCE_KEPT) {
        trim();
      }
    }

    private void trim() {
      evidence.sort(EARLIEST);
      if (evidence.size() > EVIDENCE_KEPT) {
        evidence.subList(EVIDENCE_KEPT, evidence.size()).clear();
      }
    }

    Vendor toVendor(String id, List<String> incidents, List<String> policyActions, Comparator<String> order) {
      trim();
      Vendor known = java.util.Objects.requireNonNull(facts);
      aliases.remove(known.name());
      return new Vendor(id, known.name(), List.copyOf(aliases), known.country(), known.parent(), known.ownership(), known.wikidata(),
          supported(incidents, policyActions), mentions, incidents, policyActions, articles.stream().sorted(order).toList(),
          evidence.stream().distinct().toList());
    }

    /** A role whose records were all dropped is gone with them. */
    private List<VendorRole> supported(List<String> incidents, List<String> policyActions) {
      EnumSet<VendorRole> kept = EnumSet.copyOf(roles.isEmpty() ? EnumSet.of(VendorRole.MENTIONED) : roles);
      if (incidents.isEmpty()) {
        kept.remove(VendorRole.IMPLICATED);
      }
      if (policyActions.isEmpty()) {
        kept.remove(VendorRole.RESTRICTED);
      }
      return kept.isEmpty() ? List.of(VendorRole.MENTIONED) : List.copyOf(kept);
    }

    /** The one that knows more; between equals the name that sorts first, so that the order of articles does not matter. */
    private static Vendor better(Vendor a, Vendor b) {
      int difference = known(a) - known(b);
      return difference > 0 || difference == 0 && a.name().compareTo(b.name()) <= 0 ? a : b;
    }

    private static int known(Vendor vendor) {
      return (vendor.country() == null ? 0 : 1) + (vendor.parent() == null ? 0 : 1) + (vendor.ownership() == null ? 0 : 1)
          + (vendor.wikidata() == null ? 0 : 1);
    }
  }
}
