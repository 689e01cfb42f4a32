package io.vigie.cli;

import io.vigie.train.RecordTraining;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code vigie train records}. */
@Command(
    name = "records",
    description = "Learns which of the events that articles seem to tell are records, and prints how well likelihood is said.",
    mixinStandardHelpOptions = true)
final class TrainRecordsCommand implements Callable<Integer> {

  @Spec
  private CommandSpec spec;

  @Option(names = "--gold", required = true, paramLabel = "DIR", description = "Folder of ID.json files with incidents and policyActions.")
  private Path gold;

  @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where the model goes.")
  private Path out;

  @Option(names = "--events", paramLabel = "FILE", description = "Also write what the model learns from, an event a line.")
  private @Nullable Path events;

  @Parameters(arity = "1..*", paramLabel = "SOURCE", description = "Local files and folders of articles.")
  private List<String> sources;

  @Override
  public Integer call() {
    RecordTraining training = new RecordTraining(gold);
    boolean all = LocalArticles.read(sources, spec.commandLine().getErr(), training::add);
    training.crossValidation(10).forEach(spec.commandLine().getOut()::println);
    if (events != null) {
      training.writeEvents(events);
    }
    training.write(out);
    return all ? 0 : Main.SOME_FAILED;
  }
}
