package io.vigie;

import io.vigie.annotate.Models;
import io.vigie.article.ArticleExtractor;
import io.vigie.assemble.Records;
import io.vigie.export.JsonLines;
import io.vigie.export.Report;
import io.vigie.export.Run;
import io.vigie.fetch.Fetcher;
import io.vigie.fetch.Page;
import io.vigie.finding.Explanation;
import io.vigie.knowledge.Knowledge;
import io.vigie.merge.Corrections;
import io.vigie.merge.Dataset;
import io.vigie.record.Article;
import io.vigie.record.Failure;
import io.vigie.record.Stage;
import io.vigie.source.Lead;
import io.vigie.store.Store;
import java.io.InputStream;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads articles and returns the records of incidents, vendors and policy actions that they prove.
 *
 * <pre>{@code
 * try (Vigie vigie = new Vigie(VigieOptions.into(Path.of("vigie-out")))) {
 *   Dataset dataset = vigie.run(List.of("samples"));
 *   dataset.incidents().forEach(System.out::println);
 * }
 * }</pre>
 *
 * <p>One article walks one way: a lead is fetched as a page, the page extracted as an article, the article annotated, its events found
 * and assembled into records; the records of all articles are merged into a dataset. Thread-safe.
 */
public final class Vigie implements AutoCloseable {

  private final VigieOptions options;
  private final Program program = Program.installed();
  private final Fetcher fetcher;
  private final ArticleExtractor extractor;
  private final ArticleReaders readers;
  private volatile @Nullable Harvest harvest;
  private volatile boolean stopped;

  public Vigie(VigieOptions options) {
    this(options, Knowledge.load(), Models::new);
  }

  /** @param models may give shared ones, for they take long to load */
  Vigie(VigieOptions options, Knowledge knowledge, Supplier<Models> models) {
    this.options = options;
    this.fetcher = new Fetcher(options.fetch());
    this.extractor = new ArticleExtractor(options.article());
    this.readers = new ArticleReaders(options.threads(), knowledge, models);
  }

  /**
   * Reads every source and writes what all articles of the output folder prove. A document that fails becomes a failure of the dataset
   * and stops nothing; what an earlier run read is not read again unless it changed; a run that was stopped goes on.
   */
  public Dataset run(List<String> sources) {
    return run(sources, System.in, RunListener.NONE);
  }

  /** @param input what the source {@code -} stands for */
  public Dataset run(List<String> sources, InputStream input, RunListener listener) {
    String started = now();
    try (Store store = Store.open(options.output())) {
      store.begin(options.key(sources), options.leastRelevance());
      listener.started(store.count(), store.goesOn());
      DocumentReader reader = new DocumentReader(options, program, store, fetcher, extractor, this::read);
      Harvest documents = new Harvest(options, store, fetcher, reader, listener);
      harvest = documents;
      if (stopped) {
        documents.stop();
      }
      documents.read(sources, input);
      documents.renew();
      readers.rest();
      listener.merging();
      Corrections corrections = Corrections.of(options.output(), options.corrections());
      Dataset dataset = store.complete(options.leastRelevance(), corrections);
      documents.throwEnd();
      long repeats = store.repeats(options.leastRelevance());
      if (repeats > 0) {
        listener.repeated(repeats);
      }
      try (Stream<Failure> failures = dataset.failures().get()) {
        failures.filter(failure -> failure.stage() == Stage.MERGE).forEach(listener::failed);
      }
      listener.finished(write(dataset, started));
      store.finish();
      return dataset;
    }
  }

  private Run write(Dataset dataset, String started) {
    Map<String, Long> counts = JsonLines.write(dataset, options.output());
    if (options.report()) {
      Report.write(dataset, program.version(), options.output().resolve("report.html"));
    }
    Run run = new Run(Run.SCHEMA_VERSION, program.version(), started, now(), counts, counts.get("failures"), options.described(), program.models());
    JsonLines.writeRun(run, options.output());
    return run;
  }

  /** Ends a run soon, from another thread; started again, it goes on. No further run can be made with this instance. */
  public void stop() {
    stopped = true;
    Harvest running = harvest;
    if (running != null) {
      running.stop();
    }
  }

  /** The walk of one article, from its address or file to its records. */
  public Records read(Lead lead) {
    Page page = fetcher.fetch(lead);
    Article article = extractor.extract(page);
    return read(article);
  }

  /** The records that an article proves, whatever its relevance. */
  public Records read(Article article) {
    return readers.read(article, explanation -> explain(article, explanation));
  }

  private void explain(Article article, Explanation explanation) {
    if (options.explain() != null) {
      options.explain().accept(article.source(), explanation);
    }
  }

  private static String now() {
    return OffsetDateTime.now().truncatedTo(ChronoUnit.SECONDS).toString();
  }

  @Override
  public void close() {
    fetcher.close();
  }
}
