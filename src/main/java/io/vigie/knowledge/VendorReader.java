package io.vigie.knowledge;

import io.vigie.record.Ownership;
import io.vigie.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads a file of vendors. */
final class VendorReader {

  private static final String[] KEYS = {
    "name", "aliases", "country", "parent", "ownership", "wikidata", "kinds", "guarded", "cues", "not", "source", "accept", "reject"
  };

  private final Cues cues;
  private final Set<String> technologies;
  private final Set<String> countries;

  VendorReader(Cues cues, Set<String> technologies, Set<String> countries) {
    this.cues = cues;
    this.technologies = technologies;
    this.countries = countries;
  }

  List<VendorFact> read(YamlNode file, Lexicon.Builder lexicon) {
    List<VendorFact> vendors = new ArrayList<>();
    for (YamlNode entry : FactFile.entries(file, "vendors")) {
      VendorFact vendor = vendor(entry.allow(KEYS));
      vendors.add(vendor);
      names(vendor).forEach(name -> lexicon.add(name, vendor, KnowledgeKind.VENDOR, null, vendor.guard().names().contains(name)));
      FactFile.block(vendor.guard(), lexicon);
    }
    return vendors;
  }

  private VendorFact vendor(YamlNode entry) {
    String name = entry.get("name").text();
    return new VendorFact(
        Slug.of(name),
        name,
        entry.texts("aliases"),
        FactFile.country(entry, countries),
        entry.optional("parent").map(YamlNode::text).orElse(null),
        entry.optional("ownership").map(node -> node.code(Ownership.class)).orElse(null),
        entry.optional("wikidata").map(YamlNode::text).orElse(null),
        kinds(entry),
        cues.guard(entry),
        true);
  }

  private List<String> kinds(YamlNode entry) {
    for (YamlNode kind : entry.get("kinds").list()) {
      if (!technologies.contains(kind.text()) && !kind.text().equals(VendorFact.SECURITY_RESEARCH)) {
        throw kind.error("unknown kind \"" + kind.text() + "\"; " + VendorFact.SECURITY_RESEARCH + " or a technology of technologies.yaml");
      }
    }
    return entry.texts("kinds");
  }

  /** Guarded names count as names without being repeated among the aliases. */
  private static Set<String> names(VendorFact vendor) {
    Set<String> names = new LinkedHashSet<>();
    names.add(vendor.name());
    names.addAll(vendor.aliases());
    names.addAll(vendor.guard().names());
    return names;
  }
}
