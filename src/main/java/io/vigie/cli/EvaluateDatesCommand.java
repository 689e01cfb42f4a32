package io.vigie.cli;

import io.vigie.article.ArticleExtractor;
import io.vigie.article.ArticleOptions;
import io.vigie.evaluate.DateEvaluation;
import io.vigie.fetch.Page;
import io.vigie.record.Stage;
import io.vigie.record.VigieException;
import io.vigie.source.Lead;
import io.vigie.source.SourceOptions;
import io.vigie.source.Sources;
import java.io.IOException;
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
    ArticleExtractor extractor = new ArticleExtractor(ArticleOptions.defaults());
    boolean[] failed = {false};
    new Sources(SourceOptions.DEFAULT, url -> {
      throw new VigieException(Stage.SOURCE, "offline", url + ": dates are evaluated on local files; save the page first");
    }, System.in).forEach(sources,
        lead -> failed[0] |= !read(lead, extractor, evaluation),
        failure -> {
          failed[0] = true;
          spec.commandLine().getErr().println(failure.source() + ": " + failure.message());
        });
    if (details) {
      evaluation.misses().forEach(spec.commandLine().getOut()::println);
    }
    evaluation.lines().forEach(spec.commandLine().getOut()::println);
    return failed[0] ? Main.SOME_FAILED : 0;
  }

  /** Whether the document could be read; one without gold is passed over. */
  private boolean read(Lead lead, ArticleExtractor extractor, DateEvaluation evaluation) {
    try {
      evaluation.add(extractor.extract(page(lead)));
      return true;
    } catch (VigieException e) {
      spec.commandLine().getErr().println(lead.source() + ": " + e.getMessage());
      return false;
    }
  }

  private static Page page(Lead lead) {
    Lead.Content content = lead.content();
    if (content == null) {
      throw new VigieException(Stage.SOURCE, "offline", "dates are evaluated on local files; save the page first");
    }
    try {
      return new Page(lead, lead.url(), content.read(), content.contentType(), null, content.truncated());
    } catch (IOException e) {
      throw new VigieException(Stage.SOURCE, "unreadable", e.getMessage(), false, e);
    }
  }
}
