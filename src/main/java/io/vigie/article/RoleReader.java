package io.vigie.article;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What an element is for, by its name and attributes. Remembers the class names of one page; for one thread. */
final class RoleReader {

  private static final Map<String, Role> BY_TAG = Map.of("nav", Role.NAVIGATION, "footer", Role.FOOTER, "aside", Role.SIDEBAR,
      "header", Role.HEADER, "figcaption", Role.CAPTION, "dialog", Role.HIDDEN, "form", Role.FORM, "fieldset", Role.FORM,
      "amp-consent", Role.CONSENT, "amp-sidebar", Role.NAVIGATION);
  private static final Map<String, Role> BY_ARIA = Map.of("navigation", Role.NAVIGATION, "banner", Role.HEADER, "contentinfo", Role.FOOTER,
      "complementary", Role.SIDEBAR, "search", Role.FORM, "dialog", Role.HIDDEN, "alertdialog", Role.HIDDEN, "menu", Role.NAVIGATION,
      "menubar", Role.NAVIGATION, "form", Role.FORM);
  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

  private final MarkupVocabulary vocabulary;
  private final Map<String, @Nullable Role> known = new HashMap<>();

  RoleReader(MarkupVocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  @Nullable Role role(Element element) {
    String tag = element.normalName();
    if (element.attributesSize() == 0) {
      return BY_TAG.get(tag);
    }
    if (isHidden(element)) {
      return Role.HIDDEN;
    }
    String property = element.attr("itemprop");
    if (property.equals("articleBody") || property.equals("reviewBody")) {
      return Role.BODY;
    }
    if (property.equals("comment") || element.attr("itemtype").endsWith("/Comment")) {
      return Role.COMMENTS;
    }
    Role role = first(byNames(element.attr("class")), byNames(element.id()));
    role = first(role, BY_TAG.get(tag));
    role = first(role, BY_ARIA.get(element.attr("role").toLowerCase(Locale.ROOT)));
    return HEADINGS.contains(tag) && role != Role.HIDDEN && role != Role.RELATED ? null : role;
  }

  private @Nullable Role byNames(String names) {
    if (names.isEmpty()) {
      return null;
    }
    if (known.containsKey(names)) {
      return known.get(names);
    }
    Role role = vocabulary.role(names);
    known.put(names, role);
    return role;
  }

  private static @Nullable Role first(@Nullable Role a, @Nullable Role b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return a.compareTo(b) <= 0 && a.unwanted() || !b.unwanted() ? a : b;
  }

  private static boolean isHidden(Element element) {
    if (element.hasAttr("hidden") || element.attr("aria-hidden").equals("true")) {
      return true;
    }
    String style = element.attr("style");
    if (style.isEmpty()) {
      return false;
    }
    String compact = style.toLowerCase(Locale.ROOT).replace(" ", "");
    return compact.contains("display:none") || compact.contains("visibility:hidden");
  }
}
