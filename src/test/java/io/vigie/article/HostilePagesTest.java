package io.vigie.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigie.record.Article;
import io.vigie.record.VigieException;
import java.time.Duration;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages made to break a reader end as an article or as a failure that says why. The campaign makes them larger. */
class HostilePagesTest {

  private static final ArticleExtractor EXTRACTOR = new ArticleExtractor(ArticleOptions.defaults());
  private static final String PROSE = "<p>The port switched off its cameras on Tuesday night, and nobody noticed it for a whole week, the harbour master said.</p>";

  @ParameterizedTest
  @ValueSource(strings = {"<div>", "<b>", "<a href=x>x ", "<ul><li>x", "<table><tr><td>", "<p><b><i>x", "<font><div>"})
  void readsWhatThousandsOfNestedTagsHide(String tag) {
    assertThat(EXTRACTOR.extract(Pages.html(tag.repeat(5_000) + PROSE)).text()).contains("harbour master");
  }

  @Test
  void readsAnElementWithThousandsOfAttributes() {
    StringBuilder html = new StringBuilder("<html><body><div");
    for (int i = 0; i < 20_000; i++) {
      html.append(" a").append(i);
    }

    assertThat(EXTRACTOR.extract(Pages.html(html + ">" + PROSE)).text()).contains("harbour master");
  }

  @Test
  void readsWhatStandsBeforeAScriptThatNeverEnds() {
    assertThat(EXTRACTOR.extract(Pages.html("<html><body>" + PROSE + "<script>" + "var x = '<p>';".repeat(5_000))).text()).endsWith("harbour master said.");
  }

  @Test
  void refusesAPageOverTheSizeLimitAndNamesTheLimit() {
    ArticleExtractor strict = new ArticleExtractor(ArticleOptions.defaults().withLimits(1 << 16, 512, Duration.ofSeconds(10)));

    assertThatThrownBy(() -> strict.extract(Pages.html(PROSE.repeat((1 << 17) / PROSE.length()))))
        .asInstanceOf(InstanceOfAssertFactories.type(VigieException.class)).extracting(VigieException::kind).isEqualTo("too-large");
  }

  @Test
  void cutsATextOverTheLimitAfterAParagraphOrAWordAndSaysSo() {
    ArticleExtractor brief = new ArticleExtractor(ArticleOptions.defaults().withMaxText(200));
    String second = PROSE.replace("Tuesday", "Friday");

    assertThat(brief.extract(Pages.html(PROSE)).truncated()).isFalse();
    assertThat(brief.extract(Pages.html(PROSE + second))).returns(true, Article::truncated).returns(PROSE.replaceAll("<.*?>", ""), Article::text);
    assertThat(brief.extract(Pages.html("<p>" + "Nobody noticed it. ".repeat(20))).text()).hasSizeBetween(190, 200).endsWith(" Nobody");
  }

  @Test
  void givesUpAtTheTimeLimit() {
    ArticleExtractor hasty = new ArticleExtractor(ArticleOptions.defaults().withLimits(64 << 20, 512, Duration.ofMillis(1)));

    assertThatThrownBy(() -> hasty.extract(Pages.html(PROSE.repeat(4_000)))).hasMessageContaining("gave up after 1 ms");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{\"@type\":\"NewsArticle\",\"headline\":\"x\",", "\"author\":{\"a\":1,"})
  void survivesBrokenJson(String piece) {
    assertThat(EXTRACTOR.extract(Pages.html("<script type=application/ld+json>" + piece.repeat(5_000) + "</script>" + PROSE)).text()).contains("harbour master");
  }
}
