package io.vigie.train;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import opennlp.tools.util.Span;

/** Counts spans found against spans of a treebank; one is right when it begins and ends where the treebank's does. */
final class SpanScores {

  private int expected;
  private int found;
  private int right;

  void add(Collection<Span> gold, Collection<Span> spans) {
    Set<Span> known = new HashSet<>(gold);
    expected += gold.size();
    found += spans.size();
    right += (int) spans.stream().filter(known::contains).count();
  }

  /** Precision, recall and F1, each from 0 to 1, after the label. */
  String line(String label) {
    double precision = found == 0 ? 0 : (double) right / found;
    double recall = expected == 0 ? 0 : (double) right / expected;
    double f1 = right == 0 ? 0 : 2 * precision * recall / (precision + recall);
    return String.format(Locale.ROOT, "%s %.4f %.4f %.4f", label, precision, recall, f1);
  }
}
