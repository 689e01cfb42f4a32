package io.vigie.cli;

import io.vigie.record.VigieException;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code vigie}: the command line. Each subcommand is a class of its own. */
@Command(
    name = "vigie",
    description = "Reads news on surveillance technology and writes records of incidents, vendors and policy actions, with their evidence.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {RunCommand.class, ExportCommand.class, SchemaCommand.class, TrainCommand.class, EvaluateCommand.class})
public final class Main {

  /** A document failed; the rest is written. */
  static final int SOME_FAILED = 1;
  /** The command line is wrong. */
  static final int WRONG_USAGE = 2;
  /** Nothing could be read. */
  static final int NOTHING_READ = 3;

  /** The user stopped it: 128 and the number of the signal, as shells have it. */
  static final int INTERRUPTED = 130;

  private static final Set<String> STOPPED_MIDWAY = Set.of("disk-full", "disk-error", "store-error", "interrupted");

  private Main() {}

  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  /** The command line, for tests. */
  static CommandLine commandLine() {
    return new CommandLine(new Main())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(Main::explain);
  }

  /** A user's mistake gets its message, never a stack trace. */
  private static int explain(Exception exception, CommandLine command, CommandLine.ParseResult parsed) throws Exception {
    if (exception instanceof VigieException) {
      command.getErr().println("vigie: " + exception.getMessage());
      return exitCode((VigieException) exception);
    }
    throw exception;
  }

  /** A disk that is full or fails stops a run midway; other faults show before anything is done. */
  static int exitCode(VigieException fault) {
    return STOPPED_MIDWAY.contains(fault.kind()) ? SOME_FAILED : WRONG_USAGE;
  }

  /** Of the jar; {@code development} when run from classes. */
  static String version() {
    String version = Main.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"vigie " + version()};
    }
  }
}
