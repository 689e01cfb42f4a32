package io.vigie;

import io.vigie.RunListener.Outcome;
import io.vigie.article.ArticleExtractor;
import io.vigie.assemble.Records;
import io.vigie.fetch.Fetched;
import io.vigie.fetch.Fetcher;
import io.vigie.fetch.Page;
import io.vigie.fetch.Validators;
import io.vigie.record.Article;
import io.vigie.record.Failure;
import io.vigie.record.Stage;
import io.vigie.record.VigieException;
import io.vigie.source.Addresses;
import io.vigie.source.Lead;
import io.vigie.store.Document;
import io.vigie.store.Store;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads single documents of a run into the store: what is new or changed, and what other options or another program would make. Thread-safe. */
final class DocumentReader {

  private final VigieOptions options;
  private final Program program;
  private final Store store;
  private final Fetcher fetcher;
  private final ArticleExtractor extractor;
  private final Function<Article, Records> annotate;
  private final String extraction;
  /** Pages that are being worked on; those that are only being fetched cost little. */
  private final Semaphore working;

  /** @param annotate finds what an article proves */
  DocumentReader(VigieOptions options, Program program, Store store, Fetcher fetcher, ArticleExtractor extractor, Function<Article, Records> annotate) {
    this.options = options;
    this.program = program;
    this.store = store;
    this.fetcher = fetcher;
    this.extractor = extractor;
    this.annotate = annotate;
    this.working = new Semaphore(options.threads());
    this.extraction = program.extraction() + " " + options.article();
  }

  /**
   * What became of a document that could be read.
   *
   * @param failure why nothing could be found in it; null when it could be annotated
   * @param safe ends when the store keeps it
   */
  record Result(Outcome outcome, @Nullable Failure failure, CompletableFuture<Void> safe) {}

  /** Tells a document from all others: its web address; or its absolute path, with its own address if it is one of several in a file. */
  static String name(Lead lead) {
    if (Addresses.isWeb(lead.source())) {
      return lead.source();
    }
    String path = Path.of(lead.source()).toAbsolutePath().normalize().toString();
    return lead.url() == null ? path : path + " " + lead.url();
  }

  /**
   * Reads a document, unless it is known and unchanged, and hands the result to the store.
   *
   * @throws VigieException when the document cannot be read, or the store fails
   * @throws InterruptedException when the run is to end
   */
  Result read(Lead lead) throws InterruptedException {
    String name = name(lead);
    Optional<Document.Known> known = store.find(name);
    Optional<Fetched> fetched = fetcher.fetchIfChanged(lead, known.map(Document.Known::validators).orElse(Validators.NONE));
    if (fetched.isEmpty()) {
      return confirm(known.orElseThrow(), lead, Validators.NONE);
    }
    String hash = hash(fetched.get().page());
    boolean same = known.isPresent() && known.get().inputHash().equals(hash) && known.get().extraction().equals(extraction);
    if (same) {
      return confirm(known.get(), lead, fetched.get().validators());
    }
    working.acquire();
    try {
      return read(name, known, lead, fetched.get(), hash);
    } finally {
      working.release();
    }
  }

  private Result read(String name, Optional<Document.Known> known, Lead lead, Fetched fetched, String hash) {
    Article article = extractor.extract(fetched.page());
    if (known.isPresent() && isKept(known.get(), article)) {
      store.markMade(name, hash, extraction);
      return confirm(known.get(), lead, fetched.validators());
    }
    return keep(name, fetched, hash, article);
  }

  /** Whether other bytes or options gave the article that is kept already; only the time of the download may differ. */
  private boolean isKept(Document.Known known, Article article) {
    Article kept = store.article(known.name());
    return known.annotated() && article.equals(kept.withRelevance(0).withRetrieved(article.retrieved()));
  }

  private Result confirm(Document.Known known, Lead lead, Validators validators) {
    Failure failure = known.annotated() ? null : store.failure(lead.source()).orElse(null);
    boolean wanted = options.source().admitsDate(known.day());
    return new Result(Outcome.UNCHANGED, failure, store.confirm(known.name(), lead.source(), validators, wanted));
  }

  private Result keep(String name, Fetched fetched, String hash, Article article) {
    Annotation made = annotate(article);
    Lead lead = fetched.page().lead();
    String address = lead.url() == null || !Addresses.isWeb(lead.source()) ? null : lead.url().toString();
    boolean wanted = options.source().admitsDate(article.published());
    return new Result(Outcome.READ, made.failure, store.save(new Document(name, address, fetched.validators(), hash, extraction,
        program.annotation(article.language()), wanted, article, made.records, made.failure)));
  }

  /** Whether this program and these options might make something else of a stored document. */
  boolean isOutdated(Document.Known known) {
    return !known.extraction().equals(extraction) || !known.annotation().equals(program.annotation(known.language()));
  }

  /**
   * Makes the records of an outdated document anew, from its stored text.
   *
   * @return whether there was anything to do
   */
  boolean renew(Document.Known known) {
    Article stored = store.article(known.name());
    Article article = extractor.settle(stored);
    String annotation = program.annotation(article.language());
    if (annotation.equals(known.annotation()) && article.equals(stored)) {
      store.markMade(known.name(), known.inputHash(), extraction);
      return false;
    }
    Annotation made = annotate(article);
    store.update(known, extraction, annotation, article, made.records, made.failure);
    return true;
  }

  /** What became of an article: its records or why there are none. */
  private record Annotation(@Nullable Records records, @Nullable Failure failure) {}

  /** An article that cannot be annotated is kept all the same, for a later program may be able to. */
  private Annotation annotate(Article article) {
    try {
      return new Annotation(annotate.apply(article), null);
    } catch (VigieException failure) {
      return new Annotation(null, failure.toFailure(article.source()));
    } catch (RuntimeException | StackOverflowError unforeseen) {
      return new Annotation(null, unforeseen(article.source(), unforeseen));
    }
  }

  static Failure unforeseen(String source, Throwable error) {
    return new Failure(source, Stage.ANNOTATE, "internal-error", "Vigie failed on this document; please report it: " + error, false);
  }

  private static String hash(Page page) {
    Lead lead = page.lead();
    String told = String.join("\n", String.valueOf(page.url()), String.valueOf(page.contentType()), String.valueOf(lead.title()),
        String.valueOf(lead.published()), String.valueOf(lead.language()), String.valueOf(page.truncated()));
    return Program.hash(told.getBytes(StandardCharsets.UTF_8), new byte[1], page.body());
  }
}
