package io.vigie;

import io.vigie.annotate.Models;
import io.vigie.article.ArticleExtractor;
import io.vigie.assemble.Records;
import io.vigie.fetch.Fetcher;
import io.vigie.fetch.Page;
import io.vigie.finding.Explanation;
import io.vigie.knowledge.Knowledge;
import io.vigie.merge.Corrections;
import io.vigie.merge.Dataset;
import io.vigie.merge.Merger;
import io.vigie.record.Article;
import io.vigie.record.Failure;
import io.vigie.record.Stage;
import io.vigie.record.VigieException;
import io.vigie.source.Lead;
import io.vigie.source.Sources;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

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
  private final Fetcher fetcher;
  private final ArticleExtractor extractor;
  private final Knowledge knowledge = Knowledge.load();
  private final Models models = new Models();
  private final ThreadLocal<ArticleReader> readers = ThreadLocal.withInitial(() -> new ArticleReader(knowledge, models));

  public Vigie(VigieOptions options) {
    this.options = options;
    this.fetcher = new Fetcher(options.fetch());
    this.extractor = new ArticleExtractor(options.article());
  }

  /** Reads every source and merges what they prove. A document that fails becomes a failure of the dataset and stops nothing. */
  public Dataset run(List<String> sources) {
    return run(sources, System.in, lead -> {});
  }

  /**
   * @param input what the source {@code -} stands for
   * @param done told each document that is read; called by several threads
   */
  public Dataset run(List<String> sources, InputStream input, Consumer<Lead> done) {
    Corrections corrections = Corrections.of(options.output(), options.corrections());
    List<Records> records = Collections.synchronizedList(new ArrayList<>());
    List<Failure> failures = Collections.synchronizedList(new ArrayList<>());
    ExecutorService workers = Executors.newFixedThreadPool(options.threads());
    Semaphore waiting = new Semaphore(options.threads() * 4);
    new Sources(options.source(), fetcher, input).forEach(sources, lead -> {
      waiting.acquireUninterruptibly();
      workers.execute(() -> {
        try {
          Records read = read(lead);
          if (options.all() || read.article().relevance() >= VigieOptions.ON_TOPIC) {
            records.add(read);
          }
        } catch (VigieException failure) {
          failures.add(failure.toFailure(lead.source()));
        } catch (RuntimeException | StackOverflowError unforeseen) {
          failures.add(new Failure(lead.source(), Stage.ANNOTATE, "internal-error",
              "Vigie failed on this document; please report it: " + unforeseen, false));
        } finally {
          done.accept(lead);
          waiting.release();
        }
      });
    }, failures::add);
    await(workers);
    records.sort(Comparator.comparing((Records one) -> one.article().source()));
    failures.sort(Comparator.comparing(Failure::source));
    return new Merger(corrections).merge(records::stream, failures::stream);
  }

  private static void await(ExecutorService workers) {
    workers.shutdown();
    try {
      workers.awaitTermination(Long.MAX_VALUE, TimeUnit.DAYS);
    } catch (InterruptedException interrupted) {
      workers.shutdownNow();
      Thread.currentThread().interrupt();
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
    return readers.get().read(article, explanation -> explain(article, explanation));
  }

  private void explain(Article article, Explanation explanation) {
    if (options.explain() != null) {
      options.explain().accept(article.source(), explanation);
    }
  }

  @Override
  public void close() {
    fetcher.close();
  }
}
