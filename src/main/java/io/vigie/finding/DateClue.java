package io.vigie.finding;

import java.util.Set;

/**
 * A date that may say when an event was, with how it stands to the words that tell the event.
 *
 * @param value EDTF
 * @param start offset in the article's text
 * @param inTelling whether it stands in the sentence that tells the event
 * @param traits how it stands there, the same words in every language
 */
public record DateClue(String value, int start, boolean inTelling, Set<String> traits) {

  public DateClue {
    traits = Set.copyOf(traits);
  }
}
