package io.vigie.finding;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.annotate.Annotator;
import io.vigie.annotate.SharedModels;
import io.vigie.knowledge.Knowledge;
import io.vigie.language.LanguagePack;
import io.vigie.record.Article;
import io.vigie.record.ArticleKind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where what is done stands first, whoever does it decides nonetheless. */
class SwappedSubjectTest {

  private static final LanguagePack GERMAN = LanguagePack.find("de").orElseThrow();
  private static final Annotator ANNOTATOR = new Annotator(GERMAN, Knowledge.load(), SharedModels.MODELS);

  private static Finding first(String frame, String text) {
    Article article = new Article("a", "example.txt", null, null, null, null, List.of(), "2024-05-12", null, null, "de", null, "", 0,
        ArticleKind.NEWS, false, 0, null, text);
    return new Finder(GERMAN).find(ANNOTATOR.annotate(article).withoutDetection()).stream().filter(finding -> finding.frame().equals(frame)).findFirst().orElseThrow();
  }

  @Test
  void whoeverImposesAFineIsNotFined() {
    Finding fine = first("fine", "Eine empfindliche Strafe hat die Datenschutzbehörde gegen ein Gasthaus ausgesprochen, das sein Personal filmte.");
    assertThat(fine.authority().name()).isEqualTo("Datenschutzbehörde");
    assertThat(fine.parties()).extracting(party -> party.name()).containsExactly("Gasthaus");
  }

  @Test
  void whoeverOpensAnInquiryInquires() {
    assertThat(first("investigation", "Ein Verfahren hat die Staatsanwaltschaft Köln gegen den Wirt eingeleitet, der sein Personal filmte.").authority().name())
        .isEqualTo("Staatsanwaltschaft Köln");
  }
}
