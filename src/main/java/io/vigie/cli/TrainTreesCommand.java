package io.vigie.cli;

import io.vigie.train.ParserTraining;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code vigie train trees}. */
@Command(name = "trees", description = "Trains a dependency parser.", mixinStandardHelpOptions = true, sortOptions = false)
final class TrainTreesCommand implements Callable<Integer> {

  @Mixin
  private TreebankOptions treebanks;

  @Option(names = "--lexicon", paramLabel = "FILE", description = "Lexicon that vigie train lexicon made.")
  private @Nullable Path lexicon;

  @Option(names = "--tags", required = true, paramLabel = "FILE", description = "Tagger that vigie train tags made, to measure with.")
  private Path tags;

  @Option(names = "--lemmas", required = true, paramLabel = "FILE", description = "Lemmatiser that vigie train lemmas made.")
  private Path lemmas;

  @Option(names = "--tag-rounds", defaultValue = "5", paramLabel = "N",
      description = "Rounds of the taggers that tag the treebanks for the parser (default: ${DEFAULT-VALUE}).")
  private int tagRounds;

  @Option(names = "--rounds", defaultValue = "8", paramLabel = "N", description = "Rounds over the treebanks (default: ${DEFAULT-VALUE}).")
  private int rounds;

  @Option(names = "--weights", defaultValue = "1500000", paramLabel = "N", description = "How many weights to keep at most (default: ${DEFAULT-VALUE}).")
  private int weights;

  @Override
  public Integer call() {
    return treebanks.print(
        treebanks.training().trees(lexicon, tags, lemmas, new ParserTraining.TreeSettings(tagRounds, rounds, weights), treebanks.out()));
  }
}
