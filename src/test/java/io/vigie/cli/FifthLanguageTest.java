package io.vigie.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A language that Vigie does not have, added as CONTRIBUTING.md says: a folder of words and models beside the program, not a line of Java.
 * The toy language is made up; its small words and its grammar are those of English, so that the models of English parse it.
 */
class FifthLanguageTest {

  private static final Path TOY = Path.of("src/test/resources/toy-language");

  @TempDir
  private Path folder;

  @Test
  void aFolderOfWordsAndModelsMakesALanguage() throws Exception {
    Path article = Files.writeString(folder.resolve("article.txt"), """
        Kenlando forbidates kamerons of Hikvision

        The ministrel of Kenlando forbidated all kamerons of Hikvision on 3 glembo 2024. Circo sevo kamerons hang in the learneries of the land.

        The ministrel of Kenlando has not forbidated the kamerons of Dahua, it said.
        """);

    int code = vigie("run", article.toString(), "--language", "vo", "--published", "2024-03-05", "--no-report", "-q", "-o", folder.resolve("out").toString());

    assertThat(code).isZero();
    List<JsonNode> actions = read("policy-actions.jsonl");
    assertThat(actions).hasSize(1);
    JsonNode ban = actions.get(0);
    assertThat(ban.path("type").asText()).isEqualTo("ban");
    assertThat(ban.path("date").asText()).isEqualTo("2024-03-03");
    assertThat(ban.path("authority").path("name").asText()).isEqualTo("ministrel of Kenlando");
    assertThat(ban.path("authority").path("country").asText()).isEqualTo("KE");
    assertThat(ban.path("targets").path("vendors").findValuesAsText("name")).containsExactly("Hikvision");
    assertThat(ban.path("title").asText()).contains("forbidation");
    assertThat(read("mentions.jsonl")).extracting(mention -> mention.path("text").asText()).contains("3 glembo 2024", "Circo sevo kamerons");
  }

  private List<JsonNode> read(String file) throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve("out").resolve(file))) {
      lines.add(new ObjectMapper().readTree(line));
    }
    return lines;
  }

  /** Runs Vigie with the toy language on its class path, apart from the program that the other tests share. */
  private int vigie(String... arguments) throws Exception {
    List<URL> path = new ArrayList<>(List.of(TOY.toUri().toURL(), models().toUri().toURL()));
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      path.add(new File(entry).toURI().toURL());
    }
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (URLClassLoader loader = new URLClassLoader(path.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
      thread.setContextClassLoader(loader);
      Class<?> main = loader.loadClass(Main.class.getName());
      var commandLine = main.getDeclaredMethod("commandLine");
      commandLine.setAccessible(true);
      Object command = commandLine.invoke(null);
      return (int) command.getClass().getMethod("execute", String[].class).invoke(command, (Object) arguments);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private Path models() throws IOException {
    Path root = folder.resolve("models");
    Path models = Files.createDirectories(root.resolve("io/vigie/models"));
    try (Stream<Path> english = Files.list(Path.of("models"))) {
      for (Path model : english.filter(file -> file.getFileName().toString().matches("en-.*\\.bin")).toList()) {
        Files.copy(model, models.resolve(model.getFileName().toString().replaceFirst("en-", "vo-")));
      }
    }
    return root;
  }
}
