package io.vigie.cli;

import io.vigie.train.WordClassTraining;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code vigie train classes}. */
@Command(
    name = "classes",
    description = "Clusters words by how they are used, for the name finders.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class TrainClassesCommand implements Callable<Integer> {

  @Spec
  private CommandSpec spec;

  @Option(names = "--out", required = true, paramLabel = "FILE", description = "The file to write, such as models/words.classes.")
  private Path out;

  @Option(names = "--words", defaultValue = "250000", paramLabel = "N", description = "How many words to take, the most frequent first (default: ${DEFAULT-VALUE}).")
  private int words;

  @Option(names = "--smallest", defaultValue = "20", paramLabel = "N", description = "Clusters of fewer than twice as many words are not split (default: ${DEFAULT-VALUE}).")
  private int smallest;

  @Option(names = "--depth", defaultValue = "13", paramLabel = "N", description = "How often a cluster may be split, 15 at most (default: ${DEFAULT-VALUE}).")
  private int depth;

  @Parameters(paramLabel = "VECTORS", description = "Word vectors: a word and its numbers a line, or JSON with a map \"vectors\"; the most frequent word first.")
  private Path vectors;

  @Override
  public Integer call() {
    spec.commandLine().getErr().println("clustering " + vectors);
    int count = WordClassTraining.write(vectors, words, smallest, depth, out,
        spec.root().commandLine().getParseResult().originalArgs());
    spec.commandLine().getErr().println("wrote " + count + " words to " + out);
    return 0;
  }
}
