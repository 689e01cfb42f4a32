package io.vigie.finding;

import io.vigie.annotate.DateMention;
import io.vigie.annotate.Quantity;
import io.vigie.annotate.Word;
import io.vigie.record.IncidentType;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells sums over a year, "in 2018, 5,500 people were arrested", "6,470 cases in 2017", from one event. */
final class Statistics {

  private static final Pattern YEAR = Pattern.compile("\\d{4}");
  /** Fewer may well be those of one event. */
  private static final BigDecimal MANY = BigDecimal.valueOf(100);

  private static final String PERCENT = "%";
  private static final String PEOPLE = "people";

  private final ClauseWords words;

  Statistics(ClauseWords words) {
    this.words = words;
  }

  /**
   * Whether a finding only counts events of its kind: cases by the year, or people whom nobody in particular punished that year.
   *
   * @param quantities those of the sentence
   */
  boolean isSum(FrameMatcher.Attempt attempt, Finding finding, List<Quantity> quantities) {
    boolean byYear = finding.when() != null && !finding.when().inherited() && YEAR.matcher(finding.when().value()).matches();
    boolean particular = !finding.vendors().isEmpty() || finding.authority() != null && finding.authorityNamed() || finding.actor() != null && finding.type() != IncidentType.MISUSE;
    return byYear && !particular && counted(attempt, quantities).anyMatch(meaning -> isCase(meaning)
        || !(finding.type() instanceof IncidentType) && meaning.is("people", "person") && isDoneByNobody(attempt.evocation()));
  }

  /** Whether a date is the year of which its sentence tells how many there were, so that it dates no event told elsewhere. */
  boolean isYearOfSum(DateMention date, List<Quantity> quantities, List<Word> sentence) {
    return date.value() != null && YEAR.matcher(date.value()).matches()
        && quantities.stream().anyMatch(quantity -> quantity.unit() != null && (quantity.unit().equals(PERCENT)
            || quantity.value().compareTo(MANY) >= 0 && (quantity.unit().equals(PEOPLE) || sentence.stream().anyMatch(word -> word.start() >= quantity.start() && word.end() <= quantity.end() && words.in("counted-case", word)))));
  }

  private static boolean isDoneByNobody(Evocation evocation) {
    return evocation.in(Slot.DOER).stream().noneMatch(doer -> doer.is("people", "person", "organization", "company", "authority", "court", "country"));
  }

  /** What the sentence counts by the hundred. */
  private static Stream<Meaning> counted(FrameMatcher.Attempt attempt, List<Quantity> quantities) {
    List<Quantity> many = quantities.stream().filter(quantity -> quantity.value().compareTo(MANY) >= 0).toList();
    return Stream.of(Slot.DOER, Slot.SUFFERER, Slot.TOPIC, Slot.AFTER).flatMap(slot -> attempt.evocation().in(slot).stream())
        .filter(meaning -> many.stream().anyMatch(quantity -> meaning.phrase().touches(quantity.start(), quantity.end())));
  }

  private boolean isCase(Meaning meaning) {
    return words.in("counted-case", meaning.phrase().head());
  }
}
