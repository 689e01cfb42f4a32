package io.vigie.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.annotate.events.TopicDetector;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainTopicCommandTest {

  private static final int ARTICLES = 6;

  private final CapturedCommand command = new CapturedCommand();

  @TempDir
  private Path folder;

  @Test
  void learnsWhatArticlesOnTheTopicSpeakOf() throws IOException {
    for (int i = 0; i < ARTICLES; i++) {
      article("on" + i, "Cameras watched the street " + i + ". The police kept what the cameras saw.", true);
      article("off" + i, "Rain fell on the hills " + i + ". The farmers were glad of it.", false);
    }

    int code = train();

    assertThat(code).as(command.errors.toString()).isZero();
    assertThat(command.out.toString()).contains("articles on the topic: ", "articles off it: 0 of ", "stretches of ordinary text: 0 of 0");
    assertThat(Files.readString(folder.resolve("topic.md"))).startsWith("# topic.bin").contains("vigie train topic");
    try (InputStream in = Files.newInputStream(folder.resolve("topic.bin"))) {
      TopicDetector detector = TopicDetector.read("topic.bin", in);
      assertThat(detector.likelihood(null, "The cameras saw the police.")).isGreaterThan(0.5);
      assertThat(detector.likelihood(null, "The farmers saw the hills.")).isLessThan(0.5);
      assertThat(detector.knows("en")).isTrue();
    }
  }

  @Test
  void saysWhenNoArticleIsOnTheTopic() throws IOException {
    article("off", "Rain fell on the hills.", false);

    assertThat(train()).isNotZero();
    assertThat(command.errors.toString()).contains("too little to learn from");
    assertThat(folder.resolve("topic.bin")).doesNotExist();
  }

  private int train() {
    return command.run("train", "topic", "--gold", folder.resolve("gold").toString(), "--out", folder.resolve("topic.bin").toString(),
        folder.resolve("texts").toString());
  }

  private void article(String name, String text, boolean relevant) throws IOException {
    Files.createDirectories(folder.resolve("texts"));
    Files.createDirectories(folder.resolve("gold"));
    Files.writeString(folder.resolve("texts/" + name + ".txt"), text);
    Files.writeString(folder.resolve("gold/" + name + ".json"), """
        {"language": "en", "relevant": %s, "incidents": [], "policyActions": []}
        """.formatted(relevant));
  }
}
