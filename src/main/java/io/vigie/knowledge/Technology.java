package io.vigie.knowledge;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the short taxonomy of surveillance technologies.
 *
 * @param patterns words by language (ISO 639-1); {@code *} stands for any beginning or ending of a word
 */
public record Technology(String id, String name, Map<String, List<String>> patterns) implements Fact {
  public Technology {
    patterns = Map.copyOf(patterns);
  }

  @Override
  public @Nullable String country() {
    return null;
  }
}
