package io.vigie.annotate.tree;

/**
 * What the parser sees of a state: words, lemmas, tags and endings at the top of the stack and ahead, their outer children, distances,
 * numbers and relations of children, prepositions, and combinations of these (after Zhang and Nivre 2011).
 */
public final class TreeFeatures {

  /** More than one state ever has. */
  public static final int MOST = 160;

  private final TreeInput words;
  private final long[] labels;
  private long[] out = new long[0];
  private int count;

  /** @param labels a hash for each relation, in order of their numbers */
  TreeFeatures(TreeInput words, long[] labels) {
    this.words = words;
    this.labels = labels;
  }

  private void add(int template, long a) {
    out[count++] = Hash.of(template, a);
  }

  private void add(int template, long a, long b) {
    out[count++] = Hash.of(template, a, b);
  }

  private void add(int template, long a, long b, long c) {
    out[count++] = Hash.of(template, a, b, c);
  }

  private void add(int template, long a, long b, long c, long d) {
    out[count++] = Hash.of(template, a, b, c, d);
  }

  private static long at(long[] values, int word) {
    return word < 0 ? 7 : values[word];
  }

  private long label(ParserState state, int word) {
    return word < 0 || state.labels[word] < 0 ? 5 : labels[state.labels[word]];
  }

  /** The lemma of the preposition or conjunction before a word, once attached to it. */
  private long marker(ParserState state, int word) {
    if (word < 0 || state.left1[word] < 0) {
      return 3;
    }
    int outer = state.left1[word];
    return words.lemmas[outer];
  }

  private static long distance(int from, int to) {
    if (from < 0 || to < 0) {
      return 0;
    }
    int distance = to - from;
    return distance <= 4 ? distance : distance <= 6 ? 5 : distance <= 10 ? 6 : distance <= 20 ? 7 : 8;
  }

  /** Commas and other marks between two words, up to 3, and whether a verb or conjunction stands between. */
  private long between(int from, int to) {
    if (from < 0 || to < 0) {
      return 0;
    }
    int marks = 0;
    for (int i = from + 1; i < to && i - from < 40; i++) {
      marks += words.marks[i] ? 1 : 0;
    }
    return Math.min(3, marks);
  }

  /** Fills {@code features} and returns their number. */
  int extract(ParserState state, long[] features) {
    out = features;
    count = 0;
    int s0 = state.onStack(0);
    int s1 = state.onStack(1);
    int s2 = state.onStack(2);
    int b0 = state.ahead(0);
    int b1 = state.ahead(1);
    int b2 = state.ahead(2);
    single(s0, s1, s2, b0, b1, b2);
    pairs(s0, s1, b0, b1);
    triples(s0, s1, s2, b0, b1, b2);
    children(state, s0, s1, b0);
    counts(state, s0, s1, b0);
    return count;
  }

  private void single(int s0, int s1, int s2, int b0, int b1, int b2) {
    add(1, 0);
    word(10, s0);
    word(20, s1);
    word(30, b0);
    word(40, b1);
    add(50, at(words.tags, s2));
    add(51, at(words.lemmas, s2), at(words.parts, s2));
    add(52, at(words.tags, b2));
    add(53, at(words.forms, b2));
  }

  private void word(int template, int word) {
    add(template, at(words.forms, word));
    add(template + 1, at(words.lemmas, word), at(words.parts, word));
    add(template + 2, at(words.tags, word));
    add(template + 3, at(words.endings, word), at(words.parts, word));
    add(template + 4, at(words.parts, word));
  }

  private void pairs(int s0, int s1, int b0, int b1) {
    pair(60, s0, b0);
    pair(70, s1, s0);
    pair(80, s1, b0);
    add(90, at(words.parts, b0), at(words.parts, b1));
    add(91, at(words.forms, b0), at(words.parts, b1));
    add(92, at(words.parts, b0), at(words.forms, b1));
    add(93, at(words.tags, s0), at(words.forms, b1));
    add(94, at(words.lemmas, s0), at(words.tags, b1));
  }

  private void pair(int template, int a, int b) {
    add(template, at(words.lemmas, a), at(words.lemmas, b));
    add(template + 1, at(words.lemmas, a), at(words.tags, b));
    add(template + 2, at(words.tags, a), at(words.lemmas, b));
    add(template + 3, at(words.tags, a), at(words.tags, b));
    add(template + 4, at(words.forms, a), at(words.parts, b));
    add(template + 5, at(words.parts, a), at(words.forms, b));
    add(template + 6, at(words.endings, a), at(words.endings, b));
    add(template + 7, at(words.parts, a), at(words.parts, b), distance(a, b));
    add(template + 8, at(words.parts, a), at(words.parts, b), between(a, b));
    add(template + 9, at(words.lemmas, a), at(words.parts, b), distance(a, b));
  }

  private void triples(int s0, int s1, int s2, int b0, int b1, int b2) {
    long p0 = at(words.tags, s0);
    long p1 = at(words.tags, s1);
    long q0 = at(words.tags, b0);
    long q1 = at(words.tags, b1);
    add(100, p1, p0, q0);
    add(101, p0, q0, q1);
    add(102, p1, p0, q0, q1);
    add(103, at(words.tags, s2), p1, p0);
    add(104, at(words.parts, s2), at(words.parts, s1), at(words.parts, s0), at(words.parts, b0));
    add(105, at(words.parts, b0), at(words.parts, b1), at(words.parts, b2));
    add(106, at(words.parts, s0), at(words.parts, b0), at(words.parts, b1), at(words.parts, b2));
    add(107, at(words.lemmas, s0), q0, q1);
    add(108, p0, at(words.lemmas, b0), q1);
    add(109, at(words.lemmas, s1), p0, q0);
    add(110, p1, at(words.lemmas, s0), q0);
    add(111, p1, p0, at(words.lemmas, b0));
    add(112, at(words.lemmas, s1), at(words.lemmas, s0), q0);
    add(113, at(words.lemmas, s1), p0, at(words.lemmas, b0));
  }

