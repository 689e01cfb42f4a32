package io.vigie.evaluate;

import io.vigie.evaluate.TaggedSentence.TaggedName;
import io.vigie.record.MentionKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Counts names found against names of a corpus; a name is right when its tokens and its kind are exactly those of the corpus. */
public final class NameScores {

  private static final List<MentionKind> KINDS = List.of(MentionKind.PERSON, MentionKind.ORGANIZATION, MentionKind.LOCATION);

  private final Map<MentionKind, int[]> counts = new EnumMap<>(MentionKind.class);

  public NameScores() {
    KINDS.forEach(kind -> counts.put(kind, new int[3]));
  }

  /** Adds the names of one sentence. */
  public void add(Collection<TaggedName> expected, Collection<TaggedName> found) {
    Set<TaggedName> right = new HashSet<>(expected);
    expected.forEach(name -> counts.get(name.kind())[0]++);
    found.forEach(name -> {
      int[] count = counts.get(name.kind());
      count[1]++;
      count[2] += right.contains(name) ? 1 : 0;
    });
  }

  /** Precision, recall and F1 over all kinds, each from 0 to 1. */
  public Score overall() {
    int[] sum = new int[3];
    counts.values().forEach(count -> {
      for (int i = 0; i < sum.length; i++) {
        sum[i] += count[i];
      }
    });
    return Score.of(sum);
  }

  /** The score of one kind. */
  public Score of(MentionKind kind) {
    return Score.of(counts.get(kind));
  }

  /** A line for each kind, then {@code overall P R F1}. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    KINDS.forEach(kind -> lines.add(of(kind).line(kind.code())));
    lines.add(overall().line("overall"));
    return List.copyOf(lines);
  }

  /** @param names how many names the corpus has */
  public record Score(double precision, double recall, double f1, int names) {

    private static Score of(int[] count) {
      double precision = count[1] == 0 ? 0 : (double) count[2] / count[1];
      double recall = count[0] == 0 ? 0 : (double) count[2] / count[0];
      double f1 = count[2] == 0 ? 0 : 2 * precision * recall / (precision + recall);
      return new Score(precision, recall, f1, count[0]);
    }

    String line(String label) {
      return String.format(Locale.ROOT, "%s %.4f %.4f %.4f", label, precision, recall, f1);
    }
  }
}
