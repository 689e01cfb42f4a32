package io.vigie.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code vigie train sentences}. */
@Command(
    name = "sentences",
    description = "Trains an OpenNLP sentence detector, and measures it beside the rules that Vigie uses.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class TrainSentencesCommand implements Callable<Integer> {

  @Mixin
  private TreebankOptions treebanks;

  @Option(names = "--rounds", defaultValue = "100", paramLabel = "N", description = "Rounds over the treebanks (default: ${DEFAULT-VALUE}).")
  private int rounds;

  @Option(names = "--cutoff", defaultValue = "5", paramLabel = "N", description = "Features seen less often are left out (default: ${DEFAULT-VALUE}).")
  private int cutoff;

  @Override
  public Integer call() {
    return treebanks.print(treebanks.segmentation(rounds, cutoff).sentences(treebanks.out()));
  }
}
