package io.vigie.knowledge;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A news agency, broadcaster, paper or news site.
 *
 * @param names all its names, whatever their language, the canonical one among them
 */
public record Outlet(String id, String name, @Nullable String country, List<String> names, Guard guard) implements Fact {
  public Outlet {
    names = List.copyOf(names);
  }
}
