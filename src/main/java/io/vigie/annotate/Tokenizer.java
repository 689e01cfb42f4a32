package io.vigie.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Cuts text into tokens as the Universal Dependencies treebanks do, except that contractions (du, del, im) stay whole. White space always
 * separates; inside a chunk without white space, punctuation, elided words and clitics are cut off. Immutable.
 */
final class Tokenizer {

  private static final Pattern ADDRESS =
      Pattern.compile("(?i)(?:[a-z][a-z0-9+.-]*://|www\\.)\\S+|[\\w.+-]++@[\\w-]++(?:\\.[\\w-]++)++");
  /** Longer addresses are data, not addresses to read. */
  private static final int LONGEST_ADDRESS = 2_000;
  /** Other runs without white space are cut when they are longer, so that time stays in proportion to the text. */
  private static final int LONGEST_RUN = 200;
  private static final String LEADING = "\"'([{<¿¡*•·■▪►–…#|=~$€£¥₩§";
  private static final String TRAILING = "\"')]}>,;:!?…*%‰°$€£¥₩|=~–";
  private static final String INNER = "\"()[]{}<>;!?…–*%‰$€£¥₩|=~¿¡•";

  private final TokenRules rules;

  Tokenizer(TokenRules rules) {
    this.rules = rules;
  }

  /** The tokens of {@code text} from {@code start} to {@code end}; {@code plain} is the text with plain typography. */
  List<Token> tokenize(String text, String plain, int start, int end) {
    List<Token> tokens = new ArrayList<>();
    int i = start;
    while (i < end) {
      while (i < end && Typography.isSpace(plain.charAt(i))) {
        i++;
      }
      int chunk = i;
      while (i < end && !Typography.isSpace(plain.charAt(i))) {
        i++;
      }
      run(new Chunk(text, plain, end, tokens), plain, chunk, i);
    }
    return tokens;
  }

  private static void run(Chunk chunk, String plain, int start, int end) {
    boolean whole = end - start <= LONGEST_RUN || end - start <= LONGEST_ADDRESS && ADDRESS.matcher(plain).region(start, end).lookingAt();
    for (int from = start; from < end; from = whole ? end : Math.min(end, from + LONGEST_RUN)) {
      chunk.cut(from, whole ? end : Math.min(end, from + LONGEST_RUN));
    }
  }

  /** Cuts one run of characters without white space. */
  private final class Chunk {

    private final String text;
    private final String plain;
    private final int textEnd;
    private final List<Token> tokens;

    Chunk(String text, String plain, int textEnd, List<Token> tokens) {
      this.text = text;
      this.plain = plain;
      this.textEnd = textEnd;
      this.tokens = tokens;
    }

    void cut(int start, int end) {
      int from = start;
      while (from < end && isLeading(from, end)) {
        int next = sameRun(from, end);
        add(from, next);
        from = next;
      }
      int to = end;
      List<Token> tail = new ArrayList<>();
      while (to > from) {
        int cut = trailing(from, to);
        if (cut == to) {
          break;
        }
        tail.add(0, token(cut, to));
        to = cut;
      }
      if (to > from) {
        if (ADDRESS.matcher(plain).region(from, to).matches()) {
          add(from, to);
        } else {
          middle(from, to);
        }
      }
      tokens.addAll(tail);
    }

    private boolean isLeading(int i, int end) {
      char c = plain.charAt(i);
      if (c == '-') {
        return i + 1 == end || !Character.isLetterOrDigit(plain.charAt(i + 1)) || Character.isLetter(plain.charAt(i + 1));
      }
      if (c == '.') {
        return i + 1 == end || !Character.isLetterOrDigit(plain.charAt(i + 1));
      }
      if (c == '#') {
        return i + 1 == end || !Character.isLetterOrDigit(plain.charAt(i + 1));
      }
      if (c == '\'' && isClitic(i, end)) {
        return false;
      }
      return LEADING.indexOf(c) >= 0 || (TRAILING.indexOf(c) >= 0 && !Character.isLetterOrDigit(c));
    }

    /** The start of the punctuation that ends [from, to), or {@code to} when there is none to cut. */
    private int trailing(int from, int to) {
      char c = plain.charAt(to - 1);
      if (c == '.') {
        return trailingStop(from, to);
      }
      if (c == '\'' && isElision(from, to - 1)) {
        return to;
      }
      if (c == '-' && to - from > 1) {
        return to - 1;
      }
      return TRAILING.indexOf(c) >= 0 ? to - 1 : to;
    }

    private int trailingStop(int from, int to) {
      int run = to;
      while (run > from && plain.charAt(run - 1) == '.') {
        run--;
      }
      if (to - run > 1 || run == from) {
        return run == from ? to : run;
      }
      int word = run;
      while (word > from && (Character.isLetterOrDigit(plain.charAt(word - 1)) || plain.charAt(word - 1) == '.')) {
        word--;
      }
      if (word > from + 1 && plain.charAt(word - 1) == '-' && plain.charAt(word - 2) != '.') {
        return run;
      }
      String before = plain.substring(word, run);
      if (rules.isAbbreviation(before) || rules.isNumbering(before) && isBeforeNumber(to) || isOrdinal(before, to)) {
        return to;
      }
      return run;
    }

    private boolean isOrdinal(String number, int to) {
      if (!rules.ordinalStop() || number.isEmpty() || number.length() > 2 || !number.chars().allMatch(Character::isDigit)) {
        return false;
      }
      int next = afterSpaces(to);
      return next < textEnd && Character.isLetter(plain.charAt(next));
    }

