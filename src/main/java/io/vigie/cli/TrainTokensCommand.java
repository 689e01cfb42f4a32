package io.vigie.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code vigie train tokens}. */
@Command(
    name = "tokens",
    description = "Trains an OpenNLP tokenizer, and measures it beside the rules that Vigie uses.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class TrainTokensCommand implements Callable<Integer> {

  @Mixin
  private TreebankOptions treebanks;

  @Mixin
  private SegmentationOptions options;

  @Override
  public Integer call() {
    return treebanks.print(treebanks.segmentation(options.rounds, options.cutoff).tokens(treebanks.out()));
  }
}
