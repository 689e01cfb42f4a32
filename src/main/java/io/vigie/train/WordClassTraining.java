package io.vigie.train;

import io.vigie.annotate.WordClasses;
import java.nio.file.Path;

/** Makes files of word classes. Same input, same file. */
public final class WordClassTraining {

  private WordClassTraining() {}

  /**
   * Clusters word vectors.
   *
   * @param limit how many words to take
   * @param smallest clusters of fewer than twice as many words are not split
   * @param depth how often a cluster may be split, 15 at most
   * @return how many words have a class
   */
  public static int write(Path vectors, int limit, int smallest, int depth, Path out) {
    WordClasses classes = ClusterTree.grow(WordVectors.read(vectors, limit), smallest, depth);
    ModelFile.write(out, classes::write);
    return classes.size();
  }
}
