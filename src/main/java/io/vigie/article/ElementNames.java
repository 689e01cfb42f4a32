package io.vigie.article;

import io.vigie.article.MarkupVocabulary.Sign;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What the names of HTML elements tell, looked up once for each element of a page. Immutable. */
final class ElementNames {

  private static final String[] SILENT = {"script", "style", "noscript", "template", "svg", "math", "canvas", "iframe", "object", "embed", "audio",
      "video", "select", "option", "datalist", "button", "input", "textarea", "head", "title", "map", "progress", "meter", "amp-ad", "amp-analytics",
      "frame", "frameset", "noframes", "rt", "rp", "link", "meta"};
  private static final String[] INLINE = {"a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i",
      "img", "ins", "kbd", "label", "mark", "nobr", "picture", "q", "ruby", "rb", "s", "samp", "small", "source", "span", "strike", "strong", "sub", "sup",
      "time", "tt", "u", "var", "wbr", "br", "center-inline", "amp-img"};
  private static final Map<String, Role> ROLES = Map.of("nav", Role.NAVIGATION, "footer", Role.FOOTER, "aside", Role.SIDEBAR,
      "header", Role.HEADER, "figcaption", Role.CAPTION, "dialog", Role.HIDDEN, "form", Role.FORM, "fieldset", Role.FORM,
      "amp-consent", Role.CONSENT, "amp-sidebar", Role.NAVIGATION);
  private static final Name OTHER = new Name(false, false, false, false, false, false, null);
  private static final Map<String, Name> NAMES = names();

  /**
   * @param silent whether a reader sees no text of the element
   * @param inline whether its text runs on with what stands around it
   * @param link whether it is a link
   * @param bold whether it sets strong type
   * @param heading whether it is a heading
   * @param picture whether it shows a picture, still or moving
   * @param sign the role that the name tells; null for none
   */
  record Name(boolean silent, boolean inline, boolean link, boolean bold, boolean heading, boolean picture, @Nullable Sign sign) {}

  private ElementNames() {}

  /** @param name in lower case */
  static Name of(String name) {
    return NAMES.getOrDefault(name, OTHER);
  }

  private static Map<String, Name> names() {
    Map<String, Name> names = new HashMap<>();
    set(names, name -> new Name(true, name.inline, name.link, name.bold, name.heading, name.picture, name.sign), SILENT);
    set(names, name -> new Name(name.silent, true, name.link, name.bold, name.heading, name.picture, name.sign), INLINE);
    set(names, name -> new Name(name.silent, name.inline, true, name.bold, name.heading, name.picture, name.sign), "a");
    set(names, name -> new Name(name.silent, name.inline, name.link, true, name.heading, name.picture, name.sign), "b", "strong");
    set(names, name -> new Name(name.silent, name.inline, name.link, name.bold, true, name.picture, name.sign), "h1", "h2", "h3", "h4", "h5", "h6");
    set(names, name -> new Name(name.silent, name.inline, name.link, name.bold, name.heading, true, name.sign), "img", "picture", "video");
    ROLES.forEach((tag, role) -> set(names, name -> new Name(name.silent, name.inline, name.link, name.bold, name.heading, name.picture, new Sign(role, tag)), tag));
    return names;
  }

  private static void set(Map<String, Name> names, UnaryOperator<Name> change, String... tags) {
    for (String tag : tags) {
      names.put(tag, change.apply(names.getOrDefault(tag, OTHER)));
    }
  }
}
