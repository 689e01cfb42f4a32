package io.vigie.merge;

import io.vigie.record.EventRecord;
import io.vigie.record.Incident;
import io.vigie.record.PolicyAction;
import io.vigie.record.Targets;
import io.vigie.record.Vendor;
import io.vigie.record.VendorReference;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Vendors that go by a further name, by hand: records of the further name are the vendor's. */
final class VendorAliases {

  private final Map<String, Correction.Alias> byAlias = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();

  VendorAliases(Corrections corrections) {
    corrections.of(Correction.Alias.class).forEach(alias -> byAlias.put(fold(alias.alias()), alias));
  }

  private static String fold(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  boolean isEmpty() {
    return byAlias.isEmpty();
  }

  /** Learns the names of the vendors that aliases point at. */
  void learn(Vendor vendor) {
    names.merge(vendor.id(), vendor.name(), (a, b) -> a.compareTo(b) <= 0 ? a : b);
  }

  /** The vendor with its further names, or as the vendor that it is known to be. */
  Vendor resolve(Vendor vendor, AppliedCorrections applied) {
    Correction.Alias meant = byAlias.get(fold(vendor.name()));
    String id = meant == null || !names.containsKey(meant.vendor()) ? vendor.id() : meant.vendor();
    Set<String> aliases = new TreeSet<>(vendor.aliases());
    for (Correction.Alias alias : byAlias.values()) {
      if (alias.vendor().equals(id)) {
        aliases.add(alias.alias());
        applied.applied(alias);
      }
    }
    boolean same = id.equals(vendor.id());
    return new Vendor(id, names.getOrDefault(id, vendor.name()), List.copyOf(aliases), same ? vendor.country() : null,
        same ? vendor.parent() : null, same ? vendor.ownership() : null, same ? vendor.wikidata() : null, vendor.roles(),
        vendor.mentions(), vendor.incidents(), vendor.policyActions(), vendor.articles(), vendor.evidence());
  }

  private List<VendorReference> resolve(List<VendorReference> vendors) {
    return vendors.stream().map(vendor -> {
      Correction.Alias meant = byAlias.get(fold(vendor.name()));
      return meant == null || !names.containsKey(meant.vendor()) ? vendor : new VendorReference(meant.vendor(), names.get(meant.vendor()));
    }).distinct().toList();
  }

  Incident resolve(Incident incident) {
    return Links.withVendors(incident, resolve(incident.vendors()));
  }

  PolicyAction resolve(PolicyAction action) {
    return Links.withVendors(action, resolve(action.targets().vendors()));
  }
}
