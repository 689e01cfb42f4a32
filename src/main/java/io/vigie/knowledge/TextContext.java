package io.vigie.knowledge;

import java.util.List;
import java.util.Set;

/** What stands around a name in its text, with the words of the text's language. */
final class TextContext {

  private static final int NEAR = 15;
  private static final int LONG_CUE = 5;

  private final Words words;
  private final NameWords language;

  TextContext(Words words, NameWords language) {
    this.words = words;
    this.language = language;
  }

  /** Whether a cue stands within some words of a name, in the same paragraph. */
  boolean near(Candidate name, List<String> cues) {
    for (int i = name.from() - 1; i >= 0 && i >= name.from() - NEAR && !words.opensParagraph(i + 1); i--) {
      if (cue(i, cues)) {
        return true;
      }
    }
    for (int i = name.to(); i < words.size() && i < name.to() + NEAR && !words.opensParagraph(i); i++) {
      if (cue(i, cues)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the word right after a name is a cue: "Ring doorbell", "Ring-Kamera". */
  boolean followedBy(Candidate name, List<String> cues) {
    return name.to() < words.size() && words.gap(name.to()) == Words.BLANK && cue(name.to(), cues);
  }

  /** Whether a name is all that its paragraph says. */
  boolean fillsParagraph(Candidate name) {
    return (name.from() == 0 || words.opensParagraph(name.from())) && (name.to() >= words.size() || words.opensParagraph(name.to()));
  }

  boolean opensSentence(Candidate name) {
    return words.opensSentence(name.from());
  }

  /** Whether the next word shows that the name is a verb: "Ring the bell". */
  boolean readsAsVerb(Candidate name) {
    return opensSentence(name) && name.to() < words.size() && words.gap(name.to()) == Words.BLANK
        && language.objectStarts().contains(words.folded(name.to()));
  }

  /** The article of a compound is not that of its first part: "die Anker-Marke". */
  boolean afterDeterminer(Candidate name) {
    return before(name, language.determiners()) && words.after(name.to() - 1) != '-';
  }

  boolean afterLocative(Candidate name) {
    return before(name, language.locatives());
  }

  /** Whether a name is that of a street: before a noun of the list {@code streetsAfter}, or after one of {@code streetsBefore} and a small word or two. */
  boolean inStreet(Candidate name) {
    if (name.to() < words.size() && words.gap(name.to()) == Words.BLANK && words.capitalised(name.to()) && isListed("streetsAfter", name.to())) {
      return true;
    }
    int before = name.from() - 1;
    while (before >= 0 && before >= name.from() - 2 && words.gap(before + 1) != Words.BREAK && !words.capitalised(before) && !isListed("streetsBefore", before)) {
      before--;
    }
    return before >= 0 && before < name.from() - 1 && words.gap(before + 1) != Words.BREAK && isListed("streetsBefore", before);
  }

  /** "Rep. Ada Roe, R-Norville": whom a lawmaker sits for. */
  boolean afterParty(Candidate name) {
    int party = name.from() - 1;
    return party >= 0 && words.after(party) == '-' && isListed("partyLetters", party);
  }

  private boolean isListed(String list, int i) {
    return language.lists().getOrDefault(list, List.of()).contains(words.folded(i));
  }

  /** Whether a territory is only where something happens: "in the city of Lyon". */
  boolean isWhere(int from) {
    int before = from - 1;
    if (before > 0 && words.gap(from) != Words.BREAK && language.determiners().contains(words.folded(before))
        && !language.locatives().contains(words.folded(before))) {
      before--;
    }
    return before >= 0 && words.gap(before + 1) != Words.BREAK && language.locatives().contains(words.folded(before));
  }

  /** Whether the word before a name says that it is somebody's told before: "their". */
  boolean isOwned(int from) {
    return from > 0 && words.gap(from) == Words.BLANK && isListed("owners", from - 1);
  }

  /** Whether the title of a person stands before the name. */
  boolean afterTitle(Candidate name) {
    return name.from() > 0 && words.gap(name.from()) == Words.BLANK && language.titleWords().contains(words.folded(name.from() - 1));
  }

  /**
   * Whether a capital or seat may act for a government here: not a place where something is ("in Berlin"), not in a dateline, an address
   * or a longer name ("Freie Universität Berlin").
   */
  boolean mayAct(Candidate name) {
    int before = name.from() - 1;
    boolean dateline = words.opensParagraph(name.from()) && (name.to() == words.size() || words.gap(name.to()) != Words.BLANK);
    boolean numbered = before >= 0 && words.digits(before) && words.gap(name.from()) == Words.BLANK
        || name.to() < words.size() && words.digits(name.to()) && (words.gap(name.to()) == Words.BLANK || words.gap(name.to()) == ',');
    boolean compound = words.after(name.to() - 1) == '-' || before >= 0 && words.after(before) == '-';
    return !dateline && !numbered && !compound && !afterLocative(name) && !before(name, language.prepositions())
        && !besideCapital(name);
  }

  private boolean before(Candidate name, Set<String> expected) {
    return name.from() > 0 && (words.gap(name.from()) == Words.BLANK || words.gap(name.from()) == '\'')
        && expected.contains(words.folded(name.from() - 1));
  }

  /** Whether a capitalised word stands right before or after, so that the name may be part of a person's: "Jack London". */
  boolean besideCapital(Candidate name) {
    return afterCapital(name) || beforeCapital(name);
  }

  /** A word with a capital that is no acronym, article, month or the like. */
  private boolean isNameWord(int i) {
    return words.capitalised(i) && !words.allCapitals(i) && !language.notNames().contains(words.folded(i))
        && !language.determiners().contains(words.folded(i));
  }

  boolean commaBefore(Candidate name) {
    return name.from() > 0 && words.gap(name.from()) == ',';
  }

  boolean commaAfter(Candidate name) {
    return name.to() < words.size() && words.gap(name.to()) == ',';
  }

  /** Whether a comma, a stop or a closing bracket follows at once. */
  boolean closes(Candidate name) {
    return ",.;)".indexOf(words.after(name.to() - 1)) >= 0;
  }

  boolean inCompound(Candidate name) {
    return name.from() > 0 && words.after(name.from() - 1) == '-';
  }

  boolean afterCapital(Candidate name) {
    int before = name.from() - 1;
    return before >= 0 && words.gap(name.from()) == Words.BLANK && words.after(before) != '-' && words.after(name.to() - 1) != '-'
        && isNameWord(before) && !(language.capitalisesNouns() && words.opensSentence(before))
        && !language.directions().contains(words.folded(before)) && !language.locatives().contains(words.folded(before))
        && !language.prepositions().contains(words.folded(before));
  }

  /** Whether a capitalised word follows, so that the name may be a first name: "Rafael Roe". Not after a full stop: "They sued NSO. Once …" */
  boolean beforeCapital(Candidate name) {
    return name.to() < words.size() && words.gap(name.to()) == Words.BLANK && ".-".indexOf(words.after(name.to() - 1)) < 0 && isNameWord(name.to())
        && !words.shouted(name.to());
  }

  /** Whether an acronym stands in a line of capitals, where it may be an ordinary word. */
  boolean shoutedWord(Candidate name) {
    return name.length() == 1 && words.shouted(name.from()) && language.stopWords().contains(words.folded(name.from()));
  }

  /** Whether the name is the first half of a sum of money: "US$5". */
  boolean inAmount(Candidate name) {
    return Character.getType(words.after(name.to() - 1)) == Character.CURRENCY_SYMBOL;
  }

  boolean capitalisesNouns() {
    return language.capitalisesNouns();
  }

  private boolean cue(int i, List<String> cues) {
    String word = words.folded(i);
    for (String cue : cues) {
      int blank = cue.indexOf(' ');
      if (blank > 0 ? word.equals(cue.substring(0, blank)) && follows(i + 1, cue.substring(blank + 1))
          : cue.length() >= LONG_CUE ? word.contains(cue) : word.equals(cue)) {
        return true;
      }
    }
    return false;
  }

  private boolean follows(int from, String rest) {
    String[] parts = rest.split(" ");
    for (int i = 0; i < parts.length; i++) {
      if (from + i >= words.size() || !words.folded(from + i).equals(parts[i])) {
        return false;
      }
    }
    return true;
  }
}
