package io.vigie.cli;

import io.vigie.language.LanguagePack;
import io.vigie.train.ParserTraining;
import io.vigie.train.SegmentationTraining;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What the commands that learn from treebanks have in common. */
final class TreebankOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(names = "--language", required = true, paramLabel = "CODE", description = "ISO 639-1 code of the treebanks' language.")
  private String language;

  @Option(names = "--out", required = true, paramLabel = "FILE", description = "The model to write, such as models/fr-lemmas.bin; its card goes beside it.")
  private Path out;

  @Option(names = "--test", paramLabel = "FILE", description = "Treebank to measure on, never learnt from; may be repeated.")
  private List<Path> tests = new ArrayList<>();

  @Option(names = "--experiment", description = "Also learn from corpora whose licence forbids passing on the model; the card says so.")
  private boolean experiment;

  @Parameters(arity = "1..*", paramLabel = "TREEBANK", description = "Treebanks in CoNLL-U, .gz or not.")
  private List<Path> treebanks = List.of();

  Path out() {
    return out;
  }

  ParserTraining training() {
    return training(spec, language, treebanks, tests, experiment);
  }

  static ParserTraining training(CommandSpec spec, String language, List<Path> corpora, List<Path> tests, boolean experiment) {
    return new ParserTraining(pack(spec, language), corpora, tests, experiment, spec.root().commandLine().getParseResult().originalArgs(),
        spec.commandLine().getErr()::println);
  }

  static LanguagePack pack(CommandSpec spec, String language) {
    return LanguagePack.find(language).orElseThrow(() -> new CommandLine.ParameterException(spec.commandLine(),
        "unknown language \"" + language + "\"; one of " + LanguagePack.all().stream().map(LanguagePack::code).collect(Collectors.joining(", "))));
  }

  SegmentationTraining segmentation(int rounds, int cutoff) {
    return new SegmentationTraining(pack(spec, language), treebanks, tests, new SegmentationTraining.Settings(rounds, cutoff), experiment,
        spec.root().commandLine().getParseResult().originalArgs(), spec.commandLine().getErr()::println);
  }

  /** Prints the scores. */
  int print(List<String> scores) {
    scores.forEach(spec.commandLine().getOut()::println);
    return 0;
  }
}
