package io.vigie.annotate;

import io.vigie.annotate.tree.Lexicon;
import io.vigie.language.LanguagePack;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Verbs that carry pronouns at their end, written as one word: "instalarlas" is "instalar" and "las". Parsers and inflection dictionaries
 * know the bare verb. Immutable.
 */
final class JoinedPronouns {

  /** What may carry them. */
  private static final Set<String> CARRIERS = Set.of("VERB|" + VerbForm.INFINITIVE, "VERB|" + VerbForm.PRESENT_PARTICIPLE);
  private static final int MOST = 2;
  private static final int SHORTEST_VERB = 3;

  private final Map<String, String> relations;
  private final Lexicon lexicon;

  private JoinedPronouns(Map<String, String> relations, Lexicon lexicon) {
    this.relations = relations;
    this.lexicon = lexicon;
  }

  /** A pronoun with its relation to the verb. */
  record Pronoun(String text, String relation) {}

  /** The bare verb, its pronouns in order, and how many letters of the word are the verb's. */
  record Carrier(String verb, List<Pronoun> pronouns, int length) {}

  static JoinedPronouns of(LanguagePack pack, Lexicon lexicon) {
    Map<String, String> relations = new TreeMap<>();
    pack.file("pack.yaml").optional("joinedPronouns").ifPresent(node -> node.entries().forEach((pronoun, relation) -> relations.put(pronoun, relation.text())));
    return new JoinedPronouns(relations, lexicon);
  }

  /** The verb and the pronouns that a word is made of; empty for a word that is a whole. */
  Optional<Carrier> read(String form) {
    if (relations.isEmpty() || !lexicon.tags(form).isEmpty() || form.chars().anyMatch(Character::isUpperCase)) {
      return Optional.empty();
    }
    return read(form, form.length(), List.of());
  }

  private Optional<Carrier> read(String form, int length, List<Pronoun> after) {
    String rest = form.substring(0, length);
    if (!after.isEmpty() && isCarrier(bare(rest))) {
      return Optional.of(new Carrier(bare(rest), after, length));
    }
    if (after.size() == MOST) {
      return Optional.empty();
    }
    return relations.keySet().stream().filter(pronoun -> rest.endsWith(pronoun) && length - pronoun.length() >= SHORTEST_VERB)
        .flatMap(pronoun -> read(form, length - pronoun.length(), before(pronoun, after)).stream()).findFirst();
  }

  private List<Pronoun> before(String pronoun, List<Pronoun> after) {
    List<Pronoun> all = new ArrayList<>(after);
    all.add(0, new Pronoun(pronoun, relations.get(pronoun)));
    return all;
  }

  private boolean isCarrier(String verb) {
    return lexicon.tags(verb).stream().anyMatch(CARRIERS::contains);
  }

  /** Without the accent that the pronouns bring about: "grabándo" as "grabando". */
  private static String bare(String verb) {
    return Normalizer.normalize(verb.toLowerCase(Locale.ROOT), Normalizer.Form.NFD).replace("\u0301", "");
  }
}
