package io.vigie.annotate.tree;

import org.jspecify.annotations.Nullable;

/**
 * How a lemma is made of a form: drop the first occurrence of a part inside, cut letters off the end, add others (gesetzt, less ge,
 * less t, plus en).
 *
 * @param drop a part to drop, empty for none
 * @param cut letters to cut off the end
 * @param add letters to add at the end
 */
record EditScript(String drop, int cut, String add) {

  private static final int LONGEST_DROP = 3;

  /** The script of least change. */
  static EditScript between(String form, String lemma) {
    EditScript best = ending("", form, lemma);
    for (int length = 2; length <= LONGEST_DROP; length++) {
      for (int at = 0; at + length < form.length() && at <= 8; at++) {
        String drop = form.substring(at, at + length);
        if (form.indexOf(drop) != at) {
          continue;
        }
        EditScript script = ending(drop, form.substring(0, at) + form.substring(at + length), lemma);
        if (script.changes() + 2 < best.changes()) {
          best = script;
        }
      }
    }
    return best;
  }

  private static EditScript ending(String drop, String form, String lemma) {
    int common = 0;
    while (common < form.length() && common < lemma.length() && form.charAt(common) == lemma.charAt(common)) {
      common++;
    }
    return new EditScript(drop, form.length() - common, lemma.substring(common));
  }

  private int changes() {
    return drop.length() + cut + add.length();
  }

  /** The lemma, or null when the script does not fit the form. */
  @Nullable String apply(String form) {
    String kept = form;
    if (!drop.isEmpty()) {
      int at = form.indexOf(drop);
      if (at < 0) {
        return null;
      }
      kept = form.substring(0, at) + form.substring(at + drop.length());
    }
    return kept.length() < cut || kept.length() - cut + add.length() == 0 ? null : kept.substring(0, kept.length() - cut) + add;
  }
}
