package io.vigie.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What of a page's body is the article's text. */
class BodyTextTest {

  private static final ArticleExtractor EXTRACTOR = new ArticleExtractor(ArticleOptions.defaults());
  private static final String FIRST = "Every camera in the old harbour went dark on Monday night after a fault in the server room, the port said in a statement.";
  private static final String SECOND = "Engineers brought the first of them back before dawn, but forty were still without a picture at noon, said those who watch.";
  private static final String THIRD = "The authority has hired a surveyor and will publish her findings within a month, it said, whatever they turn out to be.";

  private static String paragraphs(String... texts) {
    return "<p>" + String.join("</p>\n<p>", texts) + "</p>";
  }

  private static String text(String body) {
    return EXTRACTOR.extract(Pages.html("<html lang=en><head><title>Harbour cameras go dark</title></head><body>" + body + "</body></html>")).text();
  }

  private static String joined(String... texts) {
    return String.join("\n\n", texts);
  }

  @Test
  void believesProseMoreThanAClassNameThatShadesMostOfIt() {
    String cards = "<h1>Harbour cameras go dark</h1><div class=card>" + paragraphs(FIRST + " " + SECOND) + "</div><div class=card>" + paragraphs(SECOND + " " + THIRD)
        + "</div><div>" + paragraphs("The harbour has had cameras since the fire.") + "</div>";

    assertThat(text(cards)).contains(FIRST).contains(THIRD);
  }

  @Test
  void findsTheBodyInsideAContainerWithAMisleadingName() {
    String page = "<div class=js-nav-container><div class=article-body>" + paragraphs(FIRST, SECOND, THIRD) + "</div></div><div>" + paragraphs("A short note stands here, too.") + "</div>";

    assertThat(text(page)).isEqualTo(joined(FIRST, SECOND, THIRD));
  }

  @Test
  void readsAgainWithLessTrustInClassNamesWhereTheTextIsImplausiblyShort() {
    String page = "<div class=intro-line><p>Everything about the harbour and its cameras, in one place for you.</p></div>"
        + ("<div class=sidebar>" + paragraphs("Short words stand here, in a box at the side of the page.") + "</div>").repeat(1)
        + "<div class=marginal>" + paragraphs(FIRST) + "</div><div class=marginal>" + paragraphs(SECOND) + "</div><div class=marginal>" + paragraphs(THIRD) + "</div>";

    assertThat(text(page)).contains(FIRST, SECOND, THIRD);
  }

  @Test
  void takesLooseWordsBesideAPictureForItsCaption() {
    String page = "<article><h1>Harbour cameras go dark</h1>" + paragraphs(FIRST) + "<div><img src=a.jpg><div>The old harbour as seen from the lighthouse last spring</div></div>"
        + paragraphs(SECOND, THIRD) + "</article>";

    assertThat(text(page)).isEqualTo(joined(FIRST, SECOND, THIRD));
  }

  @Test
  void takesALineBesideAPictureForItsCaptionButNoLineWithAPictureInIt() {
    String formula = "The number of dark cameras follows from <img src=formula.png>";
    String page = "<article><h1>Harbour cameras go dark</h1>" + paragraphs(FIRST) + "<div class=medium><a href='/large'><img src=a.jpg></a><p>The harbour master at the quay</p></div>"
        + "<div>" + paragraphs(formula) + "</div>" + paragraphs(SECOND, THIRD) + "</article>";

    assertThat(text(page)).isEqualTo(joined(FIRST, "The number of dark cameras follows from", SECOND, THIRD));
  }

  @Test
  void readsTextInAnAnchorThatLeadsNowhereAsText() {
    String page = "<article><h1>Harbour cameras go dark</h1><p><a name=first>" + FIRST + "</a></p>" + paragraphs(SECOND) + "<p><a name=third>" + THIRD + "</a></p></article>";

    assertThat(text(page)).isEqualTo(joined(FIRST, SECOND, THIRD));
  }

  @Test
  void dropsTheWayThroughTheSiteCountersAndDatesOfOtherEntries() {
    String page = "<article><p><a href='/'>Home</a> > Ports > Harbour cameras go dark</p><h1>Harbour cameras go dark</h1>" + paragraphs(FIRST, SECOND) + "<div>2021</div>"
        + paragraphs(THIRD) + "<ul><li><a href='/a'>Ferry timetable</a> <div>27 April 2022 |</div></li><li><a href='/b'>Fish market</a> <div>26 April 2022 |</div></li></ul></article>";

    assertThat(text(page)).isEqualTo(joined(FIRST, SECOND, THIRD));
  }

