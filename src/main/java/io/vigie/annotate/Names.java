package io.vigie.annotate;

import java.util.List;

/** The text of tokens that make a name. */
final class Names {

  private Names() {}

  /** The tokens with as many blanks between them as there are characters in the article. */
  static String text(List<Token> tokens) {
    StringBuilder text = new StringBuilder();
    int end = -1;
    for (Token token : tokens) {
      text.append(" ".repeat(end < 0 ? 0 : token.start() - end)).append(token.text());
      end = token.end();
    }
    return text.toString();
  }
}
