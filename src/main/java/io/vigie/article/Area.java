package io.vigie.article;

import io.vigie.article.MarkupVocabulary.Sign;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A block-level element of a page, and the blocks inside it: a run of consecutive ones. Written only while the page is read. */
final class Area {

  final Element element;
  final @Nullable Area parent;
  final int depth;
  final @Nullable Role role;
  /** The word that told the role; null without a role. */
  final @Nullable String sign;
  /** Index of the first block inside. */
  final int from;
  /** Index after the last block inside. */
  int to;

  Area(Element element, @Nullable Area parent, @Nullable Sign sign, int from) {
    this.element = element;
    this.parent = parent;
    this.depth = parent == null ? 0 : parent.depth + 1;
    this.role = sign == null ? null : sign.role();
    this.sign = sign == null ? null : sign.word();
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
