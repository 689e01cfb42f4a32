package io.vigie.knowledge;

import org.jspecify.annotations.Nullable;

/**
 * One name of one fact.
 *
 * @param kind null for a phrase that names nothing and keeps shorter names within it from matching
 * @param language the only language in which it is a name; null for every language
 * @param words its words in lower case with accents; a leading or trailing {@code *} stands for anything
 * @param capitals whether the word must be capitalised, by word
 * @param spelling of an acronym, which must be written in these very letters or all in capitals; null for other names
 * @param signs that belong to the name after its last word: "++" in "Face++"
 * @param guarded whether it needs context to count
 */
record Entry(
    @Nullable Fact fact, @Nullable KnowledgeKind kind, @Nullable String language, String[] words, boolean[] capitals,
    @Nullable Words spelling, String signs, boolean guarded) {

  private static final int LONGEST_EXACT_ACRONYM = 3;

  /** From how many words on a name may be written with one capital only: "Commission nationale de l'informatique". */
  private static final int SENTENCE_CASE_LENGTH = 3;

  private static final String SIGNS = "+!";

  static Entry of(@Nullable Fact fact, @Nullable KnowledgeKind kind, @Nullable String language, Words name, boolean guarded) {
    String[] words = new String[name.size()];
    boolean[] capitals = new boolean[name.size()];
    for (int i = 0; i < words.length; i++) {
      words[i] = Folding.lower(name.text(i));
      capitals[i] = name.capitalised(i);
    }
    boolean acronym = true;
    for (int i = 0; i < words.length; i++) {
      acronym &= acronym(name.text(i));
    }
    String signs = name.signsAfter(words.length - 1, SIGNS);
    return new Entry(fact, kind, language, words, capitals, acronym ? name : null, signs, guarded);
  }

  /** A short word with at least two capitals: FTC, MoD. */
  private static boolean acronym(String word) {
    return word.length() <= LONGEST_EXACT_ACRONYM && word.codePoints().allMatch(Character::isLetter)
        && word.chars().filter(Character::isUpperCase).count() > Math.min(1, word.length() - 1);
  }

  /** Whether the words {@code from..} of a text are written as this name may be. */
  boolean written(Words text, int from) {
    boolean anyCapital = false;
    boolean allCapitals = true;
    boolean needsCapital = false;
    for (int i = 0; i < words.length; i++) {
      if (!sameLetters(text, from + i, words[i])) {
        return false;
      }
      boolean capital = text.capitalised(from + i) || Character.isDigit(words[i].codePointAt(0));
      needsCapital |= capitals[i];
      anyCapital |= capital;
      allCapitals &= capital || !capitals[i];
      if (spelling != null && !text.allCapitals(from + i) && !text.text(from + i).startsWith(spelling.text(i))) {
        return false;
      }
    }
    boolean cased = !needsCapital || allCapitals || words.length >= SENTENCE_CASE_LENGTH && anyCapital;
    return cased && (signs.isEmpty() || text.signsAfter(from + words.length - 1, SIGNS).equals(signs));
  }

  /** A text may leave out accents, as headlines do, but not have others. */
  private static boolean sameLetters(Words text, int i, String word) {
    if (word.indexOf('*') >= 0) {
      return true;
    }
    String written = Folding.lower(text.text(i));
    return written.equals(word) || written.equals(text.folded(i)) || written.startsWith(word) || Folding.fold(word).equals(word) && accentsOfCase(written, word);
  }

  private static boolean accentsOfCase(String written, String word) {
    return written.indexOf('ß') >= 0 && Folding.fold(written).equals(word);
  }
}
