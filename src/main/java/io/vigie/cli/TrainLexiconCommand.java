package io.vigie.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code vigie train lexicon}. */
@Command(
    name = "lexicon",
    description = "Makes a lexicon of parts of speech, verb forms and lemmas out of an inflection dictionary.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class TrainLexiconCommand implements Callable<Integer> {

  @Spec
  private CommandSpec spec;

  @Option(names = "--language", required = true, paramLabel = "CODE", description = "ISO 639-1 code of the dictionary's language.")
  private String language;

  @Option(names = "--out", required = true, paramLabel = "FILE", description = "The lexicon to write, such as models/fr-lexicon.bin; its card goes beside it.")
  private Path out;

  @Parameters(paramLabel = "DICTIONARY", description = "Form, lemma and tag separated by tabs, a line each, or a jar with a Morfologik dictionary.")
  private Path dictionary;

  @Override
  public Integer call() {
    TreebankOptions.training(spec, language, List.of(), List.of(), false).lexicon(dictionary, out).forEach(spec.commandLine().getOut()::println);
    return 0;
  }
}
