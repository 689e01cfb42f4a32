package io.vigie.assemble;

import io.vigie.annotate.PartOfSpeech;
import io.vigie.annotate.VerbForm;
import io.vigie.annotate.Word;
import io.vigie.finding.Finding;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * How a sentence brings in what it tells: "another", "similar cases", "the company", "had been fined". Which of these words go on with
 * an event and which begin a new one is learnt. Stateless.
 */
final class Introduction {

  private static final Set<PartOfSpeech> SMALL_WORDS = EnumSet.of(PartOfSpeech.ADV, PartOfSpeech.DET, PartOfSpeech.PRON, PartOfSpeech.ADJ,
      PartOfSpeech.CCONJ, PartOfSpeech.SCONJ);
  private static final Set<String> ROLES = Set.of("nsubj", "nsubj:pass", "obj", "obl", "obl:agent", "nmod");

  private Introduction() {}

  /** @param words of the sentence of {@code telling} */
  static Set<String> features(Finding telling, List<Word> words) {
    Set<String> features = new TreeSet<>();
    words.stream().filter(word -> word.pos() != PartOfSpeech.PUNCT).findFirst().ifPresent(word -> features.add("opens-with=" + name(word)));
    words.stream().filter(word -> SMALL_WORDS.contains(word.pos())).forEach(word -> features.add("says=" + lemma(word)));
    words.stream().filter(word -> word.start() == telling.trigger().start()).findFirst().ifPresent(trigger -> addOf(trigger, words, features));
    return features;
  }

  private static void addOf(Word trigger, List<Word> words, Set<String> features) {
    VerbForm form = trigger.features();
    features.add("form=" + trigger.pos() + "/" + form);
    for (Word word : words) {
      if (word.head() == trigger.index()) {
        if (word.relation().startsWith("aux") || word.relation().equals("det")) {
          features.add(word.relation() + "=" + word.text().toLowerCase(Locale.ROOT));
        } else if (ROLES.contains(word.relation())) {
          features.add(word.relation() + "=" + determiner(word, words));
        }
      }
    }
  }

  private static String determiner(Word noun, List<Word> words) {
    return words.stream().filter(word -> word.head() == noun.index() && (word.relation().equals("det") || word.relation().equals("nmod:poss"))).map(Introduction::lemma)
        .findFirst().orElse(noun.pos().toString());
  }

  /** Names are as many as there are; they count as one. */
  private static String name(Word word) {
    return word.pos() == PartOfSpeech.PROPN || word.pos() == PartOfSpeech.NUM ? word.pos().toString() : lemma(word);
  }

  private static String lemma(Word word) {
    return word.lemma().toLowerCase(Locale.ROOT);
  }
}
