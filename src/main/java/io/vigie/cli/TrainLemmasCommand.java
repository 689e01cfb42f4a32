package io.vigie.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code vigie train lemmas}. */
@Command(name = "lemmas", description = "Trains a lemmatiser.", mixinStandardHelpOptions = true, sortOptions = false)
final class TrainLemmasCommand implements Callable<Integer> {

  @Mixin
  private TreebankOptions treebanks;

  @Option(names = "--lexicon", paramLabel = "FILE", description = "Lexicon that vigie train lexicon made.")
  private @Nullable Path lexicon;

  @Option(names = "--dictionary", paramLabel = "FILE", description = "Inflection dictionary to learn endings from, as for vigie train lexicon.")
  private @Nullable Path dictionary;

  @Override
  public Integer call() {
    return treebanks.print(treebanks.training().lemmas(lexicon, dictionary, treebanks.out()));
  }
}
