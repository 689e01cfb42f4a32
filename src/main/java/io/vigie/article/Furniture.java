package io.vigie.article;

import io.vigie.article.Block.Kind;
import java.util.regex.Pattern;

/** Tells by their words the blocks that are a page's machinery, pointers at other articles, credits, dates and names. For one page. */
final class Furniture {

  private static final int LABEL_WORDS = 12;
  private static final int POINTER_WORDS = 40;
  private static final int TIMESTAMP_WORDS = 7;
  private static final int CREDIT_WORDS = 30;
  private static final int CREDITED_WORDS = 8;
  private static final Pattern OWNED = Pattern.compile("^(?:©|\\([cC]\\) )|\\bCC[ -]BY\\b");
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
    return block.words() <= 60 && cues.stands(Cue.PAYWALL, Texts.bare(block.text()));
  }

  /** A line of the page's machinery, a credit, or a pointer at another article. */
  boolean isMachinery(Block block) {
    String bare = Texts.bare(block.text());
    boolean label = block.words() <= LABEL_WORDS;
    boolean sentence = Texts.endsSentence(block.text());
    if (block.words() <= 6 && !sentence && cues.is(Cue.POINTER, bare) && cues.is(Cue.ENDING, bare)) {
      return true;
    }
    if (label && (cues.is(Cue.NOISE, bare) || cues.stands(Cue.NOISE, bare) && !sentence)) {
      return true;
    }
    if (block.words() <= NOTE_WORDS && cues.stands(Cue.RIGHTS, bare)) {
      return true;
    }
    if (isCredit(block, bare)) {
      return true;
    }
    return cues.begins(Cue.POINTER, bare) && (block.linked() > 0 && block.words() <= POINTER_WORDS || label && block.text().endsWith(":"));
  }

  /** Whose picture it is: a short line that begins as a credit, has one before a colon, or names a licence or owner. */
  private boolean isCredit(Block block, String bare) {
    if (block.kind() == Kind.HEADING || block.words() > CREDIT_WORDS) {
      return false;
    }
    if (block.words() <= LABEL_WORDS && (OWNED.matcher(block.text()).find()
        || cues.begins(Cue.CREDIT, bare) && (block.text().contains(":") || block.text().contains("©")))) {
      return true;
    }
    int colon = block.text().lastIndexOf(": ");
    return colon > 0 && !Texts.endsSentence(block.text()) && Texts.words(block.text().substring(colon)) <= CREDITED_WORDS
        && cues.ends(Cue.CREDIT, Texts.bare(block.text().substring(0, colon)));
  }

  /** A date alone, in no element of text. */
  boolean isTimestamp(Block block) {
    return block.kind() == Kind.LOOSE && block.words() <= TIMESTAMP_WORDS && !Texts.endsSentence(block.text()) && dates.text(block.text(), null).isPresent();
  }

  /** A line behind the text that gives a contact or the day of a change, or the heading of a list that is gone. */
  boolean isClosing(Block block) {
    String bare = Texts.bare(block.text());
    if (cues.is(Cue.POINTER, bare) || cues.is(Cue.ENDING, bare) || block.words() <= LABEL_WORDS && cues.begins(Cue.MODIFIED, bare) && dates.text(block.text(), null).isPresent()) {
      return true;
    }
    return block.words() <= CONTACT_WORDS && (ADDRESS.matcher(block.text()).find() || EMAIL.matcher(block.text()).find() || PHONE.matcher(block.text()).find());
  }

  /** A line between title and text that says who wrote it and when. */
  boolean isMetadata(Block block) {
    String bare = Texts.bare(block.text());
    return block.words() <= 25 && !(block.words() > 12 && Texts.endsSentence(block.text()))
        && (dates.text(block.text(), null).isPresent() || cues.begins(Cue.BYLINE, bare) && !Texts.endsSentence(block.text())
            || cues.begins(Cue.PUBLISHED, bare) && !Texts.endsSentence(block.text()) && block.words() < 8);
  }
}
