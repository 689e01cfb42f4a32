package io.vigie.finding;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.annotate.Annotator;
import io.vigie.annotate.Models;
import io.vigie.annotate.SharedModels;
import io.vigie.knowledge.Knowledge;
import io.vigie.language.LanguagePack;
import io.vigie.record.Article;
import io.vigie.record.ArticleKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class DateCluesTest {

  private static final LanguagePack ENGLISH = LanguagePack.find("en").orElseThrow();
  private static final Annotator ANNOTATOR = new Annotator(ENGLISH, Knowledge.load(), SharedModels.MODELS);
  private static final Finder FINDER = new Finder(ENGLISH);

  private static List<DateClue> clues(String text) {
    Article article = new Article("a", "example.txt", null, null, null, null, List.of(), "2024-05-16", null, null, "en", null, "", 0,
        ArticleKind.NEWS, false, 0, null, text);
    return FINDER.find(ANNOTATOR.annotate(article).withoutDetection()).stream().filter(finding -> finding.frame().equals("ban")).findFirst().orElseThrow().clues();
  }

  @Test
  void aDateOfTheSentenceStandsInTheTelling() {
    assertThat(clues("On 9 February 2023 the interior ministry of France banned cameras made by Hikvision."))
        .singleElement().satisfies(clue -> {
          assertThat(clue.value()).isEqualTo("2023-02-09");
          assertThat(clue.inTelling()).isTrue();
          assertThat(clue.traits()).contains("offset=0", "before-trigger", "only", "precision=day");
        });
  }

  @Test
  void whenAnEventWasDeniedIsOfTheReport() {
    assertThat(clues("The interior ministry of France denied on 9 February 2023 that it had banned cameras made by Hikvision. France banned cameras made by Dahua."))
        .filteredOn(clue -> clue.value().equals("2023-02-09")).isNotEmpty().allSatisfy(clue -> assertThat(clue.traits()).contains("of-report"));
    assertThat(clues("By 9 February 2023, critics claimed, the interior ministry of France had banned cameras made by Hikvision."))
        .filteredOn(clue -> clue.value().equals("2023-02-09")).isNotEmpty().allSatisfy(clue -> assertThat(clue.traits()).doesNotContain("of-report"));
  }

  @Test
  void aDateOfTheNextSentenceIsAClueToo() {
    assertThat(clues("The interior ministry of France banned cameras made by Hikvision. The ministry said so on 9 February 2023."))
        .singleElement().satisfies(clue -> {
          assertThat(clue.value()).isEqualTo("2023-02-09");
          assertThat(clue.inTelling()).isFalse();
          assertThat(clue.traits()).contains("offset=1", "same-paragraph", "of-report", "refers-back");
        });
  }

  @Test
  void theDateOfADatelineSaysWhenItWasWritten() {
    assertThat(clues("Paris, May 6, 2024 — The interior ministry of France banned cameras made by Hikvision."))
        .singleElement().satisfies(clue -> assertThat(clue.traits()).contains("of-dateline"));
    assertThat(clues("On May 6, 2024 the interior ministry of France banned cameras made by Hikvision — and drones."))
        .singleElement().satisfies(clue -> assertThat(clue.traits()).doesNotContain("of-dateline"));
  }

  @Test
  void aDateBesideAWordForTheEventToldBeforeSaysSo() {
    assertThat(clues("The interior ministry of France banned cameras made by Hikvision. The episode began on 9 February 2023."))
        .singleElement().satisfies(clue -> assertThat(clue.traits()).contains("of-event-noun"));
    assertThat(clues("The interior ministry of France banned cameras made by Hikvision. The minister took office on 9 February 2023."))
        .singleElement().satisfies(clue -> assertThat(clue.traits()).doesNotContain("of-event-noun"));
  }

  @Test
  void aDeadlineIsNoClue() {
    assertThat(clues("The interior ministry of France banned cameras made by Hikvision until the end of 2026.")).isEmpty();
  }

  @Test
  void aDateThatBeginsAStateSaysSo() {
    assertThat(clues("Since March 2021 the interior ministry of France has banned cameras made by Hikvision."))
        .singleElement().satisfies(clue -> assertThat(clue.traits()).contains("since"));
  }

  @Test
  void aDateSaysOnWhatItHangs() {
    assertThat(clues("On 9 February 2023 the interior ministry of France banned cameras made by Hikvision."))
        .singleElement().satisfies(clue -> assertThat(clue.traits()).contains("hangs-on=trigger"));
    assertThat(clues("The interior ministry of France banned cameras made by Hikvision. Hackers had attacked the cameras on 9 February 2023."))
        .singleElement().satisfies(clue -> assertThat(clue.traits()).contains("hangs-on=incident"));
    assertThat(clues("The interior ministry of France banned cameras made by Hikvision. It was announced on 9 February 2023."))
        .singleElement().satisfies(clue -> assertThat(clue.traits()).contains("under=announced"));
  }

  @Test
  void anHourBesideADateIsTold() {
    assertThat(clues("The interior ministry of France banned cameras made by Hikvision on Tuesday evening."))
        .singleElement().satisfies(clue -> assertThat(clue.traits()).contains("at-hour"));
    assertThat(clues("The interior ministry of France banned cameras made by Hikvision on Tuesday."))
        .singleElement().satisfies(clue -> assertThat(clue.traits()).contains("no-hour"));
  }

  @Test
  void whenSomethingIsToBeDoneIsNotWhenThatWasDecided() {
    assertThat(clues("The council of Lyon voted on 3 May 2024 to ban Hikvision this month.")).extracting(DateClue::value).containsExactly("2024-05-03");
  }

  @Test
  void theDateOfAVerbIsThatOfWhatTheVerbLeadsTo() {
    assertThat(clues("On 3 May 2024 the council of Lyon began proceedings to ban the cameras of Hikvision."))
        .singleElement().satisfies(clue -> assertThat(clue.traits()).doesNotContain("nearer-to-another"));
  }
}
