package io.vigie.article;

import java.util.List;
import java.util.Set;

/**
 * Finds the element that holds the article: the one whose blocks have the greatest sum of weights, with a bonus for elements that say
 * that they hold it. Labels and link lists weigh less than nothing, so the sum falls as soon as an element holds page furniture.
 */
final class RootFinder {

  private static final Set<String> PARAGRAPHS = Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "blockquote", "pre", "td", "tr", "tbody");

  private static final double GREATEST_BONUS = 0.2;

  private final PageBlocks page;
  private final Shade shades;
  private final double[] sums;

  RootFinder(PageBlocks page, Shade shade) {
    this.page = page;
    this.shades = shade;
    List<Block> blocks = page.blocks();
    sums = new double[blocks.size() + 1];
    for (int i = 0; i < blocks.size(); i++) {
      sums[i + 1] = sums[i] + shaded(blocks.get(i).weight(), shade.of(blocks.get(i)));
    }
  }

  private static double shaded(double weight, Shade.Level level) {
    return switch (level) {
      case CLEAR -> weight;
      case SOFT -> weight > 0 ? 0.1 * weight : 0.5 * weight;
      case HARD -> weight > 0 ? -0.1 * weight : 0.3 * weight;
    };
  }

  /** The article's element; where no prose is found at all, the one with the most unlinked text. */
  Area find() {
    Area best = best();
    if (score(best) > 0) {
      return best;
    }
    List<Block> blocks = page.blocks();
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      double text = block.words() * (1 - 2 * block.linkDensity()) - 1;
      sums[i + 1] = sums[i] + (shades.of(block) == Shade.Level.CLEAR ? text : -Math.abs(text));
    }
    return best();
  }

  private Area best() {
    Area best = page.areas().get(0);
    double bestScore = score(best);
    for (Area area : page.areas()) {
      double sum = sums[area.to] - sums[area.from];
      if (sum > 0 && sum * (1 + GREATEST_BONUS) < bestScore) {
        continue;
      }
      double score = score(area);
      if (score > bestScore || score == bestScore && area.from == best.from && area.to == best.to) {
        best = area;
        bestScore = score;
      }
    }
    while (best.parent != null && PARAGRAPHS.contains(best.element.normalName())) {
      best = best.parent;
    }
    return best;
  }

  double score(Area area) {
    double sum = sums[area.to] - sums[area.from];
    return sum > 0 ? sum * (1 + bonus(area)) : sum;
  }

  private static double bonus(Area area) {
    if (area.role == Role.BODY) {
      return area.element.hasAttr("itemprop") ? GREATEST_BONUS : 0.15;
    }
    return switch (area.element.normalName()) {
      case "article" -> 0.1;
      case "main" -> 0.04;
      case "body" -> -0.1;
      default -> 0;
    };
  }
}