  @Test
  void dropsADayAndAnHourThatStandWithoutASpaceAboveTheText() {
    String page = "<article><h1>Harbour cameras go dark</h1><p><span>4 May 2022</span><span>07:59 hs</span></p>" + paragraphs(FIRST, SECOND, THIRD) + "</article>";

    assertThat(EXTRACTOR.extract(Pages.html(page)).published()).isEqualTo("2022-05-04");
    assertThat(text(page)).isEqualTo(joined(FIRST, SECOND, THIRD));
  }

  @Test
  void dropsCreditsCopyrightNotesAndContactsButNoProse() {
    String page = "<article><h1>Harbour cameras go dark</h1><p>The quay at night. Photo: Ada Brook</p>" + paragraphs(FIRST, SECOND, THIRD)
        + "<p>All rights reserved. This material may not be published, rewritten or redistributed without permission.</p><p>Press office: press@port.example</p></article>";

    assertThat(text(page)).isEqualTo(joined(FIRST, SECOND, THIRD));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Lee también...", "Read also:", "À lire aussi …", "Já possui cadastro ou é assinante?", "Already have an account? Log in here.",
      "This page contains affiliate links to shops."})
  void dropsPointersThatTrailOffInvitationsToRegisterAndNotesOnWhatLinksEarn(String line) {
    assertThat(text("<article><h1>Harbour cameras go dark</h1>" + paragraphs(FIRST, line, SECOND, THIRD) + "</article>")).isEqualTo(joined(FIRST, SECOND, THIRD));
  }

  @Test
  void dropsTheCreditOfAnEmbeddedPostAndKeepsWhatThePostSays() {
    String post = "<blockquote><p>" + SECOND + "</p><p><a href='https://photos.example/p/1'>A post shared by Port of Lowport (@lowport)</a> on Jun 16, 2019 at 7:30am</p></blockquote>";

    assertThat(text("<article><h1>Harbour cameras go dark</h1>" + paragraphs(FIRST) + post + paragraphs(THIRD) + "</article>")).isEqualTo(joined(FIRST, SECOND, THIRD));
  }

  @Test
  void keepsASentenceThatIsLinkedForTheGreaterPartAndDropsALinkLine() {
    String linked = "The surveyor, <a href=/s>who has worked for the port of Norland and for three of its rivals over the years</a>, begins today.";
    String page = "<article><h1>Harbour cameras go dark</h1>" + paragraphs(FIRST, linked, "<a href=/o>Ferry timetable changes in April</a>", SECOND, THIRD) + "</article>";

    assertThat(text(page)).contains("begins today.").doesNotContain("Ferry");
  }

  @Test
  void keepsHeadingsOfTextAndDropsHeadingsOfLinkLists() {
    String page = "<article><h1>Harbour cameras go dark</h1>" + paragraphs(FIRST) + "<h2>What happened next</h2>" + paragraphs(SECOND)
        + "<h2>Our series</h2><ul><li><a href=/1>The first part of it</a></li><li><a href=/2>The second part of it</a></li></ul>" + paragraphs(THIRD) + "</article>";

    assertThat(text(page)).isEqualTo(joined(FIRST, "What happened next", SECOND, THIRD));
  }

  @Test
  void dropsLabelsAboveTheTitleAndTheText() {
    String page = "<article><span>Harbour</span><h1>Harbour cameras go dark</h1><div>Listen now</div><div>3</div>" + paragraphs(FIRST, SECOND, THIRD) + "</article>";

    assertThat(text(page)).isEqualTo(joined(FIRST, SECOND, THIRD));
  }

  @Test
  void readsAnArticleThatItsBodyHoldsAsATemplate() {
    String page = "<h1>Harbour cameras go dark</h1><div itemprop=articleBody><script type='text/template'>" + paragraphs(FIRST, SECOND, THIRD) + "</script></div>";

    assertThat(text(page)).isEqualTo(joined(FIRST, SECOND, THIRD));
  }

  @Test
  void takesAHeadingInsideAFigureForACaption() {
    String page = "<article><h1>Harbour cameras go dark</h1>" + paragraphs(FIRST) + "<figure><img src=a.jpg><div><h2>The quay at night, seen from the lighthouse</h2></div></figure>"
        + paragraphs(SECOND, THIRD) + "</article>";

    assertThat(text(page)).isEqualTo(joined(FIRST, SECOND, THIRD));
  }
}
