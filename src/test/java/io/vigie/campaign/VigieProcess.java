package io.vigie.campaign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The program as users run it: a process of its own. */
final class VigieProcess {

  /** The files of an output folder that two runs over the same sources must write alike. */
  static final List<String> FILES = List.of("articles.jsonl", "incidents.jsonl", "vendors.jsonl", "policy-actions.jsonl", "mentions.jsonl",
      "failures.jsonl", "report.html");

  private static final Path JAR = Path.of("target/vigie.jar").toAbsolutePath();
  private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");

  /**
   * @param peakKib greatest resident size; 0 where the system does not tell
   * @param cpuSeconds processor time, until shortly before the end; 0 where the system does not tell
   */
  record Ended(int code, String err, Duration time, long peakKib, double cpuSeconds) {}

  private final Process process;
  private final Path err;
  private final long start = System.nanoTime();

  private VigieProcess(Process process, Path err) {
    this.process = process;
    this.err = err;
  }

  static List<String> command(String heap, List<String> arguments) {
    List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx" + heap, "-jar", JAR.toString()));
    command.addAll(arguments);
    return command;
  }

  static VigieProcess start(Path folder, List<String> command) throws IOException {
    Path err = Files.createTempFile("vigie", ".err");
    return new VigieProcess(new ProcessBuilder(command).directory(folder.toFile()).redirectError(err.toFile())
        .redirectOutput(ProcessBuilder.Redirect.DISCARD).start(), err);
  }

  static Ended run(Path folder, String... arguments) throws IOException, InterruptedException {
    return start(folder, command("1g", List.of(arguments))).await();
  }

  /** A command that hears Ctrl-C also where the tests run in the background, where a shell makes all that it starts deaf to it. */
  static List<String> interruptible(List<String> command) {
    List<String> whole = new ArrayList<>(List.of("env", "--default-signal=INT"));
    whole.addAll(command);
    return whole;
  }

  /** Ends the process without any warning, after {@code time} unless it has ended before. */
  Ended killAfter(Duration time) throws IOException, InterruptedException {
    if (!process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS)) {
      process.destroyForcibly();
    }
    return await();
  }

  /** Asks the process to end, as Ctrl-C does. */
  Ended interruptAfter(Duration time) throws IOException, InterruptedException {
    if (!process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS)) {
      new ProcessBuilder("kill", "-INT", String.valueOf(process.pid())).start().waitFor();
    }
    return await();
  }

  Ended await() throws IOException, InterruptedException {
    long peak = 0;
    double cpu = 0;
    while (!process.waitFor(200, TimeUnit.MILLISECONDS)) {
      peak = Math.max(peak, peak());
      cpu = Math.max(cpu, cpuSeconds());
    }
    return new Ended(process.exitValue(), Files.readString(err), Duration.ofNanos(System.nanoTime() - start), peak, cpu);
  }

  String errSoFar() throws IOException {
    return Files.readString(err);
  }

  boolean isRunning() {
    return process.isAlive();
  }

  /** Processor time so far. */
  double cpuSeconds() {
    return process.info().totalCpuDuration().map(time -> time.toMillis() / 1000.0).orElse(0.0);
  }

  /** Greatest resident size so far, in KiB. */
  long peak() {
    try {
      Matcher matcher = PEAK.matcher(Files.readString(Path.of("/proc", String.valueOf(process.pid()), "status")));
      return matcher.find() ? Long.parseLong(matcher.group(1)) : 0;
    } catch (IOException gone) {
      return 0;
    }
  }
}
