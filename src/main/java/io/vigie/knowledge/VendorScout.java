package io.vigie.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Decides which words that stand like a company of the field are one, and finds them again wherever the text repeats them. One scout
 * serves one text.
 */
final class VendorScout {

  /** A first word of this many letters may stand for the whole name later on. */
  private static final int LONG_ENOUGH = 4;

  private final Words words;
  private final List<List<Candidate>> known;
  private final NameWords language;
  private final Map<String, List<Integer>> positions = new HashMap<>();
  private final Set<String> lowerCase = new HashSet<>();

  VendorScout(Words words, List<List<Candidate>> known, NameWords language) {
    this.words = words;
    this.known = known;
    this.language = language;
    for (int i = 0; i < words.size(); i++) {
      if (words.capitalised(i)) {
        positions.computeIfAbsent(stem(i), any -> new ArrayList<>()).add(i);
      } else {
        lowerCase.add(words.folded(i));
      }
    }
  }

  /** @param found what the patterns found */
  List<Candidate> mentions(List<Candidate> found) {
    Map<String, VendorFact> vendors = new LinkedHashMap<>();
    Map<String, Candidate> shown = new LinkedHashMap<>();
    for (Candidate candidate : found.stream().map(this::upToStop).toList()) {
      if (isName(candidate)) {
        VendorFact vendor = vendor(candidate);
        vendors.merge(vendor.id(), vendor, (old, other) -> old.listed() || old.country() != null ? old : other);
        shown.putIfAbsent(words.text(candidate.from(), candidate.to()), candidate);
      }
    }
    List<Candidate> mentions = new ArrayList<>();
    shown.values().forEach(candidate -> repeat(candidate, vendors.get(vendor(candidate).id()), mentions));
    return mentions;
  }

  /** "They attacked Acme. Twitter was down": a sentence may end after the shortest name. */
  private Candidate upToStop(Candidate candidate) {
    for (int i = candidate.from(); i + 1 < candidate.to(); i++) {
      if (words.after(i) == '.' && words.gap(i + 1) == Words.BLANK) {
        return new Candidate(candidate.from(), i + 1, candidate.fact(), candidate.kind(), candidate.guarded());
      }
    }
    return candidate;
  }

  /** Whether the words stand somewhere else too, and not as the first part of a compound or after an article. */
  boolean standsAloneElsewhere(Candidate candidate) {
    return positions.getOrDefault(stem(candidate.from()), List.of()).stream().anyMatch(at -> at != candidate.from() && standsAt(candidate, at)
        && words.after(at + candidate.length() - 1) != '-' && !afterArticle(at));
  }

  /** The listed vendor of that name, else a new one, named without its company form. */
  private VendorFact vendor(Candidate candidate) {
    for (Candidate reading : known.get(candidate.from())) {
      if (reading.fact() instanceof VendorFact listed && reading.to() == candidate.to()) {
        return listed;
      }
    }
    int to = candidate.to();
    while (to - 1 > candidate.from() && language.designators().contains(words.text(to - 1))) {
      to--;
    }
    return VendorFact.unlisted(words.text(candidate.from(), to), candidate.fact().country());
  }

  /** Words that name something else, or that start with a nationality or a technology, name no company. */
  private boolean isName(Candidate candidate) {
    for (int i = candidate.from(); i < candidate.to(); i++) {
      for (Candidate reading : known.get(i)) {
        if (i == candidate.from() ? excludes(reading, candidate) : reading.fact() == null) {
          return false;
        }
      }
    }
    return candidate.length() > 1 || isNameWord(candidate.from());
  }

  private static boolean excludes(Candidate reading, Candidate candidate) {
    return reading.kind() != KnowledgeKind.VENDOR && reading.kind() != KnowledgeKind.INSTRUMENT && reading.to() >= candidate.to()
        || reading.kind() == KnowledgeKind.DEMONYM || reading.kind() == KnowledgeKind.TECHNOLOGY;
  }

  /** A single word is a name unless the language or the text itself shows it to be a common one. */
  private boolean isNameWord(int i) {
    String word = words.folded(i);
    if (word.length() < 3 || lowerCase.contains(word) || language.commonWords().contains(word) || words.digits(i)) {
      return false;
    }
    return !language.capitalisesNouns() || language.nounEndings().stream().noneMatch(word::endsWith) && !afterArticleElsewhere(i);
  }

  /** Where nouns have capitals too, an article shows a common noun: "die Anlagen". */
  private boolean afterArticleElsewhere(int i) {
    return positions.getOrDefault(stem(i), List.of()).stream().anyMatch(at -> words.after(at) != '-' && afterArticle(at));
  }

  private boolean afterArticle(int i) {
    return i > 0 && words.gap(i) == Words.BLANK && language.determiners().contains(words.folded(i - 1));
  }

  private void repeat(Candidate candidate, VendorFact vendor, List<Candidate> mentions) {
    boolean shortened = candidate.length() > 1 && words.folded(candidate.from()).length() >= LONG_ENOUGH && isName(firstWord(candidate));
    for (int at : positions.getOrDefault(stem(candidate.from()), List.of())) {
      if (standsAt(candidate, at)) {
        mentions.add(new Candidate(at, at + candidate.length(), vendor, KnowledgeKind.VENDOR, false));
      } else if (shortened) {
        mentions.add(new Candidate(at, at + 1, vendor, KnowledgeKind.VENDOR, false));
      }
    }
  }

  private static Candidate firstWord(Candidate candidate) {
    return new Candidate(candidate.from(), candidate.from() + 1, candidate.fact(), candidate.kind(), false);
  }

  private boolean standsAt(Candidate candidate, int at) {
    if (at + candidate.length() > words.size()) {
      return false;
    }
    for (int i = 1; i < candidate.length(); i++) {
      if (words.gap(at + i) != words.gap(candidate.from() + i) || !stem(at + i).equals(stem(candidate.from() + i))) {
        return false;
      }
    }
    return true;
  }

  /** A word without an ending that the language may put after any name. */
  private String stem(int i) {
    String word = words.folded(i);
    for (String ending : language.endings()) {
      if (word.length() > ending.length() + 2 && word.endsWith(ending)) {
        return word.substring(0, word.length() - ending.length());
      }
    }
    return word;
  }
}
