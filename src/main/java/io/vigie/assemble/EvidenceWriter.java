package io.vigie.assemble;

import io.vigie.annotate.Annotated;
import io.vigie.annotate.Sentence;
import io.vigie.finding.DateClue;
import io.vigie.finding.Finding;
import io.vigie.record.Article;
import io.vigie.record.Evidence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Writes down the sentences that prove a record, each once, with the fields that it proves. Immutable. */
final class EvidenceWriter {

  private static final String VENDORS = "vendors";

  private final Article article;
  private final List<Sentence> sentences;

  EvidenceWriter(Annotated annotated) {
    this.article = annotated.article();
    this.sentences = annotated.sentences();
  }

  /**
   * The sentences of the findings and those that gave inherited fields, in order of the text.
   *
   * @param date of the record, EDTF
   * @param linked sentences of no finding, with the fields that each proves
   */
  List<Evidence> of(List<Finding> findings, @Nullable String date, Map<Sentence, Set<String>> linked) {
    Map<Sentence, Proof> proofs = new LinkedHashMap<>();
    for (Finding finding : findings) {
      Proof proof = proofs.computeIfAbsent(finding.sentence(), any -> new Proof());
      proof.frame = finding.frame();
      proof.fields.addAll(fields(finding));
      finding.support().forEach((field, sentence) -> proofs.computeIfAbsent(sentence, any -> new Proof()).fields.add(supported(finding, field)));
    }
    dated(findings, date).forEach(sentence -> proofs.computeIfAbsent(sentence, any -> new Proof()).fields.add(findings.get(0).isIncident() ? "when" : "date"));
    linked.forEach((sentence, fields) -> proofs.computeIfAbsent(sentence, any -> new Proof()).fields.addAll(fields));
    List<Evidence> evidence = new ArrayList<>();
    proofs.entrySet().stream().sorted(Comparator.comparingInt(entry -> entry.getKey().start()))
        .forEach(entry -> evidence.add(evidence(entry.getKey(), List.copyOf(entry.getValue().fields), entry.getValue().frame)));
    return evidence;
  }

  /** Where the date of the record stands: in the sentences that tell the event, else in the nearest before them. */
  private List<Sentence> dated(List<Finding> findings, @Nullable String date) {
    List<DateClue> clues = findings.stream().flatMap(finding -> finding.clues().stream())
        .filter(clue -> date != null && plain(clue.value()).equals(plain(date))).toList();
    List<DateClue> told = clues.stream().filter(DateClue::inTelling).toList();
    return (told.isEmpty() ? clues.stream().max(Comparator.comparingInt(DateClue::start)).stream() : told.stream())
        .flatMap(clue -> sentences.stream().filter(sentence -> clue.start() >= sentence.start() && clue.start() < sentence.end())).distinct().toList();
  }

  private static String plain(String date) {
    return date.replace("~", "");
  }

  /** What a sentence elsewhere says of the country of a measure it says of whoever decided it. */
  private static String supported(Finding finding, String field) {
    if (!finding.isIncident() && (field.equals("country") || field.equals("authority.country"))) {
      return "authority";
    }
    return field.equals(VENDORS) ? vendors(finding) : field;
  }

  private static String vendors(Finding finding) {
    return finding.isIncident() ? VENDORS : "targets." + VENDORS;
  }

  Evidence evidence(Sentence sentence, List<String> fields, @Nullable String frame) {
    return new Evidence(article.id(), article.canonicalUrl() != null ? article.canonicalUrl() : article.url(), article.outlet(),
        article.published(), article.language(), sentence.start(), sentence.end(),
        article.text().substring(sentence.start(), sentence.end()), fields, frame);
  }

  private static final class Proof {
    @Nullable String frame;
    final TreeSet<String> fields = new TreeSet<>();
  }

  private static List<String> fields(Finding finding) {
    List<String> fields = new ArrayList<>(List.of("type", "status"));
    add(fields, vendors(finding), !finding.vendors().isEmpty() && !finding.support().containsKey(VENDORS));
    if (finding.isIncident()) {
      add(fields, "country", finding.place() != null && !finding.support().containsKey("country"));
      add(fields, "victim", finding.victim() != null);
      add(fields, "actor", finding.actor() != null);
      add(fields, "counts", !finding.counts().isEmpty());
      add(fields, "cves", !finding.cves().isEmpty());
      add(fields, "vector", finding.circumstances().vector() != null);
    } else {
      add(fields, "authority", finding.authority() != null && !finding.support().containsKey("authority"));
      add(fields, "targets.parties", !finding.parties().isEmpty());
      add(fields, "scope", finding.scope() != null);
      add(fields, "amount", finding.amount() != null);
      add(fields, "rationale", finding.circumstances().rationale() != null && !finding.support().containsKey("rationale"));
      add(fields, "effective", finding.circumstances().effective() != null);
      add(fields, "until", finding.circumstances().until() != null);
      add(fields, "identifier", finding.circumstances().identifier() != null);
    }
    return fields;
  }

  private static void add(List<String> fields, String field, boolean proven) {
    if (proven) {
      fields.add(field);
    }
  }
}
