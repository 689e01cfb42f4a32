package io.vigie.source;

import io.vigie.record.VigieException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Looks at web addresses whose kind is not known, several side by side, and hands them on in the order in which they were given. So a list
 * of addresses of many hosts is not read at the pace of the slowest.
 */
final class LookAhead implements AutoCloseable {

  /** What was downloaded waits in memory for its turn. */
  private static final int MOST = 16;

  /** Takes what stands at an address; null for an article that is known, and was not looked at. */
  interface Taker {
    void take(String source, URI url, Downloads.@Nullable Downloaded downloaded);

    void fail(String source, VigieException failure);
  }

  private record Look(String source, URI url, Future<Downloads.@Nullable Downloaded> result) {}

  private final Downloads downloads;
  private final Taker taker;
  private final Deque<Look> looks = new ArrayDeque<>();
  private final ExecutorService threads = Executors.newFixedThreadPool(MOST, task -> {
    Thread thread = new Thread(task, "vigie-look-ahead");
    thread.setDaemon(true);
    return thread;
  });

  LookAhead(Downloads downloads, Taker taker) {
    this.downloads = downloads;
    this.taker = taker;
  }

  /** Begins to look at {@code source}, and hands on what is ready before it. */
  void add(String source) {
    URI url;
    try {
      url = Addresses.parse(source);
    } catch (VigieException wrong) {
      finish();
      taker.fail(source, wrong);
      return;
    }
    looks.add(new Look(source, url, threads.submit(() -> downloads.isKnownPage(url) ? null : downloads.get(url))));
    while (!looks.isEmpty() && (looks.size() > MOST || looks.peek().result().isDone())) {
      take(looks.remove());
    }
  }

  /** Hands on all that was begun. */
  void finish() {
    while (!looks.isEmpty()) {
      take(looks.remove());
    }
  }

  private void take(Look look) {
    Downloads.Downloaded downloaded;
    try {
      downloaded = look.result().get();
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof VigieException known) {
        taker.fail(look.source(), known);
        return;
      }
      throw new IllegalStateException(failed.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new CancellationException("stopped while waiting for " + look.source());
    }
    taker.take(look.source(), look.url(), downloaded);
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
