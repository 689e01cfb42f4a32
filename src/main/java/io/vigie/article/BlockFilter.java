package io.vigie.article;

import io.vigie.article.Block.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Keeps or drops the blocks inside the article's element, one by one and with an eye on their neighbours. For one page. */
final class BlockFilter {

  private static final double TRUNK_SHARE = 0.7;
  private static final int LABEL_WORDS = 12;
  /** With more blocks than these, pull quotes are not looked for: each is compared with every other block. */
  private static final int MOST_COMPARED = 1000;
  private static final Pattern NUMBER = Pattern.compile("\\b\\d+\\b ?");

  private final PageBlocks page;
  private final Shade shade;
  private final Cues cues;
  private final DateReader dates;
  private final Area root;
  private final String bareTitle;
  private final List<String> captions = new ArrayList<>();
  private final Set<Area> boxes = Collections.newSetFromMap(new IdentityHashMap<>());
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
      } else if (boxes.stream().noneMatch(box -> box.holds(block.area())) && keeps(block, kept)) {
        kept.add(block);
      }
    }
    return withoutLooseHeadings(withoutRepeats(kept));
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
        && !isFurniture(block) && !(before.size() < 3 && isMetadata(block, bare));
  }

  /** A line of the page's machinery, a pointer at another article, or, above the text, its date and author. */
  boolean isFurniture(Block block) {
    String bare = Texts.bare(block.text());
    boolean label = block.words() <= LABEL_WORDS;
    boolean sentence = Texts.endsSentence(block.text());
    if (block.words() <= 6 && !sentence && cues.is(Cue.POINTER, bare) && cues.is(Cue.ENDING, bare)) {
      return true;
    }
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

  /**
   * Where a heading or label says that the article is over. A label in a box of its own ends only the box when the article's prose goes on
   * behind it.
   */
  private int ending() {
    double total = 0;
    for (Block block : page.blocks().subList(root.from, root.to)) {
      total += prose(block);
    }
    Area trunk = trunk(total);
    String usual = usualBranch(trunk);
    double before = 0;
    for (int i = root.from; i < root.to; i++) {
      Block block = page.blocks().get(i);
      if (shade.of(block).compareTo(shade.of(root)) <= 0 && isEnding(block) && !(before < 40 || before < 0.2 * total)) {
        boolean pointer = cues.begins(Cue.POINTER, Texts.bare(block.text()));
        if (!goesOn(i + 1, trunk, usual)) {
          return i;
        }
        Area box = branch(trunk, block);
        if (box != null && box != block.area() && !branchName(trunk, block).equals(usual)) {
          boxes.add(box);
        } else if (!pointer && before > 0.5 * total) {
          return i;
        }
      }
      before += prose(block);
    }
    return root.to;
  }

  private boolean isEnding(Block block) {
    boolean label = block.words() <= 8 && (block.kind() == Kind.HEADING || block.bold() || !Texts.endsSentence(block.text()) || block.text().endsWith(":"));
    return label && cues.is(Cue.ENDING, NUMBER.matcher(Texts.bare(block.text())).replaceAll("").strip());
  }

  /** The deepest area that holds most of the prose inside the article's element. */
  private Area trunk(double total) {
    Area best = root;
    for (Area area : page.areas()) {
      if (area.from >= root.from && area.to <= root.to && area.depth > best.depth && best.holds(area)) {
        double sum = 0;
        for (Block block : page.blocks().subList(area.from, area.to)) {
          sum += prose(block);
        }
        best = sum >= TRUNK_SHARE * total ? area : best;
      }
    }
    return best;
  }

  /** Tag and class of the child of {@code trunk} around each kind of block, and the one that holds most prose. */
  private String usualBranch(Area trunk) {
    Map<String, Double> sums = new LinkedHashMap<>();
    for (Block block : page.blocks().subList(trunk.from, trunk.to)) {
      sums.merge(branchName(trunk, block), prose(block), Double::sum);
    }
    return sums.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse("");
  }

  private static String branchName(Area trunk, Block block) {
    Area branch = branch(trunk, block);
    return branch == null ? "" : branch.element.normalName() + " " + branch.element.className();
  }

  /** The child of {@code trunk} around the block; null when the block stands in the trunk itself or outside. */
  private static @Nullable Area branch(Area trunk, Block block) {
    Area area = block.area();
    while (area != null && area.parent != trunk) {
      area = area.parent;
    }
    return area;
  }

  private boolean goesOn(int from, Area trunk, String usual) {
    for (int i = from; i < trunk.to; i++) {
      Block block = page.blocks().get(i);
      if (block.words() >= 10 && block.prose() && block.linkDensity() < 0.2 && shade.of(block).compareTo(shade.of(root)) <= 0
          && branchName(trunk, block).equals(usual)) {
        return true;
      }
    }
    return false;
  }

  private double prose(Block block) {
    return shade.of(block).compareTo(shade.of(root)) > 0 ? 0 : Math.max(0, block.weight());
  }

  /** Pull quotes and doubled blocks repeat what another block says. */
  private static List<Block> withoutRepeats(List<Block> kept) {
    List<Block> result = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    List<String> bare = kept.size() > MOST_COMPARED ? List.of() : kept.stream().map(block -> Texts.bare(block.text())).toList();
    for (Block block : kept) {
      boolean mayBePulled = (block.kind() == Kind.QUOTE || block.kind() == Kind.LOOSE) && block.words() >= 6 && block.words() <= 60;
      String own = mayBePulled ? Texts.bare(block.text()) : "";
      boolean pulled = mayBePulled && bare.stream().anyMatch(other -> other.length() > own.length() && other.contains(own));
      if (!pulled && (seen.add(block.text()) || block.words() < 6)) {
        result.add(block);
      }
    }
    return result;
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
