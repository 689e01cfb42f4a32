package io.vigie.cli;

import io.vigie.train.NameTraining;
import io.vigie.train.NameTrainingRun;
import io.vigie.train.TrainingCorpus;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code vigie train names}. */
@Command(
    name = "names",
    description = "Trains a finder of persons, organizations and places.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class TrainNamesCommand implements Callable<Integer> {

  @Spec
  private CommandSpec spec;

  @Option(names = "--language", required = true, paramLabel = "CODE", description = "ISO 639-1 code of the corpora's language.")
  private String language;

  @Option(names = "--out", required = true, paramLabel = "FILE", description = "The model to write, such as models/fr-names.bin; its card goes beside it.")
  private Path out;

  @Option(names = "--test", paramLabel = "FILE",
      description = "Corpus to measure on, never learnt from; may be repeated. Without it a tenth of the corpora is held out.")
  private List<Path> tests = new ArrayList<>();

  @Option(names = "--lists", paramLabel = "NAME", description = "Lists of names among the models, as vigie train classes writes them; may be repeated.")
  private List<String> lists = new ArrayList<>();

  @Option(names = "--clusters", paramLabel = "NAME", description = "Word clusters among the models, as vigie train classes writes them; may be repeated.")
  private List<String> clusters = new ArrayList<>();

  @Option(names = "--epochs", defaultValue = "5", paramLabel = "N", description = "Rounds over the corpora (default: ${DEFAULT-VALUE}).")
  private int epochs;

  @Option(names = "--alpha", defaultValue = "0.1", paramLabel = "X", description = "Learning rate (default: ${DEFAULT-VALUE}).")
  private double alpha;

  @Option(names = "--l1", defaultValue = "0.1", paramLabel = "X", description = "L1 penalty; higher makes smaller models (default: ${DEFAULT-VALUE}).")
  private double l1;

  @Option(names = "--l2", defaultValue = "0.3", paramLabel = "X", description = "L2 penalty (default: ${DEFAULT-VALUE}).")
  private double l2;

  @Option(names = "--headlines", defaultValue = "0.15", paramLabel = "X",
      description = "Share of sentences repeated as headlines are written (default: ${DEFAULT-VALUE}).")
  private double headlines;

  @Option(names = "--cutoff", defaultValue = "1", paramLabel = "N", description = "Features seen less often are left out (default: ${DEFAULT-VALUE}).")
  private int cutoff;

  @Option(names = "--experiment", description = "Also learn from corpora whose licence forbids passing on the model; the card says so.")
  private boolean experiment;

  @Parameters(arity = "1..*", paramLabel = "CORPUS",
      description = "A token, a tab and a BIO tag a line, .gz or not. FILE*2 counts twice, FILE:prose leaves out mere titles and lists.")
  private List<String> corpora = List.of();

  @Override
  public Integer call() {
    NameTraining.Settings settings =
        new NameTraining.Settings(language, lists, clusters, epochs, alpha, l1, l2, headlines, cutoff);
    NameTrainingRun run = new NameTrainingRun(settings, corpora.stream().map(TrainingCorpus::parse).toList(), tests, experiment,
        spec.commandLine().getParseResult().originalArgs(), spec.commandLine().getErr()::println);
    run.write(out).forEach(spec.commandLine().getOut()::println);
    return 0;
  }
}
