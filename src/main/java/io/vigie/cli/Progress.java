package io.vigie.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Shows how far a run is: a bar on a terminal, else a line now and then. */
interface Progress extends AutoCloseable {

  /** Shows nothing. */
  Progress NONE = new Progress() {};

  default void start() {}

  /** What to write before a line, so that the line stands alone. */
  default String clearing() {
    return "";
  }

  @Override
  default void close() {}

  static Progress of(RunTally tally, Consumer<String> print, boolean quiet) {
    if (quiet) {
      return NONE;
    }
    return isTerminal() ? new ProgressOnTerminal(tally) : new ProgressLines(tally, print);
  }

  /** Whether stderr is a terminal that can go back to the start of a line, wherever stdin comes from and stdout goes. */
  private static boolean isTerminal() {
    if ("dumb".equals(System.getenv("TERM"))) {
      return false;
    }
    try {
      return isTerminal(Files.readSymbolicLink(Path.of("/proc/self/fd/2")).toString());
    } catch (IOException | UnsupportedOperationException noSuchSystem) {
      return System.console() != null;
    }
  }

  /** Whether {@code device}, as Linux names it, is a terminal. */
  static boolean isTerminal(String device) {
    return device.matches("/dev/(?:pts/\\d+|tty\\w*|console)");
  }

  /** What stands beside the number of documents done: rate, failures, time left and the slowest hosts. */
  static String remarks(RunTally.Snapshot now) {
    StringBuilder remarks = new StringBuilder(rate(now.perSecond()));
    if (now.failed() > 0) {
      remarks.append(", ").append(now.failed()).append(" failed");
    }
    if (now.all() && now.secondsLeft() > 0) {
      remarks.append(", ").append(time(Math.round(now.secondsLeft()))).append(" left");
    }
    if (!now.hosts().isEmpty()) {
      remarks.append("; slowest: ").append(now.hosts().stream().map(Progress::host).collect(Collectors.joining(", ")));
    }
    return remarks.toString();
  }

  private static String host(RunTally.HostLoad host) {
    String pace = host.secondsEach() == 0 ? "" : String.format(Locale.ROOT, ", %.1f s each", host.secondsEach());
    return host.host() + " (" + host.left() + " left" + pace + ")";
  }

  private static String rate(double perSecond) {
    return perSecond >= 0.95 || perSecond == 0
        ? String.format(Locale.ROOT, "%.1f/s", perSecond) : String.format(Locale.ROOT, "%.1f/min", perSecond * 60);
  }

  private static String time(long seconds) {
    return seconds < 90 ? seconds + " s" : seconds < 5400 ? Math.round(seconds / 60.0) + " min" : Math.round(seconds / 3600.0) + " h";
  }
}
