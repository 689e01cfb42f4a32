package io.vigie.cli;

import io.vigie.Vigie;
import io.vigie.VigieOptions;
import io.vigie.evaluate.GoldFolder;
import io.vigie.evaluate.RecordEvaluation;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code vigie evaluate records}. */
@Command(
    name = "records",
    description = "Prints precision, recall and F1 of incidents and policy actions, by kind and language, and how often records of a confidence are right.",
    mixinStandardHelpOptions = true)
final class EvaluateRecordsCommand implements Callable<Integer> {

  @Spec
  private CommandSpec spec;

  @Option(names = "--gold", required = true, paramLabel = "DIR", description = "Folder of ID.json files with \"incidents\" and \"policyActions\".")
  private Path gold;

  @Option(names = "--details", description = "Also print each record that was missed, and each that should not be there.")
  private boolean details;

  @Option(names = "--all", description = "Count the records of off-topic articles too.")
  private boolean all;

  @Parameters(arity = "1..*", paramLabel = "SOURCE", description = "Local files and folders of articles.")
  private List<String> sources;

  @Override
  public Integer call() {
    try (Vigie vigie = new Vigie(VigieOptions.into(Path.of("vigie-out")))) {
      RecordEvaluation evaluation = new RecordEvaluation(new GoldFolder(gold), vigie::read, all ? 0 : VigieOptions.ON_TOPIC);
      boolean read = LocalArticles.read(sources, spec.commandLine().getErr(), evaluation::add);
      if (details) {
        evaluation.details().forEach(spec.commandLine().getOut()::println);
      }
      evaluation.lines().forEach(spec.commandLine().getOut()::println);
      return read ? 0 : Main.SOME_FAILED;
    }
  }
}
