package io.vigie.article;

import java.util.ArrayList;
import java.util.List;

/** Finds the lead: sentences between the title and the text that stand outside the element that holds the text. For one page. */
final class LeadFinder {

  private static final int REACH = 40;
  private static final int MOST_BLOCKS = 4;
  private static final int FIRST_LETTERS = 40;

  private final PageBlocks page;
  private final Shade shade;
  private final BlockFilter filter;
  private final String bareTitle;
  private final String description;

  /** @param description of the page as its metadata gives it; empty when none */
  LeadFinder(PageBlocks page, Shade shade, BlockFilter filter, String bareTitle, String description) {
    this.page = page;
    this.shade = shade;
    this.filter = filter;
    this.bareTitle = bareTitle;
    this.description = Texts.bare(description);
  }

  /** @param first index of the first block of the text */
  List<Block> before(int first) {
    int title = titleBefore(first);
    List<Block> lead = new ArrayList<>();
    for (int i = title < 0 ? Math.max(0, first - REACH) : title + 1; i < first; i++) {
      Block block = page.blocks().get(i);
      if (isLead(block, title >= 0) && lead.stream().noneMatch(other -> other.text().equals(block.text()))) {
        lead.add(block);
      }
    }
    if (lead.size() <= MOST_BLOCKS) {
      return lead;
    }
    List<Block> sure = lead.stream().filter(LeadFinder::named).toList();
    return sure.size() <= MOST_BLOCKS ? sure : List.of();
  }

  private int titleBefore(int first) {
    for (int i = first - 1; i >= Math.max(0, first - REACH) && !bareTitle.isEmpty(); i--) {
      Block block = page.blocks().get(i);
      if (block.says(bareTitle)) {
        return i;
      }
    }
    return -1;
  }

  private boolean isLead(Block block, boolean belowTitle) {
    if (block.linkDensity() > 0.3 || block.words() < 5 || filter.isCaption(block) || filter.isFurniture(block)) {
      return false;
    }
    if (describes(block)) {
      return true;
    }
    boolean named = named(block);
    if (shade.of(block) == Shade.Level.HARD) {
      return false;
    }
    return belowTitle ? named || block.words() >= 10 && (Texts.endsSentence(block.text()) || block.words() >= 16) : named && block.words() >= 8;
  }

  private boolean describes(Block block) {
    String bare = block.bare();
    return block.words() >= 8 && description.length() >= FIRST_LETTERS && bare.length() >= FIRST_LETTERS
        && bare.startsWith(description.substring(0, FIRST_LETTERS)) && shade.of(block) != Shade.Level.HARD;
  }

  private static boolean named(Block block) {
    Area area = block.area();
    for (int steps = 0; area != null && steps < 4; steps++, area = area.parent) {
      if (area.role == Role.STANDFIRST) {
        return true;
      }
    }
    return false;
  }
}
