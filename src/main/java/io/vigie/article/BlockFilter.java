package io.vigie.article;

import io.vigie.article.Block.Kind;
import java.util.ArrayList;
import java.util.List;

/** Keeps or drops the blocks inside the article's element, one by one and with an eye on their neighbours. For one page. */
final class BlockFilter {

  private static final int LABEL_WORDS = 12;

  private final PageBlocks page;
  private final Shade shade;
  private final Cues cues;
  private final DateReader dates;
  private final Area root;
  private final String bareTitle;
  private final List<String> captions = new ArrayList<>();
  private boolean truncated;

  BlockFilter(PageBlocks page, Shade shade, Cues cues, DateReader dates, Area root, String bareTitle) {
    this.page = page;
    this.shade = shade;
    this.cues = cues;
    this.dates = dates;
    this.root = root;
    this.bareTitle = bareTitle;
  }

  List<String> captions() {
    return captions;
  }

  boolean truncated() {
    return truncated;
  }

  List<Block> keep() {
    List<Block> inside = page.blocks().subList(root.from, ending());
    List<Block> kept = new ArrayList<>();
    for (Block block : inside) {
      if (isCaption(block)) {
        captions.add(block.text());
      } else if (keeps(block, kept)) {
        kept.add(block);
      }
    }
    return withoutLooseHeadings(kept);
  }

  boolean isCaption(Block block) {
    return block.kind() == Kind.CAPTION || hasRole(block, Role.CAPTION);
  }

  private boolean hasRole(Block block, Role role) {
    for (Area area = block.area(); area != null && area != root; area = area.parent) {
      if (area.role == role && shade.of(area) == Shade.Level.HARD) {
        return true;
      }
    }
    return false;
  }

  private boolean keeps(Block block, List<Block> before) {
    String bare = Texts.bare(block.text());
    if (block.words() <= 60 && cues.stands(Cue.PAYWALL, bare)) {
      truncated = true;
      return false;
    }
    return shade.of(block).compareTo(shade.of(root)) <= 0 && !bare.equals(bareTitle) && block.linkDensity() <= 0.6
        && !isFurniture(block) && !(before.isEmpty() && isMetadata(block, bare));
  }

  /** A line of the page's machinery, a pointer at another article, or, above the text, its date and author. */
  boolean isFurniture(Block block) {
    String bare = Texts.bare(block.text());
    boolean label = block.words() <= LABEL_WORDS;
    boolean sentence = Texts.endsSentence(block.text());
    if (label && (cues.is(Cue.NOISE, bare) || cues.stands(Cue.NOISE, bare) && !sentence)) {
      return true;
    }
    if (label && cues.begins(Cue.CREDIT, bare) && (block.text().contains(":") || block.text().contains("©")) && block.kind() != Kind.HEADING) {
      return true;
    }
    return cues.begins(Cue.POINTER, bare) && (block.linked() > 0 && block.words() <= 40 || label && block.text().endsWith(":"));
  }

  boolean isMetadata(Block block) {
    return isMetadata(block, Texts.bare(block.text()));
  }

  /** A line between title and text that says who wrote it and when. */
  private boolean isMetadata(Block block, String bare) {
    return block.words() <= 25 && !(block.words() > 12 && Texts.endsSentence(block.text()))
        && (dates.text(block.text(), null).isPresent() || cues.begins(Cue.BYLINE, bare) && !Texts.endsSentence(block.text())
            || cues.begins(Cue.PUBLISHED, bare) && !Texts.endsSentence(block.text()) && block.words() < 8);
  }

  /** Where a heading or label in the second half says that the article is over and little prose follows. */
  private int ending() {
    double total = 0;
    for (Block block : page.blocks().subList(root.from, root.to)) {
      total += prose(block);
    }
    double before = 0;
    for (int i = root.from; i < root.to; i++) {
      Block block = page.blocks().get(i);
      boolean label = block.words() <= 8 && (block.kind() == Kind.HEADING || block.bold() || !Texts.endsSentence(block.text()) || block.text().endsWith(":"));
      if (label && before > 0.5 * total && before > 40 && cues.is(Cue.ENDING, Texts.bare(block.text()).replaceAll(" ?\\d+ ?", ""))) {
        return i;
      }
      before += prose(block);
    }
    return root.to;
  }

  private double prose(Block block) {
    return shade.of(block).compareTo(shade.of(root)) > 0 ? 0 : Math.max(0, block.weight());
  }

  /** Headings that nothing follows, at the end or before a heading of the same make. */
  private static List<Block> withoutLooseHeadings(List<Block> kept) {
    List<Block> result = new ArrayList<>(kept);
    while (!result.isEmpty() && result.get(result.size() - 1).kind() == Kind.HEADING) {
      result.remove(result.size() - 1);
    }
    return result;
  }
}
