package io.vigie.store;

import io.vigie.record.Stage;
import io.vigie.record.VigieException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * The one thread that writes to the database: it takes what workers hand over and commits as much at a time as has come in, so
 * that the cost of a safe commit is shared. After a fault it takes nothing more, and tells everybody why.
 */
final class Writer implements AutoCloseable {

  /** Something to write. */
  interface Work {
    void write(Statements statements) throws SQLException;
  }

  private record Task(Work work, CompletableFuture<Void> done) {}

  private static final int MAX_BATCH = 256;
  private static final Task END = new Task(statements -> {}, new CompletableFuture<>());

  private final Database database;
  private final BlockingQueue<Task> tasks = new ArrayBlockingQueue<>(MAX_BATCH);
  private final Thread thread;
  private volatile @Nullable VigieException fault;

  Writer(Database database) {
    this.database = database;
    this.thread = new Thread(this::run, "vigie-store");
    this.thread.setDaemon(true);
    this.thread.start();
  }

  /** Hands over {@code work}; the future ends when it is safely written. Blocks while too much is waiting. */
  CompletableFuture<Void> submit(Work work) {
    requireSound();
    Task task = new Task(work, new CompletableFuture<>());
    put(task);
    VigieException failed = fault;
    if (failed != null) {
      task.done().completeExceptionally(failed);
    }
    return task.done();
  }

  /** Hands over {@code work} and waits until it is written. */
  void await(Work work) {
    try {
      submit(work).get();
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof VigieException known ? known : new IllegalStateException(failed.getCause());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new VigieException(Stage.STORE, "interrupted", "The run was stopped; start it again to go on", true, interrupted);
    }
  }

  void requireSound() {
    VigieException failed = fault;
    if (failed != null) {
      throw failed;
    }
  }

  private void put(Task task) {
    boolean interrupted = false;
    while (true) {
      try {
        tasks.put(task);
        break;
      } catch (InterruptedException later) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    try (Connection connection = database.writer(); Statements statements = new Statements(connection)) {
      connection.setAutoCommit(false);
      List<Task> batch = new ArrayList<>();
      while (takeInto(batch)) {
        commit(connection, statements, batch);
      }
    } catch (SQLException failed) {
      fail(StoreErrors.of(database.file(), failed), List.of());
    } catch (VigieException failed) {
      fail(failed, List.of());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (Error failed) {
      fail(new VigieException(Stage.STORE, "store-error", "Cannot store: " + failed, false, failed), List.of());
    }
  }

  /** False at the end, when all before it is in the batch that was committed. */
  private boolean takeInto(List<Task> batch) throws InterruptedException {
    batch.clear();
    Task first = tasks.take();
    if (first == END) {
      return false;
    }
    batch.add(first);
    while (batch.size() < MAX_BATCH && tasks.peek() != null && tasks.peek() != END) {
      batch.add(tasks.remove());
    }
    return true;
  }

  private void commit(Connection connection, Statements statements, List<Task> batch) throws SQLException {
    if (fault != null) {
      fail(fault, batch);
      return;
    }
    try {
      for (Task task : batch) {
        task.work().write(statements);
      }
      connection.commit();
      batch.forEach(task -> task.done().complete(null));
    } catch (SQLException failed) {
      fail(StoreErrors.of(database.file(), failed), batch);
      Database.rollBack(connection);
    } catch (RuntimeException failed) {
      fail(new VigieException(Stage.STORE, "store-error", "Cannot store: " + failed, false, failed), batch);
      Database.rollBack(connection);
    }
  }

  /** From now on everything fails; what still waits is told as well. */
  private void fail(VigieException failure, List<Task> batch) {
    fault = fault == null ? failure : fault;
    batch.forEach(task -> task.done().completeExceptionally(failure));
    List<Task> waiting = new ArrayList<>();
    tasks.drainTo(waiting);
    waiting.forEach(task -> task.done().completeExceptionally(failure));
    if (waiting.contains(END)) {
      put(END);
    }
  }

  @Override
  public void close() {
    if (thread.isAlive()) {
      put(END);
    }
    try {
      thread.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
