package io.vigie.train;

import io.vigie.annotate.tree.Lemmas;
import io.vigie.annotate.tree.Lexicon;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Learns lemmas: for each tag the rule of each ending whose most frequent change of form differs from that of the shorter ending; then
 * the forms of the treebank that rules and lexicon get wrong.
 */
final class LemmaTrainer {

  private static final int LONGEST_FORM = 40;

  private final Lexicon lexicon;
  /** tag, form → change → count. */
  private final Map<String, Map<String, Map<String, Integer>>> counts = new TreeMap<>();
  /** tag, ending → change → count of different forms. */
  private final Map<String, Map<String, Map<String, Integer>>> endings = new TreeMap<>();

  LemmaTrainer(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  Lemmas train(List<Example> examples, Map<String, Map<String, String>> dictionary) {
    for (Example example : examples) {
      for (int i = 0; i < example.size(); i++) {
        count(example.forms().get(i), example.tags().get(i), example.lemmas().get(i));
      }
    }
    counts.forEach((tag, forms) -> forms.forEach((form, changes) -> addEndings(tag, form, best(changes))));
    dictionary.forEach((form, readings) -> readings.forEach((tag, lemma) -> {
      if (!tag.equals("PROPN")) {
        addEndings(tag, form, Lemmas.Builder.change(form, lemma));
      }
    }));
    Lemmas.Builder builder = new Lemmas.Builder();
    endings.forEach((tag, byEnding) -> rules(builder, tag, byEnding));
    Lemmas rules = builder.build();
    counts.forEach((tag, forms) -> forms.forEach((form, changes) -> {
      String change = best(changes);
      if (!change.equals(Lemmas.Builder.change(form, rules.lemma(form, tag, lexicon)))) {
        builder.form(form, tag, change);
      }
    }));
    return builder.build();
  }

  private void count(String form, String tag, String lemma) {
    if (lemma.isEmpty() || tag.equals("PROPN") || form.length() > LONGEST_FORM || lemma.length() > LONGEST_FORM) {
      return;
    }
    String lower = form.toLowerCase(Locale.ROOT);
    counts.computeIfAbsent(tag, t -> new TreeMap<>()).computeIfAbsent(lower, f -> new TreeMap<>())
        .merge(Lemmas.Builder.change(lower, lemma), 1, Integer::sum);
  }

  private void addEndings(String tag, String form, String change) {
    Map<String, Map<String, Integer>> byEnding = endings.computeIfAbsent(tag, t -> new HashMap<>());
    for (int length = 0; length <= Lemmas.LONGEST_ENDING && length < form.length(); length++) {
      byEnding.computeIfAbsent(form.substring(form.length() - length), e -> new TreeMap<>()).merge(change, 1, Integer::sum);
    }
  }

  private static void rules(Lemmas.Builder builder, String tag, Map<String, Map<String, Integer>> byEnding) {
    byEnding.forEach((ending, changes) -> {
      String change = best(changes);
      boolean frequent = changes.get(change) >= (ending.length() <= 3 ? 2 : 3);
      if (ending.isEmpty() || (frequent && !change.equals(shorter(byEnding, ending)))) {
        builder.ending(ending, tag, change);
      }
    });
  }

  /** The change that the next shorter ending with a rule gives. */
  private static String shorter(Map<String, Map<String, Integer>> byEnding, String ending) {
    for (int cut = 1; cut <= ending.length(); cut++) {
      Map<String, Integer> changes = byEnding.get(ending.substring(cut));
      String change = best(changes);
      int left = ending.length() - cut;
      if (left == 0 || changes.get(change) >= (left <= 3 ? 2 : 3)) {
        return change;
      }
    }
    return "";
  }

  private static String best(Map<String, Integer> changes) {
    String best = "";
    int most = -1;
    for (Map.Entry<String, Integer> entry : changes.entrySet()) {
      if (entry.getValue() > most) {
        most = entry.getValue();
        best = entry.getKey();
      }
    }
    return best;
  }
}
