package io.vigie.cli;

import io.vigie.annotate.NameFinder;
import io.vigie.annotate.NameModel;
import io.vigie.annotate.NameModels;
import io.vigie.evaluate.NameCorpus;
import io.vigie.evaluate.NameEvaluation;
import io.vigie.language.LanguagePack;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code vigie evaluate names}. */
@Command(
    name = "names",
    description = "Prints precision, recall and F1 of the name finder for each type, then \"overall P R F1\". A name is right when its tokens and its type are.",
    mixinStandardHelpOptions = true)
final class EvaluateNamesCommand implements Callable<Integer> {

  @Spec
  private CommandSpec spec;

  @Option(names = "--language", required = true, paramLabel = "CODE", description = "ISO 639-1 code of the corpus's language.")
  private String language;

  @Option(names = "--model", paramLabel = "FILE", description = "Measure this model and not the one that Vigie ships.")
  private @Nullable Path model;

  @Parameters(paramLabel = "FILE", description = "A token, a tab and a BIO tag a line; .gz is unpacked.")
  private Path corpus;

  @Override
  public Integer call() {
    NameFinder finder = finder();
    NameEvaluation.run(finder, NameCorpus.read(corpus)).lines().forEach(spec.commandLine().getOut()::println);
    return 0;
  }

  private NameFinder finder() {
    LanguagePack pack = LanguagePack.find(language).orElseThrow(() -> wrong("unknown language \"" + language + "\"; one of "
        + LanguagePack.all().stream().map(LanguagePack::code).collect(Collectors.joining(", "))));
    NameModel named = model == null ? null : NameModel.read(model);
    return named != null ? new NameFinder(named, pack) : new NameFinder(new NameModels().get(pack)
        .orElseThrow(() -> wrong("there is no name model for \"" + language + "\"; train one with vigie train names, or give --model")), pack);
  }

  private CommandLine.ParameterException wrong(String message) {
    return new CommandLine.ParameterException(spec.commandLine(), message);
  }
}
