package io.vigie.cli;

import picocli.CommandLine.Option;

/** How long and on which features OpenNLP's segmenters learn. */
final class SegmentationOptions {

  @Option(names = "--rounds", defaultValue = "100", paramLabel = "N", description = "Rounds over the treebanks (default: ${DEFAULT-VALUE}).")
  int rounds;

  @Option(names = "--cutoff", defaultValue = "5", paramLabel = "N", description = "Features seen less often are left out (default: ${DEFAULT-VALUE}).")
  int cutoff;
}
