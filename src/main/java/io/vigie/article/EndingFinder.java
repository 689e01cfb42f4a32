package io.vigie.article;

import io.vigie.article.Block.Kind;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds where a heading or label says that the article is over. A label in a box of its own ends only the box when the article's prose
 * goes on behind it. For one page.
 */
final class EndingFinder {

  private static final double TRUNK_SHARE = 0.7;
  private static final int LABEL_WORDS = 8;
  private static final int FEWEST_WORDS_BEFORE = 40;
  private static final double SMALLEST_SHARE_BEFORE = 0.2;
  private static final Pattern NUMBER = Pattern.compile("\\b\\d+\\b ?");

  private final List<Block> blocks;
  private final List<Area> areas;
  private final Shade shade;
  private final Cues cues;
  private final Area root;
  /** Prose of the blocks before each. */
  private final double[] sums;
  private final Map<Area, String> branchNames = new IdentityHashMap<>();
  private final Set<Area> boxes = Collections.newSetFromMap(new IdentityHashMap<>());

  EndingFinder(PageBlocks page, Shade shade, Cues cues, Area root) {
    this.blocks = page.blocks();
    this.areas = page.areas();
    this.shade = shade;
    this.cues = cues;
    this.root = root;
    this.sums = new double[blocks.size() + 1];
    for (int i = 0; i < blocks.size(); i++) {
      sums[i + 1] = sums[i] + prose(blocks.get(i));
    }
  }

  /** Whether a block lies in a box that a label opens; known once {@link #find()} has run. */
  boolean isBoxed(Block block) {
    for (Area area = block.area(); area != null && !boxes.isEmpty(); area = area.parent) {
      if (boxes.contains(area)) {
        return true;
      }
    }
    return false;
  }

  /** Index after the last block that may belong to the article. */
  int find() {
    double total = sums[root.to] - sums[root.from];
    Area trunk = null;
    String usual = "";
    double before = 0;
    for (int i = root.from; i < root.to; i++) {
      Block block = blocks.get(i);
      if (isEnding(block) && !(before < FEWEST_WORDS_BEFORE || before < SMALLEST_SHARE_BEFORE * total)) {
        if (trunk == null) {
          trunk = trunk(total);
          usual = usualBranch(trunk);
        }
        boolean pointer = block.marks(cues).begins(Cue.POINTER);
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
    boolean label = block.words() <= LABEL_WORDS
        && (block.kind() == Kind.HEADING || block.bold() || !Texts.endsSentence(block.text()) || block.text().endsWith(":"));
    return label && shade.of(block).compareTo(shade.of(root)) <= 0
        && (DateReader.hasDigit(block.bare()) ? cues.is(Cue.ENDING, NUMBER.matcher(block.bare()).replaceAll("").strip()) : block.marks(cues).is(Cue.ENDING));
  }

  /** The deepest area that holds most of the prose inside the article's element. */
  private Area trunk(double total) {
    Area best = root;
    for (Area area : areas) {
      if (area.from >= root.from && area.to <= root.to && area.depth > best.depth && best.holds(area)) {
        best = sums[area.to] - sums[area.from] >= TRUNK_SHARE * total ? area : best;
      }
    }
    return best;
  }

  /** Tag and class of the child of {@code trunk} around each kind of block, and the one that holds most prose. */
  private String usualBranch(Area trunk) {
    Map<String, Double> sums = new LinkedHashMap<>();
    for (Block block : blocks.subList(trunk.from, trunk.to)) {
      sums.merge(branchName(trunk, block), prose(block), Double::sum);
    }
    return sums.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse("");
  }

  private String branchName(Area trunk, Block block) {
    return branchNames.computeIfAbsent(block.area(), area -> {
      Area branch = branch(trunk, block);
      return branch == null ? "" : branch.element.normalName() + " " + branch.element.className();
    });
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
      Block block = blocks.get(i);
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
}
