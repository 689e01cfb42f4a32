package io.vigie.annotate;

import io.vigie.knowledge.NameWords;
import io.vigie.record.MentionKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Adds names that the word before them shows: a person's after a title, an organization's after its noun; else the model missed them. */
final class MissedNames {

  private static final double PROBABILITY = 0.7;
  private static final int LONGEST_PERSON = 4;
  private static final int SHORTEST_LAST_NAME = 3;

  private final NameGrammar grammar;
  private final NameWords words;

  MissedNames(NameGrammar grammar) {
    this.grammar = grammar;
    this.words = grammar.words();
  }

  /** The names of a sentence and those that were missed, in order. */
  List<Name> complete(Sentence sentence, List<Name> names) {
    List<Token> tokens = sentence.tokens();
    if (SentenceCase.of(tokens.stream().map(Token::text).toArray(String[]::new)) != SentenceCase.NORMAL) {
      return names;
    }
    List<Name> all = new ArrayList<>(names);
    for (int i = 0; i + 1 < tokens.size(); i++) {
      String word = tokens.get(i).text();
      int end = run(tokens, i + 1);
      if (end > i + 1 && tokens.subList(i + 1, end).stream().noneMatch(token -> isCovered(token, all))) {
        if (words.isTitle(word) && (isPerson(tokens.subList(i + 1, end)) || isLastName(tokens.subList(i + 1, end)))) {
          all.add(name(tokens, i + 1, end, MentionKind.PERSON));
        } else if (isOrganization(word, tokens.subList(i + 1, end)) || endsAsOrganization(word, tokens.subList(i + 1, end))) {
          all.add(name(tokens, i + 1, end, MentionKind.ORGANIZATION));
        }
      }
    }
    all.sort(Comparator.comparingInt(Name::start));
    return all;
  }

  private boolean isPerson(List<Token> run) {
    return run.size() > 1 && run.size() <= LONGEST_PERSON && !grammar.isCommon(run.get(0).text())
        && run.stream().map(Token::text).noneMatch(word -> WordShape.isAllCapitals(word) || words.isTitle(word) || words.organizations().isEnd(word)
            || words.capitalisesNouns() && grammar.isCommon(word));
  }

  /** A single word after a title is a name only where the language does not know it. */
  private boolean isLastName(List<Token> run) {
    String word = run.get(0).text();
    return run.size() == 1 && word.length() >= SHORTEST_LAST_NAME && !WordShape.isAllCapitals(word) && grammar.isUnknown(word)
        && !words.isCommon(word) && !words.organizations().isEnd(word);
  }

  private boolean isOrganization(String word, List<Token> run) {
    return words.organizations().isNoun(word, words.capitalisesNouns()) && !WordShape.isAllCapitals(word)
        && WordShape.isCapitalised(word) == words.capitalisesNouns()
        && run.stream().map(Token::text).noneMatch(each -> words.isTitle(each) || words.capitalisesNouns() && grammar.isCommon(each));
  }

  /** "AE Industrial Partners", read from its first word on. */
  private boolean endsAsOrganization(String before, List<Token> run) {
    return run.size() > 1 && !WordShape.isCapitalised(before) && words.organizations().isEnd(run.get(run.size() - 1).text())
        && run.stream().map(Token::text).noneMatch(words::isTitle);
  }

  /** Where a run of words with capitals ends. */
  private int run(List<Token> tokens, int from) {
    Predicate<String> inName = word -> WordShape.isCapitalised(word) && !words.startsNoName(word) && WordShape.isWord(word);
    int end = from;
    while (end < tokens.size() && inName.test(tokens.get(end).text())) {
      end++;
    }
    return end;
  }

  private static boolean isCovered(Token token, List<Name> names) {
    return names.stream().anyMatch(name -> name.start() < token.end() && token.start() < name.end());
  }

  private static Name name(List<Token> tokens, int from, int to, MentionKind kind) {
    return new Name(Names.text(tokens.subList(from, to)), tokens.get(from).start(), tokens.get(to - 1).end(), kind, PROBABILITY);
  }
}
