package io.vigie.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What the documents say to type is what the program understands. */
class ReadmeCommandsTest {

  private static final Pattern COMMAND = Pattern.compile("^ {4}(?:.*&& )?java -jar target/vigie\\.jar ([^#\\n]*)", Pattern.MULTILINE);
  private static final Pattern OPTION = Pattern.compile("(?<![\\w-])--[a-z][a-z-]*");

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "CONTRIBUTING.md", "models/README.md"})
  void optionsThatAreNamedExist(String document) throws IOException {
    Set<String> known = new TreeSet<>();
    collect(Main.commandLine(), known);

    assertThat(known).containsAll(OPTION.matcher(Files.readString(Path.of(document))).results().map(found -> found.group()).toList());
  }

  private static void collect(CommandLine command, Set<String> known) {
    known.addAll(command.getCommandSpec().optionsMap().keySet());
    command.getSubcommands().values().forEach(subcommand -> collect(subcommand, known));
  }

  @ParameterizedTest
  @ValueSource(strings = "README.md")
  void commandsAreUnderstood(String document) throws IOException {
    Matcher matcher = COMMAND.matcher(Files.readString(Path.of(document)));
    int commands = 0;
    while (matcher.find()) {
      assertThat(Main.commandLine().parseArgs(matcher.group(1).strip().split("\\s+")).errors()).as(matcher.group(1)).isEmpty();
      commands++;
    }
    assertThat(commands).isGreaterThanOrEqualTo(5);
  }
}
