package io.vigie.record;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A leak, intrusion, malware, vulnerability or misuse event in information technology.
 *
 * @param when EDTF, when it happened
 * @param reported EDTF, when it became known
 * @param country ISO 3166-1 alpha-2
 * @param place English name where known, else as in the text
 * @param attribution who alleges it, when it is only alleged
 */
public record Incident(
    String id,
    IncidentType type,
    String title,
    IncidentStatus status,
    @Nullable String when,
    @Nullable String reported,
    @Nullable String country,
    @Nullable String place,
    @Nullable Party victim,
    @Nullable Party actor,
    List<VendorReference> vendors,
    List<String> products,
    List<String> technologies,
    @Nullable Vector vector,
    List<Count> counts,
    List<String> cves,
    @Nullable String attribution,
    @JsonProperty @JsonUnwrapped Provenance provenance)
    implements EventRecord {

  public Incident {
    vendors = List.copyOf(vendors);
    products = List.copyOf(products);
    technologies = List.copyOf(technologies);
    counts = List.copyOf(counts);
    cves = List.copyOf(cves);
  }

  @Override
  @JsonIgnore
  public @Nullable String eventDate() {
    return when;
  }

  @Override
  @JsonIgnore
  public @Nullable String eventCountry() {
    return country;
  }

  @Override
  public Incident withTitle(String other) {
    return new Incident(id, type, other, status, when, reported, country, place, victim, actor, vendors, products, technologies, vector, counts, cves,
        attribution, provenance);
  }
}
