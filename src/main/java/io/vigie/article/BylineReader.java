package io.vigie.article;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the names out of a byline such as {@code Par Karim Benali et Lucie Vasseur, publié le 21 octobre 2022}. */
final class BylineReader {

  private static final Pattern CUT = Pattern.compile("\\s*(?:[;|•·/\\n]|\\s[–—-]\\s|,\\s|\\(|\\))\\s*");
  private static final Pattern DATED = Pattern.compile("\\s[|•·–—-]\\s");
  private static final Pattern ADDRESS = Pattern.compile("https?://\\S*|www\\.\\S+|\\S+@\\S+|@\\w+");
  private static final Pattern AFTER_NUMBER = Pattern.compile("(?<=\\d)\\s+(?=\\p{L})");
  private static final Pattern AROUND_NAME = Pattern.compile("^[^\\p{L}\\d]+|[\\s,;:*|–—-]+$");
  private static final Pattern CLOCK = Pattern.compile("\\s(?:\\p{Ll}{1,3}\\s)?\\d{1,2}[:h]\\d{2}\\b.*$");
  private static final int LONGEST = 60;
  private static final int MOST_WORDS = 6;
  /** Letters of a name's last part that is cut short with a stop, with the stop. */
  private static final int INITIAL = 3;

  private final Cues cues;
  private final DateReader dates;
  private final @Nullable String outlet;

  BylineReader(Cues cues, DateReader dates, @Nullable String outlet) {
    this.cues = cues;
    this.dates = dates;
    this.outlet = outlet == null ? null : Texts.bare(outlet);
  }

  /** Whether a line begins with a word that introduces authors, followed by a name; by that of an account only after a phrase such as "posted by". */
  boolean introduced(String line) {
    String rest = withoutCue(line);
    if (rest.length() == line.length() || rest.isEmpty()) {
      return false;
    }
    return Character.isUpperCase(rest.charAt(0)) && Texts.words(rest) >= 2 || cueWords(line.strip()) > 1 && Texts.words(withoutAppendix(rest)) == 1;
  }

  /** Whether a line is short and the name of a person stands first in it. */
  boolean beginsWithPerson(String line) {
    return line.length() <= LONGEST && isPerson(clean(parts(line).get(0)));
  }

  /** "5 March 2024 – Ada Brook": a date, then a dash or bar, then a person. Places stand before the date. */
  boolean isDateAndPerson(String line) {
    String[] parts = line.length() <= LONGEST && DateReader.hasDigit(line) ? DATED.split(line) : new String[0];
    return parts.length == 2 && dates.text(parts[0], null).isPresent() && isPerson(parts[1]);
  }

  /** The names in a line; where one part of it is introduced as a byline, only that part and the names that follow it. */
  List<String> read(String line) {
    List<String> found = new ArrayList<>();
    if (line.length() > 300) {
      return found;
    }
    List<String> parts = parts(line);
    int first = 0;
    while (first < parts.size() && !introduced(parts.get(first))) {
      first++;
    }
    for (String part : parts.subList(first == parts.size() ? 0 : first, parts.size())) {
      for (String name : split(withoutCue(part))) {
        String clean = clean(withoutAppendix(name));
        if (isName(clean) && (found.isEmpty() || !cues.begins(Cue.ROLES, Texts.bare(clean)))) {
          found.add(clean);
        } else if (!found.isEmpty() && !clean.isEmpty()) {
          return found;
        }
      }
    }
    return found;
  }

  /** Whether a part of the line is introduced as a byline. */
  boolean holdsByline(String line) {
    return parts(line).stream().anyMatch(this::introduced);
  }

  /** The line cut at its separators, and between a number, as of a date, and what introduces a person. */
  private List<String> parts(String line) {
    List<String> parts = new ArrayList<>();
    for (String part : CUT.split(withoutAddresses(line))) {
      int from = 0;
      for (Matcher gap = AFTER_NUMBER.matcher(part); gap.find();) {
        String rest = part.substring(gap.end());
        if (introduced(rest) && isPerson(withoutCue(rest))) {
          parts.add(part.substring(from, gap.start()));
          from = gap.end();
        }
      }
      parts.add(part.substring(from));
    }
    return parts;
  }

