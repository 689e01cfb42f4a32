package io.vigie.record;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a measure is directed at.
 *
 * @param parties whoever else than a vendor is fined, ordered, charged or listed
 * @param technologies ids of the taxonomy in the knowledge base
 * @param practice what is forbidden or punished, in the text's words
 * @param originCountry ISO 3166-1 alpha-2, for measures against equipment "made in" a country
 */
public record Targets(
    List<VendorReference> vendors,
    List<Party> parties,
    List<String> products,
    List<String> technologies,
    @Nullable String practice,
    @Nullable String originCountry) {

  public static final Targets NONE = new Targets(List.of(), List.of(), List.of(), List.of(), null, null);

  public Targets {
    vendors = List.copyOf(vendors);
    parties = List.copyOf(parties);
    products = List.copyOf(products);
    technologies = List.copyOf(technologies);
  }
}
