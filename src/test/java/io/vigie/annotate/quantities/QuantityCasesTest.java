package io.vigie.annotate.quantities;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.annotate.Quantity;
import io.vigie.language.LanguagePack;
import io.vigie.record.Qualifier;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What quantities mean, a table for each language beside this class ({@code en.txt} …): the text, and value, unit and, where it is not
 * exact, qualifier of each quantity in order; {@code -} where there is none.
 */
class QuantityCasesTest {

  @TestFactory
  Stream<DynamicTest> everyCaseOfEveryLanguage() {
    return Stream.of("de", "en", "es", "fr").flatMap(QuantityCasesTest::cases);
  }

  private static Stream<DynamicTest> cases(String code) {
    QuantityFinder finder = new QuantityFinder(LanguagePack.find(code).orElseThrow());
    return lines(code).map(line -> line.split(" \\| ")).map(parts -> DynamicTest.dynamicTest(code + ": " + parts[0],
        () -> assertThat(values(finder.find(parts[0], List.of()))).isEqualTo(parts[1])));
  }

  private static String values(List<Quantity> found) {
    return found.isEmpty() ? "-" : found.stream().map(QuantityCasesTest::value).collect(Collectors.joining("; "));
  }

  private static String value(Quantity quantity) {
    String qualifier = quantity.qualifier() == Qualifier.EXACT ? "" : " " + quantity.qualifier().code();
    return quantity.value().toPlainString() + " " + quantity.unit() + qualifier;
  }

  private static Stream<String> lines(String code) {
    try (InputStream table = Objects.requireNonNull(QuantityCasesTest.class.getResourceAsStream(code + ".txt"))) {
      return new String(table.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList().stream();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
