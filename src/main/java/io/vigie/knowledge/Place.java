package io.vigie.knowledge;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place within a country.
 *
 * @param name English name
 * @param region id of the region that it lies in
 * @param names all names, in any language
 * @param population 0 when unknown; settles which of two cities of one name is meant
 * @param ambiguous whether the name is also a word or a person's name, so that it needs context
 */
public record Place(
    String id, String name, String country, PlaceKind kind, @Nullable String region, List<String> names, int population, boolean ambiguous)
    implements Fact {
  public Place {
    names = List.copyOf(names);
  }
}
