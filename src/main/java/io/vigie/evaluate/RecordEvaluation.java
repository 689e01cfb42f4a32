package io.vigie.evaluate;

import io.vigie.assemble.Records;
import io.vigie.record.Article;
import io.vigie.record.EventRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Measures the records of articles against gold annotations, article by article: precision, recall and F1 of incidents and policy
 * actions, strictly too (fit to publish: type, country, date and vendors), by language, and how far confidence can be trusted. Not
 * thread-safe.
 */
public final class RecordEvaluation {

  private final GoldFolder gold;
  private final Function<Article, Records> reader;
  private final double relevant;
  private final RecordTally incidents = new RecordTally();
  private final RecordTally policyActions = new RecordTally();
  private final Map<String, RecordTally> languages = new TreeMap<>();
  private final Calibration calibration = new Calibration();
  private final List<String> details = new ArrayList<>();
  private int articles;

  /**
   * @param reader makes the records of an article
   * @param relevant records of articles below this relevance do not count
   */
  public RecordEvaluation(GoldFolder gold, Function<Article, Records> reader, double relevant) {
    this.gold = gold;
    this.reader = reader;
    this.relevant = relevant;
  }

  /** Scores an article; false when it has no gold. The gold's date and language stand in for missing ones. */
  public boolean add(Article article) {
    Optional<GoldFolder.Annotations> annotations = gold.of(article);
    if (annotations.isEmpty()) {
      return false;
    }
    Article dated = article.published() == null ? article.withPublished(annotations.get().published()) : article;
    Records records = reader.apply(dated);
    boolean kept = records.article().relevance() >= relevant;
    articles++;
    score(article, annotations.get(), kept ? records.incidents() : List.of(), true, incidents);
    score(article, annotations.get(), kept ? records.policyActions() : List.of(), false, policyActions);
    return true;
  }

  private void score(Article article, GoldFolder.Annotations annotations, List<? extends EventRecord> records, boolean incident, RecordTally tally) {
    List<GoldRecord> expected = annotations.records().stream().filter(record -> record.incident() == incident).toList();
    List<GoldRecord> found = records.stream().map(GoldRecord::of).toList();
    List<RecordPairing.Pair> pairs = RecordPairing.pairs(expected, found);
    tally.add(expected, found, pairs);
    languages.computeIfAbsent(annotations.language(), any -> new RecordTally()).add(expected, found, pairs);
    for (int i = 0; i < found.size(); i++) {
      int position = i;
      boolean right = pairs.stream().anyMatch(pair -> pair.found() == position);
      calibration.add(records.get(i).provenance().confidence(), right);
      if (!right) {
        details.add(article.source() + ": spurious " + records.get(i).title());
      }
    }
    for (int i = 0; i < expected.size(); i++) {
      int position = i;
      if (pairs.stream().noneMatch(pair -> pair.gold() == position)) {
        details.add(article.source() + ": missed " + expected.get(i));
      }
    }
  }

  /** What was missed and what was spurious, a line each. */
  public List<String> details() {
    return List.copyOf(details);
  }

  /** The scores; the last line sums up. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>(List.of(incidents.line("incidents"), policyActions.line("policy-actions")));
    languages.forEach((language, tally) -> lines.add(tally.line("  " + language)));
    lines.addAll(calibration.lines());
    lines.add(String.format(Locale.ROOT, "overall F1 %.3f strict %.3f spurious per 100 articles %.1f", (incidents.f1() + policyActions.f1()) / 2,
        (incidents.strict() + policyActions.strict()) / 2, 100.0 * (incidents.spurious() + policyActions.spurious()) / Math.max(1, articles)));
    return lines;
  }
}
