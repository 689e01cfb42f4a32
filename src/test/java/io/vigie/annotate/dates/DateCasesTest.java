package io.vigie.annotate.dates;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.annotate.DateMention;
import io.vigie.annotate.Segmenter;
import io.vigie.language.LanguagePack;
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
 * What date expressions mean, a table for each language beside this class ({@code en.txt} …): the text, the publication date, and the
 * values of all its dates in order; {@code -} where there is none, {@code ?} for a date that is not told.
 */
class DateCasesTest {

  @TestFactory
  Stream<DynamicTest> everyCaseOfEveryLanguage() {
    return Stream.of("de", "en", "es", "fr").flatMap(DateCasesTest::cases);
  }

  private static Stream<DynamicTest> cases(String code) {
    LanguagePack language = LanguagePack.find(code).orElseThrow();
    DateFinder finder = new DateFinder(language);
    Segmenter segmenter = Segmenter.of(language);
    return lines(code).map(line -> line.split(" \\| ")).map(parts -> DynamicTest.dynamicTest(code + ": " + parts[0],
        () -> assertThat(values(finder.find(parts[0], segmenter.segment(parts[0]), parts[1]))).isEqualTo(parts[2])));
  }

  private static String values(List<DateMention> dates) {
    String values = dates.stream().map(date -> Objects.requireNonNullElse(date.value(), "?")).collect(Collectors.joining("; "));
    return values.isEmpty() ? "-" : values;
  }

  private static Stream<String> lines(String code) {
    try (InputStream table = Objects.requireNonNull(DateCasesTest.class.getResourceAsStream(code + ".txt"))) {
      return new String(table.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList().stream();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
