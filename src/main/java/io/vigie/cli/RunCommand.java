package io.vigie.cli;

import io.vigie.Vigie;
import io.vigie.VigieOptions;
import io.vigie.article.ArticleOptions;
import io.vigie.fetch.FetchOptions;
import io.vigie.finding.Explanation;
import io.vigie.record.Edtf;
import io.vigie.record.VigieException;
import io.vigie.source.AddressPattern;
import io.vigie.source.SourceOptions;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code vigie run}: the main job. */
@Command(
    name = "run",
    description = "Reads articles and writes the records that they prove.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class RunCommand implements Callable<Integer> {

  @Spec
  private CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "SOURCE",
      description = "Article, feed or site-map address; .html .txt .md .urls .xml .warc .jsonl file; folder; or - for a list of these.")
  private List<String> sources;

  @Option(names = {"-o", "--out"}, paramLabel = "DIR", defaultValue = "vigie-out", description = "Output folder (${DEFAULT-VALUE}).")
  private Path out;

  @Option(names = "--since", paramLabel = "DATE", description = "Leave out documents published before this day.")
  private @Nullable LocalDate since;

  @Option(names = "--include", paramLabel = "PATTERN", description = "Only documents whose address matches, with * for anything.")
  private List<String> include = List.of();

  @Option(names = "--exclude", paramLabel = "PATTERN", description = "No documents whose address matches.")
  private List<String> exclude = List.of();

  @Option(names = "--published", paramLabel = "DATE", description = "Publication date (EDTF) of documents that carry none.")
  private @Nullable String published;

  @Option(names = "--language", paramLabel = "CODE", description = "Language of all documents, ISO 639-1.")
  private @Nullable String language;

  @Option(names = "--threads", paramLabel = "N", description = "Documents read at a time (one a core).")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(names = "--all", description = "Keep articles off the topic, with their records, and those in languages that Vigie cannot read, without.")
  private boolean all;

  @Option(names = "--corrections", paramLabel = "FILE", description = "Corrections to apply (DIR/corrections.jsonl when it exists).")
  private @Nullable Path corrections;

  @Option(names = "--no-report", description = "Write no report.html.")
  private boolean noReport;

  @Option(names = "--explain", description = "Say on stdout what became of every trigger, sentence by sentence.")
  private boolean explain;

  @Option(names = "--offline", description = "Fetch nothing.")
  private boolean offline;

  @Option(names = "--delay", paramLabel = "DURATION", converter = DurationConverter.class, description = "Least pause between requests to one host, such as 2s (1s).")
  private Duration delay = FetchOptions.DEFAULT.delay();

  @Option(names = "--max-articles", paramLabel = "N", description = "Stop after so many documents.")
  private long maxArticles = Long.MAX_VALUE;

  @Option(names = "--max-bytes", paramLabel = "N", description = "Read so much of one document (10000000).")
  private int maxBytes = 10_000_000;

  @Option(names = "--timeout", paramLabel = "DURATION", converter = DurationConverter.class, description = "For one request (30s).")
  private Duration timeout = FetchOptions.DEFAULT.timeout();

  @Option(names = "--allow-private-hosts", description = "Fetch from private networks and this machine too.")
  private boolean allowPrivateHosts;

  @Option(names = {"-q", "--quiet"}, description = "Say nothing but errors.")
  private boolean quiet;

  @Option(names = {"-v", "--verbose"}, description = "Say each document.")
  private boolean verbose;

  @Override
  public Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    try (Vigie vigie = new Vigie(options()); RunConsole console = new RunConsole(err, out, all, quiet, verbose);
        Interruption interruption = Interruption.stops(vigie::stop)) {
      try {
        vigie.run(sources, System.in, console);
        return console.exitCode();
      } catch (VigieException fault) {
        console.close();
        err.println("vigie: " + fault.getMessage());
        err.flush();
        return interruption.happened() ? Main.INTERRUPTED : Main.exitCode(fault);
      }
    }
  }

  private VigieOptions options() {
    require(threads > 0, "--threads: at least 1");
    require(maxArticles > 0, "--max-articles: at least 1");
    require(maxBytes > 0, "--max-bytes: at least 1");
    require(!delay.isNegative() && timeout.toMillis() > 0, "--delay and --timeout must not be negative, nor --timeout zero");
    require(language == null || Arrays.asList(Locale.getISOLanguages()).contains(language),
        "--language: \"" + language + "\" is no ISO 639-1 code such as fr");
    require(published == null || Edtf.find(published).isPresent(),
        "--published: \"" + published + "\" is no EDTF date such as 2023-03-18 or 2023-03");
    SourceOptions source = SourceOptions.DEFAULT.withSince(since).withMaxArticles(maxArticles).withMaxBytes(maxBytes)
        .withPatterns(include.stream().map(AddressPattern::of).toList(), exclude.stream().map(AddressPattern::of).toList());
    FetchOptions fetch = FetchOptions.DEFAULT.withDelay(delay).withTimeout(timeout).withMaxBytes(maxBytes)
        .withAllowPrivateHosts(allowPrivateHosts).withOffline(offline);
    ArticleOptions defaults = ArticleOptions.defaults();
    ArticleOptions article = defaults.withPublished(published).withLanguage(language)
        .withLimits(Math.max(maxBytes, defaults.maxBytes()), defaults.maxDepth(), defaults.maxTime());
    return new VigieOptions(out, threads, all, corrections, !noReport, source, fetch, article, explain ? this::explain : null);
  }

  private void require(boolean right, String message) {
    if (!right) {
      throw new ParameterException(spec.commandLine(), message);
    }
  }

  private synchronized void explain(String source, Explanation explanation) {
    PrintWriter stdout = spec.commandLine().getOut();
    stdout.printf("%s@%d %s [%s] %s (%s)%n", source, explanation.sentence().start(), explanation.trigger(), explanation.frame(),
        explanation.verdict(), explanation.entry());
  }
}
