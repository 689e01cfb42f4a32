package io.vigie.annotate;

import io.vigie.record.MentionKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes the names of one article agree: a name means the same thing throughout, a person named in full is known again by the last name,
 * an organization by its first word or its initials, and a name found once is found wherever it stands.
 */
final class NameRecall {

  /** Below this a name is too doubtful to be looked for elsewhere. */
  private static final double SURE = 0.6;
  private static final int SHORTEST_BARE = 3;

  private final List<Sentence> sentences;
  private final NameGrammar grammar;
  private final Set<String> smallWords = new HashSet<>();
  /** Text → what it most probably means. */
  private final Map<String, Meaning> meanings = new HashMap<>();
  /** First word → the token sequences to look for, the longest first. */
  private final Map<String, List<Pattern>> patterns = new HashMap<>();

  /** @param since offset before which the meaning is not known yet */
  private record Meaning(MentionKind kind, double probability, int since) {}

  private record Pattern(List<String> words, Meaning meaning) {}

  private NameRecall(List<Sentence> sentences, NameGrammar grammar) {
    this.grammar = grammar;
    this.sentences = sentences;
    for (Sentence sentence : sentences) {
      for (Token token : sentence.tokens()) {
        if (Character.isLowerCase(token.text().codePointAt(0))) {
          smallWords.add(token.text());
        }
      }
    }
  }

