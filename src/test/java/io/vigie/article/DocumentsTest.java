package io.vigie.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigie.fetch.Page;
import io.vigie.record.Article;
import io.vigie.record.DateEvidence;
import io.vigie.record.VigieException;
import io.vigie.source.Lead;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** Text files, encodings, and documents that are no article. */
class DocumentsTest {

  private static final ArticleExtractor EXTRACTOR = new ArticleExtractor(ArticleOptions.defaults());

  private static void assertRefused(Page page, String kind) {
    assertThatThrownBy(() -> EXTRACTOR.extract(page)).asInstanceOf(InstanceOfAssertFactories.type(VigieException.class))
        .extracting(VigieException::kind).isEqualTo(kind);
  }

  @Test
  void takesAShortFirstLineWithoutStopAsTheTitle() {
    Article article = EXTRACTOR.extract(Pages.text("Port cameras switched off\n\nThe port switched off its cameras.\n\nNobody noticed."));

    assertThat(article.title()).isEqualTo("Port cameras switched off");
    assertThat(article.text()).isEqualTo("The port switched off its cameras.\n\nNobody noticed.");
  }

  @Test
  void takesNoSentenceAsTheTitle() {
    assertThat(EXTRACTOR.extract(Pages.text("The port switched off its cameras.\nNobody noticed.")).title()).isNull();
  }

  @Test
  void joinsHardWrappedLines() {
    String wrapped = """
        Port cameras switched off

        The port authority switched off all of its cameras on Tuesday night,
        after a technician had found that anybody could watch the pictures
        over the open network of the fish market next door to the harbour.
        """;

    assertThat(EXTRACTOR.extract(Pages.text(wrapped)).text()).doesNotContain("\n").startsWith("The port authority").endsWith("the harbour.");
  }

  @Test
  void joinsHardWrappedLinesBetweenListsAndInsideTheirItems() {
    String wrapped = """
        Port cameras switched off

        The port authority switched off all of its cameras on Tuesday night,
        after a technician had found that anybody could watch the pictures
        over the open network of the fish market next door.

        - the council wants them gone by June,
        - the union wants them gone now,
        - the port would like to keep
          a few of them.

        --
        The Quay Post
        """;

    assertThat(EXTRACTOR.extract(Pages.text(wrapped)).text()).isEqualTo("The port authority switched off all of its cameras on Tuesday night, after a "
        + "technician had found that anybody could watch the pictures over the open network of the fish market next door.\n\n- the council wants them gone by June,\n\n- the union wants them gone now,\n\n- the port would "
        + "like to keep a few of them.\n\nThe Quay Post");
  }

  @Test
  void readsFrontMatterAndRemovesMarkup() {
    Article article = EXTRACTOR.extract(Pages.markdown("""
        ---
        title: "Port cameras switched off"
        date: 2024-02-03
        author: Ada Brook
        ---
        # Port cameras switched off

        The **port** switched off [its cameras](https://port.example).
        """));

    assertThat(article.title()).isEqualTo("Port cameras switched off");
    assertThat(article.published()).isEqualTo("2024-02-03");
    assertThat(article.publishedFrom()).isEqualTo(DateEvidence.META);
    assertThat(article.bylines()).containsExactly("Ada Brook");
    assertThat(article.text()).isEqualTo("The port switched off its cameras.");
  }

  @Test
  void dropsTheAppealAtTheEnd() {
    String text = "The port switched off its cameras.\n\nNobody noticed for a whole week.\n\nHow can you help us?\n\n"
        + "We are reader supported and free of paywalls: make a donation today, your support keeps us going.";

    assertThat(EXTRACTOR.extract(Pages.text(text)).text()).isEqualTo("The port switched off its cameras.\n\nNobody noticed for a whole week.");
  }

