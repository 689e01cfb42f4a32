package io.vigie.finding;

import io.vigie.annotate.Annotated;
import io.vigie.annotate.DateMention;
import io.vigie.annotate.Sentence;
import io.vigie.knowledge.KnowledgeMatch;
import java.util.regex.Pattern;

/** Tells where and when a text was written, "NORLAND, May 6 –", from where and when something happens and from who decides. Immutable. */
final class Datelines {

  /** What follows the place of a dateline: a date or an agency, then a dash. */
  private static final Pattern AFTER_DATELINE = Pattern.compile("^(?:,[^–—.]{0,30}|\\s?\\([^)]{0,40}\\)|\\s[\\p{L}/]{2,12})?\\s?(?:\\.\\s?[-–—]|[–—]|--|-\\s).*", Pattern.DOTALL);

  /** Characters before the date of a dateline, which its place takes up, and what stands behind the date. */
  private static final int PLACE = 40;
  private static final Pattern AFTER_DATE = Pattern.compile("\\)?,?\\s?(?:\\([^)]{1,30}\\)\\s?)?(?:[–—]|--|-\\s)");

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
    return match.start() == sentence.start() && opensParagraph(sentence) && AFTER_DATELINE.matcher(annotated.article().text().substring(match.end(), sentence.end())).matches();
  }

  /** Whether a date is that of the dateline that opens its sentence. */
  boolean holds(DateMention date, Sentence sentence) {
    return opensParagraph(sentence) && date.start() - sentence.start() < PLACE
        && AFTER_DATE.matcher(annotated.article().text().substring(date.end(), sentence.end())).lookingAt();
  }

  private boolean opensParagraph(Sentence sentence) {
    return sentence.index() == 0 || annotated.sentences().get(sentence.index() - 1).paragraph() != sentence.paragraph();
  }
}
