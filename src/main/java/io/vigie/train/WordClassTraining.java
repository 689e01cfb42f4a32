package io.vigie.train;

import io.vigie.annotate.WordClasses;
import java.nio.file.Path;
import java.util.List;

/** Makes files of word classes, each with its card. Same input, same file. */
public final class WordClassTraining {

  private WordClassTraining() {}

  /**
   * Clusters word vectors.
   *
   * @param limit how many words to take
   * @param smallest clusters of fewer than twice as many words are not split
   * @param depth how often a cluster may be split, 15 at most
   * @param arguments the command line, for the card
   * @return how many words have a class
   */
  public static int write(Path vectors, int limit, int smallest, int depth, Path out, List<String> arguments) {
    WordClasses classes = ClusterTree.grow(WordVectors.read(vectors, limit), smallest, depth);
    ModelFile.write(out, classes::write);
    new ModelCard("Clusters of words that are used alike, for the name finders of all languages: names are much the same in every language. Words "
        + "are kept as 32-bit hashes and looked up with and then without accents.", List.of(new ModelCard.Source(vectors, "", "")), arguments,
        "Paths in a binary tree of up to " + depth + " splits (bisecting spherical k-means; Steinbach, Karypis, Kumar 2000) of at most " + limit
            + " words, the most frequent ones; clusters of fewer than " + 2 * smallest + " words are not split.", "How many words have a class.",
        List.of(new ModelCard.Score("all", List.of(classes.size() + " words")))).write(out);
    return classes.size();
  }
}
