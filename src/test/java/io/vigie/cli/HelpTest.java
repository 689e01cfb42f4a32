package io.vigie.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/**
 * The help of every command, character by character, for it is what users and their scripts see. After a change on purpose, write the files
 * anew as {@code CONTRIBUTING.md} says.
 */
class HelpTest {

  private static final Path GOLDEN = Path.of("src/test/resources/golden/help");

  static Stream<List<String>> commands() {
    List<List<String>> commands = new ArrayList<>();
    collect(Main.commandLine(), List.of(), commands);
    return commands.stream();
  }

  private static void collect(CommandLine command, List<String> path, List<List<String>> commands) {
    commands.add(path);
    command.getSubcommands().forEach((name, subcommand) -> {
      List<String> deeper = new ArrayList<>(path);
      deeper.add(name);
      collect(subcommand, deeper, commands);
    });
  }

  @ParameterizedTest
  @MethodSource("commands")
  void helpSaysWhatItSaid(List<String> path) throws IOException {
    List<String> arguments = new ArrayList<>(path);
    arguments.add("--help");
    StringWriter out = new StringWriter();
    int code = Main.commandLine().setOut(new PrintWriter(out)).setUsageHelpWidth(100).setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
        .execute(arguments.toArray(String[]::new));
    Path file = GOLDEN.resolve(String.join("-", arguments).replace("---help", "").replace("--help", "vigie") + ".txt");
    if ("write".equals(System.getProperty("vigie.golden"))) {
      Files.createDirectories(GOLDEN);
      Files.writeString(file, out.toString());
    }
    assertThat(code).isZero();
    assertThat(out.toString()).isEqualTo(Files.readString(file));
  }
}
