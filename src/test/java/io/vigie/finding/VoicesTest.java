package io.vigie.finding;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.annotate.Annotated;
import io.vigie.annotate.Annotator;
import io.vigie.annotate.Models;
import io.vigie.annotate.SharedModels;
import io.vigie.knowledge.Knowledge;
import io.vigie.language.LanguagePack;
import io.vigie.record.Article;
import io.vigie.record.ArticleKind;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VoicesTest {

  private static final LanguagePack ENGLISH = LanguagePack.find("en").orElseThrow();
  private static final Annotator ANNOTATOR = new Annotator(ENGLISH, Knowledge.load(), SharedModels.MODELS);

  private static Set<String> ofFirst(String text) {
    Annotated annotated = ANNOTATOR.annotate(new Article("a", "example.txt", null, null, null, null, List.of(), "2024-05-16", null, null, "en",
        null, "", 0, ArticleKind.NEWS, false, 0, null, text));
    return new Voices(annotated, new ClauseWords(ENGLISH), new Triggers(ENGLISH)).around(annotated.sentences().get(0));
  }

  @Test
  void whoeverItIsAttributedToVouchesForIt() {
    assertThat(ofFirst("According to the newspaper, the shop filmed its staff.")).contains("here/attributed", "here/tells-spy");
  }

  @Test
  void aDenialThatFollowsCounts() {
    assertThat(ofFirst("The shop filmed its staff. The owner denies this.")).contains("after/denied").doesNotContain("here/denied");
  }

  @Test
  void anInquiryThatFollowsCounts() {
    assertThat(ofFirst("The shop filmed its staff. The police are investigating.")).contains("after/tells-investigate");
  }
}
