package io.vigie.annotate.tree;

import java.util.Arrays;

/**
 * A state of the arc-hybrid transition system (Kuhlmann, Gómez-Rodríguez and Satta 2011): a stack, the rest of the sentence, and the arcs
 * made so far. The root stands after the last word, as word {@code length}.
 */
public final class ParserState {

  /** Moves the next word to the stack. */
  public static final int SHIFT = 0;
  /** The next word becomes the head of the top of the stack. */
  public static final int LEFT = 1;
  /** The second of the stack becomes the head of its top. */
  public static final int RIGHT = 2;

  final int length;
  final int[] heads;
  final int[] labels;
  final int[] stack;
  int depth;
  int next;
  final int[] left1;
  final int[] left2;
  final int[] right1;
  final int[] right2;
  final int[] leftCount;
  final int[] rightCount;
  final long[] leftLabels;
  final long[] rightLabels;

  public ParserState(int length) {
    this.length = length;
    int size = length + 1;
    heads = filled(size);
    labels = filled(size);
    stack = new int[size];
    left1 = filled(size);
    left2 = filled(size);
    right1 = filled(size);
    right2 = filled(size);
    leftCount = new int[size];
    rightCount = new int[size];
    leftLabels = new long[size];
    rightLabels = new long[size];
  }

  private static int[] filled(int size) {
    int[] array = new int[size];
    Arrays.fill(array, -1);
    return array;
  }

  public boolean isFinal() {
    return next == length && depth == 0;
  }

  /** Whether the move is possible; the root gets one word only. */
  public boolean allows(int move) {
    return switch (move) {
      case SHIFT -> next < length;
      case LEFT -> depth > 0 && (next < length || depth == 1);
      default -> depth > 1;
    };
  }

  public void apply(int move, int label) {
    if (move == SHIFT) {
      stack[depth++] = next++;
      return;
    }
    int word = stack[--depth];
    labels[word] = label;
    if (move == LEFT) {
      heads[word] = next;
      left2[next] = left1[next];
      left1[next] = word;
      leftCount[next]++;
      leftLabels[next] |= 1L << (label & 63);
    } else {
      int head = stack[depth - 1];
      heads[word] = head;
      right2[head] = right1[head];
      right1[head] = word;
      rightCount[head]++;
      rightLabels[head] |= 1L << (label & 63);
    }
  }

  /** The word {@code back} places below the top of the stack, or -1. */
  int onStack(int back) {
    return depth > back ? stack[depth - 1 - back] : -1;
  }

  /** The word {@code ahead} places after the next, the root included, or -1. */
  int ahead(int ahead) {
    return next + ahead <= length ? next + ahead : -1;
  }

  /** The top of the stack. */
  public int top() {
    return stack[depth - 1];
  }

  /** The head of a word: an index, {@code length} for the root, -1 for none yet. */
  public int head(int word) {
    return heads[word];
  }

  public int label(int word) {
    return labels[word];
  }

  /**
   * How many arcs of the gold tree a move makes unreachable (Goldberg and Nivre 2013).
   *
   * @param gold the head of each word, {@code length} for the root
   */
  public int cost(int move, int[] gold) {
    int cost = 0;
    if (move == SHIFT) {
      for (int i = 0; i < depth; i++) {
        cost += gold[stack[i]] == next ? 1 : 0;
        cost += i < depth - 1 && next < length && gold[next] == stack[i] ? 1 : 0;
      }
      return cost;
    }
    int word = onStack(0);
    for (int i = next; i < length; i++) {
      cost += gold[i] == word ? 1 : 0;
    }
    if (move == LEFT) {
      cost += gold[word] != next && (gold[word] > next || gold[word] == onStack(1)) ? 1 : 0;
    } else {
      cost += gold[word] >= next ? 1 : 0;
    }
    return cost;
  }
}
