package io.vigie.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.RunListener.Outcome;
import io.vigie.record.Failure;
import io.vigie.record.Stage;
import io.vigie.source.Lead;
import java.net.URI;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** How far a run is, and what is told of it. */
class RunTallyTest {

  private final AtomicLong seconds = new AtomicLong();
  private final RunTally tally = new RunTally(() -> seconds.get() * 1_000_000_000);

  private static Lead lead(String host, int number) {
    URI url = URI.create("https://" + host + "/" + number);
    return new Lead(url.toString(), url, null, null, null, null);
  }

  private void find(String host, int count) {
    for (int i = 0; i < count; i++) {
      tally.found(lead(host, i));
    }
  }

  private void finish(String host, int count) {
    for (int i = 0; i < count; i++) {
      tally.done(lead(host, i), Outcome.READ);
    }
  }

  @Test
  void theSlowestHostsAreThoseThatTakeLongestForWhatIsLeft() {
    find("quick.example", 100);
    find("slow.example", 10);
    tally.allFound();
    seconds.set(20);
    finish("quick.example", 50);
    finish("slow.example", 2);
    assertThat(Progress.remarks(tally.snapshot()))
        .isEqualTo("2.6/s, 80 s left; slowest: slow.example (8 left, 10.0 s each), quick.example (50 left, 0.4 s each)");
  }

  @Test
  void aHostThatIsDoneIsForgottenAndSlowRunsAreToldByTheMinute() {
    find("a.example", 1);
    find("b.example", 2);
    seconds.set(60);
    finish("a.example", 1);
    tally.failed(lead("b.example", 0), new Failure("https://b.example/0", Stage.FETCH, "timeout", "too slow", true));
    assertThat(Progress.remarks(tally.snapshot())).isEqualTo("2.0/min, 1 failed; slowest: b.example (1 left, 60.0 s each)");
  }

  @Test
  void aBarIsForTerminalsOnly() {
    assertThat(Progress.isTerminal("/dev/pts/0")).isTrue();
    assertThat(Progress.isTerminal("/dev/tty1")).isTrue();
    assertThat(Progress.isTerminal("/dev/null")).isFalse();
    assertThat(Progress.isTerminal("pipe:[12]")).isFalse();
    assertThat(Progress.isTerminal("/home/a/log.txt")).isFalse();
  }

  @Test
  void failuresAreGroupedByTheirReason() {
    find("a.example", 3);
    for (int i = 0; i < 3; i++) {
      tally.failed(lead("a.example", i), new Failure("https://a.example/" + i, Stage.FETCH, i == 0 ? "not-found" : "timeout", "x", i > 0));
    }
    assertThat(tally.reasons()).containsExactly(new RunTally.Reason("timeout", 2, true, "https://a.example/1"),
        new RunTally.Reason("not-found", 1, false, "https://a.example/0"));
  }
}
