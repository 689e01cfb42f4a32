package io.vigie.knowledge;

import io.vigie.record.AuthorityLevel;
import io.vigie.record.Code;
import io.vigie.record.PartyKind;
import io.vigie.yaml.YamlNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What one language says around names: the file {@code names.yaml} of its pack. Words are folded (lower case, no accents) unless said
 * otherwise. Immutable.
 *
 * @param language ISO 639-1
 * @param capitalisesNouns whether every noun is written with a capital, so that a capital shows no name
 * @param endings that may follow a name, such as a genitive s
 * @param homes ISO codes of the countries that the language is mostly written in; between places of one name theirs goes first
 * @param locatives prepositions of place, after which a capital is a place and no government
 * @param prepositions others after which a capital is rather a place
 * @param determiners articles and the like
 * @param stopWords words that an acronym in a line of capitals may be confused with
 * @param objectStarts words that follow a verb at the start of a sentence ("Ring the …"), but not a name
 * @param directions words before a place that belong to it ("Greater London")
 * @param designators company forms as written ("GmbH")
 * @param notNames words that start no name although they open a sentence: "When", "Are"
 * @param nounEndings of common nouns that a language writes with a capital, as no name of a company ends
 * @param commonWords words of the lists below, and others that are no name of a company although a capital is written
 * @param titles of persons, as lemmas in the language's own spelling
 * @param titleWords the same, folded
 * @param authorityNouns nouns that mean some authority, as lemmas in the language's own spelling, with its level
 * @param partyNouns nouns for victims, actors and other parties, as lemmas in the language's own spelling
 * @param organizations words that tell the name of an organization
 * @param lists named word lists: of the patterns ({@code {topic}}, {@code {field}}, {@code {maker}}), and the small words that no name
 *     holds or ends with ({@code neverInside}, {@code neverLast})
 */
public record NameWords(
    String language,
    boolean capitalisesNouns,
    List<String> endings,
    Set<String> homes,
    Set<String> locatives,
    Set<String> prepositions,
    Set<String> determiners,
    Set<String> stopWords,
    Set<String> objectStarts,
    Set<String> directions,
    Set<String> designators,
    Set<String> notNames,
    List<String> nounEndings,
    Set<String> commonWords,
    Set<String> titles,
    Set<String> titleWords,
    Map<String, AuthorityLevel> authorityNouns,
    Map<String, PartyKind> partyNouns,
    OrganizationWords organizations,
    Map<String, List<String>> lists,
    PatternSet authorities,
    PatternSet vendors) {

  /** The words of a language; none for one that says nothing of names. */
  public static NameWords read(String language) {
    Optional<YamlNode> file = YamlNode.find("language/" + language + "/names.yaml");
    return file.map(node -> read(language, node)).orElseGet(() -> none(language));
  }

  private static NameWords none(String language) {
    return new NameWords(language, false, List.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(),
        List.of(), Set.of(), Set.of(), Set.of(), Map.of(), Map.of(), OrganizationWords.NONE, Map.of(), PatternSet.NONE, PatternSet.NONE);
  }

  private static NameWords read(String language, YamlNode node) {
    node.allow("capitalisesNouns", "endings", "homes", "locatives", "prepositions", "determiners", "stopWords", "objectStarts", "directions",
        "designators", "notNames", "nounEndings", "titles", "authorityNouns", "partyNouns", "organizations", "lists", "authorities", "vendors");
    Map<String, List<String>> lists = lists(node);
    return new NameWords(
        language,
        node.optional("capitalisesNouns").map(YamlNode::text).filter("true"::equals).isPresent(),
        folded(node.texts("endings")),
        Set.copyOf(node.texts("homes")),
        foldedSet(node, "locatives"),
        foldedSet(node, "prepositions"),
        foldedSet(node, "determiners"),
        foldedSet(node, "stopWords"),
        foldedSet(node, "objectStarts"),
        foldedSet(node, "directions"),
        Set.copyOf(node.texts("designators")),
        foldedSet(node, "notNames"),
        folded(node.texts("nounEndings")),
        commonWords(node, lists),
        Set.copyOf(node.texts("titles")),
        foldedSet(node, "titles"),
        byNoun(node, "authorityNouns", AuthorityLevel.class),
        byNoun(node, "partyNouns", PartyKind.class),
        node.optional("organizations").map(words -> OrganizationWords.read(words, lists)).orElse(OrganizationWords.NONE),
        lists,
        new PatternSet(NamePattern.read(node, "authorities", lists)),
        new PatternSet(NamePattern.read(node, "vendors", lists)));
  }

  /** Whether a word stands on a list of {@link #lists}; false where the language has no such list. */
  public boolean isListed(String list, String word) {
    return lists.getOrDefault(list, List.of()).contains(Folding.fold(word));
  }

  /** Whether a word is the title of a person, with the full stop of an abbreviation or without. */
  public boolean isTitle(String word) {
    String folded = Folding.fold(word);
    return titleWords.contains(folded) || folded.length() > 2 && folded.endsWith(".") && titleWords.contains(folded.substring(0, folded.length() - 1));
  }

  /** Whether a word stands on one of the lists of nouns, or starts no name. */
  public boolean isCommon(String word) {
    return commonWords.contains(Folding.fold(word));
  }

  /** Whether a word starts no name although it may have a capital: "When", "Tuesday". */
  public boolean startsNoName(String word) {
    String folded = Folding.fold(word);
    return notNames.contains(folded) || determiners.contains(folded) || stopWords.contains(folded);
  }

  private static Set<String> commonWords(YamlNode node, Map<String, List<String>> lists) {
    Set<String> common = new HashSet<>(foldedSet(node, "notNames"));
    common.addAll(foldedSet(node, "stopWords"));
    lists.values().forEach(common::addAll);
    node.get("authorityNouns").entries().values().forEach(nouns -> common.addAll(folded(nouns.texts())));
    node.get("partyNouns").entries().values().forEach(nouns -> common.addAll(folded(nouns.texts())));
    return common;
  }

  private static Map<String, List<String>> lists(YamlNode node) {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    node.optional("lists").ifPresent(map -> map.entries().forEach((name, words) -> lists.put(name, folded(words.texts()))));
    return lists;
  }

  /** Nouns are grouped by what they mean: {@code court: [tribunal, court]}. */
  private static <E extends Enum<E> & Code> Map<String, E> byNoun(YamlNode node, String key, Class<E> type) {
    Map<String, E> nouns = new LinkedHashMap<>();
    node.optional(key).ifPresent(map -> map.entries().forEach((code, words) -> {
      E value = Code.find(type, code).orElseThrow(() -> words.error("unknown \"" + code + "\"; one of " + Code.list(type)));
      for (YamlNode word : words.list()) {
        if (nouns.put(word.text(), value) != null) {
          throw word.error("\"" + word.text() + "\" stands here twice");
        }
      }
    }));
    return nouns;
  }

  private static Set<String> foldedSet(YamlNode node, String key) {
    return new LinkedHashSet<>(folded(node.texts(key)));
  }

  private static List<String> folded(List<String> words) {
    List<String> folded = new ArrayList<>();
    words.forEach(word -> folded.add(Folding.fold(word)));
    return folded;
  }
}
