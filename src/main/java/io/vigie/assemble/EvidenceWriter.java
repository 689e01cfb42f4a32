package io.vigie.assemble;

import io.vigie.annotate.Sentence;
import io.vigie.finding.Finding;
import io.vigie.record.Article;
import io.vigie.record.Evidence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Writes down the sentences that prove a record, each once, with the fields that it proves. Immutable. */
final class EvidenceWriter {

  private final Article article;

  EvidenceWriter(Article article) {
    this.article = article;
  }

  /** The sentences of the findings and those that gave inherited fields, in order of the text. */
  List<Evidence> of(List<Finding> findings) {
    Map<Sentence, Proof> proofs = new LinkedHashMap<>();
    for (Finding finding : findings) {
      Proof proof = proofs.computeIfAbsent(finding.sentence(), any -> new Proof());
      proof.frame = finding.frame();
      proof.fields.addAll(fields(finding));
      finding.support().forEach((field, sentence) -> proofs.computeIfAbsent(sentence, any -> new Proof()).fields.add(supported(finding, field)));
    }
    List<Evidence> evidence = new ArrayList<>();
    proofs.entrySet().stream().sorted(Comparator.comparingInt(entry -> entry.getKey().start()))
        .forEach(entry -> evidence.add(evidence(entry.getKey(), List.copyOf(entry.getValue().fields), entry.getValue().frame)));
    return evidence;
  }

  /** What a sentence elsewhere says of the country of a measure it says of whoever decided it. */
  private static String supported(Finding finding, String field) {
    return !finding.isIncident() && (field.equals("country") || field.equals("authority.country")) ? "authority" : field;
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
    boolean dated = finding.when() != null && !finding.when().inherited();
    add(fields, "vendors", !finding.vendors().isEmpty());
    if (finding.isIncident()) {
      add(fields, "when", dated);
      add(fields, "country", finding.place() != null && !finding.support().containsKey("country"));
      add(fields, "victim", finding.victim() != null);
      add(fields, "actor", finding.actor() != null);
      add(fields, "counts", !finding.counts().isEmpty());
      add(fields, "cves", !finding.cves().isEmpty());
      add(fields, "vector", finding.circumstances().vector() != null);
    } else {
      add(fields, "date", dated);
      add(fields, "authority", finding.authority() != null);
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
