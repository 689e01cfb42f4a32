package io.vigie.annotate.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What the network sees of the words of a sentence, as hashes: the word itself, its beginnings and endings, and its kind (shape, place and
 * what the lexicon says of it).
 *
 * @param words one for each token
 * @param affixes several for each token
 * @param kinds several for each token
 * @param plain the words as word vectors spell them: in lower case
 */
public record WordFeatures(long[] words, long[][] affixes, long[][] kinds, List<String> plain) {

  private static final int LONGEST_ENDING = 5;
  private static final int LONGEST_BEGINNING = 4;
  private static final int SHORTEST_TAIL = 4;

  /** @param forms the tokens, with plain typography */
  public static WordFeatures of(List<String> forms, Lexicon lexicon) {
    int count = forms.size();
    WordFeatures features = new WordFeatures(new long[count], new long[count][], new long[count][], new ArrayList<>());
    boolean capitals = isCapitals(forms);
    for (int i = 0; i < count; i++) {
      String form = capitals && forms.get(i).length() > 1 ? forms.get(i).toLowerCase(Locale.ROOT) : forms.get(i);
      String lower = form.toLowerCase(Locale.ROOT);
      String plain = digits(lower);
      features.words[i] = Hash.of(1, Hash.of(plain));
      features.affixes[i] = affixes(plain);
      features.kinds[i] = kinds(form, lower, i == 0, lexicon);
      features.plain.add(lower);
    }
    return features;
  }

  public int size() {
    return words.length;
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

  private static String digits(String word) {
    StringBuilder plain = new StringBuilder(word);
    for (int i = 0; i < word.length(); i++) {
      if (Character.isDigit(word.charAt(i))) {
        plain.setCharAt(i, '0');
      }
    }
    return plain.toString();
  }

  private static long[] affixes(String word) {
    int length = word.length();
    int endings = Math.min(LONGEST_ENDING, length - 1);
    int beginnings = Math.min(LONGEST_BEGINNING, length - 1);
    long[] hashes = new long[Math.max(0, endings) + Math.max(0, beginnings)];
    int n = 0;
    for (int k = 1; k <= endings; k++) {
      hashes[n++] = Hash.of(10, Hash.of(word, length - k, length));
    }
    for (int k = 1; k <= beginnings; k++) {
      hashes[n++] = Hash.of(11, Hash.of(word, 0, k));
    }
    return hashes;
  }

  private static long[] kinds(String form, String lower, boolean first, Lexicon lexicon) {
    List<Long> kinds = new ArrayList<>();
    String shape = shape(form);
    kinds.add(Hash.of(20, Hash.of(shape)));
    kinds.add(Hash.of(21, Hash.of(shape), first ? 1 : 0));
    kinds.add(Hash.of(22, Math.min(4, form.length())));
    List<String> tags = lexicon.tags(form);
    kinds.add(Hash.of(23, lexicon.tagSet(form)));
    tags.forEach(tag -> kinds.add(Hash.of(24, Hash.of(tag))));
    if (tags.isEmpty()) {
      tail(lower, lexicon).forEach(tag -> kinds.add(Hash.of(25, Hash.of(tag))));
    }
    return kinds.stream().mapToLong(Long::longValue).toArray();
  }

  /** The tags of the longest known word at the end of an unknown one: what follows its last hyphen, the last part of a compound. */
  private static List<String> tail(String word, Lexicon lexicon) {
    for (int start = 1; word.length() - start >= SHORTEST_TAIL; start++) {
      List<String> tags = lexicon.tags(word.substring(start));
      if (!tags.isEmpty()) {
        return tags;
      }
    }
    return List.of();
  }

  private static String shape(String form) {
    StringBuilder shape = new StringBuilder();
    for (int i = 0; i < form.length() && shape.length() < 6; i++) {
      char c = form.charAt(i);
      char kind = Character.isUpperCase(c) ? 'X' : Character.isLetter(c) ? 'x' : Character.isDigit(c) ? '0' : c;
      int end = shape.length();
      if (end < 2 || shape.charAt(end - 1) != kind || shape.charAt(end - 2) != kind) {
        shape.append(kind);
      }
    }
    return shape.toString();
  }
}
