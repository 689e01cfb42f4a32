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
      "(?i)(?<![a-z0-9])CVE[-\\u2010-\\u2013_:\\h]{1,2}(\\d{4})[-\\u2010-\\u2013_](\\d{4,7})(?!\\d)");
  private static final Pattern WORD = Pattern.compile("\\p{Ll}{3}");
  private static final Pattern URL = Pattern.compile("(?i)(?:https?://|www\\.)\\S+|(?:[a-z0-9-]++\\.)++[a-z]{2,}/\\S*");
  private static final Pattern EMAIL = Pattern.compile("(?i)[a-z0-9][a-z0-9._%+-]*@[a-z0-9][a-z0-9.-]*\\.[a-z]{2,}");
  private static final Pattern MODEL = Pattern.compile("[A-Z][A-Za-z0-9]*(?:[-/_.+][A-Za-z0-9]+)*\\+?");
  private static final Pattern ENDING = Pattern.compile("(?:[.:!?*'\\u2019\\u2026]+|['\\u2019]s)$");
  /** Longer runs without a blank are data, such as an image in a text. */
  private static final int LONGEST = 2_000;
  private static final int LONGEST_MODEL = 40;
  private static final int SHORTEST_MODEL = 5;

  private final Pattern advisories;
  private final List<Pattern> noModels;

  public IdentifierFinder() {
    YamlNode file = YamlNode.load("identifiers.yaml").allow("advisories", "not-models");
    advisories = Pattern.compile("(?i)(?:" + String.join("|", file.texts("advisories")) + ")");
    noModels = file.texts("not-models").stream().map(Pattern::compile).toList();
  }

  /** The identifiers in order of the text; none overlaps another. */
  public List<Identifier> find(String text) {
    List<Identifier> found = new ArrayList<>();
    Matcher cves = CVE.matcher(text);
    while (cves.find()) {
      found.add(new Identifier(Identifier.Kind.CVE, cves.group(), cves.start(), cves.end(), "CVE-" + cves.group(1) + "-" + cves.group(2)));
    }
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

  /** Capitals and digits mixed, long enough to be no abbreviation: DS-2CD2142FWD-I, IPC-HFW1320S, AVM1203, not COVID-19 or G20-Staaten. */
  private boolean isModel(String core) {
    if (core.length() < SHORTEST_MODEL || core.length() > LONGEST_MODEL || !MODEL.matcher(core).matches() || WORD.matcher(core).find()) {
      return false;
    }
    long digits = core.chars().filter(c -> c >= '0' && c <= '9').count();
    long capitals = core.chars().filter(c -> c >= 'A' && c <= 'Z').count();
    return digits >= 2 && capitals >= 2 && noModels.stream().noneMatch(pattern -> pattern.matcher(core).matches());
  }

  private static String value(Identifier.Kind kind, String core) {
    return kind == Identifier.Kind.ADVISORY ? core.toUpperCase(Locale.ROOT).replace('\u2011', '-').replace('\u2013', '-') : core;
  }
}
