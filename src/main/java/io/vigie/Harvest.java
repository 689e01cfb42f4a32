package io.vigie;

import io.vigie.RunListener.Outcome;
import io.vigie.fetch.Fetcher;
import io.vigie.fetch.LeadQueue;
import io.vigie.fetch.Validators;
import io.vigie.record.Failure;
import io.vigie.record.Stage;
import io.vigie.record.VigieException;
import io.vigie.source.Downloads;
import io.vigie.source.Lead;
import io.vigie.source.Sources;
import io.vigie.store.Document;
import io.vigie.store.Store;
import io.vigie.store.StoredListing;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/** Reads the documents of a run side by side: what the sources lead to, then what is outdated in the store. */
final class Harvest {

  /** Workers beyond those that annotate: they wait for servers, and cost little else. */
  private static final int WAITING = 32;
  private static final int MOST_ADDRESSES = 20_000;

  /** Larger feeds and site maps are downloaded anew each time, so that the database stays small. */
  private static final int MOST_LISTING_BYTES = 2_000_000;

  private final VigieOptions options;
  private final Store store;
  private final Fetcher fetcher;
  private final DocumentReader reader;
  private final RunListener listener;
  private final LeadQueue queue;
  private final List<Thread> workers = new CopyOnWriteArrayList<>();
  private final AtomicReference<RuntimeException> end = new AtomicReference<>();

  Harvest(VigieOptions options, Store store, Fetcher fetcher, DocumentReader reader, RunListener listener) {
    this.options = options;
    this.store = store;
    this.fetcher = fetcher;
    this.reader = reader;
    this.listener = listener;
    this.queue = new LeadQueue(2 * options.threads(), MOST_ADDRESSES, fetcher::readyAt);
  }

  /**
   * Reads all that {@code sources} lead to; what fails is kept as a failure.
   *
   * @throws VigieException of the stage {@code STORE} when nothing can be kept any more, or of kind {@code interrupted} after {@link #stop}
   */
  void read(List<String> sources, InputStream input) {
    for (int i = 0; i < options.threads() + WAITING; i++) {
      Thread worker = new Thread(this::work, "vigie-" + (i + 1));
      worker.setDaemon(true);
      workers.add(worker);
      worker.start();
    }
    try {
      findAll(sources, input);
      listener.allFound();
      queue.close();
    } catch (RuntimeException fault) {
      end(fault);
    }
    workers.forEach(Harvest::join);
    throwEnd();
    store.sync();
  }

  private void findAll(List<String> sources, InputStream input) {
    try (Stream<Lead> left = store.pending()) {
      left.toList().forEach(this::found);
    }
    new Sources(options.source(), new KnownPages(), input).forEach(sources, this::found, this::failed);
  }

  private void found(Lead lead) {
    goingOn(() -> {
      listener.found(lead);
      String name = DocumentReader.name(lead);
      Optional<Failure> failure = store.finalFailure(lead.source());
      if (failure.isPresent()) {
        listener.failed(lead, failure.get());
      } else if (store.isDone(name)) {
        listener.done(lead, Outcome.DONE_BEFORE);
      } else {
        queue(name, lead);
      }
    });
  }

  private void queue(String name, Lead lead) throws InterruptedException {
    if (lead.content() == null) {
      store.note(name, lead);
    }
    queue.put(lead);
  }

  private void failed(Failure failure) {
    goingOn(() -> {
      store.fail(failure.source(), failure).thenRun(() -> listener.failed(failure));
    });
  }

  private interface Step {
    void take() throws InterruptedException;
  }

  /** Takes a step for the readers of sources, unless the run is to end. */
  private void goingOn(Step step) {
    try {
      if (end.get() == null) {
        step.take();
      }
    } catch (InterruptedException stopped) {
      stop();
    } catch (VigieException fault) {
      end(fault);
    }
    if (end.get() != null) {
      throw new Stopped();
    }
  }

