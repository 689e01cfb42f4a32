package io.vigie.knowledge;

/** Ids made from names. */
final class Slug {

  private Slug() {}

  /** Lower case, without accents, everything but letters and digits as single hyphens. */
  static String of(String name) {
    StringBuilder slug = new StringBuilder();
    for (char letter : Folding.fold(name).toCharArray()) {
      if (Character.isLetterOrDigit(letter)) {
        slug.append(letter);
      } else if (slug.length() > 0 && slug.charAt(slug.length() - 1) != '-') {
        slug.append('-');
      }
    }
    int end = slug.length();
    return end > 0 && slug.charAt(end - 1) == '-' ? slug.substring(0, end - 1) : slug.toString();
  }
}
