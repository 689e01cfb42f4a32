package io.vigie.cli;

import io.vigie.source.SourceOptions;
import io.vigie.train.TopicTraining;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code vigie train topic}. */
@Command(
    name = "topic",
    description = "Learns which articles are about surveillance technology, and prints how well that is said.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class TrainTopicCommand implements Callable<Integer> {

  @Spec
  private CommandSpec spec;

  @Option(names = "--gold", required = true, paramLabel = "DIR",
      description = "Folder of ID.json files that say of each article whether it is relevant; may be repeated.")
  private List<Path> gold = List.of();

  @Option(names = "--ordinary", paramLabel = "FILE", description = "Treebank in CoNLL-U, .gz or not, of text on other subjects; may be repeated.")
  private List<Path> ordinary = List.of();

  @Option(names = "--out", required = true, paramLabel = "FILE", description = "The model to write, such as models/topic.bin; its card goes beside it.")
  private Path out;

  @Parameters(arity = "1..*", paramLabel = "SOURCE", description = "Local files and folders of articles; those without gold are passed over.")
  private List<String> sources = List.of();

  @Override
  public Integer call() {
    TopicTraining training = new TopicTraining(gold, ordinary, spec.root().commandLine().getParseResult().originalArgs(), spec.commandLine().getErr()::println);
    boolean all = LocalArticles.read(sources, SourceOptions.DEFAULT, spec.commandLine().getErr(), training::add);
    training.write(out).forEach(spec.commandLine().getOut()::println);
    return all ? 0 : Main.SOME_FAILED;
  }
}
