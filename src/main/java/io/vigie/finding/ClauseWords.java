package io.vigie.finding;

import io.vigie.annotate.PartOfSpeech;
import io.vigie.annotate.Word;
import io.vigie.language.LanguagePack;
import io.vigie.record.Code;
import io.vigie.yaml.YamlNode;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The words of one language that decide how an event is told: {@code clauses.yaml}. Immutable. */
final class ClauseWords {

  private final Map<String, Set<Governance>> verbs = new HashMap<>();
  private final Map<String, Set<Governance>> nouns = new HashMap<>();
  private final Map<String, Set<String>> lists = new HashMap<>();
  private final Map<String, String> contractions = new HashMap<>();
  private final Map<String, List<String>> participles = new HashMap<>();

  ClauseWords(LanguagePack language) {
    YamlNode file = language.file("clauses.yaml").allow("lists", "governors", "contractions", "participles");
    file.get("lists").entries().forEach((name, words) -> lists.put(name, lower(words.texts())));
    file.get("governors").entries().forEach(this::readGovernor);
    file.optional("participles").ifPresent(map -> map.entries().forEach((ending, infinitives) -> participles.put(ending, infinitives.texts())));
    file.optional("contractions").ifPresent(map -> map.entries().forEach((form, full) -> contractions.put(form, full.text())));
  }

  private static Set<String> lower(List<String> words) {
    Set<String> lower = new HashSet<>();
    words.forEach(word -> lower.add(word.toLowerCase(Locale.ROOT)));
    return lower;
  }

  private void readGovernor(String name, YamlNode words) {
    words.allow("verb", "noun");
    Governance governance = Code.find(Governance.class, name)
        .orElseThrow(() -> words.error("unknown governor \"" + name + "\"; one of " + Code.list(Governance.class)));
    words.texts("verb").forEach(lemma -> verbs.computeIfAbsent(lemma.toLowerCase(Locale.ROOT), any -> EnumSet.noneOf(Governance.class)).add(governance));
    words.texts("noun").forEach(lemma -> nouns.computeIfAbsent(lemma.toLowerCase(Locale.ROOT), any -> EnumSet.noneOf(Governance.class)).add(governance));
  }

  /** What a verb, adjective or noun does to the event that it governs; empty for any other word. */
  Set<Governance> governances(Word word) {
    Map<String, Set<Governance>> map = word.pos() == PartOfSpeech.NOUN ? nouns : verbs;
    return map.getOrDefault(word.lemma().toLowerCase(Locale.ROOT), Set.of());
  }

  boolean governs(Word word, Governance governance) {
    return governances(word).contains(governance);
  }

  /** Whether a verb orders or asks for what it governs. */
  boolean isOrder(Word verb) {
    return governs(verb, Governance.ORDERED) || governs(verb, Governance.REQUESTED);
  }

  /** Whether a verb is directed at somebody who has to do or to leave what it governs. */
  boolean isDirected(Word verb) {
    return isOrder(verb) || governs(verb, Governance.FORBIDDEN);
  }

  /** Whether a word, by lemma or as written, is in one of the closed lists. */
  boolean in(String list, Word word) {
    Set<String> words = lists.getOrDefault(list, Set.of());
    return words.contains(word.lemma().toLowerCase(Locale.ROOT)) || words.contains(word.text().toLowerCase(Locale.ROOT));
  }

  boolean in(String list, String lemma) {
    return lists.getOrDefault(list, Set.of()).contains(lemma);
  }

  Set<String> list(String name) {
    return lists.getOrDefault(name, Set.of());
  }

  /** Whether a preposition leads from a noun to whoever does what it tells; the same as for verbs unless the language says otherwise. */
  boolean isAgentOfNoun(String preposition) {
    return in(lists.containsKey("agent-of-noun") ? "agent-of-noun" : "agent", preposition);
  }

  /** The lemma of a preposition; contracted forms are opened. */
  String preposition(Word word) {
    String form = word.text().toLowerCase(Locale.ROOT);
    return contractions.getOrDefault(form, word.lemma());
  }

  /** The verbs of which an adjective may be the participle, by its ending: "infectado" is of "infectar". */
  List<String> verbsOf(Word adjective) {
    String lemma = adjective.lemma().toLowerCase(Locale.ROOT);
    return participles.entrySet().stream().filter(entry -> lemma.endsWith(entry.getKey()))
        .flatMap(entry -> entry.getValue().stream().map(infinitive -> lemma.substring(0, lemma.length() - entry.getKey().length()) + infinitive)).sorted().toList();
  }

  /** Verb lemmas with a governance, for searches from the lexicon side. */
  List<String> verbs(Governance governance) {
    return verbs.entrySet().stream().filter(entry -> entry.getValue().contains(governance)).map(Map.Entry::getKey).sorted().toList();
  }
}
