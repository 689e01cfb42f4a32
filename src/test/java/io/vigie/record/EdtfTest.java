package io.vigie.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EdtfTest {

  @ParameterizedTest
  @ValueSource(strings = {"2023-02-24", "2022-11", "2019", "2023-02-24/2023-02-28", "2022-11/2023-02", "../2023-05", "2023-03~", "2017/2020", "2023-03~/2023-04"})
  void readsAndWritesTheFormsOfTheContract(String text) {
    assertThat(Edtf.parse(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "yesterday", "2023-13", "2023-02-30", "23-02-01", "2023/", "/2023", "2023-05/2023-04", "2023-02-01 ", "..", "../..", "2023-2-1", "0000"})
  void refusesEverythingElse(String text) {
    assertThat(Edtf.find(text)).isEmpty();
    assertThatThrownBy(() -> Edtf.parse(text)).isInstanceOf(VigieException.class).hasMessageContaining("\"" + text + "\"");
  }

  @Test
  void dropsTheTimeOfADateTime() {
    assertThat(Edtf.parse("2023-03-18T23:30:00+09:00")).hasToString("2023-03-18");
  }

  @ParameterizedTest
  @CsvSource({"2024-02, 2024-02-01, 2024-02-29, MONTH", "2019, 2019-01-01, 2019-12-31, YEAR", "2023-02-24/2023-02-28, 2023-02-24, 2023-02-28, DAY", "2019-05-01/2020, 2019-05-01, 2020-12-31, YEAR"})
  void coversDays(String text, LocalDate first, LocalDate last, Edtf.Precision precision) {
    Edtf date = Edtf.parse(text);
    assertThat(date.firstDay()).contains(first);
    assertThat(date.lastDay()).isEqualTo(last);
    assertThat(date.precision()).isEqualTo(precision);
  }

  @ParameterizedTest
  @CsvSource({"2023-02, 2023-02-24, 2023-02-24", "2023, ../2023-05, 2023/2023-05", "2022-11/2023-02, 2023-02/2023-04, 2023-02", "2023-03, 2023-03~, 2023-03", "2021, 2022, "})
  void intersects(String one, String other, String common) {
    assertThat(Edtf.parse(one).intersection(Edtf.parse(other)).map(Edtf::toString).orElse(null)).isEqualTo(common);
  }

  @ParameterizedTest
  @CsvSource({"2023-01-01, 2023-12-31, 2023", "2023-03-01, 2023-05-31, 2023-03/2023-05", "2023-02-24, 2023-02-24, 2023-02-24", "2020-01-01, 2029-12-31, 2020/2029"})
  void isWrittenAsShortAsItsDaysAllow(LocalDate first, LocalDate last, String text) {
    assertThat(Edtf.covering(first, last)).hasToString(text);
  }

  @Property
  void whatIsWrittenIsReadBack(@ForAll("dates") Edtf date) {
    assertThat(Edtf.parse(date.toString())).isEqualTo(date);
  }

  @Property
  void overlapIsMutualAndAgreesWithTheIntersection(@ForAll("dates") Edtf one, @ForAll("dates") Edtf other) {
    assertThat(one.overlaps(other)).isEqualTo(other.overlaps(one)).isEqualTo(one.intersection(other).isPresent());
    one.intersection(other).ifPresent(common -> assertThat(one.contains(common) && other.contains(common)).isTrue());
  }

  @Provide
  Arbitrary<Edtf> dates() {
    Arbitrary<EdtfDay> ends = Combinators.combine(Arbitraries.integers().between(1900, 2100), Arbitraries.integers().between(0, 12),
        Arbitraries.integers().between(0, 28), Arbitraries.of(true, false)).as((year, month, day, about) -> new EdtfDay(year, month, month == 0 ? 0 : day, about));
    return Combinators.combine(ends, ends, Arbitraries.integers().between(0, 2)).as((a, b, kind) -> switch (kind) {
      case 0 -> Edtf.single(a);
      case 1 -> new Edtf(null, a);
      default -> a.firstDay().isAfter(b.lastDay()) ? new Edtf(b, a) : new Edtf(a, b);
    });
  }
}
