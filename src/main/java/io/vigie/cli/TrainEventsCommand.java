package io.vigie.cli;

import io.vigie.source.AddressPattern;
import io.vigie.source.SourceOptions;
import io.vigie.train.EventTraining;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code vigie train events}. */
@Command(
    name = "events",
    description = "Learns which sentences tell events, and of which types, and prints how well that is said.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class TrainEventsCommand implements Callable<Integer> {

  @Spec
  private CommandSpec spec;

  @Option(names = "--sentences", paramLabel = "DIR", description = "Folder with a folder of .tsv files for each language: on each line types joined by + or none, a tab, a sentence.")
  private @Nullable Path sentences;

  @Option(names = "--vectors", paramLabel = "FILE", description = "Vectors of words to begin with, as vigie train vectors writes them.")
  private @Nullable Path vectors;

  @Option(names = "--gold", paramLabel = "DIR",
      description = "Folder of ID.json files with incidents and policyActions that quote the sentence which tells them; may be repeated.")
  private List<Path> gold = List.of();

  @Option(names = "--out", required = true, paramLabel = "FILE", description = "The model to write, such as models/events.bin; its card goes beside it.")
  private Path out;

  @Option(names = "--exclude", paramLabel = "PATTERN", description = "No articles whose file matches, with * for anything.")
  private List<String> exclude = List.of();

  @Parameters(arity = "0..*", paramLabel = "SOURCE", description = "Local files and folders of articles; those without gold are passed over.")
  private List<String> sources = List.of();

  @Override
  public Integer call() {
    EventTraining training = new EventTraining(sentences, vectors, gold, spec.root().commandLine().getParseResult().originalArgs(),
        spec.commandLine().getErr()::println);
    SourceOptions options = SourceOptions.DEFAULT.withPatterns(List.of(), exclude.stream().map(AddressPattern::of).toList());
    boolean all = LocalArticles.read(sources, options, spec.commandLine().getErr(), training::add);
    training.write(out).forEach(spec.commandLine().getOut()::println);
    return all ? 0 : Main.SOME_FAILED;
  }
}
