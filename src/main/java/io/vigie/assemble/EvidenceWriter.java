package io.vigie.assemble;

import io.vigie.annotate.Annotated;
import io.vigie.annotate.Sentence;
import io.vigie.finding.DateClue;
import io.vigie.finding.Finding;
import io.vigie.record.Article;
import io.vigie.record.Evidence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Writes down the sentences that prove a record, each once, with the fields that it proves. Immutable. */
final class EvidenceWriter {

  private static final String VENDORS = "vendors";
  private static final String COUNTRY = "country";
  private static final String AUTHORITY = "authority";

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
   * @param whom what the record has of vendors and country: what its tellings say otherwise proves nothing
   */
  List<Evidence> of(List<Finding> findings, @Nullable String date, WhomAndWhere whom) {
    Map<Sentence, Proof> proofs = new LinkedHashMap<>();
    for (Finding finding : findings) {
      Proof proof = proofs.computeIfAbsent(finding.sentence(), any -> new Proof());
      proof.frame = finding.frame();
      proof.fields.addAll(fields(finding, whom));
      finding.support().entrySet().stream().filter(support -> isOfRecord(finding, support.getKey(), whom))
          .forEach(support -> proofs.computeIfAbsent(support.getValue(), any -> new Proof()).fields.add(supported(finding, support.getKey())));
    }
    dated(findings, date).forEach(sentence -> proofs.computeIfAbsent(sentence, any -> new Proof()).fields.add(findings.get(0).isIncident() ? "when" : "date"));
    whom.proofs().forEach((sentence, fields) -> proofs.computeIfAbsent(sentence, any -> new Proof()).fields.addAll(fields));
    List<Evidence> evidence = new ArrayList<>();
    proofs.entrySet().stream().sorted(Comparator.comparingInt(entry -> entry.getKey().start()))
        .forEach(entry -> evidence.add(evidence(entry.getKey(), List.copyOf(entry.getValue().fields), entry.getValue().frame)));
    return evidence;
  }

  /** Whether the record has of a field what the finding says of it. */
  private static boolean isOfRecord(Finding finding, String field, WhomAndWhere whom) {
    return switch (field) {
      case VENDORS -> !Collections.disjoint(finding.vendors(), whom.vendors());
      case COUNTRY, AUTHORITY, AUTHORITY + "." + COUNTRY -> Objects.equals(NamedInArticle.country(finding), whom.country());
      default -> true;
    };
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
    if (!finding.isIncident() && (field.equals(COUNTRY) || field.equals(AUTHORITY + "." + COUNTRY))) {
      return AUTHORITY;
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

  private static List<String> fields(Finding finding, WhomAndWhere whom) {
    List<String> fields = new ArrayList<>(List.of("type", "status"));
    add(fields, vendors(finding), isOfRecord(finding, VENDORS, whom) && !finding.support().containsKey(VENDORS));
    if (finding.isIncident()) {
      add(fields, COUNTRY, whom.country() != null && isOfRecord(finding, COUNTRY, whom) && !finding.support().containsKey(COUNTRY));
      add(fields, "victim", whom.mayBeVictim(finding.victim()));
      add(fields, "actor", finding.actor() != null && whom.actor() != null);
      add(fields, "counts", !finding.counts().isEmpty());
      add(fields, "cves", !finding.cves().isEmpty());
      add(fields, "vector", finding.circumstances().vector() != null);
    } else {
      add(fields, AUTHORITY, finding.authority() != null && isOfRecord(finding, AUTHORITY, whom) && !finding.support().containsKey(AUTHORITY));
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
