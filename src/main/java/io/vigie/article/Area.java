package io.vigie.article;

import io.vigie.article.MarkupVocabulary.Sign;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/** A block-level element of a page, and the blocks inside it: a run of consecutive ones. Written only while the page is read. */
final class Area {

  private static final Evaluator PICTURE = QueryParser.parse("img, picture, video");

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
  private @Nullable Boolean picture;

  Area(Element element, @Nullable Area parent, @Nullable Sign sign, int index, int from) {
    this.element = element;
    this.parent = parent;
    this.depth = parent == null ? 0 : parent.depth + 1;
    this.role = sign == null ? null : sign.role();
    this.sign = sign == null ? null : sign.word();
    this.index = index;
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

  boolean holdsPicture() {
    if (picture == null) {
      picture = element.selectFirst(PICTURE) != null;
    }
    return picture;
  }

  boolean is(String tag) {
    return element.normalName().equals(tag);
  }
}
