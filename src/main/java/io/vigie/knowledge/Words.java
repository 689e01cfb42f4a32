package io.vigie.knowledge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The words of a text: runs of letters and digits, an ideograph each a word of its own, with what stands between them. Linear in the
 * length of the text.
 */
final class Words {

  /** Between two words that may belong to one name: a blank, a line break or a hyphen. */
  static final char BLANK = ' ';

  /** Between two words that never belong to one name. */
  static final char BREAK = ';';

  private static final int LONGEST_ABBREVIATION = 3;

  private final String text;
  private final int[] starts;
  private final int[] ends;
  private final String[] folded;
  private final char[] gaps;
  private final boolean[] opening;
  private final boolean[] shouted;
  private final int[] paragraphs;

  private Words(String text, List<int[]> spans) {
    this.text = text;
    int size = spans.size();
    starts = new int[size];
    ends = new int[size];
    folded = new String[size];
    gaps = new char[size];
    opening = new boolean[size];
    shouted = new boolean[size];
    paragraphs = new int[size];
    for (int i = 0; i < size; i++) {
      starts[i] = spans.get(i)[0];
      ends[i] = spans.get(i)[1];
      folded[i] = Folding.fold(text(i));
      gaps[i] = i == 0 ? BREAK : gapOf(i);
      opening[i] = i == 0 || opens(i);
      paragraphs[i] = i == 0 ? 0 : paragraphs[i - 1] + (emptyLineBefore(i) ? 1 : 0);
    }
    markShouted();
  }

  static Words of(String text) {
    List<int[]> spans = new ArrayList<>();
    int start = -1;
    for (int i = 0; i < text.length(); ) {
      int letter = text.codePointAt(i);
      int next = i + Character.charCount(letter);
      boolean ideograph = Character.isIdeographic(letter);
      boolean part = !ideograph && (Character.isLetterOrDigit(letter) || start >= 0 && Character.getType(letter) == Character.NON_SPACING_MARK);
      if (start >= 0 && !part) {
        spans.add(new int[] {start, i});
        start = -1;
      }
      if (ideograph) {
        spans.add(new int[] {i, next});
      } else if (part && start < 0) {
        start = i;
      }
      i = next;
    }
    if (start >= 0) {
      spans.add(new int[] {start, text.length()});
    }
    return new Words(text, spans);
  }

  int size() {
    return starts.length;
  }

  int start(int i) {
    return starts[i];
  }

  int end(int i) {
    return ends[i];
  }

  /** The word as written. */
  String text(int i) {
    return text.substring(starts[i], ends[i]);
  }

  String text(int from, int to) {
    return text.substring(starts[from], ends[to - 1]);
  }

  /** The word in lower case without accents. */
  String folded(int i) {
    return folded[i];
  }

  /**
   * What stands before a word, as one sign: {@link #BLANK}, an apostrophe, {@code . , & / ( )}, nul for nothing at all, else
   * {@link #BREAK}.
   */
  char gap(int i) {
    return gaps[i];
  }

  /** Whether the word opens a sentence, a line or a quotation, so that its capital tells nothing. */
  boolean opensSentence(int i) {
    return opening[i];
  }

  /** Number of the paragraph that a word stands in. */
  int paragraphOf(int i) {
    return paragraphs[i];
  }

  boolean opensParagraph(int i) {
    return i == 0 || paragraphs[i] != paragraphs[i - 1];
  }

  private boolean emptyLineBefore(int i) {
    return gaps[i] == BREAK && text.substring(ends[i - 1], starts[i]).contains("\n\n");
  }

  /** Whether the word stands in a line of capitals only. */
  boolean shouted(int i) {
    return shouted[i];
  }

  boolean capitalised(int i) {
    return Character.isUpperCase(text.codePointAt(starts[i]));
  }

  boolean digits(int i) {
    return Character.isDigit(text.codePointAt(starts[i]));
  }

  boolean allCapitals(int i) {
    for (int at = starts[i]; at < ends[i]; at++) {
      if (Character.isLowerCase(text.charAt(at))) {
        return false;
      }
    }
    return true;
  }

  /** The sign right after a word; nul at the end of the text. */
  char after(int i) {
    return ends[i] < text.length() ? text.charAt(ends[i]) : 0;
  }

  /** The signs out of {@code signs} that stand right after a word. */
  String signsAfter(int i, String signs) {
    int end = ends[i];
    while (end < text.length() && signs.indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    return text.substring(ends[i], end);
  }

  private char gapOf(int i) {
    return Gaps.sign(text, ends[i - 1], starts[i], ends[i - 1] - starts[i - 1] <= LONGEST_ABBREVIATION);
  }

  private boolean opens(int i) {
    return Gaps.opensSentence(text, ends[i - 1], starts[i]);
  }

  private void markShouted() {
    int lineStart = 0;
    for (int i = 1; i <= size(); i++) {
      if (i == size() || text.substring(ends[i - 1], starts[i]).indexOf('\n') >= 0) {
        markLine(lineStart, i);
        lineStart = i;
      }
    }
  }

  private void markLine(int from, int to) {
    int upper = 0;
    int lower = 0;
    for (int at = starts[from]; at < ends[to - 1]; at++) {
      upper += Character.isUpperCase(text.charAt(at)) ? 1 : 0;
      lower += Character.isLowerCase(text.charAt(at)) ? 1 : 0;
    }
    if (to - from > 2 && upper > 4 * lower) {
      Arrays.fill(shouted, from, to, true);
    }
  }
}
