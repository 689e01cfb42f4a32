package io.vigie.merge;

import io.vigie.record.Incident;
import io.vigie.record.Mention;
import io.vigie.record.MentionKind;
import io.vigie.record.Party;
import io.vigie.record.PolicyAction;
import io.vigie.record.Targets;
import io.vigie.record.Vendor;
import io.vigie.record.VendorReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * By which names vendors go, as people corrected them: whatever goes by a further name of a vendor is that vendor's, a vendor with
 * another name has it everywhere, and a vendor that is none is named nowhere.
 */
final class VendorNames {

  private final Map<String, Correction.Alias> byAlias = new HashMap<>();
  private final Map<String, String> renamed = new HashMap<>();
  private final Set<String> dropped = new HashSet<>();
  private final Map<String, String> names = new HashMap<>();

  VendorNames(Corrections corrections) {
    corrections.of(Correction.Alias.class).forEach(alias -> byAlias.put(fold(alias.alias()), alias));
  }

  private static String fold(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  /** Whether every vendor must be learnt before any can be resolved. */
  boolean needsAll() {
    return !byAlias.isEmpty();
  }

  /** Learns the names of the vendors that aliases point at. */
  void learn(Vendor vendor) {
    names.merge(vendor.id(), vendor.name(), (a, b) -> a.compareTo(b) <= 0 ? a : b);
  }

  /** Learns what corrections of the vendors themselves made of their names; whether they changed any. */
  boolean settle(List<Vendor> found, List<Vendor> corrected) {
    Map<String, String> left = new HashMap<>();
    corrected.forEach(vendor -> left.put(vendor.id(), vendor.name()));
    for (Vendor vendor : found) {
      String name = left.get(vendor.id());
      if (name == null) {
        dropped.add(vendor.id());
      } else if (!name.equals(vendor.name())) {
        renamed.put(vendor.id(), name);
      }
    }
    return !dropped.isEmpty() || !renamed.isEmpty();
  }

  /** The vendor that goes by a name by hand; null when none of this dataset does. */
  private @Nullable String byHand(@Nullable String name) {
    Correction.Alias meant = name == null ? null : byAlias.get(fold(name));
    return meant == null || !names.containsKey(meant.vendor()) ? null : meant.vendor();
  }

  /** The vendor with its further names, or as the vendor that it is known to be. */
  Vendor resolve(Vendor vendor, AppliedCorrections applied) {
    String meant = byHand(vendor.name());
    String id = meant == null ? vendor.id() : meant;
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

  /** Null when the vendor is none. */
  private @Nullable VendorReference resolve(VendorReference vendor) {
    String meant = byHand(vendor.name());
    String id = meant == null ? vendor.id() : meant;
    String name = meant == null ? vendor.name() : names.get(id);
    return dropped.contains(id) ? null : new VendorReference(id, renamed.getOrDefault(id, name));
  }

  private List<VendorReference> resolve(List<VendorReference> vendors) {
    return vendors.stream().map(this::resolve).filter(Objects::nonNull).distinct().toList();
  }

  Incident resolve(Incident incident) {
    return Links.withVendors(incident, resolve(incident.vendors()));
  }

  /** A party that goes by a vendor's name is that vendor. */
  PolicyAction resolve(PolicyAction action) {
    Targets targets = action.targets();
    List<VendorReference> vendors = new ArrayList<>(targets.vendors());
    List<Party> others = new ArrayList<>();
    for (Party party : targets.parties()) {
      String meant = byHand(party.name());
      if (meant == null) {
        others.add(party);
      } else {
        vendors.add(new VendorReference(meant, names.get(meant)));
      }
    }
    return Links.withTargets(action, new Targets(resolve(vendors), others, targets.products(), targets.technologies(), targets.practice(),
        targets.originCountry()));
  }

  /** A mention of a vendor under the id and name that it goes by. */
  Mention resolve(Mention mention) {
    if (mention.kind() != MentionKind.VENDOR || mention.link() == null) {
      return mention;
    }
    String meant = byHand(mention.value());
    String id = meant == null ? mention.link() : meant;
    String name = meant == null ? mention.value() : names.get(id);
    return new Mention(mention.article(), mention.kind(), mention.text(), mention.start(), mention.end(), renamed.getOrDefault(id, name), id);
  }
}