  /** Whether a text looks like the name of one person: two to four words, all with a capital, none of them a role or a date. */
  boolean isPerson(String text) {
    String[] words = text.split(" ");
    if (words.length < 2 || words.length > 4 || !isName(text) || Texts.endsSentence(text) && words[words.length - 1].length() > INITIAL || cues.stands(Cue.ROLES, Texts.bare(text))) {
      return false;
    }
    for (String word : words) {
      if (!Character.isUpperCase(word.charAt(0)) && word.length() > 3 || word.chars().anyMatch(Character::isDigit)) {
        return false;
      }
    }
    return Character.isUpperCase(words[0].charAt(0)) && Character.isUpperCase(words[words.length - 1].charAt(0));
  }

  /** A part at its conjunctions, where both sides look like names of their own. */
  private List<String> split(String part) {
    List<String> names = new ArrayList<>();
    StringBuilder name = new StringBuilder();
    for (String word : part.split(" ")) {
      if (cues.is(Cue.CONJUNCTIONS, word.toLowerCase(java.util.Locale.ROOT)) || word.equals("&")) {
        names.add(name.toString());
        name.setLength(0);
      } else {
        name.append(name.length() > 0 ? " " : "").append(word);
      }
    }
    names.add(name.toString());
    return names;
  }

  /** A name without the next label, the person's role, the date or whose picture it is behind it. */
  private String withoutAppendix(String name) {
    int label = name.indexOf(": ");
    String line = CLOCK.matcher(label < 0 ? name : name.substring(0, Math.max(0, name.lastIndexOf(' ', label)))).replaceFirst("");
    for (int at = line.indexOf(' '); at > 0; at = line.indexOf(' ', at + 1)) {
      String bare = Texts.bare(line.substring(at));
      boolean dated = cues.begins(Cue.PUBLISHED, bare) && DateReader.hasDigit(bare);
      boolean appended = bare.indexOf(' ') > 0 && (cues.begins(Cue.ROLES, bare) || cues.begins(Cue.CREDIT, bare));
      if (dated || appended && isPerson(line.substring(0, at))) {
        return line.substring(0, at);
      }
    }
    return line;
  }

  private String withoutCue(String line) {
    String rest = line.strip();
    for (int rounds = 0; rounds < 2; rounds++) {
      int words = cueWords(rest);
      if (words == 0) {
        return rest;
      }
      rest = afterWords(rest, words);
    }
    return rest;
  }

  private int cueWords(String line) {
    String bare = Texts.bare(line);
    int length = cues.lengthAt(Cue.BYLINE, bare, 0);
    return length == 0 || length == bare.length() ? 0 : bare.substring(0, length).split(" ").length;
  }

  private static String afterWords(String line, int words) {
    int at = 0;
    for (int word = 0; word < words; word++) {
      while (at < line.length() && !Character.isLetterOrDigit(line.charAt(at))) {
        at++;
      }
      while (at < line.length() && Character.isLetterOrDigit(line.charAt(at))) {
        at++;
      }
    }
    while (at < line.length() && !Character.isLetterOrDigit(line.charAt(at))) {
      at++;
    }
    return line.substring(at);
  }

  private static String withoutAddresses(String line) {
    String folded = Texts.fold(line);
    boolean none = folded.indexOf('@') < 0 && !folded.contains("://") && !folded.contains("www.");
    return none ? folded : ADDRESS.matcher(folded).replaceAll(" ").strip();
  }

  private static String clean(String name) {
    return AROUND_NAME.matcher(name.strip()).replaceAll("");
  }

  /** Whether much of a name is digits; those of accounts may be, when they begin with a letter. */
  private static boolean isNumeric(String name) {
    boolean account = name.indexOf(' ') < 0 && Character.isLetter(name.charAt(0));
    return !account && name.chars().filter(Character::isDigit).count() * 3 >= name.length();
  }

  private boolean isName(String name) {
    String bare = Texts.bare(name);
    int words = bare.isEmpty() ? 0 : bare.split(" ").length;
    return name.length() >= 2 && name.length() <= LONGEST && words <= MOST_WORDS && !bare.equals(outlet)
        && name.chars().noneMatch(c -> c == '"' || c == '?' || c == '!' || c == '{')
        && !isNumeric(name) && dates.text(name, null).isEmpty() && !dates.isDay(name)
        && (Character.isUpperCase(name.charAt(0)) || !Character.isLowerCase(name.charAt(0)) || words <= 2)
        && !cues.is(Cue.GENERIC, bare) && !cues.is(Cue.ROLES, bare) && !cues.begins(Cue.MODIFIED, bare) && !cues.is(Cue.BYLINE, bare)
        && !(cues.begins(Cue.PUBLISHED, bare) && words <= 2) && !cues.is(Cue.NOISE, bare) && !cues.stands(Cue.NOISE, bare);
  }
}