  /** Ends the reading of sources, which take a {@link VigieException} for a fault of one source. */
  private static final class Stopped extends CancellationException {
    private static final long serialVersionUID = 1L;
  }

  private void work() {
    try {
      for (Lead lead = queue.take(); lead != null; lead = queue.take()) {
        try {
          read(lead);
        } finally {
          queue.release(lead);
        }
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException fault) {
      end(fault);
    } catch (Error fault) {
      end(new IllegalStateException(fault));
    }
  }

  /** What it throws ends the run. */
  private void read(Lead lead) throws InterruptedException {
    try {
      DocumentReader.Result result = reader.read(lead);
      result.safe().thenRun(() -> tell(lead, result));
    } catch (VigieException failure) {
      if (failure.stage() == Stage.STORE) {
        throw failure;
      }
      fail(lead, failure.toFailure(lead.source()));
    } catch (RuntimeException | StackOverflowError unforeseen) {
      fail(lead, DocumentReader.unforeseen(lead.source(), unforeseen));
    }
  }

  /** What is told to be done survives whatever comes. */
  private void tell(Lead lead, DocumentReader.Result result) {
    if (result.failure() == null) {
      listener.done(lead, result.outcome());
    } else {
      listener.failed(lead, result.failure());
    }
  }

  private void fail(Lead lead, Failure failure) {
    if (end.get() == null) {
      store.fail(DocumentReader.name(lead), failure).thenRun(() -> listener.failed(lead, failure));
    }
  }

  /** Makes the records of outdated documents anew, from their stored texts. */
  void renew() {
    ExecutorService renewers = new ThreadPoolExecutor(options.threads(), options.threads(), 0, TimeUnit.SECONDS,
        new ArrayBlockingQueue<>(options.threads()), new ThreadPoolExecutor.CallerRunsPolicy());
    try {
      store.forEachDocument(known -> {
        throwEnd();
        if (reader.isOutdated(known)) {
          renewers.execute(() -> renew(known));
        }
      });
    } finally {
      close(renewers);
    }
    throwEnd();
    store.sync();
  }

  private void renew(Document.Known known) {
    try {
      if (end.get() == null && reader.renew(known)) {
        listener.renewed(known.name());
      }
    } catch (RuntimeException fault) {
      end(fault);
    }
  }

  private static void close(ExecutorService renewers) {
    renewers.shutdown();
    try {
      renewers.awaitTermination(Long.MAX_VALUE, TimeUnit.DAYS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** Lets everything end soon; what is done is kept. */
  void stop() {
    end(new VigieException(Stage.SOURCE, "interrupted", "The run was stopped. What was done is kept: start it again to go on.", true, null));
  }

  private void end(RuntimeException reason) {
    end.compareAndSet(null, reason);
    queue.abort();
    workers.forEach(Thread::interrupt);
  }

  /** @throws VigieException when the run is to end */
  void throwEnd() {
    RuntimeException reason = end.get();
    if (reason != null) {
      throw reason;
    }
  }

  private static void join(Thread worker) {
    try {
      worker.join();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** Addresses that an earlier run read as articles need not be looked at to see whether they are feeds. */
  private final class KnownPages implements Downloads {
    @Override
    public Downloaded get(URI url) {
      Optional<StoredListing> known = store.listing(url);
      return fetcher.getIfChanged(url, known.map(StoredListing::validators).orElse(Validators.NONE)).orElseGet(known::orElseThrow);
    }

    @Override
    public void isListing(URI url, Downloaded listing) {
      Validators validators = Fetcher.validators(listing);
      if (!validators.equals(Validators.NONE) && !listing.truncated() && listing.read().length <= MOST_LISTING_BYTES) {
        store.keep(url, new StoredListing(listing.url(), listing.read(), listing.contentType(), validators));
      }
    }

    @Override
    public boolean isKnownPage(URI url) {
      return store.hasPage(url);
    }
  }
}
