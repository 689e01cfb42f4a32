package io.vigie.finding;

import io.vigie.annotate.Annotated;
import io.vigie.annotate.Sentence;
import io.vigie.knowledge.KnowledgeMatch;
import java.util.regex.Pattern;

/** Tells where a text was written, "NORLAND, May 6 –", from where something happens and from who decides. Immutable. */
final class Datelines {

  /** What follows the place of a dateline: a date or an agency, then a dash. */
  private static final Pattern AFTER_DATELINE = Pattern.compile("^(?:,[^–—.]{0,30}|\\s?\\([^)]{0,40}\\)|\\s[\\p{L}/]{2,12})?\\s?(?:\\.\\s?[-–—]|[–—]|--|-\\s).*", Pattern.DOTALL);

  private final Annotated annotated;

  Datelines(Annotated annotated) {
    this.annotated = annotated;
  }

  /** Whether a name is the place of a dateline. */
  boolean holds(KnowledgeMatch match) {
    return annotated.sentenceAt(match.start()).filter(sentence -> sentence.start() == match.start() && isDateline(match, sentence)).isPresent();
  }

  /** Whether a name is the place of the dateline that opens a sentence. */
  boolean isDateline(KnowledgeMatch match, Sentence sentence) {
    boolean opens = match.start() == sentence.start() && (sentence.index() == 0
        || annotated.sentences().get(sentence.index() - 1).paragraph() != sentence.paragraph());
    return opens && AFTER_DATELINE.matcher(annotated.article().text().substring(match.end(), sentence.end())).matches();
  }
}
