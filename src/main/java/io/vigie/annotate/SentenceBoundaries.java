package io.vigie.annotate;

import java.util.List;
import java.util.Locale;

/** Decides after which tokens of a paragraph a sentence ends. Immutable. */
final class SentenceBoundaries {

  /** Longer sentences are cut: tables and lists without stops would cost time and give no tree worth reading. */
  static final int LONGEST = 160;

  private static final String CLOSERS = "\")]}'";

  private final TokenRules rules;

  SentenceBoundaries(TokenRules rules) {
    this.rules = rules;
  }

  /** The index after the last token of the sentence that begins with token {@code first}. */
  int end(List<Token> tokens, int first, String plain) {
    int limit = Math.min(tokens.size(), first + LONGEST);
    for (int i = first; i < limit; i++) {
      if (mayEnd(tokens.get(i), plain)) {
        int next = afterClosers(tokens, i + 1, plain);
        if (next >= tokens.size() || (next > first && ends(tokens, i, next, plain))) {
          return Math.min(next, tokens.size());
        }
      }
    }
    return limit == tokens.size() ? limit : longCut(tokens, first, limit, plain);
  }

  private static boolean mayEnd(Token token, String plain) {
    char last = plain.charAt(token.end() - 1);
    return last == '.' || last == '!' || last == '?' || last == '…';
  }

  private boolean ends(List<Token> tokens, int stop, int next, String plain) {
    Token token = tokens.get(stop);
    Token following = tokens.get(next);
    boolean closed = next > stop + 1;
    if (following.start() == tokens.get(next - 1).end() && !closed && !isCapital(following, plain)) {
      return false;
    }
    int look = next;
    while (look + 1 < tokens.size() && isOpener(tokens.get(look), plain)) {
      look++;
    }
    Token word = tokens.get(look);
    char c = plain.charAt(word.start());
    if (Character.isLowerCase(c) && !startsLikeName(word, plain)) {
      return false;
    }
    if (!Character.isLetterOrDigit(c) && look == next && CLOSERS.indexOf(c) < 0 && ",;:".indexOf(c) >= 0) {
      return false;
    }
    boolean abbreviated = token.end() - token.start() > 1 && Character.isLetterOrDigit(plain.charAt(token.start()));
    if (!abbreviated) {
      return true;
    }
    String abbreviation = plain.substring(token.start(), token.end() - 1);
    return endsAfterLetter(tokens, stop, abbreviation, word, plain) || endsAfterAbbreviation(abbreviation, word, look > next || closed, plain);
  }

  /** "Wrote on X. Officials denied it", "chose plan B. The council": a letter behind a word that is no name is no first name. */
  private boolean endsAfterLetter(List<Token> tokens, int stop, String letter, Token word, String plain) {
    boolean behindWord = stop > 0 && rules.isInitial(letter) && Character.isLowerCase(plain.charAt(tokens.get(stop - 1).start()));
    return behindWord && isCapital(word, plain) && !rules.isTitle(letter)
        && (rules.isNameOfOneLetter(letter) || rules.starters().contains(plain.substring(word.start(), word.end()).toLowerCase(Locale.ROOT)));
  }

  private boolean endsAfterAbbreviation(String abbreviation, Token word, boolean quoted, String plain) {
    if (rules.neverEnds(abbreviation)) {
      return false;
    }
    String next = plain.substring(word.start(), word.end()).toLowerCase(Locale.ROOT);
    if (Character.isDigit(abbreviation.charAt(abbreviation.length() - 1))) {
      return isCapital(word, plain) && rules.starters().contains(next);
    }
    return quoted || (isCapital(word, plain) && rules.starters().contains(next));
  }

  /** Brand names with a small first letter, such as iPhone, may begin a sentence. */
  private static boolean startsLikeName(Token word, String plain) {
    return word.end() - word.start() > 2 && Character.isUpperCase(plain.charAt(word.start() + 1));
  }

  private static boolean isCapital(Token word, String plain) {
    return Character.isUpperCase(plain.charAt(word.start()));
  }

  private static boolean isOpener(Token token, String plain) {
    char c = plain.charAt(token.start());
    return token.end() - token.start() == 1 && ("\"([{'–-•*¿¡".indexOf(c) >= 0);
  }

  /** Skips quotation marks and brackets that close what stands before them. */
  private static int afterClosers(List<Token> tokens, int from, String plain) {
    int i = from;
    while (i < tokens.size() && (isCloser(tokens.get(i), tokens.get(i - 1), plain) || i > from && isStopBehindCloser(tokens.get(i), tokens.get(i - 1), plain))) {
      i++;
    }
    return i;
  }

  /** "« Pourquoi ? »." */
  private static boolean isStopBehindCloser(Token token, Token closer, String plain) {
    return token.start() == closer.end() && token.end() - token.start() == 1 && ".!?".indexOf(plain.charAt(token.start())) >= 0;
  }

  private static boolean isCloser(Token token, Token before, String plain) {
    char c = plain.charAt(token.start());
    if (token.end() - token.start() != 1 || CLOSERS.indexOf(c) < 0) {
      return mayEnd(token, plain) && token.start() == before.end() && !Character.isLetterOrDigit(c);
    }
    if (c == ')' || c == ']' || c == '}' || token.start() == before.end()) {
      return true;
    }
    return token.text().equals("»") && (token.end() == plain.length() || !Character.isLetterOrDigit(plain.charAt(token.end())));
  }

  /** Cuts an overlong sentence after the last semicolon, else the last comma, else anywhere. */
  private static int longCut(List<Token> tokens, int first, int limit, String plain) {
    for (String marks : List.of(";", ",:")) {
      for (int i = limit - 1; i > first + LONGEST / 2; i--) {
        if (marks.indexOf(plain.charAt(tokens.get(i).start())) >= 0) {
          return i + 1;
        }
      }
    }
    return limit;
  }
}
