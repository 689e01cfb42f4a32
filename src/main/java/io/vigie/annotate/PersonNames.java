package io.vigie.annotate;

import io.vigie.record.MentionKind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Where the name of a person begins and ends: after titles and offices, with initials, across the small words inside family names. */
final class PersonNames {

  private static final Pattern INITIAL = Pattern.compile("\\p{Lu}\\.");
  private static final int LONGEST_AFTER_OFFICE = 3;

  private final NameGrammar grammar;

  PersonNames(NameGrammar grammar) {
    this.grammar = grammar;
  }

  /** Whether what was taken for an organization is a person with a title, or an office: "Alcalde Ada Norlund", "Director de Obras". */
  boolean isTitled(List<Token> tokens, int from, int to) {
    if (!grammar.words().isTitle(tokens.get(from).text()) || grammar.words().organizations().isEnd(tokens.get(to - 1).text())) {
      return false;
    }
    int start = from + 1;
    while (start < to && (grammar.words().isTitle(tokens.get(start).text()) || tokens.get(start).text().equals("."))) {
      start++;
    }
    return start < to && grammar.isNeverLast(tokens.get(start).text())
        || to - start > 1 && tokens.subList(start, to).stream().map(Token::text).allMatch(this::isPartOfName);
  }

  private boolean isPartOfName(String word) {
    return WordShape.isCapitalised(word) && !WordShape.isAllCapitals(word) && !grammar.isCommon(word) && !grammar.words().isCommon(word);
  }

  /** Where a name begins after its titles, with its initials; {@code to} where a title and its office are all there is. */
  int start(List<Token> tokens, int from, int to) {
    int start = from;
    while (start < to && grammar.isOffice(tokens.get(start).text())) {
      start++;
      if (start < to && tokens.get(start).text().equals(".")) {
        start++;
      }
    }
    if (start > from && start < to && grammar.isNeverLast(tokens.get(start).text())) {
      return afterOffice(tokens, start, to);
    }
    return start == to ? from : withInitials(tokens, start);
  }

  /** "Ada Norlund" in "Chief of Police Ada Norlund". */
  private int afterOffice(List<Token> tokens, int office, int to) {
    for (int i = Math.max(office + 1, to - LONGEST_AFTER_OFFICE); i < to - 1; i++) {
      if (tokens.subList(i, to).stream().map(Token::text).allMatch(this::isPartOfName)) {
        return i;
      }
    }
    return to;
  }

  private int withInitials(List<Token> tokens, int from) {
    int start = from;
    while (start > 0 && INITIAL.matcher(tokens.get(start - 1).text()).matches() && !grammar.words().isTitle(tokens.get(start - 1).text())) {
      start--;
    }
    return start;
  }

  /** With "Ada Norlund" and "Peña" as one where only the small words of family names stand between them: "Ada Norlund de la Peña". */
  List<Name> join(Sentence sentence, List<Name> names) {
    List<Name> joined = new ArrayList<>();
    for (Name name : names) {
      Name last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      if (last != null && last.kind() == MentionKind.PERSON && name.kind() == MentionKind.PERSON && areOne(sentence, last, name)) {
        List<Token> all = between(sentence, last.start(), name.end());
        joined.set(joined.size() - 1, new Name(Names.text(all), last.start(), name.end(), MentionKind.PERSON, last.probability()));
      } else {
        joined.add(name);
      }
    }
    return joined;
  }

  private boolean areOne(Sentence sentence, Name first, Name second) {
    List<Token> small = between(sentence, first.end(), second.start());
    return !small.isEmpty() && grammar.words().isListed("insideFamilyNames", Names.text(small));
  }

  private static List<Token> between(Sentence sentence, int start, int end) {
    return sentence.tokens().stream().filter(token -> token.start() >= start && token.end() <= end).toList();
  }
}
