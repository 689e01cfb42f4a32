package io.vigie.article;

import io.vigie.article.Block.Kind;
import io.vigie.article.MarkupVocabulary.Sign;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/** Cuts a page into blocks and areas in one walk over its tree. For one page, on one thread. */
final class BlockReader {

  private static final Evaluator PICTURE = QueryParser.parse("img, picture, video");
  private static final int LONG_LINE_WORDS = 12;
  /** A paragraph of so many characters ends at the next line break, so that the work stays linear. */
  private static final int LONGEST_LINE = 4000;

  private final RoleReader roles;
  private final PageFacts facts;
  private final Deadline deadline;
  private final List<Block> blocks = new ArrayList<>();
  private final List<Area> areas = new ArrayList<>();

  private final RunningText text = new RunningText();
  private int links;
  private int bolds;
  private int breaks;
  /** How many pictures have been passed. */
  private int pictures;

  private BlockReader(RoleReader roles, PageFacts facts, Deadline deadline) {
    this.roles = roles;
    this.facts = facts;
    this.deadline = deadline;
  }

  /** @param facts told of every element on the way */
  static PageBlocks read(Element body, RoleReader roles, PageFacts facts, Deadline deadline) {
    BlockReader reader = new BlockReader(roles, facts, deadline);
    reader.walk(body);
    facts.finish();
    return new PageBlocks(reader.blocks, reader.areas);
  }

  private void walk(Element body) {
    Area area = new Area(body, null, null, 0, 0, 0);
    areas.add(area);
    Node node = body.firstChild();
    while (node != null) {
      Node next = null;
      if (node instanceof TextNode leaf) {
        add(leaf.getWholeText());
      } else if (node instanceof Element element) {
        ElementNames.Name name = ElementNames.of(element.normalName());
        if (name.silent()) {
          facts.collect(element, traits(element), null);
          pictures += holdsPicture(element, name) ? 1 : 0;
          if (isTemplate(element, area)) {
            element.after(element.data());
          }
        } else {
          Area inside = enter(element, name, area);
          next = element.firstChild();
          area = next != null ? inside : leave(element, inside);
        }
      }
      while (next == null && node != null) {
        next = node.nextSibling();
        if (next == null) {
          node = node.parent();
          if (node == null || node == body) {
            node = null;
          } else {
            area = leave((Element) node, area);
          }
        }
      }
      node = next;
      deadline.check();
    }
    flush(area);
    end(area);
  }

  private void end(Area area) {
    area.to = blocks.size();
    area.picturesAfter = pictures;
  }

  /** Whether a silent element is a picture, or has one for readers without scripts. */
  private static boolean holdsPicture(Element element, ElementNames.Name name) {
    return name.picture() || element.firstElementChild() != null && element.selectFirst(PICTURE) != null;
  }

  /** A script that holds the article's markup, for another script to show. */
  private static boolean isTemplate(Element element, Area area) {
    return element.normalName().equals("script") && area.role == Role.BODY && element.attr("type").startsWith("text/") && element.attr("type").endsWith("template");
  }

  private Area enter(Element element, ElementNames.Name name, Area area) {
    if (name.inline() && element.normalName().equals("br")) {
      lineBreak(area);
      return area;
    }
    pictures += name.picture() ? 1 : 0;
    Traits traits = traits(element);
    Sign sign = roles.sign(name, traits);
    facts.collect(element, traits, sign == null ? null : sign.role());
    links += isLink(element, name) ? 1 : 0;
    if (isInline(name, traits == null || sign == null ? null : sign.role())) {
      bolds += name.bold() ? 1 : 0;
      return area;
    }
    flush(area);
    Area inside = new Area(element, area, sign, areas.size(), blocks.size(), pictures - (name.picture() ? 1 : 0));
    areas.add(inside);
    return inside;
  }

  /** Anchors with a name and without an address are places, not links. */
  private static boolean isLink(Element element, ElementNames.Name name) {
    return name.link() && (element.hasAttr("href") || !element.hasAttr("name") && !element.hasAttr("id"));
  }

  private Area leave(Element element, Area area) {
    if (links > 0 || bolds > 0) {
      ElementNames.Name name = ElementNames.of(element.normalName());
      links -= isLink(element, name) ? 1 : 0;
      bolds -= area.element != element && name.bold() ? 1 : 0;
    }
    if (area.element != element) {
      return area;
    }
    flush(area);
    end(area);
    return area.parent == null ? area : area.parent;
  }

  private static @Nullable Traits traits(Element element) {
    return element.attributesSize() == 0 ? null : new Traits(element);
  }

  /** An inline element is an area of its own when it plays a part in the page, such as a span of class "caption". */
  private static boolean isInline(ElementNames.Name name, @Nullable Role role) {
    if (!name.inline()) {
      return false;
    }
    return name.link() || role == null || !role.hard() || role == Role.BYLINE || role == Role.NAVIGATION || role == Role.ADVERT;
  }

  private void add(String piece) {
    text.add(piece, links > 0, bolds > 0);
    if (breaks > 0 && !piece.isBlank()) {
      breaks = 0;
    }
  }

  /** Two breaks end a paragraph, and so does one after a long line that ends a sentence. */
  private void lineBreak(Area area) {
    breaks++;
    boolean full = text.length() > LONGEST_LINE;
    if (breaks > 1 || full || text.length() > LONG_LINE_WORDS && text.words() >= LONG_LINE_WORDS && Texts.endsSentence(text.toString())) {
      flush(area);
    } else {
      text.addLineBreak();
    }
  }

  private void flush(Area area) {
    if (text.holdsLetter()) {
      if (!area.is("pre")) {
        text.fold();
      }
      blocks.add(new Block(text.toString(), kind(area), area, text.words(), text.linked(), text.isBold()));
    }
    text.clear();
    breaks = 0;
  }

  private static boolean isInFigure(Area heading) {
    Area at = heading.parent;
    for (int steps = 0; at != null && steps < 3; steps++, at = at.parent) {
      if (at.is("figure") || at.is("figcaption")) {
        return true;
      }
    }
    return false;
  }

  private static Kind kind(Area area) {
    @Nullable Area at = area;
    for (int steps = 0; at != null && steps < 5; steps++, at = at.parent) {
      switch (at.element.normalName()) {
        case "h1", "h2", "h3", "h4", "h5", "h6" -> {
          return isInFigure(at) ? Kind.CAPTION : Kind.HEADING;
        }
        case "figcaption", "caption", "figure" -> {
          return Kind.CAPTION;
        }
        case "pre" -> {
          return Kind.CODE;
        }
        case "li", "dd", "dt" -> {
          return Kind.ITEM;
        }
        case "blockquote" -> {
          return Kind.QUOTE;
        }
        case "p" -> {
          return at.parent != null && at.parent.is("blockquote") ? Kind.QUOTE : Kind.PARAGRAPH;
        }
        case "td", "th" -> {
          return Kind.CELL;
        }
        case "div", "section", "article", "main", "body", "form" -> {
          if (steps > 0) {
            return Kind.LOOSE;
          }
        }
        default -> { }
      }
    }
    return Kind.LOOSE;
  }
}
