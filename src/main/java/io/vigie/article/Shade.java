package io.vigie.article;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * How far each area is shaded by unwanted roles, its own or one around it. A role that shades most of the page's prose is a
 * misnomer (a theme's {@code has-sidebar} around everything) and counts for nothing.
 */
final class Shade {

  enum Level { CLEAR, SOFT, HARD }

  private static final double MISNOMER_HARD = 0.5;
  private static final double MISNOMER_SOFT = 0.4;

  private final Map<Area, Level> levels = new IdentityHashMap<>();

  Shade(PageBlocks page) {
    double[] prose = new double[page.blocks().size() + 1];
    List<Block> blocks = page.blocks();
    for (int i = 0; i < blocks.size(); i++) {
      prose[i + 1] = prose[i] + Math.max(0, blocks.get(i).weight());
    }
    double total = Math.max(1, prose[blocks.size()]);
    for (Area area : page.areas()) {
      levels.put(area, level(area, (prose[area.to] - prose[area.from]) / total));
    }
  }

  private Level level(Area area, double share) {
    Level around = area.parent == null ? Level.CLEAR : levels.get(area.parent);
    if (area.role == null) {
      return around;
    }
    if (!area.role.unwanted()) {
      return around == Level.SOFT && area.role == Role.BODY && share > 0.3 ? Level.CLEAR : around;
    }
    Level own = area.role.hard() ? Level.HARD : Level.SOFT;
    if (share > (own == Level.HARD ? MISNOMER_HARD : MISNOMER_SOFT)) {
      return around;
    }
    return own.compareTo(around) > 0 ? own : around;
  }

  Level of(Area area) {
    return levels.get(area);
  }

  Level of(Block block) {
    return levels.get(block.area());
  }
}
