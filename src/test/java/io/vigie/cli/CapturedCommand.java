package io.vigie.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** Runs commands and keeps what they print. */
final class CapturedCommand {

  final StringWriter out = new StringWriter();
  final StringWriter errors = new StringWriter();

  /** The exit code of {@code vigie ARGUMENTS…}. */
  int run(String... arguments) {
    return Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(errors)).execute(arguments);
  }
}
