package io.vigie.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All names in one tree of words: every text is looked up in one pass, whatever the number of names. Immutable once built; safe for use
 * by several threads.
 */
final class Lexicon {

  private final Node root = new Node();

  /** A place in the tree; edges are labelled with the sign before a word and the folded word. */
  private static final class Node {
    private @Nullable Map<String, Node> next;
    private @Nullable Map<String, Node> beginnings;
    private @Nullable Map<String, Node> endings;
    private int shortest = Integer.MAX_VALUE;
    private int longest;
    private List<Entry> entries = List.of();

    /** Words with open beginnings or endings are looked up by every length that one of them has. */
    private void sized(int length) {
      shortest = Math.min(shortest, length);
      longest = Math.max(longest, length);
    }
  }

  static final class Builder {
    private final Lexicon lexicon = new Lexicon();

    /** Adds a name; {@code *} at either end of a word stands for any letters. */
    void add(String name, @Nullable Fact fact, @Nullable KnowledgeKind kind, @Nullable String language, boolean guarded) {
      Words words = Words.of(name);
      if (words.size() == 0) {
        throw new IllegalArgumentException("a name without letters: \"" + name + "\"");
      }
      Entry entry = Entry.of(fact, kind, language, words, guarded);
      Node node = lexicon.root;
      for (int i = 0; i < words.size(); i++) {
        node = edge(node, name, words, i, entry);
      }
      if (node.entries.isEmpty()) {
        node.entries = new ArrayList<>(1);
      }
      node.entries.add(entry);
    }

    private static Node edge(Node node, String name, Words words, int i, Entry entry) {
      boolean open = words.after(i) == '*';
      boolean late = words.start(i) > 0 && name.charAt(words.start(i) - 1) == '*';
      if (open || late) {
        entry.words()[i] = "*";
      }
      if (open || late) {
        node.sized(words.folded(i).length());
      }
      if (open) {
        node.beginnings = node.beginnings == null ? new HashMap<>(2) : node.beginnings;
        return node.beginnings.computeIfAbsent(words.folded(i), key -> new Node());
      }
      if (late) {
        node.endings = node.endings == null ? new HashMap<>(2) : node.endings;
        return node.endings.computeIfAbsent(words.folded(i), key -> new Node());
      }
      node.next = node.next == null ? new HashMap<>(2) : node.next;
      return node.next.computeIfAbsent(i == 0 ? words.folded(i) : label(words, i), key -> new Node());
    }

    Lexicon build() {
      return lexicon;
    }
  }

  /**
   * Adds every name that starts at a word to {@code found}.
   *
   * @param endings of a language that may follow any name, such as a genitive s
   */
  void find(Words text, int from, String language, List<String> endings, List<Candidate> found) {
    walk(root, text, from, from, new Search(language, endings, found));
  }

  private record Search(String language, List<String> endings, List<Candidate> found) {}

  private void walk(Node node, Words text, int from, int at, Search search) {
    collect(node, text, from, at, search);
    if (at >= text.size()) {
      return;
    }
    if (node.next != null) {
      follow(node.next.get(at == from ? text.folded(at) : label(text, at)), text, from, at, search);
      for (String ending : search.endings) {
        String word = text.folded(at);
        if (word.length() > ending.length() + 2 && word.endsWith(ending)) {
          String stem = word.substring(0, word.length() - ending.length());
          collect(node.next.get(at == from ? stem : text.gap(at) + stem), text, from, at + 1, search);
        }
      }
    }
    if (at > from && text.gap(at) != Words.BLANK) {
      return;
    }
    String word = text.folded(at);
    for (int length = node.shortest; length <= Math.min(node.longest, word.length()); length++) {
      if (node.beginnings != null) {
        follow(node.beginnings.get(word.substring(0, length)), text, from, at, search);
      }
      if (node.endings != null) {
        follow(node.endings.get(word.substring(word.length() - length)), text, from, at, search);
      }
    }
  }

  private void follow(@Nullable Node node, Words text, int from, int at, Search search) {
    if (node != null) {
      walk(node, text, from, at + 1, search);
    }
  }

  private static void collect(@Nullable Node node, Words text, int from, int to, Search search) {
    if (node == null) {
      return;
    }
    for (Entry entry : node.entries) {
      if ((entry.language() == null || entry.language().equals(search.language)) && entry.written(text, from)) {
        search.found.add(new Candidate(from, to, entry.fact(), entry.kind(), entry.guarded()));
      }
    }
  }

  private static String label(Words words, int i) {
    return words.gap(i) + words.folded(i);
  }
}
