package io.vigie.annotate.dates;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.annotate.DateMention;
import io.vigie.language.LanguagePack;
import io.vigie.yaml.YamlNode;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The examples that stand in every language's dates.yaml: "text | publication date" with the values of all its dates in order. */
class DateExamplesTest {

  @TestFactory
  Stream<DynamicTest> everyExampleOfEveryLanguage() {
    return LanguagePack.all().stream().filter(language -> language.optionalFile("dates.yaml").isPresent()).flatMap(DateExamplesTest::examples);
  }

  private static Stream<DynamicTest> examples(LanguagePack language) {
    DateFinder finder = new DateFinder(language);
    YamlNode file = language.file("dates.yaml");
    Stream<DynamicTest> accepted = file.get("accept").entries().entrySet().stream()
        .map(example -> DynamicTest.dynamicTest(language + ": " + example.getKey(), () -> {
          String[] parts = example.getKey().split(" \\| ");
          assertThat(values(finder, parts[0], parts.length > 1 ? parts[1] : null)).as(example.getValue().where()).isEqualTo(example.getValue().text());
        }));
    Stream<DynamicTest> rejected = file.get("reject").list().stream()
        .map(example -> DynamicTest.dynamicTest(language + ": no date in " + example.text(),
            () -> assertThat(finder.find(example.text(), List.of(), "2023-03-18")).as(example.where()).isEmpty()));
    return Stream.concat(accepted, rejected);
  }

  private static String values(DateFinder finder, String text, String published) {
    List<DateMention> mentions = finder.find(text, List.of(), published);
    assertThat(mentions).allSatisfy(mention -> assertThat(text.substring(mention.start(), mention.end())).isEqualTo(mention.text()));
    return mentions.stream().map(mention -> Objects.requireNonNullElse(mention.value(), "?")).collect(Collectors.joining("; "));
  }
}
