package io.vigie.annotate.tree;

import java.util.List;
import java.util.Locale;

/** What the tagger sees of one sentence: words, endings, shapes and lexicon entries of a window, and the tags given so far. */
public final class TagFeatures {

  /** More than one position ever has. */
  public static final int MOST = 64;

  private static final int PAD = 2;
  private static final int ENDINGS = 5;

  private final int length;
  private final long[] words;
  private final long[] exact;
  private final long[] shapes;
  private final long[] tagSets;
  private final long[][] endings;
  private final long[][] beginnings;
  private final long[] tags;

  /** @param forms the tokens, with plain typography */
  public TagFeatures(List<String> forms, Lexicon lexicon) {
    length = forms.size();
    int size = length + 2 * PAD;
    words = new long[size];
    exact = new long[size];
    shapes = new long[size];
    tagSets = new long[size];
    tags = new long[size];
    endings = new long[size][ENDINGS + 1];
    beginnings = new long[size][4];
    boolean capitals = isCapitals(forms);
    for (int i = 0; i < length; i++) {
      add(i + PAD, capitals && forms.get(i).length() > 1 ? forms.get(i).toLowerCase(Locale.ROOT) : forms.get(i), lexicon);
    }
    words[0] = words[1] = 11;
    words[size - 1] = words[size - 2] = 13;
  }

  /** A headline in capitals: case then tells nothing. */
  private static boolean isCapitals(List<String> forms) {
    int letters = 0;
    int upper = 0;
    for (String form : forms) {
      for (int i = 0; i < form.length(); i++) {
        letters += Character.isLetter(form.charAt(i)) ? 1 : 0;
        upper += Character.isUpperCase(form.charAt(i)) ? 1 : 0;
      }
    }
    return letters > 10 && upper * 10 > letters * 8;
  }

  private void add(int i, String form, Lexicon lexicon) {
    String lower = form.toLowerCase(Locale.ROOT);
    words[i] = Hash.of(digits(lower));
    exact[i] = Hash.of(form);
    shapes[i] = Hash.of(shape(form));
    tagSets[i] = lexicon.tagSet(form);
    for (int n = 1; n <= ENDINGS; n++) {
      endings[i][n] = lower.length() > n ? Hash.of(lower, lower.length() - n, lower.length()) : words[i];
    }
    for (int n = 1; n <= 3; n++) {
      beginnings[i][n] = lower.length() > n ? Hash.of(lower, 0, n) : words[i];
    }
  }

  private static String digits(String word) {
    boolean number = false;
    for (int i = 0; i < word.length(); i++) {
      number |= Character.isDigit(word.charAt(i));
    }
    if (!number) {
      return word;
    }
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      plain.append(Character.isDigit(word.charAt(i)) ? '0' : word.charAt(i));
    }
    return plain.toString();
  }

  private static String shape(String form) {
    StringBuilder shape = new StringBuilder();
    for (int i = 0; i < form.length() && shape.length() < 6; i++) {
      char c = form.charAt(i);
      char kind = Character.isUpperCase(c) ? 'X' : Character.isLetter(c) ? 'x' : Character.isDigit(c) ? '0' : c;
      if (shape.length() < 2 || shape.charAt(shape.length() - 1) != kind || shape.charAt(shape.length() - 2) != kind) {
        shape.append(kind);
      }
    }
    return shape.toString();
  }

  /** Fills {@code features} for word {@code index} and returns their number. */
  public int extract(int index, long[] features) {
    int i = index + PAD;
    int n = 0;
    long t1 = tags[i - 1];
    long t2 = tags[i - 2];
    long w = words[i];
    long set = tagSets[i];
    features[n++] = Hash.of(1, 0);
    features[n++] = Hash.of(2, w);
    features[n++] = Hash.of(3, exact[i]);
    features[n++] = Hash.of(4, words[i - 1]);
    features[n++] = Hash.of(5, words[i + 1]);
    features[n++] = Hash.of(6, words[i - 2]);
    features[n++] = Hash.of(7, words[i + 2]);
    features[n++] = Hash.of(8, words[i - 1], w);
    features[n++] = Hash.of(9, w, words[i + 1]);
    for (int k = 1; k <= ENDINGS; k++) {
      features[n++] = Hash.of(10 + k, endings[i][k]);
    }
    for (int k = 1; k <= 3; k++) {
      features[n++] = Hash.of(16 + k, beginnings[i][k]);
    }
    features[n++] = Hash.of(20, shapes[i]);
    features[n++] = Hash.of(21, shapes[i], index == 0 ? 1 : 0);
    features[n++] = Hash.of(22, shapes[i], shapes[i + 1]);
    features[n++] = Hash.of(23, shapes[i - 1], shapes[i]);
    features[n++] = Hash.of(24, endings[i - 1][3]);
    features[n++] = Hash.of(25, endings[i + 1][3]);
    features[n++] = Hash.of(26, endings[i + 2][3]);
    features[n++] = Hash.of(27, t1);
    features[n++] = Hash.of(28, t2);
    features[n++] = Hash.of(29, t1, t2);
    features[n++] = Hash.of(30, t1, w);
    features[n++] = Hash.of(31, t1, t2, w);
    features[n++] = Hash.of(32, t1, endings[i][3]);
    features[n++] = Hash.of(33, t1, endings[i][2], shapes[i]);
    features[n++] = Hash.of(34, t1, words[i + 1]);
    features[n++] = Hash.of(35, set);
    features[n++] = Hash.of(36, tagSets[i + 1]);
    features[n++] = Hash.of(37, tagSets[i + 2]);
    features[n++] = Hash.of(38, t1, set);
    features[n++] = Hash.of(39, t1, t2, set);
    features[n++] = Hash.of(40, set, tagSets[i + 1]);
    features[n++] = Hash.of(41, t1, set, tagSets[i + 1]);
    features[n++] = Hash.of(42, set, words[i + 1]);
    features[n++] = Hash.of(43, words[i - 1], set);
    features[n++] = Hash.of(44, tagSets[i - 1], set);
    features[n++] = Hash.of(45, set, shapes[i], index == 0 ? 1 : 0);
    features[n++] = Hash.of(46, endings[i][3], set);
    features[n++] = Hash.of(47, tagSets[i + 1], tagSets[i + 2], set);
    features[n++] = Hash.of(48, words[i - 1], words[i + 1]);
    features[n++] = Hash.of(49, words[i - 2], words[i - 1], set);
    return n;
  }

  /** Tells the tag chosen for a word, as context of the words after it. */
  public void tagged(int index, long tag) {
    tags[index + PAD] = tag;
  }
}
