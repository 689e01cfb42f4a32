package io.vigie.annotate.dates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigie.annotate.DateMention;
import io.vigie.annotate.DateMention.Anchor;
import io.vigie.language.LanguagePack;
import io.vigie.record.VigieException;
import io.vigie.yaml.YamlNode;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DateFinderTest {

  private static final DateFinder ENGLISH = new DateFinder(LanguagePack.find("en").orElseThrow());

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
    assertThat(ENGLISH.find("It said so last month, and will in three weeks.", List.of(), "2023-03")).extracting(DateMention::value).containsExactly("2023-02", null);
  }

  @Test
  void aDayOrWeekBeforePublicationInAKnownMonthIsAboutThatMonth() {
    assertThat(ENGLISH.find("The ministry said so on Thursday, or last week. It was the day before.", List.of(), "2023-03")).extracting(DateMention::value)
        .containsExactly("2023-03~", "2023-03~", null);
    assertThat(ENGLISH.find("The ministry said so on Thursday.", List.of(), "2023")).extracting(DateMention::value).containsExactly("2023~");
  }

  @Test
  void saysNothingOfADateBeyondTheCalendar() {
    assertThat(ENGLISH.find("The cave was painted 40 000 years ago, or 40000 years ago.", List.of(), "2023-03-18")).extracting(DateMention::value).containsOnlyNulls();
  }

  @Test
  void leavesPunctuationOutOfADate() {
    assertThat(new DateFinder(LanguagePack.find("fr").orElseThrow()).find("Mercredi, le maire a parlé jeudi matin, à Lacmont.", List.of(), "2024-05-17"))
        .extracting(DateMention::text).containsExactly("Mercredi", "jeudi matin");
  }

  @Test
  void aFaultyFormIsNamedWithItsLine() {
    YamlNode form = YamlNode.parse("dates.yaml", new StringReader("\n\"{mont} {year}\"")).orElseThrow();
    assertThatThrownBy(() -> FormParser.parse(Meaning.POINT, form, Map.of())).isInstanceOf(VigieException.class)
        .hasMessageContaining("dates.yaml:2").hasMessageContaining("mont");
  }
}
