package io.vigie.annotate.dates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigie.annotate.DateMention;
import io.vigie.annotate.DateMention.Anchor;
import io.vigie.annotate.quantities.QuantityFinder;
import io.vigie.language.LanguagePack;
import io.vigie.record.Edtf;
import io.vigie.record.VigieException;
import io.vigie.yaml.YamlNode;
import java.io.StringReader;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class DateFinderTest {

  private static final DateFinder ENGLISH = new DateFinder(LanguagePack.find("en").orElseThrow());
  private static final QuantityFinder QUANTITIES = new QuantityFinder(LanguagePack.find("en").orElseThrow());

  @Test
  void saysWhatADateHangsOn() {
    List<DateMention> dates = ENGLISH.find("On 9 February 2023 it was found. The day before, nobody knew. It was told on Tuesday.", List.of(), "2023-03-18");
    assertThat(dates).extracting(DateMention::anchor).containsExactly(Anchor.ABSOLUTE, Anchor.NARRATIVE, Anchor.PUBLICATION);
  }

  @Test
  void needsNoPublicationDateForFullDates() {
    assertThat(ENGLISH.find("on 9 February 2023", List.of(), null)).extracting(DateMention::value).containsExactly("2023-02-09");
    assertThat(ENGLISH.find("last week", List.of(), "no date")).extracting(DateMention::value).containsOnlyNulls();
  }

  @Test
  void takesADateTimeAsPublicationDate() {
    assertThat(ENGLISH.find("yesterday", List.of(), "2023-03-01T08:00:00+09:00")).extracting(DateMention::value).containsExactly("2023-02-28");
  }

  @Test
  void takesOnlyWhatAPartialPublicationDateAllows() {
    assertThat(ENGLISH.find("It said so last month, and yesterday.", List.of(), "2023-03")).extracting(DateMention::value).containsExactly("2023-02", null);
  }

  @Property(tries = 300)
  void anyTextGivesDatesInsideIt(@ForAll String text) {
    assertThat(ENGLISH.find(text, List.of(), "2023-03-18")).allSatisfy(date -> {
      assertThat(text.substring(date.start(), date.end())).isEqualTo(date.text());
      assertThat(date.value() == null || Edtf.find(date.value()).isPresent()).isTrue();
    });
    assertThat(QUANTITIES.find(text, List.of())).allSatisfy(found -> assertThat(text.substring(found.start(), found.end())).isEqualTo(found.text()));
  }

  @Test
  void longListsTakeTimeInProportion() {
    String numbers = "3, 5, 7, 9 and 11 March, two years and a half, Monday, ".repeat(400);
    org.junit.jupiter.api.Assertions.assertTimeout(Duration.ofSeconds(10), () -> ENGLISH.find(numbers, List.of(), "2023-03-18"));
  }

  @Test
  void aFaultyFormIsNamedWithItsLine() {
    YamlNode form = YamlNode.parse("dates.yaml", new StringReader("\n\"{mont} {year}\"")).orElseThrow();
    assertThatThrownBy(() -> FormParser.parse(Meaning.POINT, form, Map.of())).isInstanceOf(VigieException.class)
        .hasMessageContaining("dates.yaml:2").hasMessageContaining("mont");
  }
}
