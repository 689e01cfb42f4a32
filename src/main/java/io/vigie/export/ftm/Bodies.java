package io.vigie.export.ftm;

import io.vigie.record.Authority;
import io.vigie.record.Party;
import io.vigie.record.Vendor;
import io.vigie.record.VendorReference;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The companies, public bodies and people of the records. */
final class Bodies {

  private final FtmWriter writer;
  private final Map<String, Vendor> vendors;

  Bodies(FtmWriter writer, List<Vendor> vendors) {
    this.writer = writer;
    this.vendors = vendors.stream().collect(Collectors.toMap(Vendor::id, vendor -> vendor, (one, same) -> one));
  }

  String vendor(VendorReference reference) {
    Vendor vendor = vendors.get(reference.id());
    FtmEntity company = new FtmEntity(FtmWriter.id("vendor", reference.id()), "Company").add("name", reference.name());
    if (vendor == null || writer.has(company.id())) {
      return writer.write(company);
    }
    company.add("name", vendor.name()).add("alias", vendor.aliases()).addCountry("country", vendor.country()).add("wikidataId", vendor.wikidata());
    if (vendor.parent() != null) {
      String owner = writer.write(new FtmEntity(FtmWriter.id("owner", vendor.parent()), "Company").add("name", vendor.parent()));
      writer.write(new FtmEntity(FtmWriter.id("ownership", vendor.id(), vendor.parent()), "Ownership")
          .add("owner", owner).add("asset", company.id()));
    }
    return writer.write(company);
  }

  @Nullable String authority(Authority authority) {
    String country = authority.country();
    if (authority.name() == null && country == null) {
      return null;
    }
    String name = authority.name() == null ? "Government of " + new Locale("", country).getDisplayCountry(Locale.ENGLISH) : authority.name();
    return writer.write(new FtmEntity(FtmWriter.id("authority", name, String.valueOf(country)), "PublicBody")
        .add("name", name).addCountry("country", country));
  }

  /** Somebody whom one record names: the same words in another record may mean somebody else. */
  String party(String record, Party party) {
    String schema = switch (party.kind()) {
      case PERSON -> "Person";
      case COMPANY -> "Company";
      case PUBLIC_BODY, POLICE, MILITARY -> "PublicBody";
      case HEALTH, SCHOOL, CRIMINAL_GROUP, STATE_ACTOR -> "Organization";
      case PEOPLE, OTHER -> "LegalEntity";
    };
    return writer.write(new FtmEntity(FtmWriter.id("party", record, party.name()), schema).add("name", party.name()));
  }
}
