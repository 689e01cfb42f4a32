package io.vigie.article;

import io.vigie.record.VigieException;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Tells pages that are no article. What a page holds counts more than what its title says: a long text is refused
 * only where it is the leads of other articles. For one page.
 */
final class PageCheck {

  private static final Pattern ROOT = Pattern.compile("https?://[^/]+/?(?:index\\.\\w+)?");
  private static final int LONG_TEXT = 120;
  private static final int SHORT_TEXT = 60;
  private static final int LITTLE_TEXT = 20;
  private static final int SENTENCE_WORDS = 15;
  private static final int FEW_TEASERS = 5;
  private static final int MANY_TEASERS = 10;
  private static final int TEASER_WORDS = 30;

  private final String source;
  private final Cues cues;
  private final PageFacts facts;
  private final PageBlocks page;

  PageCheck(String source, Cues cues, PageFacts facts, PageBlocks page) {
    this.source = source;
    this.cues = cues;
    this.facts = facts;
    this.page = page;
  }

  /**
   * @param address of the page; null when unknown
   * @throws VigieException when the page is no article
   */
  void check(@Nullable String title, @Nullable String address, Body body) {
    List<String> paragraphs = body.paragraphs();
    boolean teasers = body.linkedHeadings() >= (isRoot(address) ? FEW_TEASERS : MANY_TEASERS) && facts.article().isEmpty();
    int words = 0;
    int prose = 0;
    for (String paragraph : paragraphs) {
      int own = Texts.words(paragraph);
      words += own;
      prose += own >= SENTENCE_WORDS && Texts.endsSentence(paragraph) ? 1 : 0;
      if (words >= LONG_TEXT && prose >= 2 && !teasers) {
        return;
      }
    }
    if (teasers && words < TEASER_WORDS * body.linkedHeadings()) {
      throw isRoot(address) ? homePage() : sectionList();
    }
    if (words >= LONG_TEXT && prose >= 2) {
      return;
    }
    String text = Texts.bare(String.join(" ", paragraphs));
    String bareTitle = title == null ? "" : Texts.bare(title);
    if (words < LONG_TEXT && (cues.stands(Cue.ERROR, bareTitle) && Texts.words(bareTitle) <= 8 || cues.begins(Cue.ERROR, Texts.bare(facts.titleTag)))) {
      throw ArticleExtractor.refuse("error-page", source, "says \"" + title + "\"; the article is gone or withheld");
    }
    if (words < SHORT_TEXT && prose == 0 && (words < LITTLE_TEXT || cues.stands(Cue.LOGIN, text) || cues.stands(Cue.LOGIN, bareTitle))
        && facts.document.selectFirst("input[type=password]") != null) {
      throw ArticleExtractor.refuse("login", source, "asks to log in and shows no article");
    }
    if (words < LONG_TEXT && cues.count(Cue.CONSENT, text, 2) >= 2) {
      throw ArticleExtractor.refuse("consent-wall", source, "shows a request for consent and no article");
    }
    if (words < SHORT_TEXT && needsScripts(text)) {
      throw ArticleExtractor.refuse("empty-shell", source, "shows its text by scripts only; save the page as a browser shows it");
    }
    if (prose == 0 && isRoot(address)) {
      throw homePage();
    }
    if (prose == 0 && words < SHORT_TEXT && linkedHeadings() >= 8) {
      throw sectionList();
    }
    if (words == 0) {
      throw ArticleExtractor.refuse("empty-shell", source, "holds no text; the page may need scripts to show it");
    }
  }

  private VigieException homePage() {
    return ArticleExtractor.refuse("home-page", source, "is the front page of a site, not an article");
  }

  private VigieException sectionList() {
    return ArticleExtractor.refuse("section-list", source, "is a list of articles, not one");
  }

  private boolean needsScripts(String text) {
    if (cues.stands(Cue.SCRIPT, text)) {
      return true;
    }
    int visible = page.blocks().stream().mapToInt(Block::words).sum();
    Element hint = facts.document.selectFirst("noscript");
    return visible < SHORT_TEXT / 2 && hint != null && cues.stands(Cue.SCRIPT, Texts.bare(hint.text()));
  }

  private static boolean isRoot(@Nullable String address) {
    return address != null && ROOT.matcher(address).matches();
  }

  private long linkedHeadings() {
    return page.blocks().stream().filter(block -> block.kind() == Block.Kind.HEADING && block.linkDensity() > 0.7).count();
  }
}
