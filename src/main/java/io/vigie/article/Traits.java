package io.vigie.article;

import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** The attributes that tell what an element is for, read in one pass over all that it has; empty where it has not. Immutable. */
final class Traits {

  final String className;
  final String id;
  final String component;
  final String aria;
  final String itemprop;
  final String itemtype;
  final String property;
  final String rel;
  final boolean hidden;

  Traits(Element element) {
    String[] values = {"", "", "", "", "", "", "", ""};
    boolean invisible = false;
    for (Attribute attribute : element.attributes()) {
      switch (attribute.getKey()) {
        case "class" -> values[0] = attribute.getValue();
        case "id" -> values[1] = attribute.getValue();
        case "data-component" -> values[2] = attribute.getValue();
        case "role" -> values[3] = attribute.getValue();
        case "itemprop" -> values[4] = attribute.getValue();
        case "itemtype" -> values[5] = attribute.getValue();
        case "property" -> values[6] = attribute.getValue();
        case "rel" -> values[7] = attribute.getValue();
        case "hidden" -> invisible = true;
        case "aria-hidden" -> invisible |= attribute.getValue().equals("true");
        case "style" -> invisible |= hides(attribute.getValue());
        default -> { }
      }
    }
    className = values[0];
    id = values[1];
    component = values[2];
    aria = values[3];
    itemprop = values[4];
    itemtype = values[5];
    property = values[6];
    rel = values[7];
    hidden = invisible;
  }

  private static boolean hides(String style) {
    if (!style.contains("none") && !style.contains("hidden") && !style.contains("NONE") && !style.contains("HIDDEN")) {
      return false;
    }
    String compact = style.toLowerCase(java.util.Locale.ROOT).replace(" ", "");
    return compact.contains("display:none") || compact.contains("visibility:hidden");
  }
}
