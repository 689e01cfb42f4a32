package io.vigie.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Counts of right tags, verb forms, lemmas, heads and relations over sentences. */
final class TreeScores {

  private static final int FEWEST_CASES = 20;

  private int tagged;
  private int parsed;
  private int parts;
  private int tags;
  private int verbs;
  private int verbTags;
  private int lemmas;
  private int withLemma;
  private int heads;
  private int labelled;
  private final CoreArguments core = new CoreArguments();
  /** Relation → gold, found, right. */
  private final Map<String, int[]> relations = new TreeMap<>();

  void addTags(Example gold, List<String> found) {
    for (int i = 0; i < gold.size(); i++) {
      String tag = gold.tags().get(i);
      boolean right = tag.equals(found.get(i));
      tagged++;
      parts += part(tag).equals(part(found.get(i))) ? 1 : 0;
      tags += right ? 1 : 0;
      if (tag.startsWith("VERB")) {
        verbs++;
        verbTags += right ? 1 : 0;
      }
    }
  }

  void addLemmas(Example gold, List<String> found) {
    for (int i = 0; i < gold.size(); i++) {
      if (!gold.lemmas().get(i).isEmpty() && !part(gold.tags().get(i)).equals("PUNCT")) {
        withLemma++;
        lemmas += gold.lemmas().get(i).equalsIgnoreCase(found.get(i)) ? 1 : 0;
      }
    }
  }

  void addTree(Example gold, int[] foundHeads, List<String> foundRelations) {
    core.add(gold, foundHeads, foundRelations);
    for (int i = 0; i < gold.size(); i++) {
      boolean head = gold.heads().get(i) == foundHeads[i];
      boolean label = head && gold.relations().get(i).equals(foundRelations.get(i));
      parsed++;
      heads += head ? 1 : 0;
      labelled += label ? 1 : 0;
      relations.computeIfAbsent(gold.relations().get(i), r -> new int[3])[0]++;
      relations.computeIfAbsent(foundRelations.get(i), r -> new int[3])[1]++;
      relations.get(gold.relations().get(i))[2] += label ? 1 : 0;
    }
  }

  List<String> tagLines() {
    return List.of(format("UPOS %.2f", percent(parts, tagged)), format("UPOS and verb form %.2f", percent(tags, tagged)),
        format("UPOS and verb form of verbs %.2f", percent(verbTags, verbs)));
  }

  List<String> lemmaLines() {
    return List.of(format("lemmas %.2f", percent(lemmas, withLemma)));
  }

  /** UAS, LAS, verbs whose core arguments are all right, then F1 of each relation with at least 20 cases. */
  List<String> treeLines() {
    List<String> lines = new ArrayList<>(List.of(format("UAS %.2f", percent(heads, parsed)), format("LAS %.2f", percent(labelled, parsed)),
        format("core arguments exact %.2f", core.exact())));
    relations.forEach((name, counts) -> {
      if (counts[0] >= FEWEST_CASES) {
        lines.add(name + format(" F1 %.1f", percent(2 * counts[2], counts[0] + counts[1])) + " (" + counts[0] + ")");
      }
    });
    return List.copyOf(lines);
  }

  private static String part(String tag) {
    return tag.split("\\|", 2)[0];
  }

  private static String format(String form, double value) {
    return String.format(Locale.ROOT, form, value);
  }

  private static double percent(int part, int whole) {
    return whole == 0 ? 0 : 100.0 * part / whole;
  }
}
