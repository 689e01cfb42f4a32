package io.vigie.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code vigie train tags}. */
@Command(name = "tags", description = "Trains a tagger of parts of speech and verb forms.", mixinStandardHelpOptions = true, sortOptions = false)
final class TrainTagsCommand implements Callable<Integer> {

  @Mixin
  private TreebankOptions treebanks;

  @Option(names = "--lexicon", paramLabel = "FILE", description = "Lexicon that vigie train lexicon made.")
  private @Nullable Path lexicon;

  @Option(names = "--rounds", defaultValue = "5", paramLabel = "N", description = "Rounds over the treebanks (default: ${DEFAULT-VALUE}).")
  private int rounds;

  @Override
  public Integer call() {
    return treebanks.print(treebanks.training().tags(lexicon, rounds, treebanks.out()));
  }
}
