package io.vigie.article;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How far each area is shaded by unwanted roles, its own or one around it. A word that shades the title together with much of the prose,
 * or nearly all the prose there is, is a misnomer on this page (a theme's {@code main-sidebar} around everything) and counts for nothing.
 */
final class Shade {

  enum Level { CLEAR, SOFT, HARD }

  /** Which class names count: all, those of hard roles, or those of comments, consent and hidden areas only; element names always do. */
  enum Trust { ALL, HARD, LEAST }

  private static final double MISNOMER = 0.9;
  private static final double MISNOMER_WITH_TITLE = 0.15;
  private static final double LABEL_MISNOMER = 0.4;
  private static final double LITTLE_PROSE = 40;
  private static final int ARTICLE_PARAGRAPH = 35;

  private final PageBlocks page;
  private final Level[] levels;
  private final Trust trust;
  private final double[] prose;
  private final double total;
  private final Set<String> misnomers;

  /** With every class name trusted. */
  Shade(PageBlocks page, String bareTitle) {
    this.page = page;
    this.trust = Trust.ALL;
    List<Block> blocks = page.blocks();
    boolean[] consent = consent(page.areas());
    prose = new double[blocks.size() + 1];
    int[] titles = new int[blocks.size() + 1];
    for (int i = 0; i < blocks.size(); i++) {
      prose[i + 1] = prose[i] + (consent[blocks.get(i).area().index] ? 0 : Math.max(0, blocks.get(i).weight()));
      titles[i + 1] = titles[i] + (isTitle(blocks.get(i), bareTitle) ? 1 : 0);
    }
    total = Math.max(1, prose[blocks.size()]);
    misnomers = misnomers(page, titles);
    levels = levels();
  }

  private Shade(Shade other, Trust trust) {
    this.page = other.page;
    this.trust = trust;
    this.prose = other.prose;
    this.total = other.total;
    this.misnomers = other.misnomers;
    this.levels = levels();
  }

  /** The same page's shades where fewer class names count. */
  Shade trusting(Trust trust) {
    return new Shade(this, trust);
  }

  /** Whether every area is shaded alike. */
  boolean shadesAs(Shade other) {
    return Arrays.equals(levels, other.levels);
  }

  private Level[] levels() {
    Level[] found = new Level[page.areas().size()];
    for (Area area : page.areas()) {
      found[area.index] = level(area, area.parent == null ? Level.CLEAR : found[area.parent.index]);
    }
    return found;
  }

  private static boolean[] consent(List<Area> areas) {
    boolean[] consent = new boolean[areas.size()];
    for (Area area : areas) {
      consent[area.index] = area.role == Role.CONSENT || area.parent != null && consent[area.parent.index];
    }
    return consent;
  }

  private static boolean isTitle(Block block, String bareTitle) {
    return !bareTitle.isEmpty() && (block.area().is("h1") || block.kind() == Block.Kind.HEADING) && block.says(bareTitle);
  }

  private double share(Area area) {
    return (prose[area.to] - prose[area.from]) / total;
  }

  private Set<String> misnomers(PageBlocks page, int[] titles) {
    Map<String, Double> shares = new HashMap<>();
    Map<String, Integer> ends = new HashMap<>();
    Set<String> misnomers = new HashSet<>();
    for (Area area : page.areas()) {
      if (area.role == null || !area.role.unwanted()) {
        continue;
      }
      if (ends.getOrDefault(area.sign, 0) <= area.from) {
        shares.merge(area.sign, share(area), Double::sum);
        ends.put(area.sign, area.to);
      }
      if (!area.role.hard() && shares.get(area.sign) > 0.5 && longProse(page.blocks().subList(area.from, area.to))) {
        misnomers.add(area.sign);
      }
      if (area.role != Role.COMMENTS && insideBody(area, shares)) {
        misnomers.add(area.sign);
      }
      boolean titled = titles[area.to] > titles[area.from];
      double sum = shares.get(area.sign);
      if (sum > MISNOMER || sum > 0.3 && (1 - sum) * total < LITTLE_PROSE || titled && share(area) > MISNOMER_WITH_TITLE
          || area.role.label() && sum > LABEL_MISNOMER) {
        misnomers.add(area.sign);
      }
    }
    return misnomers;
  }

  /** Whether paragraphs are as long as an article's, not a sidebar's. */
  private static boolean longProse(List<Block> blocks) {
    return blocks.stream().filter(Block::prose).mapToInt(Block::words).average().orElse(0) >= ARTICLE_PARAGRAPH;
  }

  /** Whether the word shades most of what an element holds that says it holds the article. */
  private boolean insideBody(Area area, Map<String, Double> shares) {
    for (Area body = area.parent; body != null; body = body.parent) {
      if (body.role == Role.BODY) {
        double inside = shares.merge(area.sign + '\n' + body.index, share(area), Double::sum);
        return share(body) > 0.05 && inside > 0.6 * share(body);
      }
    }
    return false;
  }

  private boolean trusts(Area area) {
    return switch (trust) {
      case ALL -> true;
      case HARD -> area.role.hard() || area.is(area.sign);
      case LEAST -> area.role == Role.COMMENTS || area.role == Role.CONSENT || area.role == Role.HIDDEN || area.is(area.sign);
    };
  }

  private Level level(Area area, Level around) {
    if (area.role == null || area.role.unwanted() && (misnomers.contains(area.sign) || !trusts(area))) {
      return around;
    }
    if (!area.role.unwanted()) {
      boolean body = area.role == Role.BODY && share(area) > (around == Level.SOFT ? 0.3 : 0.5);
      return body ? Level.CLEAR : around;
    }
    Level own = area.role.hard() ? Level.HARD : Level.SOFT;
    return own.compareTo(around) > 0 ? own : around;
  }

  Level of(Area area) {
    return levels[area.index];
  }

  Level of(Block block) {
    return levels[block.area().index];
  }
}
