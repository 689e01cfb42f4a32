package io.vigie.annotate.identifiers;

import io.vigie.yaml.YamlNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds CVE numbers, ids of advisories, product model numbers, e-mail addresses and URLs. The schemes of advisories are data
 * ({@code identifiers.yaml}). Reads a text from blank to blank, in time proportional to its length. Immutable, thread-safe.
 */
public final class IdentifierFinder {

  private static final Pattern PIECE = Pattern.compile("[^\\s\\u00A0\\u202F<>\"\\u00AB\\u00BB\\u201C\\u201D\\u201E()\\[\\]{}|,;]+");
  private static final Pattern CVE = Pattern.compile(
      "(?i)(?<![a-z0-9])CVEs?[-\\u2010-\\u2013_:\\h]{1,2}(\\d{4})[-\\u2010-\\u2013_](\\d{4,7})(?!\\d)");
  private static final Pattern WORD = Pattern.compile("\\p{Ll}{3}");
  /** Letters that stand for any: "IPC-HFW1XXX". */
  private static final Pattern WILDCARDS = Pattern.compile("x{2,}|X{2,}");
  private static final Pattern URL = Pattern.compile("(?i)(?:https?://|www\\.)\\S+|(?:[a-z0-9-]++\\.)++[a-z]{2,}/\\S*");
  private static final Pattern EMAIL = Pattern.compile("(?i)[a-z0-9][a-z0-9._%+-]*@[a-z0-9][a-z0-9.-]*\\.[a-z]{2,}");
  private static final Pattern MODEL = Pattern.compile("[A-Z][A-Za-z0-9]*(?:[-/_.+][A-Za-z0-9]+)*\\+?");
  private static final Pattern ENDING = Pattern.compile("(?:[.:!?*'\\u2019\\u2026]+|['\\u2019]s)$");
  /** Longer runs without a blank are data, such as an image in a text. */
  private static final int LONGEST = 2_000;
  private static final int LONGEST_MODEL = 40;
  private static final int SHORTEST_MODEL = 5;

  private final Pattern advisories;
  /** What follows the number of a flaw where the next is cut short: "/33045", " and -33045", ", 2021-33045". */
  private final Pattern nextFlaw;
  private final List<Pattern> noModels;

  public IdentifierFinder() {
    YamlNode file = YamlNode.load("identifiers.yaml").allow("advisories", "not-models", "joins");
    advisories = Pattern.compile("(?i)(?:" + String.join("|", file.texts("advisories")) + ")");
    String joins = String.join("|", file.texts("joins"));
    nextFlaw = Pattern.compile("(?i)(?:/[-\\u2010-\\u2013]?|(?:,?\\h(?:" + joins + ")\\h|,\\h?)(?:[-\\u2010-\\u2013]|(?=\\d{4}[-\\u2010-\\u2013]\\d)))"
        + "((?:(\\d{4})[-\\u2010-\\u2013])?(\\d{4,7}))(?![\\d\\p{L}-])");
    noModels = file.texts("not-models").stream().map(Pattern::compile).toList();
  }

  /** The identifiers in order of the text; none overlaps another. */
  public List<Identifier> find(String text) {
    List<Identifier> found = flaws(text);
    int flaws = found.size();
    int next = 0;
    Matcher pieces = PIECE.matcher(text);
    while (pieces.find()) {
      while (next < flaws && found.get(next).end() <= pieces.start()) {
        next++;
      }
      boolean taken = next < flaws && found.get(next).start() < pieces.end();
      if (!taken && isCandidate(pieces.group())) {
        read(pieces.group(), pieces.start(), found);
      }
    }
    found.sort(Comparator.comparingInt(Identifier::start));
    return List.copyOf(found);
  }

  private List<Identifier> flaws(String text) {
    List<Identifier> found = new ArrayList<>();
    Matcher cves = CVE.matcher(text);
    Matcher next = nextFlaw.matcher(text);
    while (cves.find()) {
      String year = cves.group(1);
      found.add(flaw(cves.group(), cves.start(), year, cves.group(2)));
      int end = cves.end();
      while (next.region(end, text.length()).lookingAt()) {
        year = next.group(2) == null ? year : next.group(2);
        found.add(flaw(next.group(1), next.start(1), year, next.group(3)));
        end = next.end();
      }
    }
    return found;
  }

  private static Identifier flaw(String text, int start, String year, String number) {
    return new Identifier(Identifier.Kind.CVE, text, start, start + text.length(), "CVE-" + year + "-" + number);
  }

  /** Most words are none: an identifier has a digit, an at sign, or a slash or dot inside. */
  private static boolean isCandidate(String piece) {
    if (piece.length() > LONGEST) {
      return false;
    }
    for (int i = 0; i < piece.length(); i++) {
      char c = piece.charAt(i);
      if (c >= '0' && c <= '9' || c == '@' || c == '/' || c == '.' && i + 1 < piece.length()
          || i == 0 && (c == 'G' || c == 'g') && piece.regionMatches(true, 0, "GHSA-", 0, 5)) {
        return true;
      }
    }
    return false;
  }

  private void read(String piece, int offset, List<Identifier> found) {
    Matcher ending = ENDING.matcher(piece);
    String core = ending.find() ? piece.substring(0, ending.start()) : piece;
    one(core).ifPresent(kind -> found.add(new Identifier(kind, core, offset, offset + core.length(), value(kind, core))));
  }

  private Optional<Identifier.Kind> one(String core) {
    if (URL.matcher(core).matches()) {
      return Optional.of(Identifier.Kind.URL);
    }
    if (EMAIL.matcher(core).matches()) {
      return Optional.of(Identifier.Kind.EMAIL);
    }
    if (advisories.matcher(core).matches()) {
      return Optional.of(Identifier.Kind.ADVISORY);
    }
    return isModel(core) ? Optional.of(Identifier.Kind.MODEL) : Optional.empty();
  }

  /** Capitals and digits mixed, long enough to be no abbreviation: DS-2CD2142FWD-I, IPC-HFW1XXX, AVM1203, not COVID-19 or G20-Staaten. */
  private boolean isModel(String core) {
    String written = WILDCARDS.matcher(core).replaceAll("*");
    if (core.length() < SHORTEST_MODEL || core.length() > LONGEST_MODEL || !MODEL.matcher(core).matches() || WORD.matcher(written).find()) {
      return false;
    }
    long digits = written.chars().filter(c -> c >= '0' && c <= '9').count();
    long wildcards = written.chars().filter(c -> c == '*').count();
    long capitals = written.chars().filter(c -> c >= 'A' && c <= 'Z').count();
    return digits > 0 && digits + wildcards >= 2 && capitals >= 2 && noModels.stream().noneMatch(pattern -> pattern.matcher(core).matches());
  }

  private static String value(Identifier.Kind kind, String core) {
    return kind == Identifier.Kind.ADVISORY ? core.toUpperCase(Locale.ROOT).replace('\u2011', '-').replace('\u2013', '-') : core;
  }
}
