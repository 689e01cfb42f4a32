package io.vigie.article;

import io.vigie.article.MarkupVocabulary.Sign;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Words, beginnings of words and phrases of class names as a tree of letters: a name is read once, and no part of it is copied. Immutable.
 */
final class NameTree {

  private static final char JOINT = '-';
  private static final int NONE = -1;

  /** The letter that leads to each node; the nodes below one node stand side by side, so that a few cache lines hold them. */
  private final char[] letters;
  /** The first of the nodes below each node; those of the next one begin where they end. */
  private final int[] below;
  /** A bit, by its code modulo 64, for each letter below a node: most letters of a name lead nowhere. */
  private final long[] letterBits;
  /** The node of each ASCII letter that a name may begin with. */
  private final int[] first = new int[0x80];
  private final @Nullable Sign[] phrases;
  private final @Nullable Sign[] beginnings;

  private enum Letter { NONE, LOWER, UPPER, OTHER }

  private static final Letter[] ASCII = new Letter[0x80];

  static {
    for (char c = 0; c < ASCII.length; c++) {
      ASCII[c] = wideLetter(c);
    }
  }

  /**
   * The first sign of a word or beginning counts.
   *
   * @param phrases words, or words with hyphens between them
   * @param beginnings of words
   */
  NameTree(List<Sign> phrases, List<Sign> beginnings) {
    Branch root = new Branch('\0');
    phrases.forEach(sign -> root.at(sign.word()).phrase(sign));
    beginnings.forEach(sign -> root.at(sign.word()).beginning(sign));
    List<Branch> branches = root.levelByLevel();
    int size = branches.size();
    letters = new char[size];
    below = new int[size + 1];
    letterBits = new long[size];
    this.phrases = new Sign[size];
    this.beginnings = new Sign[size];
    int first = 1;
    for (int i = 0; i < size; i++) {
      Branch branch = branches.get(i);
      letters[i] = branch.letter;
      below[i] = first;
      letterBits[i] = branch.next.keySet().stream().mapToLong(letter -> 1L << letter).reduce(0, (a, b) -> a | b);
      first += branch.next.size();
      this.phrases[i] = branch.phrase;
      this.beginnings[i] = branch.beginning;
    }
    below[size] = first;
    for (char letter = 0; letter < this.first.length; letter++) {
      this.first[letter] = below(0, letter);
    }
  }

  /** A node while the tree grows. */
  private static final class Branch {
    private final char letter;
    private final Map<Character, Branch> next = new TreeMap<>();
    private @Nullable Sign phrase;
    private @Nullable Sign beginning;

    Branch(char letter) {
      this.letter = letter;
    }

    Branch at(String word) {
      Branch branch = this;
      for (int i = 0; i < word.length(); i++) {
        branch = branch.next.computeIfAbsent(word.charAt(i), Branch::new);
      }
      return branch;
    }

    void phrase(Sign sign) {
      phrase = phrase == null ? sign : phrase;
    }

    void beginning(Sign sign) {
      beginning = beginning == null ? sign : beginning;
    }

    List<Branch> levelByLevel() {
      List<Branch> all = new ArrayList<>(List.of(this));
      for (int i = 0; i < all.size(); i++) {
        all.addAll(all.get(i).next.values());
      }
      return all;
    }
  }

  /** The node below; -1 for none. */
  private int next(int node, char letter) {
    char lower = letter < 0x80 ? letter >= 'A' && letter <= 'Z' ? (char) (letter | 0x20) : letter : Character.toLowerCase(letter);
    return node == 0 && lower < 0x80 ? first[lower] : below(node, lower);
  }

  private int below(int node, char lower) {
    if ((letterBits[node] >>> lower & 1) == 0) {
      return NONE;
    }
    for (int i = below[node], end = below[node + 1]; i < end; i++) {
      if (letters[i] == lower) {
        return i;
      }
    }
    return NONE;
  }

  /** The best of all signs in a part of {@code names} that is one name, which is cut into words at everything that is no letter and at camel humps; null when none is there. */
  @Nullable Sign find(String names, int from, int to, BinaryOperator<@Nullable Sign> better) {
    Sign best = null;
    Letter before = Letter.NONE;
    for (int at = from; at < to; at++) {
      Letter letter = letter(names.charAt(at));
      if (letter != Letter.NONE && !goesOn(before, letter)) {
        best = findAt(names, at, to, best, better);
      }
      before = letter;
    }
    return best;
  }

  /** The better of {@code best} and the signs that begin at a word: the word, phrases from it on, then the longest beginning of it. */
  private @Nullable Sign findAt(String name, int from, int to, @Nullable Sign best, BinaryOperator<@Nullable Sign> better) {
    Sign found = best;
    Sign longest = null;
    boolean first = true;
    int node = 0;
    int at = from;
    while (true) {
      node = next(node, name.charAt(at++));
      if (node == NONE) {
        break;
      }
      longest = first && beginnings[node] != null ? beginnings[node] : longest;
      if (at < to && goesOn(letter(name.charAt(at - 1)), letter(name.charAt(at)))) {
        continue;
      }
      found = phrases[node] == null ? found : better.apply(found, phrases[node]);
      first = false;
      node = next(node, JOINT);
      while (at < to && letter(name.charAt(at)) == Letter.NONE) {
        at++;
      }
      if (node == NONE || at == to) {
        break;
      }
    }
    return longest == null ? found : better.apply(found, longest);
  }

  private static Letter letter(char c) {
    return c < ASCII.length ? ASCII[c] : wideLetter(c);
  }

  private static Letter wideLetter(char c) {
    return !Character.isLetter(c) ? Letter.NONE : Character.isLowerCase(c) ? Letter.LOWER : Character.isUpperCase(c) ? Letter.UPPER : Letter.OTHER;
  }

  /** Whether a letter belongs to the word of the one before it. */
  private static boolean goesOn(Letter before, Letter letter) {
    return before != Letter.NONE && letter != Letter.NONE && !(before == Letter.LOWER && letter == Letter.UPPER);
  }
}
