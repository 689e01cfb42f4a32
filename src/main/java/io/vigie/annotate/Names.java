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

  /** Index of the first token of a name. */
  static int first(List<Token> tokens, Name name) {
    int from = 0;
    while (tokens.get(from).start() < name.start()) {
      from++;
    }
    return from;
  }

  /** Index after the last token of a name that begins at {@code from}. */
  static int end(List<Token> tokens, int from, Name name) {
    int to = from;
    while (to < tokens.size() && tokens.get(to).end() <= name.end()) {
      to++;
    }
    return to;
  }
}
