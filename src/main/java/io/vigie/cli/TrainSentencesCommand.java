package io.vigie.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code vigie train sentences}. */
@Command(
    name = "sentences",
    description = "Trains an OpenNLP sentence detector, and measures it beside the rules that Vigie uses.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class TrainSentencesCommand implements Callable<Integer> {

  @Mixin
  private TreebankOptions treebanks;

  @Mixin
  private SegmentationOptions options;

  @Override
  public Integer call() {
    return treebanks.print(treebanks.segmentation(options.rounds, options.cutoff).sentences(treebanks.out()));
  }
}
