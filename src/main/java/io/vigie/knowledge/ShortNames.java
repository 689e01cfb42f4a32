package io.vigie.knowledge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds again the acronyms that a text introduces in brackets behind a name: "the Dutch Data Protection Authority (AP)". */
final class ShortNames {

  private static final Pattern IN_BRACKETS = Pattern.compile(
      "\\s*\\((?:\\p{L}{1,5}['’ ]\\s?)?[\"“„«‘']?\\s?(\\p{Lu}[\\p{L}\\d&-]{1,11})\\s?[\"”“»’']?\\s?[),;]");

  private final Words words;
  private final String text;

  ShortNames(Words words, String text) {
    this.words = words;
    this.text = text;
  }

  /** @param accepted readings that hold; what has one of its own keeps it */
  List<Candidate> mentions(List<Candidate> accepted) {
    Map<String, Candidate> introduced = new LinkedHashMap<>();
    for (Candidate name : accepted) {
      Matcher bracket = IN_BRACKETS.matcher(text).region(words.end(name.to() - 1), text.length());
      if (isActor(name) && bracket.lookingAt() && capitals(bracket.group(1)) > 1) {
        introduced.merge(bracket.group(1), name, (one, other) -> one.length() >= other.length() ? one : other);
      }
    }
    return introduced.isEmpty() ? List.of() : find(introduced, accepted);
  }

  private static boolean isActor(Candidate name) {
    return name.fact() != null && (name.kind() == KnowledgeKind.AUTHORITY || name.kind() == KnowledgeKind.VENDOR);
  }

  private static long capitals(String word) {
    return word.chars().filter(Character::isUpperCase).count();
  }

  private List<Candidate> find(Map<String, Candidate> introduced, List<Candidate> accepted) {
    List<Candidate> found = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      Candidate name = introduced.get(words.text(i));
      int at = i;
      if (name != null && accepted.stream().noneMatch(other -> other.fact() != null && isActor(other) && other.from() <= at && at < other.to())) {
        found.add(new Candidate(i, i + 1, name.fact(), name.kind(), false));
      }
    }
    return found;
  }
}