    private boolean isBeforeNumber(int to) {
      int next = afterSpaces(to);
      return next < textEnd && Character.isDigit(plain.charAt(next));
    }

    private int afterSpaces(int from) {
      int next = from;
      while (next < textEnd && plain.charAt(next) == ' ') {
        next++;
      }
      return next;
    }

    private void middle(int from, int to) {
      int start = from;
      for (int i = from; i < to; i++) {
        char c = plain.charAt(i);
        if (Character.isLetterOrDigit(c)) {
          continue;
        }
        if (c == '\'') {
          int cut = apostrophe(start, i, to);
          if (cut > start) {
            add(start, cut);
            start = cut;
          }
        } else if (c == '-' && i > start && i + 2 < to && plain.charAt(i + 1) == '-') {
          add(start, i);
          int next = sameRun(i, to);
          add(i, next);
          start = next;
          i = next - 1;
        } else if (c == '-') {
          if (rules.splitHyphens() && splitsHyphen(start, i, to)) {
            add(start, i);
            add(i, i + 1);
            start = i + 1;
          } else if (enclitic(start, i, to)) {
            add(start, i);
            start = i;
          }
        } else if (isCut(i, from, to)) {
          if (i > start) {
            add(start, i);
          }
          int next = c == '.' ? i + 1 : sameRun(i, to);
          add(i, next);
          start = next;
          i = next - 1;
        }
      }
      if (start < to) {
        add(start, to);
      }
    }

    private boolean isCut(int i, int from, int to) {
      char c = plain.charAt(i);
      boolean inside = i > from && i + 1 < to;
      if (c == ',' || c == ':') {
        return !(inside && Character.isDigit(plain.charAt(i - 1)) && Character.isDigit(plain.charAt(i + 1)));
      }
      if (c == '/') {
        return inside && i - from > 1 && to - i > 2 && Character.isLetter(plain.charAt(i - 1)) && Character.isLetter(plain.charAt(i + 1));
      }
      if (c == '.') {
        return inside && i - from > 2 && Character.isLowerCase(plain.charAt(i - 1)) && Character.isLowerCase(plain.charAt(i - 2))
            && Character.isUpperCase(plain.charAt(i + 1)) && (i + 2 == to || Character.isLowerCase(plain.charAt(i + 2)));
      }
      return INNER.indexOf(c) >= 0;
    }

    /** Where to cut at the apostrophe {@code i}: after an elided word, or before a clitic; {@code start} for not at all. */
    private int apostrophe(int start, int i, int to) {
      if (rules.wholeWords().contains(plain.substring(start, to).toLowerCase(Locale.ROOT))) {
        return start;
      }
      if (isElision(start, i)) {
        return i + 1;
      }
      for (String clitic : rules.clitics()) {
        int at = to - clitic.length();
        if (at > start && at <= i && plain.regionMatches(true, at, clitic, 0, clitic.length())) {
          return at;
        }
      }
      return start;
    }

    private boolean isElision(int start, int apostrophe) {
      return apostrophe > start && apostrophe - start < 8
          && rules.elisions().contains(plain.substring(start, apostrophe).toLowerCase(Locale.ROOT));
    }

    private boolean isClitic(int start, int end) {
      return rules.clitics().stream().anyMatch(clitic ->
          clitic.length() > 1 && end - start == clitic.length() && plain.regionMatches(true, start, clitic, 0, clitic.length()));
    }

    private boolean splitsHyphen(int start, int i, int to) {
      if (i == start || i + 1 == to || !Character.isLetterOrDigit(plain.charAt(i + 1))) {
        return false;
      }
      String first = plain.substring(start, i).toLowerCase(Locale.ROOT);
      boolean number = Character.isDigit(plain.charAt(i - 1)) && Character.isDigit(plain.charAt(i + 1));
      boolean code = hasDigitAndLetter(start, to);
      return !number && !code && !rules.hyphenPrefixes().contains(first);
    }

    /** Product and advisory codes: DS-2CD2142FWD-I, CVE-2021-36260. */
    private boolean hasDigitAndLetter(int start, int to) {
      boolean upper = false;
      boolean digit = false;
      boolean lower = false;
      for (int i = start; i < to; i++) {
        char c = plain.charAt(i);
        upper |= Character.isUpperCase(c);
        digit |= Character.isDigit(c);
        lower |= Character.isLowerCase(c);
      }
      return digit && upper && !lower;
    }

    private boolean enclitic(int start, int i, int to) {
      if (i == start || plain.charAt(start) == '-' || rules.wholeWords().contains(plain.substring(start, to).toLowerCase(Locale.ROOT))) {
        return false;
      }
      for (String enclitic : rules.enclitics()) {
        if (to - i == enclitic.length() && plain.regionMatches(true, i, enclitic, 0, enclitic.length())) {
          return Character.isLowerCase(plain.charAt(i + 1)) && Character.isLowerCase(plain.charAt(i - 1));
        }
      }
      return false;
    }

    private int sameRun(int i, int end) {
      char c = plain.charAt(i);
      int next = i + 1;
      if (c == '.' || c == '-' || c == '*' || c == '=' || c == '!' || c == '?' || c == '~') {
        while (next < end && plain.charAt(next) == c) {
          next++;
        }
      }
      return next;
    }

    private void add(int start, int end) {
      if (end > start) {
        tokens.add(token(start, end));
      }
    }

    private Token token(int start, int end) {
      return new Token(text.substring(start, end), start, end);
    }
  }
}
