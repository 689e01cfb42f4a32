package io.vigie.article;

import io.vigie.article.Block.Kind;
import java.util.regex.Pattern;

/** Tells by their words the blocks that are a page's machinery, pointers at other articles, credits, dates and names. For one page. */
final class Furniture {

  private static final int LABEL_WORDS = 12;
  private static final int POINTER_WORDS = 40;
  private static final int TIMESTAMP_WORDS = 7;
  private static final int ITEM_DATE_WORDS = 3;
  private static final int CREDIT_WORDS = 30;
  private static final int POINTED_WORDS = 20;
  private static final int CREDITED_WORDS = 8;
  private static final Pattern LICENCE = Pattern.compile("\\bCC[ -]BY\\b");
  private static final Pattern CRUMBS = Pattern.compile("^[^.!?]{1,50} [>›] [^.!?]{1,50} [>›] ");
  private static final int METADATA_WORDS = 25;
  private static final int NOTE_WORDS = 60;
  private static final int CONTACT_WORDS = 25;
  private static final Pattern ADDRESS = Pattern.compile("(?:^|: )https?://\\S+$");
  private static final Pattern EMAIL = Pattern.compile("[\\w.+-]+(?:@|\\s?[(\\[](?:at|ät)[)\\]]\\s?)[\\w-]+\\.[\\w.]+");
  private static final Pattern PHONE = Pattern.compile("(?:\\+|\\b0)\\d[\\d ()/.–-]{6,}\\d");

  private final Cues cues;
  private final DateReader dates;

  Furniture(Cues cues, DateReader dates) {
    this.cues = cues;
    this.dates = dates;
  }

  boolean isPaywall(Block block) {
    return block.words() <= 60 && block.marks(cues).stands(Cue.PAYWALL);
  }

  /** A line of the page's machinery, a credit, or a pointer at another article. */
  boolean isMachinery(Block block) {
    if (block.words() > NOTE_WORDS) {
      return false;
    }
    CueMarks marks = block.marks(cues);
    boolean label = block.words() <= LABEL_WORDS;
    boolean sentence = block.endsSentence();
    if (block.words() <= 6 && (!sentence || leadsOn(block.text())) && marks.is(Cue.POINTER) && (block.words() > 1 || marks.is(Cue.ENDING))) {
      return true;
    }
    if (label && (marks.is(Cue.NOISE) || marks.stands(Cue.NOISE) && !sentence)) {
      return true;
    }
    if (block.words() <= NOTE_WORDS && marks.stands(Cue.RIGHTS)) {
      return true;
    }
    if (isCredit(block, marks) || isCrumbs(block) || isNumber(block)) {
      return true;
    }
    return marks.begins(Cue.POINTER) && (block.linked() > 0 && block.words() <= POINTER_WORDS || label && block.text().endsWith(":"));
  }

  /** Whether the text ends with a colon or an ellipsis: it points at what follows. */
  private static boolean leadsOn(String text) {
    return text.endsWith(":") || text.endsWith("…") || text.endsWith("...");
  }

  /** The way to the page through its site. */
  private static boolean isCrumbs(Block block) {
    boolean pointed = block.text().indexOf('>') >= 0 || block.text().indexOf('›') >= 0;
    return pointed && block.words() <= CREDIT_WORDS && CRUMBS.matcher(block.text()).find();
  }

  /** A counter, or a figure out of a chart. */
  private static boolean isNumber(Block block) {
    return block.kind() == Kind.LOOSE && block.words() <= 2 && block.text().chars().noneMatch(Character::isLetter);
  }

  /** Whose picture it is: a short line that begins as a credit, has one before a colon, or names a licence or owner. */
  private boolean isCredit(Block block, CueMarks marks) {
    if (block.kind() == Kind.HEADING || block.words() > CREDIT_WORDS) {
      return false;
    }
    if (block.words() <= LABEL_WORDS && (isOwned(block.text())
        || marks.begins(Cue.CREDIT) && (block.text().contains(":") || block.text().contains("©")))) {
      return true;
    }
    int colon = block.text().indexOf(": ");
    if (colon > 0 && cues.is(Cue.CREDIT, Texts.bare(block.text().substring(0, colon)))) {
      return block.words() <= POINTED_WORDS && !block.endsSentence();
    }
    colon = block.text().lastIndexOf(": ");
    return colon > 0 && !block.endsSentence() && Texts.words(block.text().substring(colon)) <= CREDITED_WORDS
        && cues.ends(Cue.CREDIT, Texts.bare(block.text().substring(0, colon)));
  }

  private static boolean isOwned(String text) {
    return text.startsWith("©") || text.startsWith("(c) ") || text.startsWith("(C) ") || text.contains("CC") && LICENCE.matcher(text).find();
  }

  /** A date alone, in no element of text. */
  boolean isTimestamp(Block block) {
    boolean brief = block.kind() == Kind.LOOSE && block.words() <= TIMESTAMP_WORDS || block.kind() == Kind.ITEM && block.words() <= ITEM_DATE_WORDS;
    return brief && !block.endsSentence() && dates.text(block.text(), null).isPresent();
  }

  /** A line behind the text that gives a contact or the day of a change, or the heading of a list that is gone. */
  boolean isClosing(Block block) {
    if (block.words() > CONTACT_WORDS) {
      return false;
    }
    CueMarks marks = block.marks(cues);
    if (marks.is(Cue.POINTER) || marks.is(Cue.ENDING) || block.words() <= LABEL_WORDS && marks.begins(Cue.MODIFIED) && dates.text(block.text(), null).isPresent()) {
      return true;
    }
    return (ADDRESS.matcher(block.text()).find() || EMAIL.matcher(block.text()).find() || PHONE.matcher(block.text()).find());
  }

  /** A line between title and text that says who wrote it and when. */
  boolean isMetadata(Block block) {
    if (block.words() > METADATA_WORDS) {
      return false;
    }
    CueMarks marks = block.marks(cues);
    return !(block.words() > LABEL_WORDS && block.endsSentence())
        && (dates.text(block.text(), null).isPresent() || marks.begins(Cue.BYLINE) && !block.endsSentence()
            || marks.begins(Cue.PUBLISHED) && !block.endsSentence() && block.words() < 8);
  }
}
