package io.vigie.export.stix;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.vigie.record.Authority;
import io.vigie.record.Party;
import io.vigie.record.PartyKind;
import io.vigie.record.Vendor;
import io.vigie.record.VendorReference;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The people, bodies and places of the records as identities, threat actors and locations. */
final class Identities {

  /** Classes and sectors of the STIX vocabularies, by kind. */
  private static final Map<PartyKind, String> SECTORS = Map.of(PartyKind.HEALTH, "healthcare", PartyKind.SCHOOL, "education",
      PartyKind.POLICE, "government-public-services", PartyKind.PUBLIC_BODY, "government", PartyKind.MILITARY, "defense");

  private final Bundle bundle;
  /** When each vendor was first and last told of. */
  private final Map<String, Vendor> vendors;

  Identities(Bundle bundle, List<Vendor> vendors) {
    this.bundle = bundle;
    this.vendors = vendors.stream().collect(Collectors.toMap(Vendor::id, vendor -> vendor, (one, same) -> one));
  }

  /** One identity for each vendor, with where it is based. */
  String vendor(VendorReference reference) {
    Vendor vendor = vendors.get(reference.id());
    String seen = StixTime.of(vendor == null || vendor.evidence().isEmpty() ? null : vendor.evidence().get(0).published());
    StixObject identity = new StixObject(StixObject.id("identity", "vendor " + reference.id()), seen, seen)
        .put("name", vendor == null ? reference.name() : vendor.name())
        .put("description", vendor == null || vendor.aliases().isEmpty() ? null : "Also: " + String.join("; ", vendor.aliases()))
        .put("identity_class", "organization").put("sectors", List.of("technology"));
    if (vendor != null && vendor.wikidata() != null) {
      identity.put("external_references", JsonNodeFactory.instance.arrayNode().add(JsonNodeFactory.instance.objectNode()
          .put("source_name", "Wikidata").put("external_id", vendor.wikidata()).put("url", "https://www.wikidata.org/wiki/" + vendor.wikidata())));
    }
    boolean isNew = !bundle.has(identity.id());
    bundle.add(identity);
    if (isNew && vendor != null && vendor.country() != null) {
      bundle.relate(identity.id(), "located-at", location(vendor.country(), null), identity, null);
    }
    return identity.id();
  }

  /** One identity for each authority of a country; a country that acts itself is its government. */
  @Nullable String authority(Authority authority) {
    if (authority.name() == null && authority.country() == null) {
      return null;
    }
    String name = authority.name() == null ? "Government of " + country(authority.country()) : authority.name();
    return bundle.add(new StixObject(StixObject.id("identity", "authority " + name + ' ' + authority.country()), StixTime.UNKNOWN, StixTime.UNKNOWN)
        .put("name", name).put("identity_class", "organization").put("sectors", List.of("government")));
  }

  /** A party of one record: the same words in another record may mean somebody else. */
  String party(String record, Party party, StixObject told) {
    boolean actor = party.kind() == PartyKind.CRIMINAL_GROUP || party.kind() == PartyKind.STATE_ACTOR;
    String type = actor ? "threat-actor" : "identity";
    StixObject object = new StixObject(StixObject.id(type, "party " + record + ' ' + party.name()),
        told.json().get("created").asText(), told.json().get("modified").asText()).put("name", party.name());
    if (actor) {
      object.put("threat_actor_types", List.of(party.kind() == PartyKind.STATE_ACTOR ? "nation-state" : "crime-syndicate"));
    } else {
      object.put("identity_class", switch (party.kind()) {
        case PERSON -> "individual";
        case PEOPLE -> "group";
        case OTHER -> "unknown";
        default -> "organization";
      });
      String sector = SECTORS.get(party.kind());
      object.put("sectors", sector == null ? List.of() : List.of(sector));
    }
    return bundle.add(object);
  }

  /** @param country ISO 3166-1 alpha-2, or EU */
  String location(String country, @Nullable String place) {
    StixObject location = new StixObject(StixObject.id("location", country + ' ' + (place == null ? "" : place)), StixTime.UNKNOWN,
        StixTime.UNKNOWN).put("name", place == null ? country(country) : place);
    return bundle.add(country.equals("EU") ? location.put("region", "europe") : location.put("country", country));
  }

  private static String country(String code) {
    return code.equals("EU") ? "European Union" : new Locale("", code).getDisplayCountry(Locale.ENGLISH);
  }
}
