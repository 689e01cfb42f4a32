package io.vigie.annotate;

import io.vigie.language.LanguagePack;
import io.vigie.yaml.YamlNode;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What the tokenizer and the sentence splitter know of a language, out of its {@code pack.yaml}. All words are lower case, with plain
 * apostrophes.
 *
 * @param titles abbreviations that never end a sentence
 * @param abbreviations abbreviations that may end a sentence
 * @param numbering abbreviations only where a number follows
 * @param oneLetterNames names of one letter: "wrote on X"
 * @param starters words that with a capital begin a sentence
 * @param elisions words that lose their vowel before an apostrophe
 * @param wholeWords words with an apostrophe that stay whole
 * @param clitics endings that are tokens of their own, longest first
 * @param enclitics endings with a hyphen that are tokens of their own, longest first
 * @param splitHyphens whether the parts of a compound with hyphens are tokens of their own
 * @param hyphenPrefixes first parts of compounds that stay whole all the same
 * @param ordinalStop whether a stop after a number makes it an ordinal
 */
record TokenRules(
    Set<String> titles,
    Set<String> abbreviations,
    Set<String> numbering,
    Set<String> oneLetterNames,
    Set<String> starters,
    Set<String> elisions,
    Set<String> wholeWords,
    List<String> clitics,
    List<String> enclitics,
    boolean splitHyphens,
    Set<String> hyphenPrefixes,
    boolean ordinalStop) {

  static TokenRules of(LanguagePack pack) {
    YamlNode file = pack.file("pack.yaml");
    return new TokenRules(
        words(file, "titles"), words(file, "abbreviations"), words(file, "numbering"), words(file, "oneLetterNames"), words(file, "starters"), words(file, "elisions"), words(file, "wholeWords"),
        endings(file, "clitics"), endings(file, "enclitics"), flag(file, "splitHyphens"), words(file, "hyphenPrefixes"),
        flag(file, "ordinalStop"));
  }

  /** Whether the word, written without its last stop, is an abbreviation: a known one, an initial, or letters with stops. */
  boolean isAbbreviation(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return titles.contains(lower) || abbreviations.contains(lower) || isInitial(word) || isDotted(word);
  }

  /** Whether it is an abbreviation before a number only. */
  boolean isNumbering(String word) {
    return numbering.contains(word.toLowerCase(Locale.ROOT));
  }

  /** Whether it is a title, which a name follows. */
  boolean isTitle(String word) {
    return titles.contains(word.toLowerCase(Locale.ROOT));
  }

  /** Whether a sentence goes on after the abbreviation, whatever follows. */
  boolean neverEnds(String word) {
    return isTitle(word) || isNumbering(word) || isInitial(word);
  }

  /** Whether it is a name of one letter, as no first name is. */
  boolean isNameOfOneLetter(String word) {
    return oneLetterNames.contains(word.toLowerCase(Locale.ROOT));
  }

  /** Whether it may be a first name cut short. */
  boolean isInitial(String word) {
    return word.length() == 1 && Character.isUpperCase(word.charAt(0));
  }

  private static boolean isDotted(String word) {
    if (word.length() < 3 || word.length() % 2 == 0) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (i % 2 == 0 ? !Character.isLetter(word.charAt(i)) : word.charAt(i) != '.') {
        return false;
      }
    }
    return true;
  }

  private static Set<String> words(YamlNode file, String key) {
    Set<String> words = new HashSet<>();
    file.texts(key).forEach(word -> words.add(word.toLowerCase(Locale.ROOT)));
    return Set.copyOf(words);
  }

  private static List<String> endings(YamlNode file, String key) {
    return file.texts(key).stream().sorted(Comparator.comparing(String::length).reversed()).toList();
  }

  private static boolean flag(YamlNode file, String key) {
    return file.optional(key).map(value -> {
      if (!value.text().equals("true") && !value.text().equals("false")) {
        throw value.error("expected true or false");
      }
      return value.text().equals("true");
    }).orElse(false);
  }
}
