package io.vigie.annotate;

import io.vigie.record.MentionKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Takes out of the names of a sentence what the grammar of the language rules out: the clause or the title around a name, ordinary words,
 * numbers of models; and lets the noun before a name and its own last or first word say what kind of name it is.
 */
final class NameCorrection {

  /** What a model is less sure of than this may be an ordinary word at the start of a sentence. */
  private static final double DOUBTFUL = 0.8;
  /** And one as unsure as this may be one anywhere in a language that writes nouns with a capital: its dictionary lists "Audi" as a noun. */
  private static final double DOUBTFUL_NOUN = 0.55;
  /** What a model is less sure of than this is of the kind that the noun before it says. */
  private static final double SURE = 0.9;
  private static final Set<String> OPENERS = Set.of("\"", "«", "»", "“", "„", "‘", "'", ":", "-", "–", "—", "•", "(", "¿", "¡");
  private static final String BREAKS = ";:»«“”„\"()";

  private final NameGrammar grammar;
  private final PersonNames persons;

  NameCorrection(NameGrammar grammar) {
    this.grammar = grammar;
    this.persons = new PersonNames(grammar);
  }

  /** The names that are left, in order; with the same probabilities. */
  List<Name> correct(Sentence sentence, List<Name> names) {
    List<Name> corrected = new ArrayList<>();
    names.forEach(name -> correct(sentence, name).ifPresent(corrected::add));
    return persons.join(sentence, corrected);
  }

  private Optional<Name> correct(Sentence sentence, Name name) {
    List<Token> tokens = sentence.tokens();
    int from = Names.first(tokens, name);
    int to = Names.end(tokens, from, name);
    int end = end(tokens, from, to);
    boolean titled = name.kind() == MentionKind.ORGANIZATION && persons.isTitled(tokens, from, end);
    int start = titled || name.kind() == MentionKind.PERSON ? persons.start(tokens, from, end) : from;
    if (start >= end || isWord(tokens, start, end, name)) {
      return Optional.empty();
    }
    List<Token> left = tokens.subList(start, end);
    return Optional.of(new Name(Names.text(left), left.get(0).start(), left.get(left.size() - 1).end(),
        titled ? MentionKind.PERSON : kind(tokens, start, end, name), name.probability()));
  }

  /** Where a name ends: before a mark that ends a clause, before its verb, and not with a preposition or the like. */
  private int end(List<Token> tokens, int from, int to) {
    int end = from + 1;
    while (end < to && BREAKS.indexOf(tokens.get(end).text().charAt(0)) < 0 && !grammar.endsName(tokens.get(end).text())) {
      end++;
    }
    while (end < to && end > from + 1 && grammar.isNeverLast(tokens.get(end - 1).text())) {
      end--;
    }
    return end;
  }

  /** Whether what the model took for a name is an ordinary word that has its capital from where it stands, the number of a model or a law. */
  private boolean isWord(List<Token> tokens, int from, int to, Name name) {
    String first = tokens.get(from).text();
    if (to - from == 1 && name.kind() != MentionKind.ORGANIZATION && isModelNumber(first)) {
      return true;
    }
    if (to - from > 1 && grammar.words().isListed("lawEnds", tokens.get(to - 1).text())) {
      return true;
    }
    boolean oneCapital = tokens.subList(from + 1, to).stream().noneMatch(token -> WordShape.isCapitalised(token.text()));
    boolean everyNoun = grammar.words().capitalisesNouns();
    double limit = name.kind() == MentionKind.PERSON && grammar.isCompound(first) ? DOUBTFUL : DOUBTFUL_NOUN;
    if (!everyNoun && to - from == 1 && name.kind() == MentionKind.ORGANIZATION && opens(tokens, from) && name.probability() < DOUBTFUL_NOUN
        && grammar.isDictionaryWord(first)) {
      return true;
    }
    boolean doubtful = everyNoun ? name.probability() < limit && !afterSlash(tokens, from)
        : name.probability() < DOUBTFUL && opens(tokens, from);
    return oneCapital && doubtful && WordShape.isCapitalised(first) && !WordShape.isAllCapitals(first) && grammar.isCommon(first);
  }

  private static boolean isModelNumber(String word) {
    long digits = word.chars().filter(Character::isDigit).count();
    return digits > 0 && word.chars().filter(Character::isUpperCase).count() > 1;
  }

  /** Whether a word stands at the start of a sentence or of a quotation. */
  private static boolean opens(List<Token> tokens, int at) {
    return at == 0 || OPENERS.contains(tokens.get(at - 1).text());
  }

  /** "Leipzig/Halle" */
  private static boolean afterSlash(List<Token> tokens, int at) {
    return at > 0 && tokens.get(at - 1).text().equals("/");
  }

  private MentionKind kind(List<Token> tokens, int from, int to, Name name) {
    if (name.kind() == MentionKind.ORGANIZATION) {
      return name.kind();
    }
    boolean byItself = to - from > 1 && (grammar.words().organizations().isEnd(tokens.get(to - 1).text())
        || grammar.words().organizations().isStart(tokens.get(from).text()));
    boolean byNoun = from > 0 && name.probability() < SURE && !WordShape.isAllCapitals(tokens.get(from - 1).text())
        && grammar.words().organizations().isNoun(tokens.get(from - 1).text(), grammar.words().capitalisesNouns());
    boolean place = to - from > 1 && grammar.words().isListed("placeEnds", tokens.get(to - 1).text());
    return place ? MentionKind.LOCATION : byItself || byNoun ? MentionKind.ORGANIZATION : name.kind();
  }
}
