package io.vigie.article;

import io.vigie.article.Block.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Keeps or drops the blocks inside the article's element, one by one and with an eye on their neighbours. For one page. */
final class BlockFilter {

  /** With more blocks than these, pull quotes are not looked for: each is compared with every other block. */
  private static final int MOST_COMPARED = 1000;
  private static final double MOST_LINKED = 0.6;
  private static final double MOST_LINKED_SENTENCE = 0.88;
  private static final int LINKED_SENTENCE = 15;
  private static final int FEWEST_BEFORE_TAIL = 3;
  private static final int TITLE_REACH = 30;
  private static final int FEW_WORDS = 10;
  private static final double MOST_CAPTIONS = 0.3;
  private static final int CAPTION_WORDS = 50;
  private static final int CAPTION_LINE_WORDS = 4;
  private static final int LINK_LIST = 2;

  private final PageBlocks page;
  private final Shade shade;
  private final Furniture furniture;
  private final EndingFinder ending;
  private final Area root;
  private final String bareTitle;
  private final boolean besidePictures;
  private final List<String> captions = new ArrayList<>();
  private boolean truncated;

  BlockFilter(PageBlocks page, Shade shade, Cues cues, DateReader dates, Area root, String bareTitle) {
    this.page = page;
    this.shade = shade;
    this.furniture = new Furniture(cues, dates);
    this.ending = new EndingFinder(page, shade, cues, root);
    this.root = root;
    this.bareTitle = bareTitle;
    this.besidePictures = besidePictures(page.blocks().subList(root.from, root.to));
  }

  /** Whether words beside pictures are captions: not where they are much of the text. */
  private static boolean besidePictures(List<Block> blocks) {
    int all = 0;
    int beside = 0;
    for (Block block : blocks) {
      all += block.words();
      beside += isBesidePicture(block) ? block.words() : 0;
    }
    return beside < MOST_CAPTIONS * all;
  }

  List<String> captions() {
    return captions;
  }

  boolean truncated() {
    return truncated;
  }

  List<Block> keep() {
    List<Block> kept = new ArrayList<>();
    int title = titleIndex();
    for (int i = root.from, end = ending.find(); i < end; i++) {
      Block block = page.blocks().get(i);
      if (i < title && block.words() < FEW_WORDS && !Texts.endsSentence(block.text())) {
        continue;
      }
      if (isCaption(block)) {
        captions.add(block.text());
      } else if (!ending.isBoxed(block) && keeps(block, kept)) {
        kept.add(block);
      }
    }
    return withoutTail(withoutHead(withoutLooseHeadings(withoutRepeats(kept))));
  }

  /** Index of the title when it stands near the top of the article's element; 0 when not: labels before it are no text. */
  private int titleIndex() {
    for (int i = root.from; i < Math.min(root.to, root.from + TITLE_REACH); i++) {
      if (!bareTitle.isEmpty() && page.blocks().get(i).says(bareTitle)) {
        return i;
      }
    }
    return 0;
  }

  boolean isCaption(Block block) {
    return block.kind() == Kind.CAPTION || hasRole(block, Role.CAPTION) || besidePictures && isBesidePicture(block);
  }

  /**
   * Loose words, or a line that is no sentence, in a small element that holds a picture and hardly anything else. Pictures inside a line,
   * such as signs of mathematics, belong to it.
   */
  private static boolean isBesidePicture(Block block) {
    boolean line = block.kind() == Kind.PARAGRAPH && block.words() >= CAPTION_LINE_WORDS && block.words() <= CAPTION_WORDS && !block.endsSentence();
    if (block.kind() != Kind.LOOSE && !line || block.words() > CAPTION_WORDS) {
      return false;
    }
    int inside = line ? block.area().pictures() : 0;
    Area area = block.area();
    for (int steps = 0; steps < 3 && area != null && area.to - area.from <= 2; steps++, area = area.parent) {
      if (area.pictures() > inside) {
        return true;
      }
    }
    return false;
  }

  boolean isFurniture(Block block) {
    return furniture.isMachinery(block) || furniture.isMetadata(block);
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
    if (furniture.isPaywall(block)) {
      truncated = true;
      return false;
    }
    return shade.of(block).compareTo(shade.of(root)) <= 0 && !block.says(bareTitle) && !isLink(block)
        && !furniture.isMachinery(block) && !furniture.isTimestamp(block) && !(before.size() < 3 && furniture.isMetadata(block));
  }

  /** Links to click; a sentence of running text may be linked to a greater part. */
  private static boolean isLink(Block block) {
    boolean sentence = block.kind() == Kind.PARAGRAPH && block.words() >= LINKED_SENTENCE && Texts.endsSentence(block.text());
    return block.linkDensity() > (sentence ? MOST_LINKED_SENTENCE : MOST_LINKED);
  }

  /** Pull quotes and doubled blocks repeat what another block says. */
  private static List<Block> withoutRepeats(List<Block> kept) {
    List<Block> result = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    boolean comparable = kept.size() <= MOST_COMPARED;
    for (Block block : kept) {
      boolean mayBePulled = (block.kind() == Kind.QUOTE || block.kind() == Kind.LOOSE) && block.words() >= 6 && block.words() <= 60;
      boolean pulled = mayBePulled && comparable && kept.stream().anyMatch(other -> other.words() >= block.words() && repeats(block.bare(), other.bare()));
      if (!pulled && (block.words() < 6 || seen.add(block.text()))) {
        result.add(block);
      }
    }
    return result;
  }

  private static boolean repeats(String part, String whole) {
    return whole.length() > part.length() && whole.contains(part);
  }

  /** Headings that nothing follows, or whose section begins as a list of links. */
  private List<Block> withoutLooseHeadings(List<Block> kept) {
    Set<Block> wanted = Collections.newSetFromMap(new IdentityHashMap<>());
    wanted.addAll(kept);
    List<Block> result = new ArrayList<>();
    for (int i = root.from; i < root.to; i++) {
      Block block = page.blocks().get(i);
      if (wanted.contains(block) && !(block.kind() == Kind.HEADING && isLoose(i, wanted))) {
        result.add(block);
      }
    }
    return result;
  }

  /** Bare labels above the first paragraph: sources, counters, names of tools. */
  private static List<Block> withoutHead(List<Block> kept) {
    List<Block> result = new ArrayList<>(kept);
    for (int i = 0; i < result.size() && !result.get(i).prose();) {
      if (isLabel(result.get(i))) {
        result.remove(i);
      } else {
        i++;
      }
    }
    return result;
  }

  /** A few words in no element of text. */
  private static boolean isLabel(Block block) {
    return block.kind() == Kind.LOOSE && block.words() < FEW_WORDS && !block.bold() && !Texts.endsSentence(block.text());
  }

  /** Contacts, dates of change and headings behind the text. */
  private List<Block> withoutTail(List<Block> kept) {
    int end = kept.size();
    while (end > FEWEST_BEFORE_TAIL && (kept.get(end - 1).kind() == Kind.HEADING || isLabel(kept.get(end - 1)) || furniture.isClosing(kept.get(end - 1)))) {
      end--;
    }
    return new ArrayList<>(kept.subList(0, end));
  }

  private boolean isLoose(int heading, Set<Block> wanted) {
    int next = heading + 1;
    while (next < root.to && !wanted.contains(page.blocks().get(next))) {
      next++;
    }
    int links = heading + 1;
    while (links < next && isLink(page.blocks().get(links))) {
      links++;
    }
    return next == root.to || links - heading > LINK_LIST;
  }
}
