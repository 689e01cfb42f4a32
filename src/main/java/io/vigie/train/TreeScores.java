package io.vigie.train;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Counts of right tags, verb forms, lemmas, heads and relations over sentences; punctuation counts too. */
final class TreeScores {

  private int words;
  private int parts;
  private int tags;
  private int verbs;
  private int verbTags;
  private int lemmas;
  private int withLemma;
  private int heads;
  private int labelled;
  /** Relation → gold, found, right. */
  private final Map<String, int[]> relations = new TreeMap<>();

  void add(Example gold, List<String> foundTags, List<String> foundLemmas) {
    for (int i = 0; i < gold.size(); i++) {
      words++;
      String tag = gold.tags().get(i);
      parts += part(tag).equals(part(foundTags.get(i))) ? 1 : 0;
      tags += tag.equals(foundTags.get(i)) ? 1 : 0;
      if (tag.startsWith("VERB")) {
        verbs++;
        verbTags += tag.equals(foundTags.get(i)) ? 1 : 0;
      }
      if (!gold.lemmas().get(i).isEmpty() && !part(tag).equals("PUNCT")) {
        withLemma++;
        lemmas += gold.lemmas().get(i).equalsIgnoreCase(foundLemmas.get(i)) ? 1 : 0;
      }
    }
  }

  void addTree(Example gold, int[] foundHeads, List<String> foundRelations) {
    for (int i = 0; i < gold.size(); i++) {
      boolean head = gold.heads().get(i) == foundHeads[i];
      boolean label = head && gold.relations().get(i).equals(foundRelations.get(i));
      heads += head ? 1 : 0;
      labelled += label ? 1 : 0;
      relations.computeIfAbsent(gold.relations().get(i), r -> new int[3])[0]++;
      relations.computeIfAbsent(foundRelations.get(i), r -> new int[3])[1]++;
      relations.get(gold.relations().get(i))[2] += label ? 1 : 0;
    }
  }

  private static String part(String tag) {
    return tag.split("\\|", 2)[0];
  }

  private static double percent(int part, int whole) {
    return whole == 0 ? 0 : 100.0 * part / whole;
  }

  /** The scores in one line. */
  String summary() {
    return String.format(Locale.ROOT, "UPOS %.2f, UPOS and verb form %.2f (of verbs %.2f), lemmas %.2f, UAS %.2f, LAS %.2f (%d tokens)",
        percent(parts, words), percent(tags, words), percent(verbTags, verbs), percent(lemmas, withLemma), percent(heads, words),
        percent(labelled, words), words);
  }

  /** F1 of each relation with at least 20 cases. */
  String relationTable() {
    StringBuilder table = new StringBuilder();
    relations.forEach((name, counts) -> {
      if (counts[0] >= 20) {
        table.append(String.format(Locale.ROOT, "%-14s F1 %5.1f (%d)%n", name, percent(2 * counts[2], counts[0] + counts[1]), counts[0]));
      }
    });
    return table.toString();
  }
}
