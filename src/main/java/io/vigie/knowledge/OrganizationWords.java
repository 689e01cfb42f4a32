package io.vigie.knowledge;

import io.vigie.yaml.YamlNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Words that tell the name of an organization. All folded (lower case, no accents). Immutable.
 *
 * @param ends last words of such names ("Foundation")
 * @param starts first words of such names ("Université")
 * @param nouns that stand right before one ("the charity Acme"); in a language that joins nouns, also the end of a longer one
 * @param patterns for those that their noun and a place name: "the chamber of commerce of Lyon"
 */
public record OrganizationWords(Set<String> ends, Set<String> starts, Set<String> nouns, PatternSet patterns) {

  static final OrganizationWords NONE = new OrganizationWords(Set.of(), Set.of(), Set.of(), PatternSet.NONE);

  /** Whether a name ends as those of organizations do. */
  public boolean isEnd(String word) {
    return ends.contains(Folding.fold(word));
  }

  /** Whether a name starts as those of organizations do. */
  public boolean isStart(String word) {
    return starts.contains(Folding.fold(word));
  }

  /** Whether the name of an organization follows a noun. */
  public boolean isNoun(String word, boolean joinsNouns) {
    String folded = Folding.fold(word);
    return nouns.contains(folded) || joinsNouns && nouns.stream().anyMatch(folded::endsWith);
  }

  static OrganizationWords read(YamlNode node, Map<String, List<String>> lists) {
    node.allow("ends", "starts", "nouns", "patterns");
    return new OrganizationWords(folded(node, "ends"), folded(node, "starts"), folded(node, "nouns"),
        new PatternSet(NamePattern.read(node, "patterns", lists)));
  }

  private static Set<String> folded(YamlNode node, String key) {
    return node.texts(key).stream().map(Folding::fold).collect(Collectors.toUnmodifiableSet());
  }
}
