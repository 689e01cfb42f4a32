package io.vigie.article;

import io.vigie.article.MarkupVocabulary.Sign;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an element is for, by its name and attributes. For one page, on one thread: it remembers what the page's class names told. */
final class RoleReader {

  private static final Map<String, Role> BY_ARIA = Map.of("navigation", Role.NAVIGATION, "banner", Role.HEADER, "contentinfo", Role.FOOTER,
      "complementary", Role.SIDEBAR, "search", Role.FORM, "dialog", Role.HIDDEN, "alertdialog", Role.HIDDEN, "menu", Role.NAVIGATION,
      "menubar", Role.NAVIGATION, "form", Role.FORM);

  private final MarkupVocabulary vocabulary;
  private final Map<String, Optional<Sign>> known = new HashMap<>();

  RoleReader(MarkupVocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * The role and the word that told it: a class name's, an ARIA role, or the element's own name.
   *
   * @param name of the element
   * @param traits of the element; null when it has no attributes
   */
  @Nullable Sign sign(ElementNames.Name name, @Nullable Traits traits) {
    Sign byTag = name.sign();
    if (traits == null) {
      return byTag;
    }
    if (traits.hidden) {
      return new Sign(Role.HIDDEN, "hidden");
    }
    if (traits.itemprop.equals("articleBody") || traits.itemprop.equals("reviewBody")) {
      return new Sign(Role.BODY, "articleBody");
    }
    if (traits.itemprop.equals("comment") || traits.itemtype.endsWith("/Comment")) {
      return new Sign(Role.COMMENTS, "comment");
    }
    Sign sign = first(byNames(traits.className), byNames(traits.id));
    sign = first(sign, byNames(traits.component));
    sign = first(sign, byTag);
    if (!traits.aria.isEmpty()) {
      String aria = traits.aria.toLowerCase(Locale.ROOT);
      sign = first(sign, sign(BY_ARIA.get(aria), aria));
    }
    return name.heading() && sign != null && sign.role() != Role.HIDDEN && sign.role() != Role.RELATED ? null : sign;
  }

  /** What the names in an attribute tell, by the first role in the order of the vocabulary. */
  private @Nullable Sign byNames(String names) {
    if (names.isEmpty()) {
      return null;
    }
    Optional<Sign> told = known.get(names);
    if (told == null) {
      told = Optional.ofNullable(read(names));
      known.put(names, told);
    }
    return told.orElse(null);
  }

  private @Nullable Sign read(String names) {
    Sign best = null;
    int length = names.length();
    for (int from = 0; from < length;) {
      int to = from;
      while (to < length && names.charAt(to) > ' ') {
        to++;
      }
      if (to > from) {
        best = vocabulary.first(best, vocabulary.sign(names, from, to));
      }
      from = to + 1;
    }
    return best;
  }

  private static @Nullable Sign sign(@Nullable Role role, String word) {
    return role == null ? null : new Sign(role, word);
  }

  private static @Nullable Sign first(@Nullable Sign a, @Nullable Sign b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return a.role().compareTo(b.role()) <= 0 && a.role().unwanted() || !b.role().unwanted() ? a : b;
  }
}
