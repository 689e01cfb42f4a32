package io.vigie.cli;

import io.vigie.source.AddressPattern;
import io.vigie.source.SourceOptions;
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
    description = "Learns which of the events that articles seem to tell are records, when they were and how far they are established, and prints "
        + "how well that is said.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class TrainRecordsCommand implements Callable<Integer> {

  @Spec
  private CommandSpec spec;

  @Option(names = "--gold", required = true, paramLabel = "DIR",
      description = "Folder of ID.json files with incidents and policyActions; may be repeated.")
  private List<Path> gold;

  @Option(names = "--sentences", paramLabel = "DIR",
      description = "Folder of sentences with the types that they tell, one folder a language: teaches which sentences tell events.")
  private @Nullable Path sentences;

  @Option(names = "--vectors", paramLabel = "FILE", description = "Vectors of words to begin with, as vigie train vectors writes them.")
  private @Nullable Path vectors;

  @Option(names = "--out", required = true, paramLabel = "FILE",
      description = "The model to write, such as models/records.bin; models of dates, of statuses and of what tells one event, and the cards of all, go beside it.")
  private Path out;

  @Option(names = "--include", paramLabel = "PATTERN", description = "Only articles whose file matches, with * for anything.")
  private List<String> include = List.of();

  @Option(names = "--exclude", paramLabel = "PATTERN", description = "No articles whose file matches.")
  private List<String> exclude = List.of();

  @Option(names = "--events", paramLabel = "FILE", description = "Also write what the model learns from, an event a line.")
  private @Nullable Path events;

  @Parameters(arity = "1..*", paramLabel = "SOURCE", description = "Local files and folders of articles; those without gold are passed over.")
  private List<String> sources;

  @Override
  public Integer call() {
    RecordTraining training = new RecordTraining(gold, sentences, vectors, sources, spec.root().commandLine().getParseResult().originalArgs(),
        spec.commandLine().getErr()::println);
    SourceOptions options = SourceOptions.DEFAULT.withPatterns(include.stream().map(AddressPattern::of).toList(), exclude.stream().map(AddressPattern::of).toList());
    boolean all = LocalArticles.read(sources, options, spec.commandLine().getErr(), training::add);
    List<String> scores = training.write(out);
    if (events != null) {
      training.writeEvents(events);
    }
    scores.forEach(spec.commandLine().getOut()::println);
    return all ? 0 : Main.SOME_FAILED;
  }
}
