package io.vigie.article;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A block-level element of a page, and the blocks inside it: a run of consecutive ones. Written only while the page is read. */
final class Area {

  final Element element;
  final @Nullable Area parent;
  final int depth;
  final @Nullable Role role;
  /** Index of the first block inside. */
  final int from;
  /** Index after the last block inside. */
  int to;

  Area(Element element, @Nullable Area parent, @Nullable Role role, int from) {
    this.element = element;
    this.parent = parent;
    this.depth = parent == null ? 0 : parent.depth + 1;
    this.role = role;
    this.from = from;
    this.to = from;
  }

  boolean holds(Area other) {
    Area area = other;
    while (area != null && area.depth > depth) {
      area = area.parent;
    }
    return area == this;
  }

  boolean is(String tag) {
    return element.normalName().equals(tag);
  }
}
