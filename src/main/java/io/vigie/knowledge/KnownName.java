package io.vigie.knowledge;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A name of which nothing is known but what kind of thing bears it: a news outlet, an organization, a part of the world, a product.
 *
 * @param names all its names, whatever their language, the canonical one among them; none where only a pattern recognised it
 */
public record KnownName(String id, String name, @Nullable String country, List<String> names, Guard guard) implements Fact {
  public KnownName {
    names = List.copyOf(names);
  }

  /** Whether the fact stands in the knowledge base. */
  public boolean listed() {
    return !names.isEmpty();
  }

  static KnownName unlisted(String name, @Nullable String country) {
    return new KnownName(Slug.of(name), name, country, List.of(), Guard.NONE);
  }
}
