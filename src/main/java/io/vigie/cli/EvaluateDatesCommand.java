package io.vigie.cli;

import io.vigie.evaluate.DateEvaluation;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code vigie evaluate dates}. */
@Command(
    name = "dates",
    description = "Prints how many of the gold date expressions are found, and how many resolved to the right value, for each language and overall.",
    mixinStandardHelpOptions = true)
final class EvaluateDatesCommand implements Callable<Integer> {

  @Spec
  private CommandSpec spec;

  @Option(names = "--gold", required = true, paramLabel = "DIR", description = "Folder of ID.json files with \"dates\".")
  private Path gold;

  @Option(names = "--details", description = "Also print each expression that was not resolved, with what was found in its place.")
  private boolean details;

  @Parameters(arity = "1..*", paramLabel = "SOURCE", description = "Local files and folders of articles.")
  private List<String> sources;

  @Override
  public Integer call() {
    DateEvaluation evaluation = new DateEvaluation(gold);
    boolean all = LocalArticles.read(sources, spec.commandLine().getErr(), evaluation::add);
    if (details) {
      evaluation.misses().forEach(spec.commandLine().getOut()::println);
    }
    evaluation.lines().forEach(spec.commandLine().getOut()::println);
    return all ? 0 : Main.SOME_FAILED;
  }
}
