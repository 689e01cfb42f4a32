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

/** Who decided may be told in an attribution or in the sentence after. */
class AttributionsTest {

  private static final Knowledge KNOWLEDGE = Knowledge.load();
  private static final Models MODELS = SharedModels.MODELS;

  private static List<Finding> find(String code, String frame, String text) {
    LanguagePack language = LanguagePack.find(code).orElseThrow();
    Article article = new Article("a", "example.txt", null, null, null, null, List.of(), "2024-05-12", null, null, code, null, "", 0,
        ArticleKind.NEWS, false, 0, null, text);
    return new Finder(language).find(new Annotator(language, KNOWLEDGE, MODELS).annotate(article).withoutDetection()).stream()
        .filter(finding -> finding.frame().equals(frame)).toList();
  }

  @Test
  void inTheSentenceAfterWithItsEvidence() {
    assertThat(find("de", "stop-buying", "Vom Jahresende an dürfen Betreiber keine 5G-Technik von Huawei mehr kaufen."
        + " Die britische Regierung gab die Entscheidung am Dienstag bekannt.")).singleElement().satisfies(finding -> {
          assertThat(finding.authority().country()).isEqualTo("GB");
          assertThat(finding.support()).containsKey("authority");
          assertThat(finding.retelling()).isFalse();
        });
  }

  @Test
  void inTheSameSentence() {
    assertThat(find("de", "removal", "Kameras von Dahua müssen abgebaut werden, teilte das Verteidigungsministerium von Australien am Montag mit."))
        .singleElement().satisfies(finding -> assertThat(finding.authority().country()).isEqualTo("AU"));
  }

  @Test
  void notInASentenceThatSpeaksOfSomethingElse() {
    assertThat(find("de", "stop-buying", "Vom Jahresende an dürfen Betreiber keine 5G-Technik von Huawei mehr kaufen."
        + " Die britische Regierung teilte am Dienstag neue Zahlen zum Wetter mit."))
        .allSatisfy(finding -> assertThat(finding.authority()).isNull());
  }

  @Test
  void whoAnnouncesWhatAFirmPaysHasMadeItPay() {
    assertThat(find("en", "settlement", "Norvue, a maker of doorbell cameras, has agreed to pay $3 million to settle charges that its staff watched customers at home,"
        + " the Federal Trade Commission announced on Wednesday.")).filteredOn(finding -> !finding.isIncident()).isNotEmpty()
        .allSatisfy(finding -> assertThat(finding.authority().name()).isEqualTo("Federal Trade Commission"));
  }
}
