package io.vigie.annotate;

import io.vigie.annotate.tree.Lexicon;
import io.vigie.knowledge.NameWords;
import io.vigie.language.LanguagePack;
import java.util.Locale;
import java.util.Set;

/** What the words of a language tell about names: its dictionary and the nouns and titles around names. Immutable. */
final class NameGrammar {

  private static final Set<String> OPEN_CLASSES = Set.of("NOUN", "ADJ", "VERB", "AUX", "NUM");
  private static final Set<String> VERBS = Set.of("VERB", "AUX");
  /** A compound is looked up by its end where this many letters or more are left. */
  private static final int SHORTEST_COMPOUND_END = 5;
  private static final int SHORTEST_COMPOUND_START = 3;

  /** That of a language of which nothing is known. */
  static final NameGrammar NONE = new NameGrammar(NameWords.read(""), Lexicon.EMPTY);

  private final NameWords words;
  private final Lexicon lexicon;

  NameGrammar(NameWords words, Lexicon lexicon) {
    this.words = words;
    this.lexicon = lexicon;
  }

  static NameGrammar of(LanguagePack pack) {
    return new NameGrammar(NameWords.read(pack.code()), SharedLexicons.get(pack));
  }

  /** Whether a word that starts the name of an organization may stand for it: no ordinary word, and none that many names start with. */
  boolean isOwnWord(String word) {
    return !isCommon(word) && !words.startsNoName(word) && !words.organizations().isStart(word) && !words.organizations().isEnd(word)
        && !words.isTitle(word) && word.length() > 3;
  }

  NameWords words() {
    return words;
  }

  /** Whether a word with a capital is an ordinary word of the language and, by its dictionary and the lists of names, no name. */
  boolean isCommon(String word) {
    if (isOnNameList(word)) {
      return false;
    }
    Set<String> parts = lexicon.parts(word);
    return parts.isEmpty() ? words.capitalisesNouns() && isCompound(word) : isOpen(parts);
  }

  /** Whether the dictionary has a word as an ordinary one, whatever the lists of names say: "Council". */
  boolean isDictionaryWord(String word) {
    return isOpen(lexicon.parts(word));
  }

  /** Whether a word is in no dictionary of the language, or there only as a name. */
  boolean isUnknown(String word) {
    Set<String> parts = lexicon.parts(word);
    return (parts.isEmpty() || Set.of("PROPN").containsAll(parts)) && !(words.capitalisesNouns() && isCompound(word));
  }

  private static boolean isOnNameList(String word) {
    return SharedWordClasses.get("names.lists").of(WordShape.plain(word).toLowerCase(Locale.ROOT)) != WordClasses.NONE;
  }

  private static boolean isOpen(Set<String> parts) {
    return !parts.contains("PROPN") && parts.stream().anyMatch(OPEN_CLASSES::contains);
  }

  /** "Kundenvideos": a word whose end is a noun and whose beginning is a word too. */
  boolean isCompound(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    for (int cut = SHORTEST_COMPOUND_START; cut <= lower.length() - SHORTEST_COMPOUND_END; cut++) {
      Set<String> end = lexicon.parts(lower.substring(cut));
      if (end.contains("NOUN") && isOpen(end) && isOpen(lexicon.parts(lower.substring(0, cut)))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a small word can only be the verb or pronoun of a clause, which no name holds. */
  boolean endsName(String word) {
    if (!isSmall(word)) {
      return false;
    }
    Set<String> parts = lexicon.parts(word);
    return words.isListed("neverInside", bare(word)) || !parts.isEmpty() && VERBS.containsAll(parts);
  }

  /** Whether a small word is one that no name ends with. */
  boolean isNeverLast(String word) {
    return isSmall(word) && words.isListed("neverLast", bare(word));
  }

  /** Without the apostrophe of an elision. */
  private static String bare(String word) {
    char last = word.charAt(word.length() - 1);
    return word.length() > 1 && (last == '\'' || last == '’') ? word.substring(0, word.length() - 1) : word;
  }

  /** Whether a word is the title of an office; those of honour are a part of the name: "Sir", "Dr." */
  boolean isOffice(String word) {
    return words.isTitle(word) && !words.isListed("honorifics", word);
  }

  private static boolean isSmall(String word) {
    return Character.isLowerCase(word.codePointAt(0));
  }
}
