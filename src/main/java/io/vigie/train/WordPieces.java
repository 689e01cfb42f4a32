package io.vigie.train;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Cuts words into the pieces that a language model knows, the longest first (WordPiece; Wu et al. 2016). Immutable. */
final class WordPieces {

  private static final String INSIDE = "##";

  private final Map<String, Integer> numbers = new HashMap<>();

  /** @param pieces those inside a word begin with ## */
  WordPieces(List<String> pieces) {
    for (int i = 0; i < pieces.size(); i++) {
      numbers.put(pieces.get(i), i);
    }
  }

  int number(String piece) {
    return numbers.get(piece);
  }

  /** The numbers of the pieces; of a word with a part that none fits, the one for unknown words. */
  List<Integer> of(String word) {
    List<Integer> pieces = new ArrayList<>();
    for (int start = 0; start < word.length();) {
      int end = word.length();
      while (end > start && !numbers.containsKey(piece(word, start, end))) {
        end--;
      }
      if (end == start) {
        return List.of(number("[UNK]"));
      }
      pieces.add(numbers.get(piece(word, start, end)));
      start = end;
    }
    return pieces;
  }

  private static String piece(String word, int start, int end) {
    return (start == 0 ? "" : INSIDE) + word.substring(start, end);
  }
}
