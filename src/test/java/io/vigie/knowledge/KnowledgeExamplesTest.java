package io.vigie.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.vigie.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The sentences that stand beside facts and patterns. {@code [ ]} marks a name that must be found; {@code | DE} behind an accepted
 * sentence is the country that it must have.
 */
class KnowledgeExamplesTest {

  private final Knowledge knowledge = Knowledge.load();

  @TestFactory
  Stream<DynamicTest> factsAreFoundWhereTheirExamplesSay() {
    YamlNode files = YamlNode.load("knowledge/files.yaml");
    List<DynamicTest> tests = new ArrayList<>();
    for (String kind : List.of("vendors", "authorities", "instruments", "technologies", "outlets", "organizations", "regions", "products")) {
      for (YamlNode file : files.get(kind).list()) {
        YamlNode.load("knowledge/" + file.text()).get(kind).list().forEach(entry -> tests.addAll(ofFact(entry, kind.equals("vendors"))));
      }
    }
    return tests.stream();
  }

  /** @param vendor whether an organization of the same name does not count: Google where it has nothing to do with the field */
  private List<DynamicTest> ofFact(YamlNode entry, boolean vendor) {
    String name = entry.get("name").text();
    List<DynamicTest> tests = new ArrayList<>();
    for (YamlNode node : entry.optional("accept").map(YamlNode::list).orElse(List.of())) {
      Example example = Example.of(node.text().substring(4));
      tests.add(dynamicTest(name + ": " + node.text(), () -> assertThat(find(node, example.text()))
          .as(node.where()).anyMatch(match -> isOf(match, name, vendor) && example.marks(match))));
    }
    for (YamlNode node : entry.optional("reject").map(YamlNode::list).orElse(List.of())) {
      tests.add(dynamicTest(name + " not: " + node.text(), () -> assertThat(find(node, node.text().substring(4)))
          .as(node.where()).noneMatch(match -> isOf(match, name, vendor))));
    }
    return tests;
  }

  private static boolean isOf(KnowledgeMatch match, String name, boolean vendor) {
    return match.value().equals(name) && (!vendor || match.kind() == KnowledgeKind.VENDOR);
  }

  private List<KnowledgeMatch> find(YamlNode node, String text) {
    return knowledge.matcher().find(text, node.text().substring(0, 2));
  }

  @TestFactory
  Stream<DynamicTest> patternsFindWhatTheirExamplesSay() {
    List<DynamicTest> tests = new ArrayList<>();
    for (String language : knowledge.languages()) {
      YamlNode file = YamlNode.load("language/" + language + "/names.yaml");
      file.get("authorities").list().forEach(pattern -> tests.addAll(ofPattern(language, pattern, KnowledgeKind.AUTHORITY)));
      file.get("vendors").list().forEach(pattern -> tests.addAll(ofPattern(language, pattern, KnowledgeKind.VENDOR)));
      file.get("organizations").get("patterns").list().forEach(pattern -> tests.addAll(ofPattern(language, pattern, KnowledgeKind.ORGANIZATION)));
      YamlNode.load("language/" + language + "/places.yaml").optional("examples")
          .ifPresent(examples -> tests.addAll(ofPlaces(language, examples)));
    }
    return tests.stream();
  }

  private List<DynamicTest> ofPattern(String language, YamlNode pattern, KnowledgeKind kind) {
    List<DynamicTest> tests = new ArrayList<>();
    for (YamlNode node : pattern.get("accept").list()) {
      Example example = Example.of(node.text());
      tests.add(dynamicTest(language + ": " + node.text(), () -> assertThat(knowledge.matcher().find(example.text(), language))
          .as(node.where()).anyMatch(match -> match.kind() == kind && example.marks(match)
              && example.country().map(country -> country.equals(match.country())).orElse(true))));
    }
    for (YamlNode node : pattern.optional("reject").map(YamlNode::list).orElse(List.of())) {
      tests.add(dynamicTest(language + " not: " + node.text(), () -> assertThat(knowledge.matcher().find(node.text(), language))
          .as(node.where()).noneMatch(match -> match.kind() == kind)));
    }
    return tests;
  }

  /** Under the kind that a name must be read as: {@code metonym: ["[Berlin] wants it"]}. */
  private List<DynamicTest> ofPlaces(String language, YamlNode examples) {
    List<DynamicTest> tests = new ArrayList<>();
    examples.entries().forEach((kind, nodes) -> nodes.list().forEach(node -> {
      Example example = Example.of(node.text());
      tests.add(dynamicTest(language + " " + kind + ": " + node.text(), () -> {
        List<KnowledgeMatch> found = knowledge.matcher().find(example.text(), language);
        if (kind.equals("none")) {
          assertThat(found).as(node.where()).noneMatch(example::marks);
        } else {
          assertThat(found).as(node.where()).anyMatch(match -> match.kind().code().equals(kind) && example.marks(match)
              && example.country().map(country -> country.equals(match.country())).orElse(true));
        }
      }));
    }));
    return tests;
  }

  /** A sentence, what is marked in it, and the country behind the bar. */
  private record Example(String text, String marked, Optional<String> country) {

    static Example of(String line) {
      int bar = line.lastIndexOf(" | ");
      Optional<String> country = bar < 0 ? Optional.empty() : Optional.of(line.substring(bar + 3).trim());
      String marked = bar < 0 ? line : line.substring(0, bar);
      int open = marked.indexOf('[');
      int close = marked.indexOf(']');
      String text = marked.replace("[", "").replace("]", "");
      return new Example(text, open < 0 ? "" : marked.substring(open + 1, close), country);
    }

    boolean marks(KnowledgeMatch match) {
      return marked.isEmpty() || match.text().equals(marked);
    }
  }
}