  private void children(ParserState state, int s0, int s1, int b0) {
    family(120, state, s0);
    family(140, state, s1);
    int left = b0 < 0 ? -1 : state.left1[b0];
    int left2 = b0 < 0 ? -1 : state.left2[b0];
    add(160, at(words.tags, b0), at(words.tags, left), label(state, left));
    add(161, at(words.parts, b0), label(state, left), label(state, left2));
    add(162, at(words.tags, s0), at(words.tags, b0), at(words.tags, left));
    add(163, at(words.lemmas, b0), label(state, left));
    int s0r = child(state.right1, s0);
    int s0l = child(state.left1, s0);
    int s1r = child(state.right1, s1);
    int s1l = child(state.left1, s1);
    long p0 = at(words.parts, s0);
    long p1 = at(words.parts, s1);
    long q0 = at(words.parts, b0);
    add(170, p0, q0, at(words.tags, s0r));
    add(171, p0, q0, at(words.tags, s0l));
    add(172, p1, p0, at(words.tags, s1r));
    add(173, p1, p0, at(words.tags, s1l));
    add(174, p1, p0, at(words.tags, s0r));
    add(175, p1, p0, at(words.tags, s0l));
    add(176, p0, q0, label(state, s0l), label(state, s0r));
    add(177, p1, p0, label(state, s1l), label(state, s1r));
    add(178, p1, p0, label(state, s0l), label(state, s0r));
    long m0 = marker(state, s0);
    add(180, m0, p0, p1);
    add(181, m0, at(words.lemmas, s1), p0);
    add(182, m0, at(words.lemmas, s1), at(words.lemmas, s0));
    add(183, m0, at(words.tags, s1), at(words.tags, s0), at(words.tags, child(state.left1, s0)));
    add(184, m0, at(words.lemmas, s0), p1);
    add(185, m0, p0, q0);
    long mb = marker(state, b0);
    add(186, mb, at(words.lemmas, s0), q0);
    add(187, mb, at(words.tags, s0), at(words.tags, b0));
    add(188, m0, at(words.tags, s1), at(words.tags, s0), q0);
  }

  private static int child(int[] children, int word) {
    return word < 0 ? -1 : children[word];
  }

  private void family(int template, ParserState state, int word) {
    int left = child(state.left1, word);
    int left2 = child(state.left2, word);
    int right = child(state.right1, word);
    int right2 = child(state.right2, word);
    long part = at(words.parts, word);
    add(template, part, at(words.tags, left), label(state, left));
    add(template + 1, part, at(words.tags, right), label(state, right));
    add(template + 2, part, at(words.lemmas, left));
    add(template + 3, part, at(words.lemmas, right));
    add(template + 4, part, label(state, left), label(state, left2));
    add(template + 5, part, label(state, right), label(state, right2));
    add(template + 6, at(words.lemmas, word), label(state, left));
    add(template + 7, at(words.lemmas, word), label(state, right));
    add(template + 8, part, at(words.parts, left), at(words.parts, left2));
    add(template + 9, part, at(words.parts, right), at(words.parts, right2));
  }

  private void counts(ParserState state, int s0, int s1, int b0) {
    long p0 = at(words.tags, s0);
    long p1 = at(words.tags, s1);
    long q0 = at(words.tags, b0);
    add(190, p0, s0 < 0 ? -1 : state.rightCount[s0]);
    add(191, p0, s0 < 0 ? -1 : state.leftCount[s0]);
    add(192, p1, s1 < 0 ? -1 : state.rightCount[s1]);
    add(193, q0, b0 < 0 ? -1 : state.leftCount[b0]);
    add(194, at(words.lemmas, s0), s0 < 0 ? -1 : state.rightCount[s0]);
    add(195, p0, s0 < 0 ? 0 : state.leftLabels[s0]);
    add(196, p0, s0 < 0 ? 0 : state.rightLabels[s0]);
    add(197, p1, s1 < 0 ? 0 : state.rightLabels[s1]);
    add(198, p1, s1 < 0 ? 0 : state.leftLabels[s1]);
    add(199, q0, b0 < 0 ? 0 : state.leftLabels[b0]);
    add(200, at(words.lemmas, s1), s1 < 0 ? 0 : state.rightLabels[s1], p0);
    add(201, p0, q0, s0 < 0 ? 0 : state.rightLabels[s0]);
    add(202, at(words.lemmas, s0), q0, s0 < 0 ? 0 : state.rightLabels[s0]);
    add(203, p1, p0, s1 < 0 ? 0 : state.rightLabels[s1]);
    add(204, p0, q0, b0 < 0 ? 0 : state.leftLabels[b0]);
    add(205, distance(s0, b0), p0, q0);
    add(206, distance(s1, s0), p1, p0);
    add(207, at(words.forms, s0), at(words.forms, b0), distance(s0, b0));
    add(208, state.depth < 4 ? state.depth : 4, q0);
  }
}
