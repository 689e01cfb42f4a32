package io.vigie.train;

import io.vigie.annotate.Annotated;
import io.vigie.annotate.Annotator;
import io.vigie.annotate.Models;
import io.vigie.assemble.Assembler;
import io.vigie.assemble.Candidate;
import io.vigie.assemble.Dating;
import io.vigie.assemble.Plausibility;
import io.vigie.evaluate.GoldFolder;
import io.vigie.evaluate.GoldRecord;
import io.vigie.finding.Finder;
import io.vigie.knowledge.Knowledge;
import io.vigie.language.LanguagePack;
import io.vigie.record.Article;
import io.vigie.record.Stage;
import io.vigie.record.VigieException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Teaches which of the events that an article seems to tell are records, which date in the text is theirs and how far an incident is
 * established: runs the pipeline over annotated articles and learns from what the gold has and has not. Not thread-safe.
 */
public final class RecordTraining {

  private final GoldFolder gold;
  private final Knowledge knowledge = Knowledge.load();
  private final Models models = new Models();
  private final Map<String, Desk> desks = new HashMap<>();
  // How strongly weights are held back was chosen by cross-validation.
  private final LogisticRegression plausibility = new LogisticRegression(10);
  private final LogisticRegression dating = new LogisticRegression(5);
  private final LogisticRegression standing = new LogisticRegression(5);
  private int records;

  private record Desk(Annotator annotator, Finder finder, Assembler assembler) {}

  public RecordTraining(Path gold) {
    this.gold = new GoldFolder(gold);
  }

  /** Learns from an article; false when it has no gold. */
  public boolean add(Article article) {
    Optional<GoldFolder.Annotations> annotations = gold.of(article);
    if (annotations.isEmpty()) {
      return false;
    }
    Article dated = article.published() == null ? article.withPublished(annotations.get().published()) : article;
    Desk desk = desks.computeIfAbsent(annotations.get().language(), this::desk);
    Annotated annotated = desk.annotator().annotate(dated);
    List<Candidate> candidates = desk.assembler().candidates(annotated, desk.finder().find(annotated));
    records += annotations.get().records().size();
    List<Optional<GoldRecord>> matches = annotations.get().matches(candidates.stream().map(Candidate::record).toList());
    for (int i = 0; i < candidates.size(); i++) {
      Candidate candidate = candidates.get(i);
      plausibility.add(article.source(), matches.get(i).isPresent() ? Plausibility.RECORD : Plausibility.NOTHING, candidate.features());
      matches.get(i).ifPresent(record -> learnFrom(article.source(), candidate, record));
    }
    return true;
  }

  private void learnFrom(String source, Candidate candidate, GoldRecord record) {
    candidate.dates().forEach(option -> dating.add(source, option.value().equals(record.date()) ? Dating.DATE : Dating.OTHER, option.features()));
    if (record.incident() && record.status() != null) {
      standing.add(source, record.status(), candidate.standing());
    }
  }

  private Desk desk(String code) {
    LanguagePack language = LanguagePack.find(code).orElseThrow(() -> new VigieException(Stage.TRAIN, "unsupported-language",
        "no pack for language \"" + code + "\"; one of " + LanguagePack.all()));
    return new Desk(new Annotator(language, knowledge, models), new Finder(language), new Assembler(language));
  }

  /** Writes the events that the model learns from, one a line: its article, its label, then its features. */
  public void writeEvents(Path file) {
    plausibility.writeEvents(file);
  }

  /** Learns from all events and writes three models: {@code NAME.bin} as asked, {@code NAME-dates.bin} and {@code NAME-status.bin} beside. */
  public void write(Path file) {
    plausibility.write(file);
    dating.write(beside(file, "-dates"));
    standing.write(beside(file, "-status"));
  }

  private static Path beside(Path file, String suffix) {
    return file.resolveSibling(file.getFileName().toString().replaceFirst("(\\.[^.]*)?$", suffix + "$1"));
  }

  /**
   * How well the events of some articles are told by a model that has learnt from the others, each part of {@code parts} in turn.
   *
   * @return for each tenth of likelihood: the likelihood said, how many events, and the share of them that are records; then how often
   *     the status of an incident is right
   */
  public List<String> crossValidation(int parts) {
    List<String> lines = new ArrayList<>();
    lines.add("%d of %d records are among %d candidates".formatted(plausibility.count(Plausibility.RECORD), records, plausibility.size()));
    lines.addAll(plausibility.calibration(Plausibility.RECORD, parts));
    lines.add("status of incidents: %.3f right of %d".formatted(standing.accuracy(parts), standing.size()));
    lines.add("dates: %.3f right of %d".formatted(dating.accuracy(parts), dating.size()));
    return lines;
  }
}
