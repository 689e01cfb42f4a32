package io.vigie.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who wrote an article, by what a page shows of it. */
class BylinesTest {

  private static final ArticleExtractor EXTRACTOR = new ArticleExtractor(ArticleOptions.defaults());

  private static List<String> bylines(String aboveText, String belowText) {
    String prose = "<p>The port switched off its cameras on Tuesday night, and nobody noticed it for a whole week, the harbour master said.</p>";
    return EXTRACTOR.extract(Pages.html("<html><body><article><h1>Quay cameras switched off</h1>" + aboveText + prose.repeat(4).replaceFirst("Tuesday", "Monday")
        + "<p>The town has asked Norvue for new ones, which are to be paid for by the shipping companies, and waits for an answer.</p>" + belowText
        + "</article></body></html>")).bylines();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "By Ada Brook, 07 December, 2022 | Ada Brook",
      "Redaktion: Ada Brunner (Pressesprecherin des Hafens) | Ada Brunner",
      "Von Ada Brunner Illustration von Max Meer | Ada Brunner",
      "Publié par Ada Brook à 08:00 | Ada Brook",
      "Blogbeitrag von Ada Brunner | Ada Brunner",
      "Posted by quaywatch | quaywatch",
      "Gespeichert von quaywatch am 24. Juli 2017 - 18:55 | quaywatch"})
  void areNamesWithoutWhatStandsBehindThem(String line, String name) {
    assertThat(bylines("<p>" + line + "</p>", "")).containsExactly(name);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "Posted by wordpressadmin", "Publié par Unknown à 08:00", "By the shore", "Written by the sea and by night"})
  void areNoAccountsThatNobodyIsNorWordsBehindAPreposition(String line) {
    assertThat(bylines("<p>" + line + "</p>", "")).isEmpty();
  }

  @Test
  void mayStandInTheLastLineOfTheText() {
    assertThat(bylines("", "<p><em>Von Ada Brunner</em></p>")).containsExactly("Ada Brunner");
  }

  @Test
  void areNotThoseOfWorksThatThePageCites() {
    String cited = "<ol><li itemprop=citation itemscope itemtype='https://schema.org/ScholarlyArticle'><meta itemprop=author content='Max Meer'>Meer, Quays (2011)</li></ol>";
    String own = "<p><span itemprop=author>Ada Brook</span></p>";

    assertThat(bylines(own, cited)).containsExactly("Ada Brook");
    assertThat(bylines("", cited)).isEmpty();
  }

  @Test
  void areTakenFromAnElementThatIsCalledAuthorWhereverItStands() {
    String below = "<p>Contact the port.</p>".repeat(12) + "<span class=news-author>Erstellt von Ada Brunner</span>";

    assertThat(bylines("", below)).containsExactly("Ada Brunner");
  }
}
