package io.vigie.finding;

import io.vigie.annotate.PartOfSpeech;
import io.vigie.annotate.Word;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;

/**
 * How far a reason goes in its sentence. The word that leads to it ("because", "citing") hangs on the head of the reason, or the head of
 * the reason on it; the reason is all that hangs on this head. Immutable.
 */
final class ReasonSpan {

  /** No reason goes on beyond these. */
  private static final Pattern STOP = Pattern.compile("[;:!?]|\\.(?=\\s|$)|\\s[–—-]\\s");
  private static final int SHORTEST = 3;
  private static final List<String> OPENING = List.of("«", "“", "„", "»", "\"");
  private static final String BLANKS = " ,\u00a0";

  private final String text;
  private final int offset;
  private final Tree tree;
  private final @Nullable Word trigger;
  private final List<String> complements;

  /**
   * @param text a sentence that starts at {@code offset} in the article
   * @param trigger what the reason is given for and therefore no part of it; null where another sentence tells it
   * @param complements prepositions of what a noun is about, which go on with a reason though the tree may hang them elsewhere
   */
  ReasonSpan(String text, int offset, Tree tree, @Nullable Word trigger, List<String> complements) {
    this.text = text;
    this.offset = offset;
    this.tree = tree;
    this.trigger = trigger;
    this.complements = complements;
  }

  /**
   * The reason that begins after {@code position} in the sentence; empty where nothing follows that could be one, as a mere "this", or
   * where its head is more than {@code distance} steps from the trigger.
   */
  Optional<String> after(int position, int distance) {
    List<Word> words = tree.words();
    int first = 0;
    while (first < words.size() && (words.get(first).start() < offset + position || words.get(first).pos() == PartOfSpeech.PUNCT)) {
      first++;
    }
    if (first == words.size()) {
      return Optional.empty();
    }
    Word head = head(first);
    boolean empty = head.pos() == PartOfSpeech.PRON || head.pos() == PartOfSpeech.DET || head.pos() == PartOfSpeech.ADV;
    if (empty || trigger != null && distance < Integer.MAX_VALUE && Timeline.distance(tree, head, trigger) > distance) {
      return Optional.empty();
    }
    int start = words.get(first).start() - offset - (isOpened(first) ? 1 : 0);
    int end = before(start, Math.min(stop(start), words.get(last(head, first)).end() - offset));
    String reason = unquoted(StringUtils.strip(text.substring(start, Math.max(start, end)), BLANKS));
    return reason.length() < SHORTEST || !tells(start, start + reason.length()) ? Optional.empty() : Optional.of(reason);
  }

  /** Whether something is named between two positions: "simple" in "the reason is simple" is no reason. */
  private boolean tells(int start, int end) {
    return tree.words().stream().filter(word -> word.start() >= offset + start && word.end() <= offset + end)
        .anyMatch(word -> word.pos() != PartOfSpeech.ADJ && word.pos() != PartOfSpeech.ADV && word.pos() != PartOfSpeech.PUNCT);
  }

  private boolean isOpened(int first) {
    return first > 0 && OPENING.contains(tree.word(first - 1).text()) && tree.word(first - 1).end() == tree.word(first).start();
  }

  private int stop(int start) {
    Matcher stop = STOP.matcher(text);
    return stop.find(start) ? stop.start() : text.length();
  }

  /** "Citing concerns, Norland banned": where the trigger lies within, the reason ends at the comma before it. */
  private int before(int start, int end) {
    int told = trigger == null ? -1 : trigger.start() - offset;
    if (told < start || told >= end) {
      return end;
    }
    int comma = text.lastIndexOf(',', told);
    return comma > start ? comma : start;
  }

  /** What the word before hangs on, if it is yet to come; else the highest word from {@code first} on that hangs on one before. */
  private Word head(int first) {
    Word lead = first == 0 ? null : tree.word(first - 1);
    if (lead != null && lead.head() >= first && !Tree.isVerb(lead)) {
      return tree.word(lead.head());
    }
    Word head = tree.word(first);
    while (head.head() >= first) {
      head = tree.word(head.head());
    }
    return head;
  }

  /** The last word of the reason, without a gap from its head on. */
  private int last(Word head, int first) {
    int last = head.index();
    for (int index = first; index < tree.words().size(); index++) {
      if (hangsOn(tree.word(index), head)) {
        last = Math.max(last, index);
      } else if (index > head.index() && tree.word(index).pos() != PartOfSpeech.PUNCT) {
        break;
      }
    }
    return withComplements(last);
  }

  private int withComplements(int last) {
    int end = last;
    while (end + 1 < tree.words().size() && isComplement(tree.word(end), tree.word(end + 1))) {
      Word noun = tree.word(tree.word(end + 1).head());
      int next = noun.index();
      while (next + 1 < tree.words().size() && hangsOn(tree.word(next + 1), noun)) {
        next++;
      }
      end = next;
    }
    return end;
  }

  private boolean isComplement(Word before, Word preposition) {
    return before.pos() == PartOfSpeech.NOUN && preposition.pos() == PartOfSpeech.ADP && preposition.head() > preposition.index()
        && complements.contains(preposition.text().toLowerCase(Locale.ROOT));
  }

  private boolean hangsOn(Word word, Word head) {
    Word above = word;
    while (above.index() != head.index() && above.head() >= 0) {
      above = tree.word(above.head());
    }
    return above.index() == head.index();
  }

  /** Without a quotation mark whose counterpart lies outside. */
  private static String unquoted(String reason) {
    String bare = reason;
    for (String pair : List.of("«»", "“”", "„“", "»«")) {
      bare = bare.indexOf(pair.charAt(0)) >= 0 == bare.indexOf(pair.charAt(1)) >= 0 ? bare : StringUtils.strip(bare, BLANKS + pair);
    }
    return StringUtils.countMatches(bare, '"') % 2 == 0 ? bare : StringUtils.strip(bare, BLANKS + '"');
  }
}
