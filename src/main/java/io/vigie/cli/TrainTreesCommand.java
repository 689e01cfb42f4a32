package io.vigie.cli;

import io.vigie.train.TrainingCorpus;
import io.vigie.train.TreeSettings;
import io.vigie.train.TreeTraining;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code vigie train trees}, also {@code vigie train tags}: one network does both. */
@Command(
    name = "trees",
    aliases = "tags",
    description = "Trains a tagger and dependency parser: one network does both.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class TrainTreesCommand implements Callable<Integer> {

  @Spec
  private CommandSpec spec;

  @Option(names = "--language", required = true, paramLabel = "CODE", description = "ISO 639-1 code of the treebanks' language.")
  private String language;

  @Option(names = "--out", required = true, paramLabel = "FILE", description = "The model to write, such as models/fr-parser.bin; its card goes beside it.")
  private Path out;

  @Option(names = "--test", paramLabel = "FILE", description = "Treebank to measure on, never learnt from; may be repeated.")
  private List<Path> tests = new ArrayList<>();

  @Option(names = "--lexicon", paramLabel = "FILE", description = "Lexicon that vigie train lexicon made.")
  private @Nullable Path lexicon;

  @Option(names = "--vectors", paramLabel = "FILE", description = "Ready-made word vectors: a word and its numbers a line, or JSON with a map \"vectors\".")
  private @Nullable Path vectors;

  @Option(names = "--words", defaultValue = "32000", paramLabel = "N", description = "How many word vectors to keep, the most frequent first (default: ${DEFAULT-VALUE}).")
  private int words;

  @Option(names = "--start", paramLabel = "MODEL", description = "A model to start from: of the same language, or of another where the treebanks are small.")
  private @Nullable Path start;

  @Option(names = "--rounds", defaultValue = "12", paramLabel = "N", description = "Rounds over the treebanks (default: ${DEFAULT-VALUE}).")
  private int rounds;

  @Option(names = "--memory", defaultValue = "100", paramLabel = "N", description = "Numbers of each memory (default: ${DEFAULT-VALUE}).")
  private int memory;

  @Option(names = "--rate", defaultValue = "0.003", paramLabel = "X", description = "How far weights move at first (default: ${DEFAULT-VALUE}).")
  private double rate;

  @Option(names = "--dropout", defaultValue = "0.3", paramLabel = "X", description = "Share of numbers left out while learning (default: ${DEFAULT-VALUE}).")
  private double dropout;

  @Option(names = "--batch", defaultValue = "250", paramLabel = "N", description = "Tokens between two moves of the weights (default: ${DEFAULT-VALUE}).")
  private int batch;

  @Option(names = "--headlines", defaultValue = "0.08", paramLabel = "X",
      description = "Share of sentences seen in the letters of headlines (default: ${DEFAULT-VALUE}).")
  private double headlines;

  @Option(names = "--unknown", defaultValue = "0.25", paramLabel = "X", description = "How readily rare words are taken as unknown (default: ${DEFAULT-VALUE}).")
  private double unknown;

  @Option(names = "--experiment", description = "Also learn from corpora whose licence forbids passing on the model; the card says so.")
  private boolean experiment;

  @Parameters(arity = "1..*", paramLabel = "TREEBANK", description = "Treebanks in CoNLL-U, .gz or not. FILE*2 counts twice.")
  private List<String> treebanks = List.of();

  @Override
  public Integer call() {
    TreeSettings settings = new TreeSettings(rounds, memory, rate, dropout, batch, headlines, unknown, words);
    TreeTraining training = new TreeTraining(TreebankOptions.pack(spec, language), settings,
        treebanks.stream().map(TrainingCorpus::parse).toList(), tests, lexicon, vectors, start, experiment,
        spec.root().commandLine().getParseResult().originalArgs(), spec.commandLine().getErr()::println);
    training.write(out).forEach(spec.commandLine().getOut()::println);
    return 0;
  }
}
