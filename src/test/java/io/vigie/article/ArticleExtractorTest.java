package io.vigie.article;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.record.Article;
import io.vigie.record.DateEvidence;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleExtractorTest {

  private static final ArticleExtractor EXTRACTOR = new ArticleExtractor(ArticleOptions.defaults());

  private static final String PROSE = "<p>Every camera in the old harbour went dark on Monday night after a fault in the server room, the port authority said in "
      + "a short statement.</p><p>Engineers brought the first of them back before dawn, but forty were still without a picture at noon, it said.</p>";

  private static final String PAGE = """
      <!doctype html><html lang="en-GB"><head><title>Harbour cameras go dark - The Quay Post</title>
      <meta property="og:site_name" content="The Quay Post"><meta property="article:published_time" content="2024-03-05T08:15:00+01:00">
      <link rel="canonical" href="/news/harbour-cameras?utm_source=feed"></head>
      <body><nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li><li><a href="/sport">Sport</a></li></ul></nav>
      <main><h1>Harbour cameras go dark</h1><p class="byline">By Ada Brook and Tom Reed</p>
      <p>Every camera in the old harbour went dark on Monday night after a fault in the&nbsp;server room, the port authority said in a short statement.</p>
      <p>Engineers brought the first of them back before dawn, but forty were still without a picture at noon, according to the people who watch them.</p>
      <p><a href="/other">Read also: Ferry timetable changes in April</a></p>
      <p>The authority has hired a sur\u00advey\u00ador and will publish her findings, it said, whatever they turn out to be.</p>
      <div class="newsletter-signup"><p>Get our newsletter every morning, with everything that you need to know about the harbour.</p></div>
      <section class="comments"><p>I saw this coming for years, and nobody at the authority would ever listen to anyone who said so.</p></section></main>
      <footer><p>© 2026 The Quay Post. All rights reserved.</p></footer></body></html>
      """;

  @Test
  void readsThePartsOfANewsPage() {
    Article article = EXTRACTOR.extract(Pages.html(PAGE));

    assertThat(article.title()).isEqualTo("Harbour cameras go dark");
    assertThat(article.outlet()).isEqualTo("The Quay Post");
    assertThat(article.bylines()).containsExactly("Ada Brook", "Tom Reed");
    assertThat(article.published()).isEqualTo("2024-03-05T08:15:00+01:00");
    assertThat(article.publishedFrom()).isEqualTo(DateEvidence.META);
    assertThat(article.language()).isEqualTo("en");
    assertThat(article.retrieved()).isNull();
  }

  @Test
  void keepsTheTextAndNothingElse() {
    assertThat(EXTRACTOR.extract(Pages.html(PAGE)).text()).isEqualTo("""
        Every camera in the old harbour went dark on Monday night after a fault in the server room, the port authority said in a short statement.

        Engineers brought the first of them back before dawn, but forty were still without a picture at noon, according to the people who watch them.

        The authority has hired a surveyor and will publish her findings, it said, whatever they turn out to be.""");
  }

  @Test
  void callsLanguagesByTheirPresentCodes() {
    String hebrew = "<p>רשות הנמל כיבתה ביום שלישי את כל המצלמות בנמל הישן לאחר תקלה בחדר השרתים שנמשכה שבוע שלם, כך נמסר מהרשות.</p>";

    assertThat(EXTRACTOR.extract(Pages.html("<html lang=he>" + hebrew)).language()).isEqualTo("he");
    assertThat(EXTRACTOR.extract(Pages.html("<html lang=iw>" + hebrew)).language()).isEqualTo("he");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "quay.example // » Cameras go dark | Cameras go dark",
      "Cameras go dark all over the port • quay.example | Cameras go dark all over the port",
      "Norvue.example - cameras go dark for a week | Norvue.example - cameras go dark for a week",
      "quay.example | quay.example"})
  void takesTheTitleOfThePageWithoutTheNameOfItsSite(String title, String expected) {
    assertThat(EXTRACTOR.extract(Pages.html("<html lang=en><title>" + title + "</title><link rel=canonical href='https://www.quay.example/7'><article>" + PROSE + "</article>")).title()).isEqualTo(expected);
  }

  private static List<String> bylines(String line) {
    return EXTRACTOR.extract(Pages.html("<html lang=en><title>Cameras go dark</title><article><h1>Cameras go dark</h1>" + line + PROSE + "</article>")).bylines();
  }

  @Test
  void knowsAuthorsByTheStandardsForBusinessCardsAndByLinksToTheirPages() {
    assertThat(bylines("<p>5 March <span class='author vcard'><a class='url fn n' href='/a/7'>harbourwatcher</a></span></p>")).containsExactly("harbourwatcher");
    assertThat(bylines("<p class=entry-meta>In Ports · <a href='https://quay.example/author/ada-brook'>Ada Brook</a> · 3 replies</p>")).containsExactly("Ada Brook");
    assertThat(bylines("<p class=entry-meta><a href='/author'>More about ports</a></p>")).isEmpty();
  }

  @Test
  void knowsAuthorsThatAreNamedBehindTheDate() {
    assertThat(bylines("<div class=entry-meta>Posted on September 21, 2020 by Ada Brook</div>")).containsExactly("Ada Brook");
  }

  @Test
  void prefersAnIntroducedPersonToAnOutletOrAccountThatIsDeclaredAsTheAuthor() {
    assertThat(bylines("<meta name=author content='quay.example'><p>By Ada Brook</p>")).containsExactly("Ada Brook");
    assertThat(bylines("<meta name=author content='Ada Brook'><p>Pictures by Tom Reed</p>")).containsExactly("Ada Brook");
    assertThat(bylines("<meta name=author content='harbourwatcher'><p>Ports</p>")).containsExactly("harbourwatcher");
  }

  @Test
  void knowsAuthorsInTheBlockBelowTheirLabelBehindADateAndInLinkPreviews() {
    assertThat(bylines("<p>Author:</p><p>Ada Brook</p>")).containsExactly("Ada Brook");
    assertThat(bylines("<p>5 March 2024 – Ada Brook</p>")).containsExactly("Ada Brook");
    assertThat(bylines("<p>5 March 2024, Old Harbour</p>")).isEmpty();
    assertThat(bylines("<meta name='twitter:label1' content='Written by'><meta name='twitter:data1' content='Ada Brook'>")).containsExactly("Ada Brook");
    assertThat(bylines("<meta name='twitter:label1' content='Reading time'><meta name='twitter:data1' content='Ten Minutes'>")).isEmpty();
  }

  @Test
  void endsANameBeforeTheNextLabelARoleOrTheDate() {
    assertThat(bylines("<p>By Ada Brook Topics: ports</p>")).containsExactly("Ada Brook");
    assertThat(bylines("<p>By Ada Brook on March 5</p>")).containsExactly("Ada Brook");
    assertThat(bylines("<p>By Ada Brook, news editor, and Tom Reed staff writer in Lowport</p>")).startsWith("Ada Brook");
    assertThat(bylines("<p>By Tom Reed staff writer in Lowport</p>")).containsExactly("Tom Reed");
  }

  @Test
  void takesALineThatAnnouncesTheDateOfPublicationAlsoWhereItsWordsHaveAccents() {
    assertThat(EXTRACTOR.extract(Pages.html("<html lang=fr><title>Le port</title><article><h1>Le port</h1><p>Visite du 3 janvier 2019</p><p>Publié le 5 mars 2024</p>"
        + PROSE + "</article>")).published()).isEqualTo("2024-03-05");
  }
}