  /**
   * The names of an article, completed.
   *
   * @param sentences of one article, in order
   * @param found for each sentence its names, in order
   * @param grammar of their language
   */
  static List<Name> complete(List<Sentence> sentences, List<List<Name>> found, NameGrammar grammar) {
    NameRecall recall = new NameRecall(sentences, grammar);
    recall.learn(found);
    List<Name> names = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      names.addAll(recall.complete(sentences.get(i), found.get(i)));
    }
    return List.copyOf(names);
  }

  private void learn(List<List<Name>> found) {
    Map<String, Map<MentionKind, List<Name>>> byText = new HashMap<>();
    found.forEach(names -> names.forEach(name -> byText.computeIfAbsent(name.text(), text -> new HashMap<>())
        .computeIfAbsent(name.kind(), kind -> new ArrayList<>()).add(name)));
    byText.forEach((text, kinds) -> meanings.put(text, likeliest(kinds)));
    for (int i = 0; i < found.size(); i++) {
      for (Name name : found.get(i)) {
        learn(words(sentences.get(i), name), meanings.get(name.text()), name);
      }
    }
    patterns.values().forEach(list -> list.sort(Comparator.comparing((Pattern pattern) -> pattern.words().size()).reversed()));
  }

  private static Meaning likeliest(Map<MentionKind, List<Name>> kinds) {
    MentionKind best = kinds.entrySet().stream()
        .max(Comparator.comparingDouble((Map.Entry<MentionKind, List<Name>> entry) -> entry.getValue().stream().mapToDouble(Name::probability).sum())
            .thenComparing(Map.Entry.comparingByKey())).orElseThrow().getKey();
    return new Meaning(best, kinds.get(best).stream().mapToDouble(Name::probability).max().orElseThrow(), 0);
  }

  private void learn(List<String> words, Meaning meaning, Name name) {
    if (meaning.probability() < SURE) {
      return;
    }
    look(words, meaning);
    Meaning later = new Meaning(meaning.kind(), meaning.probability(), name.end());
    String last = words.get(words.size() - 1);
    if (meaning.kind() == MentionKind.PERSON && words.size() > 1) {
      look(List.of(last), later);
      for (int i = 1; i < words.size() - 1; i++) {
        look(words.subList(i, words.size()), later);
      }
    }
    if (meaning.kind() == MentionKind.ORGANIZATION && words.size() > 1 && grammar.isOwnWord(words.get(0))) {
      look(List.of(words.get(0)), later);
    }
    String initials = initials(words);
    if (meaning.kind() == MentionKind.ORGANIZATION && initials.length() >= SHORTEST_BARE) {
      look(List.of(initials), later);
    }
  }

  private void look(List<String> words, Meaning meaning) {
    if (words.size() == 1 && !canStandAlone(words.get(0))) {
      return;
    }
    List<Pattern> list = patterns.computeIfAbsent(words.get(0), first -> new ArrayList<>());
    if (list.stream().noneMatch(pattern -> pattern.words().equals(words))) {
      list.add(new Pattern(words, meaning));
    }
  }

  /** A capital, and no common word of this article. */
  private boolean canStandAlone(String word) {
    return word.length() >= SHORTEST_BARE && WordShape.isCapitalised(word) && !smallWords.contains(word.toLowerCase(Locale.ROOT));
  }

  private static String initials(List<String> words) {
    StringBuilder initials = new StringBuilder();
    words.stream().filter(WordShape::isCapitalised).forEach(word -> initials.append(word.charAt(0)));
    return initials.toString();
  }

  private List<Name> complete(Sentence sentence, List<Name> found) {
    List<Name> names = new ArrayList<>();
    List<Token> tokens = sentence.tokens();
    found.forEach(name -> names.add(fitted(agreed(name), tokens)));
    for (int at = 0; at < tokens.size(); at++) {
      Pattern pattern = isCovered(tokens.get(at), names) ? null : match(tokens, at, names);
      if (pattern != null) {
        int last = at + pattern.words().size() - 1;
        names.add(new Name(Names.text(tokens.subList(at, last + 1)), tokens.get(at).start(), tokens.get(last).end(), pattern.meaning().kind(),
            pattern.meaning().probability()));
        at = last;
      }
    }
    names.sort(Comparator.comparingInt(Name::start));
    return names;
  }

  /** With the kind that the same text mostly has, or that a person named in full before gives a last name. */
  private Name agreed(Name name) {
    Meaning meaning = meanings.get(name.text());
    for (Pattern pattern : patterns.getOrDefault(name.text().split(" ", 2)[0], List.of())) {
      boolean bare = pattern.meaning().since() > 0 && String.join(" ", pattern.words()).equals(name.text());
      if (bare && pattern.meaning().since() <= name.start() && pattern.meaning().probability() > meaning.probability()) {
        meaning = pattern.meaning();
      }
    }
    return meaning.kind() == name.kind() ? name : new Name(name.text(), name.start(), name.end(), meaning.kind(), meaning.probability());
  }

  /** With the small words of a family name that was told in full before, and without the person that an organization belongs to. */
  private Name fitted(Name name, List<Token> tokens) {
    int from = Names.first(tokens, name);
    int to = Names.end(tokens, from, name);
    int start = switch (name.kind()) {
      case PERSON -> atSmallWords(tokens, from, to);
      case ORGANIZATION -> afterOwner(tokens, from, to);
      default -> from;
    };
    return start == from ? name
        : new Name(Names.text(tokens.subList(start, to)), tokens.get(start).start(), name.end(), name.kind(), name.probability());
  }

  /** "de Norlund", when Ada de Norlund was named before. */
  private int atSmallWords(List<Token> tokens, int from, int to) {
    int start = from;
    for (int i = from - 1; i >= 0 && Character.isLowerCase(tokens.get(i).text().codePointAt(0)) && isPerson(tokens.subList(i, to)); i--) {
      start = i;
    }
    return start;
  }

  /** "Acme News" in "Norlund's Acme News", when Ada Norlund was named before. */
  private int afterOwner(List<Token> tokens, int from, int to) {
    for (int i = from + 1; i < to - 1; i++) {
      if (grammar.words().isListed("possessives", tokens.get(i).text()) && isPerson(tokens.subList(from, i))) {
        return i + 1;
      }
    }
    return from;
  }

  private boolean isPerson(List<Token> tokens) {
    return patterns.getOrDefault(tokens.get(0).text(), List.of()).stream().anyMatch(pattern -> pattern.meaning().kind() == MentionKind.PERSON
        && pattern.meaning().since() <= tokens.get(0).start() && pattern.words().equals(words(tokens)));
  }

  private @Nullable Pattern match(List<Token> tokens, int at, List<Name> names) {
    for (Pattern pattern : patterns.getOrDefault(tokens.get(at).text(), List.of())) {
      int end = at + pattern.words().size();
      if (end <= tokens.size() && tokens.get(at).start() >= pattern.meaning().since()
          && words(tokens.subList(at, end)).equals(pattern.words())
          && tokens.subList(at, end).stream().noneMatch(token -> isCovered(token, names)) && isWhole(tokens, at, end)) {
        return pattern;
      }
    }
    return null;
  }

  /** Not a part of a longer name: {@code Park} in {@code Park Avenue}; but {@code Birney} in {@code Mr Birney}. */
  private boolean isWhole(List<Token> tokens, int start, int end) {
    boolean before = start > 1 && WordShape.isCapitalised(tokens.get(start - 1).text()) && !grammar.words().isTitle(tokens.get(start - 1).text());
    boolean after = end < tokens.size() && WordShape.isCapitalised(tokens.get(end).text());
    return !before && !after;
  }

  private static boolean isCovered(Token token, List<Name> names) {
    return names.stream().anyMatch(name -> name.start() < token.end() && token.start() < name.end());
  }

  private static List<String> words(Sentence sentence, Name name) {
    return words(sentence.tokens().stream().filter(token -> token.start() >= name.start() && token.end() <= name.end()).toList());
  }

  private static List<String> words(List<Token> tokens) {
    return tokens.stream().map(Token::text).toList();
  }
}
