package io.vigie.finding;

import io.vigie.annotate.PartOfSpeech;
import io.vigie.annotate.Word;
import io.vigie.language.Compounds;
import io.vigie.language.LanguagePack;
import io.vigie.yaml.YamlNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of one language that evoke events: {@code triggers.yaml}. Immutable. */
final class Triggers {

  private static final String[] KEYS =
      {"verb", "noun", "adjective", "particle", "object", "without", "notOf", "subject", "notBy", "onlyBy", "prep", "behind", "beside", "verbless", "of", "intransitive", "about", "negated", "status", "instead",
          "accept", "reject"};

  private final Map<String, List<Trigger>> byLemma = new HashMap<>();
  private final List<Trigger.Example> examples = new ArrayList<>();

  private final Compounds compounds;
  private final boolean capitalisesNouns;

  Triggers(LanguagePack language) {
    this.compounds = new Compounds(language);
    this.capitalisesNouns = language.file("pack.yaml").optional("capitalisesNouns").map(YamlNode::text).orElse("").equals("true");
    language.file("triggers.yaml").entries().forEach((concept, entries) -> entries.list().forEach(entry -> read(concept, entry)));
  }

  private void read(String concept, YamlNode entry) {
    entry.allow(KEYS);
    entry.texts("verb").forEach(lemma -> add(trigger(concept, lemma, PartOfSpeech.VERB, entry)));
    entry.texts("noun").forEach(lemma -> add(trigger(concept, lemma, PartOfSpeech.NOUN, entry)));
    entry.texts("adjective").forEach(lemma -> add(trigger(concept, lemma, PartOfSpeech.ADJ, entry)));
    entry.texts("accept").forEach(sentence -> examples.add(new Trigger.Example(sentence, concept, true, entry.where())));
    entry.texts("reject").forEach(sentence -> examples.add(new Trigger.Example(sentence, concept, false, entry.where())));
  }

  private static Trigger trigger(String concept, String lemma, PartOfSpeech pos, YamlNode entry) {
    Map<String, Set<String>> prepositions = new LinkedHashMap<>();
    entry.optional("prep").ifPresent(map -> map.entries().forEach((word, classes) -> prepositions.put(word, lower(classes.texts()))));
    return new Trigger(concept, lemma, pos, set(entry, "particle"), set(entry, "object"), set(entry, "without"), set(entry, "notOf"), set(entry, "subject"),
        set(entry, "notBy"), set(entry, "onlyBy"), Map.copyOf(prepositions), set(entry, "behind"), set(entry, "beside"), isTrue(entry, "verbless"), set(entry, "of"),
        isTrue(entry, "intransitive"), entry.optional("about").map(YamlNode::text).orElse(null), isTrue(entry, "negated"), entry.optional("status").map(YamlNode::text), set(entry, "instead"), entry.where());
  }

  private static boolean isTrue(YamlNode entry, String key) {
    return entry.optional(key).map(YamlNode::text).orElse("").equals("true");
  }

  private static Set<String> set(YamlNode entry, String key) {
    return lower(entry.texts(key));
  }

  private static Set<String> lower(List<String> words) {
    return words.stream().map(word -> word.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
  }

  private void add(Trigger trigger) {
    byLemma.computeIfAbsent(trigger.lemma().toLowerCase(Locale.ROOT), any -> new ArrayList<>()).add(trigger);
  }

  /**
   * The entries for a word, by its lemma; a name is never a trigger.
   *
   * @param namesThing whether an article or possessive stands before it, so that it is a noun whatever the tagger says: "a fine"
   */
  List<Trigger> of(Word word, boolean namesThing) {
    PartOfSpeech pos = switch (word.pos()) {
      case AUX, VERB -> PartOfSpeech.VERB;
      case NOUN -> PartOfSpeech.NOUN;
      case PROPN -> capitalisesNouns ? PartOfSpeech.NOUN : PartOfSpeech.X;
      // "Filming is taboo": a word that says what something is, whatever the tagger calls it.
      case ADV -> PartOfSpeech.ADJ;
      case ADJ -> namesThing ? PartOfSpeech.NOUN : PartOfSpeech.ADJ;
      default -> PartOfSpeech.X;
    };
    List<Trigger> found = find(word.lemma(), pos);
    if ((pos == PartOfSpeech.VERB || word.head() < 0 && word.pos() != PartOfSpeech.PROPN) && byLemma.containsKey(Trigger.ANY)) {
      return Stream.concat(found.stream(), byLemma.get(Trigger.ANY).stream()).toList();
    }
    return found.isEmpty() && pos == PartOfSpeech.NOUN ? find(word.text(), pos) : found;
  }

  private List<Trigger> find(String form, PartOfSpeech pos) {
    String lower = form.toLowerCase(Locale.ROOT);
    List<Trigger> found = pos == PartOfSpeech.NOUN ? compounds.find(byLemma, lower) : byLemma.get(lower);
    return found == null ? List.of() : found.stream().filter(trigger -> trigger.pos() == pos).toList();
  }

  /** The sentences that the file itself says must or must not be recognised. */
  List<Trigger.Example> examples() {
    return List.copyOf(examples);
  }
}
