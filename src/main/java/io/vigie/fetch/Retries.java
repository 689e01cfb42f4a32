package io.vigie.fetch;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.FailsafeExecutor;
import dev.failsafe.RetryPolicy;
import dev.failsafe.function.CheckedSupplier;
import io.vigie.record.Stage;
import io.vigie.record.VigieException;
import java.time.Duration;

/** Repeats what failed for a passing reason: after ever longer pauses with some chance in them, or as the server asks. */
final class Retries {

  private static final double JITTER = 0.25;

  private final FailsafeExecutor<Answer> executor;

  Retries(FetchOptions options) {
    Duration first = options.retryDelay().isZero() ? Duration.ofMillis(1) : options.retryDelay();
    RetryPolicy<Answer> policy = RetryPolicy.<Answer>builder()
        .handleIf(failure -> failure instanceof FetchFailure fetch && isPassing(fetch, options.maxRetryAfter()))
        .withMaxRetries(options.retries())
        .withBackoff(first, first.multipliedBy(64))
        .withJitter(JITTER)
        .withDelayFnOn(context -> {
          FetchFailure failure = context.getLastException();
          // A negative delay stands for the usual backoff.
          return failure.retryAfter().orElse(Duration.ofMillis(-1));
        }, FetchFailure.class)
        .build();
    this.executor = Failsafe.with(policy);
  }

  Answer call(CheckedSupplier<Answer> request) {
    try {
      return executor.get(request);
    } catch (FailsafeException wrapped) {
      if (wrapped.getCause() instanceof InterruptedException) {
        Thread.currentThread().interrupt();
        throw new VigieException(Stage.FETCH, "interrupted", "The run was stopped while fetching; start it again to go on", true, wrapped);
      }
      throw wrapped;
    }
  }

  private static boolean isPassing(FetchFailure failure, Duration most) {
    return failure.retriable() && failure.retryAfter().map(delay -> delay.compareTo(most) <= 0).orElse(true);
  }
}
