package io.vigie.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Ends the reading of bodies that take too long. The timeout of the HTTP client ends with the headers of an answer; a body may
 * drip for ever, or stop without end.
 */
final class Deadlines implements AutoCloseable {

  private final ScheduledThreadPoolExecutor watch;

  Deadlines() {
    watch = new ScheduledThreadPoolExecutor(1, task -> {
      Thread thread = new Thread(task, "vigie-deadlines");
      thread.setDaemon(true);
      return thread;
    });
    watch.setRemoveOnCancelPolicy(true);
  }

  Deadline start(Duration time) {
    return new Deadline(System.nanoTime() + time.toNanos());
  }

  @Override
  public void close() {
    watch.shutdownNow();
  }

  final class Deadline {

    private final long end;

    private Deadline(long end) {
      this.end = end;
    }

    /** The first {@code limit} bytes of {@code in}, or all if there are fewer. */
    byte[] read(InputStream in, int limit) throws IOException {
      ScheduledFuture<?> closing = watch.schedule(() -> closeQuietly(in), left(), TimeUnit.NANOSECONDS);
      try {
        return readUntilEnd(in, limit);
      } catch (IOException | RuntimeException broken) {
        // A stream that is closed under its reader fails in many ways.
        if (isOver()) {
          throw timeout(broken);
        }
        throw broken;
      } finally {
        closing.cancel(false);
      }
    }

    private byte[] readUntilEnd(InputStream in, int limit) throws IOException {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      byte[] buffer = new byte[16_384];
      while (bytes.size() < limit) {
        int count = in.read(buffer, 0, Math.min(buffer.length, limit - bytes.size()));
        if (isOver()) {
          throw new SocketTimeoutException("the body is not complete in time");
        }
        if (count < 0) {
          break;
        }
        bytes.write(buffer, 0, count);
      }
      return bytes.toByteArray();
    }

    private IOException timeout(Exception cause) {
      IOException timeout = new SocketTimeoutException("the body is not complete in time");
      timeout.initCause(cause);
      return timeout;
    }

    private boolean isOver() {
      return left() <= 0;
    }

    private long left() {
      return end - System.nanoTime();
    }

    private static void closeQuietly(InputStream in) {
      try {
        in.close();
      } catch (IOException | RuntimeException ignored) {
        // The reader notices.
      }
    }
  }
}
