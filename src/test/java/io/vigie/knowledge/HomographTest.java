package io.vigie.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.vigie.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Names that are also words, towns or other companies count only where they are meant; see {@code homographs.yaml}. */
class HomographTest {

  private final KnowledgeMatcher matcher = Knowledge.load().matcher();

  @TestFactory
  Stream<DynamicTest> namesAreToldFromWords() {
    List<DynamicTest> tests = new ArrayList<>();
    YamlNode.load("knowledge/homographs.yaml").entries().forEach((language, names) ->
        names.entries().forEach((name, sentences) -> addTests(language, name, sentences, tests)));
    return tests.stream();
  }

  private void addTests(String language, String name, YamlNode sentences, List<DynamicTest> tests) {
    for (Map.Entry<String, YamlNode> kind : sentences.allow("accept", "reject").entries().entrySet()) {
      for (YamlNode node : kind.getValue().list()) {
        String marked = node.text();
        String text = marked.replace("[", "").replace("]", "");
        tests.add(dynamicTest(language + " " + kind.getKey() + " " + name + ": " + marked, () -> {
          List<String> found = matcher.find(text, language).stream().filter(match -> match.value().equals(name)).map(KnowledgeMatch::text).toList();
          if (kind.getKey().equals("accept")) {
            assertThat(found).as(node.where()).contains(marked.substring(marked.indexOf('[') + 1, marked.indexOf(']')));
          } else {
            assertThat(found).as(node.where()).isEmpty();
          }
        }));
      }
    }
  }
}