  @Test
  void usesTheGivenDateOnlyWhereADocumentHasNone() {
    ArticleExtractor dated = new ArticleExtractor(ArticleOptions.defaults().withPublished("2023-03-18"));

    Article article = dated.extract(Pages.text("The port switched off its cameras.\n\nNobody noticed."));

    assertThat(article.published()).isEqualTo("2023-03-18");
    assertThat(article.publishedFrom()).isEqualTo(DateEvidence.OPTION);
  }

  @Test
  void readsUtf8ThatIsDeclaredAsLatin1AndLatin1ThatIsDeclaredAsUtf8() {
    String text = "Die Kameras am Hafen fielen über Nacht aus, und für Stunden sah niemand etwas.";

    assertThat(EXTRACTOR.extract(Pages.saved(Lead.Kind.TEXT, text.getBytes(StandardCharsets.UTF_8), "text/plain; charset=iso-8859-1")).text())
        .isEqualTo(text);
    assertThat(EXTRACTOR.extract(Pages.saved(Lead.Kind.TEXT, text.getBytes(Charset.forName("windows-1252")), "text/plain; charset=utf-8")).text())
        .isEqualTo(text);
  }

  @Test
  void refusesWhatIsNoText() {
    assertRefused(Pages.saved(Lead.Kind.HTML, "%PDF-1.7 …".getBytes(StandardCharsets.UTF_8), null), "unsupported-type");
    assertRefused(Pages.saved(Lead.Kind.TEXT, new byte[] {0, 1, 2, 3, 0, 0, 7, 5, 0, 0, 0, 3}, null), "not-text");
    assertRefused(Pages.text("  \n "), "empty");
  }

  private static String teasers(int number, String address, String lead) {
    StringBuilder html = new StringBuilder("<html lang=en><head><title>The Quay Post</title><link rel=canonical href='" + address + "'></head><body><main>");
    for (int i = 0; i < number; i++) {
      html.append("<div><h2><a href='/a").append(i).append("'>The port's story number ").append(i).append("</a></h2><p>").append(lead.replace("Tuesday", "day " + i)).append("</p></div>");
    }
    return html + "</main></body></html>";
  }

  @Test
  void refusesTeasersWithTheirLeadsAndKeepsAnArticleWhoseHeadingsAreLinks() {
    String lead = "The port switched off all of its cameras on Tuesday night, and nobody noticed it for a whole week, says the harbour master.";

    assertRefused(Pages.html(teasers(12, "https://quay.example/ports/", lead)), "section-list");
    assertRefused(Pages.html(teasers(6, "https://quay.example/", lead)), "home-page");
    assertThat(EXTRACTOR.extract(Pages.html(teasers(12, "https://quay.example/ports/the-twelve-best", lead + " " + lead))).text()).contains("harbour master");
  }

  @Test
  void refusesPagesThatAreNoArticle() {
    assertRefused(Pages.html("<html><head><title>Page not found</title></head><body><h1>Page not found</h1><p>Sorry.</p></body></html>"), "error-page");
    assertRefused(Pages.html("<html><body><div id=app></div><noscript>Please enable JavaScript.</noscript></body></html>"), "empty-shell");
    assertRefused(Pages.html("<html><body><nav><a href=\"/\">Home</a></nav><div id=app></div></body></html>"), "empty-shell");
    assertRefused(Pages.html("<html><body><p>Members only.</p><form><input name=u><input type=password name=p></form></body></html>"), "login");
  }

  @Test
  void endsOnHostilePages() {
    ArticleExtractor small = new ArticleExtractor(ArticleOptions.defaults().withLimits(1000, 64, java.time.Duration.ofSeconds(5)));
    assertThatThrownBy(() -> small.extract(Pages.html("<p>" + "word ".repeat(1000)))).hasMessageContaining("limit 1000");
    String nested = "<div>".repeat(100_000) + "<p>The port switched off its cameras on Tuesday night, and nobody noticed for a whole week.";
    assertThat(EXTRACTOR.extract(Pages.html(nested)).text()).startsWith("The port");
  }
}
