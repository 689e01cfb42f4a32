package io.vigie.cli;

import io.vigie.train.NameLists;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code vigie train lists}. */
@Command(
    name = "lists",
    description = "Makes lists of names for the name finders to look words up in.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class TrainListsCommand implements Callable<Integer> {

  @Spec
  private CommandSpec spec;

  @Option(names = "--out", required = true, paramLabel = "FILE", description = "The file to write, such as models/names.lists; its card goes beside it.")
  private Path out;

  @Parameters(arity = "1..*", paramLabel = "KIND=FILE",
      description = "A name a line, a JSON array of objects with a \"name\", or FILE:PATTERN for a jar with a Morfologik dictionary and the tags to take.")
  private List<String> sources = List.of();

  @Override
  public Integer call() {
    int count = NameLists.write(sources, out, spec.root().commandLine().getParseResult().originalArgs());
    spec.commandLine().getOut().println(count + " words");
    return 0;
  }
}
