package io.vigie.article;

import io.vigie.article.MarkupVocabulary.Sign;
import java.util.Arrays;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Words, beginnings of words and phrases of class names as a tree of letters: a name is read once, and no part of it is copied. Immutable
 * once it has been filled.
 */
final class NameTree {

  private static final char JOINT = '-';

  private static final class Node {
    private @Nullable Node[] next = {};
    private @Nullable Sign phrase;
    private @Nullable Sign beginning;
  }

  private final Node root = new Node();
  /** The place of each letter among the branches, from 1; 0 for letters of no word. */
  private final char[] columns = new char[Character.MAX_VALUE + 1];
  private char known;

  private enum Letter { NONE, LOWER, UPPER, OTHER }

  /** Adds a word, or words with hyphens between them. The first sign of a phrase stays. */
  void addPhrase(Sign sign) {
    Node node = node(sign.word());
    node.phrase = node.phrase == null ? sign : node.phrase;
  }

  /** Adds the beginning of a word. The first sign of a beginning stays. */
  void addBeginning(Sign sign) {
    Node node = node(sign.word());
    node.beginning = node.beginning == null ? sign : node.beginning;
  }

  private Node node(String word) {
    Node node = root;
    for (int i = 0; i < word.length(); i++) {
      int column = columns[word.charAt(i)];
      if (column == 0) {
        column = ++known;
        columns[word.charAt(i)] = known;
        columns[Character.toUpperCase(word.charAt(i))] = known;
      }
      if (column >= node.next.length) {
        node.next = Arrays.copyOf(node.next, column + 1);
      }
      Node next = node.next[column];
      node.next[column] = next == null ? new Node() : next;
      node = node.next[column];
    }
    return node;
  }

  private @Nullable Node next(Node node, char letter) {
    int column = columns[letter];
    return column < node.next.length ? node.next[column] : null;
  }

  /** The best of all signs in a name, which is cut into words at everything that is no letter and at camel humps; null when none is there. */
  @Nullable Sign find(String name, BinaryOperator<@Nullable Sign> better) {
    Sign best = null;
    Letter before = Letter.NONE;
    for (int at = 0; at < name.length(); at++) {
      Letter letter = letter(name.charAt(at));
      if (letter != Letter.NONE && !goesOn(before, letter)) {
        best = findAt(name, at, best, better);
      }
      before = letter;
    }
    return best;
  }

  /** The better of {@code best} and the signs that begin at a word: the word, phrases from it on, then the longest beginning of it. */
  private @Nullable Sign findAt(String name, int from, @Nullable Sign best, BinaryOperator<@Nullable Sign> better) {
    Sign found = best;
    Sign longest = null;
    boolean first = true;
    Node node = root;
    int at = from;
    while (true) {
      node = next(node, name.charAt(at++));
      if (node == null) {
        break;
      }
      longest = first && node.beginning != null ? node.beginning : longest;
      if (at < name.length() && goesOn(letter(name.charAt(at - 1)), letter(name.charAt(at)))) {
        continue;
      }
      found = node.phrase == null ? found : better.apply(found, node.phrase);
      first = false;
      node = next(node, JOINT);
      while (at < name.length() && letter(name.charAt(at)) == Letter.NONE) {
        at++;
      }
      if (node == null || at == name.length()) {
        break;
      }
    }
    return longest == null ? found : better.apply(found, longest);
  }

  private static Letter letter(char c) {
    if (c < 0x80) {
      return c >= 'a' && c <= 'z' ? Letter.LOWER : c >= 'A' && c <= 'Z' ? Letter.UPPER : Letter.NONE;
    }
    return !Character.isLetter(c) ? Letter.NONE : Character.isLowerCase(c) ? Letter.LOWER : Character.isUpperCase(c) ? Letter.UPPER : Letter.OTHER;
  }

  /** Whether a letter belongs to the word of the one before it. */
  private static boolean goesOn(Letter before, Letter letter) {
    return before != Letter.NONE && letter != Letter.NONE && !(before == Letter.LOWER && letter == Letter.UPPER);
  }
}
