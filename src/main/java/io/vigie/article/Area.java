package io.vigie.article;

import io.vigie.article.MarkupVocabulary.Sign;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A block-level element of a page, and the blocks inside it: a run of consecutive ones. Written only while the page is read. */
final class Area {

  /** Where a page says its own place, there are no more entries. */
  private static final int BREADCRUMBS = 3;

  final Element element;
  final @Nullable Area parent;
  final int depth;
  final @Nullable Role role;
  /** The word that told the role; null without a role. */
  final @Nullable String sign;
  /** Number of the area on its page, from 0 in document order. */
  final int index;
  /** Index of the first block inside. */
  final int from;
  /** Index after the last block inside. */
  int to;
  private final int picturesBefore;
  /** How many pictures of the page stand before its end. */
  int picturesAfter;

  /** @param picturesBefore how many pictures of the page stand before it */
  Area(Element element, @Nullable Area parent, @Nullable Sign sign, int index, int from, int picturesBefore) {
    this.element = element;
    this.parent = parent;
    this.depth = parent == null ? 0 : parent.depth + 1;
    this.role = sign == null ? null : sign.role();
    this.sign = sign == null ? null : sign.word();
    this.index = index;
    this.from = from;
    this.to = from;
    this.picturesBefore = picturesBefore;
    this.picturesAfter = picturesBefore;
  }

  boolean holds(Area other) {
    Area area = other;
    while (area != null && area.depth > depth) {
      area = area.parent;
    }
    return area == this;
  }

  /** Whether it is an entry of a menu of the site: in navigation of more than a few entries, at the foot or side of the page, in a long list. */
  boolean inMenu() {
    for (Area area = this; area != null; area = area.parent) {
      boolean navigation = area.role == Role.NAVIGATION && area.to - area.from > BREADCRUMBS;
      boolean listed = area.element.normalName().equals("li") && area.element.parent() != null && area.element.parent().childrenSize() > BREADCRUMBS;
      if (navigation || listed || area.role == Role.FOOTER || area.role == Role.SIDEBAR || area.role == Role.RELATED) {
        return true;
      }
    }
    return false;
  }

  int pictures() {
    return picturesAfter - picturesBefore;
  }

  boolean is(String tag) {
    return element.normalName().equals(tag);
  }
}
