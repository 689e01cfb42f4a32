package io.vigie.annotate.quantities;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.annotate.Quantity;
import io.vigie.language.LanguagePack;
import io.vigie.record.Qualifier;
import io.vigie.yaml.YamlNode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The examples that stand in every language's quantities.yaml. */
class QuantityExamplesTest {

  @TestFactory
  Stream<DynamicTest> everyExampleOfEveryLanguage() {
    return LanguagePack.all().stream().filter(language -> language.optionalFile("quantities.yaml").isPresent()).flatMap(QuantityExamplesTest::examples);
  }

  private static Stream<DynamicTest> examples(LanguagePack language) {
    QuantityFinder finder = new QuantityFinder(language);
    YamlNode file = language.file("quantities.yaml");
    Stream<DynamicTest> accepted = file.get("accept").entries().entrySet().stream()
        .map(example -> DynamicTest.dynamicTest(language + ": " + example.getKey(),
            () -> assertThat(read(finder, example.getKey())).as(example.getValue().where()).isEqualTo(example.getValue().text())));
    Stream<DynamicTest> rejected = file.get("reject").list().stream()
        .map(example -> DynamicTest.dynamicTest(language + ": no quantity in " + example.text(),
            () -> assertThat(finder.find(example.text(), List.of())).as(example.where()).isEmpty()));
    return Stream.concat(accepted, rejected);
  }

  private static String read(QuantityFinder finder, String text) {
    return finder.find(text, List.of()).stream().map(QuantityExamplesTest::write).collect(Collectors.joining("; "));
  }

  private static String write(Quantity quantity) {
    String qualifier = quantity.qualifier() == Qualifier.EXACT ? "" : " " + quantity.qualifier().code();
    return quantity.value().toPlainString() + " " + quantity.unit() + qualifier;
  }
}
