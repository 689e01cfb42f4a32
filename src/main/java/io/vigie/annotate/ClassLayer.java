package io.vigie.annotate;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.lang3.StringUtils;

/** Word classes as the name model reads them. */
interface ClassLayer {

  String[] NO_CLASSES = {};

  /** The classes of a word, from coarse to fine; none when the word is not listed. */
  String[] of(String lowerCaseWord, boolean capitalised);

  /**
   * Clusters in a binary tree: a class holds the path from the root as bits below a leading 1, and the model sees the path cut at
   * several depths.
   */
  static ClassLayer clusters(WordClasses classes) {
    return (word, capitalised) -> {
      int path = classOf(classes, word);
      if (path == WordClasses.NONE) {
        return NO_CLASSES;
      }
      int depth = 31 - Integer.numberOfLeadingZeros(path);
      List<String> cuts = new ArrayList<>(4);
      for (int cut : new int[] {4, 6, 8, 10}) {
        if (cut < depth) {
          cuts.add(cut + Integer.toString(path >> (depth - cut), 36));
        }
      }
      cuts.add("f" + Integer.toString(path, 36));
      return cuts.toArray(String[]::new);
    };
  }

  /** Lists of names: each bit of a class is a list that the word stands on. Only words with a capital can be on one. */
  static ClassLayer lists(WordClasses classes) {
    return (word, capitalised) -> {
      int lists = capitalised ? classOf(classes, word) : WordClasses.NONE;
      return lists == WordClasses.NONE ? NO_CLASSES : new String[] {Integer.toString(lists, 36)};
    };
  }

  /** Lists out of other languages have lost their accents: what is not there as written is looked up without them. */
  private static int classOf(WordClasses classes, String word) {
    int found = classes.of(word);
    return found != WordClasses.NONE ? found : classes.of(StringUtils.stripAccents(word));
  }
}
