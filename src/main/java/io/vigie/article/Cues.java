package io.vigie.article;

import io.vigie.yaml.YamlNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The phrases of page furniture, of all languages together ({@code article/cues}). They are matched on {@link Texts#bare} text. Immutable. */
final class Cues {

  private static final int PREPOSITION_LETTERS = 4;
  private static final String COMMON = "common";

  private final List<String> languages = new ArrayList<>();
  private final Map<Cue, Set<String>> phrases = new EnumMap<>(Cue.class);
  private final CommonWords common = new CommonWords();
  private final PhraseIndex index;
  private final int longest;
  private final Pattern published;

  private Cues() {
    for (Cue cue : Cue.values()) {
      phrases.put(cue, new HashSet<>());
    }
    Arrays.stream(Locale.getISOLanguages()).filter(code -> code.length() == 2).sorted()
        .forEach(code -> YamlNode.find("article/cues/" + code + ".yaml").ifPresent(file -> add(code, file)));
    Map<String, Integer> bits = new HashMap<>();
    phrases.forEach((cue, known) -> known.forEach(phrase -> bits.merge(phrase, CueMarks.bit(cue), (a, b) -> a | b)));
    index = PhraseIndex.build(bits);
    longest = phrases.values().stream().flatMap(Set::stream).mapToInt(phrase -> phrase.split(" ").length).max().orElse(1);
    published = pattern(Cue.PUBLISHED);
  }

  static Cues load() {
    return new Cues();
  }

  private void add(String code, YamlNode file) {
    languages.add(code);
    file.allow(Stream.concat(Stream.of(COMMON), Arrays.stream(Cue.values()).map(Cue::key)).toArray(String[]::new));
    file.optional(COMMON).ifPresent(words -> common.add(code, words.texts()));
    for (Cue cue : Cue.values()) {
      file.optional(cue.key()).ifPresent(list -> list.list().forEach(node -> {
        String phrase = Texts.bare(node.text());
        if (!phrase.isEmpty()) {
          phrases.get(cue).add(phrase);
        }
      }));
    }
  }

  /** ISO 639-1 codes of the languages that have cues. */
  List<String> languages() {
    return Collections.unmodifiableList(languages);
  }

  CommonWords commonWords() {
    return common;
  }

  Set<String> phrases(Cue cue) {
    return Collections.unmodifiableSet(phrases.get(cue));
  }

  boolean is(Cue cue, String bare) {
    return phrases.get(cue).contains(bare);
  }

  /** Finds what announces a date of publication in {@link Texts#plain} text; shorter words, such as prepositions, announce too much. */
  Pattern published() {
    return published;
  }

  private Pattern pattern(Cue cue) {
    String alternatives = phrases.get(cue).stream().filter(phrase -> phrase.length() > PREPOSITION_LETTERS).sorted(Comparator.comparing(String::length).reversed())
        .map(phrase -> phrase.replace(" ", "\\P{L}{1,3}")).collect(Collectors.joining("|"));
    return Pattern.compile("(?<!\\p{L})(?:" + alternatives + ")(?!\\p{L})");
  }

  /** All cues of a text, in one pass. */
  CueMarks marks(String bare) {
    return index.marks(bare);
  }

  boolean begins(Cue cue, String bare) {
    return lengthAt(cue, bare, 0) > 0;
  }

  boolean ends(Cue cue, String bare) {
    for (int at = bare.lastIndexOf(' '), words = 0; words < longest; words++) {
      if (is(cue, bare.substring(at + 1))) {
        return true;
      }
      if (at < 0) {
        return false;
      }
      at = bare.lastIndexOf(' ', at - 1);
    }
    return false;
  }

  boolean stands(Cue cue, String bare) {
    return marks(bare).stands(cue);
  }

  /** How many places of the text hold a phrase, counted up to {@code most}. */
  int count(Cue cue, String bare, int most) {
    int count = 0;
    for (int at = 0; at >= 0 && at < bare.length() && count < most; at = next(bare, at)) {
      count += lengthAt(cue, bare, at) > 0 ? 1 : 0;
    }
    return count;
  }

  private static int next(String bare, int at) {
    int space = bare.indexOf(' ', at);
    return space < 0 ? -1 : space + 1;
  }

  /** Length of the longest phrase that begins at a word; 0 when none does. */
  int lengthAt(Cue cue, String bare, int at) {
    return index.lengthAt(CueMarks.bit(cue), bare, at);
  }
}
