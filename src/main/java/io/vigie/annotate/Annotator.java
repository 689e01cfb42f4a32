package io.vigie.annotate;

import io.vigie.annotate.dates.DateFinder;
import io.vigie.annotate.events.EventDetector;
import io.vigie.annotate.events.TopicDetector;
import io.vigie.annotate.identifiers.IdentifierFinder;
import io.vigie.annotate.quantities.QuantityFinder;
import io.vigie.knowledge.Knowledge;
import io.vigie.knowledge.KnowledgeMatch;
import io.vigie.language.LanguagePack;
import io.vigie.record.Article;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sentences, names, dates and quantities of articles in one language. Models and data are shared; an instance keeps the state of the
 * taggers and belongs to one thread.
 */
public final class Annotator {

  private final LanguagePack language;
  private final Knowledge knowledge;
  private final Segmenter segmenter;
  private final Parser parser;
  private final NameFinder names;
  private final DateFinder dates;
  private final QuantityFinder quantities;
  private final IdentifierFinder identifiers;
  private final @Nullable EventDetector detector;
  private final @Nullable TopicDetector topic;

  public Annotator(LanguagePack language, Knowledge knowledge, Models models) {
    this.language = language;
    this.knowledge = knowledge;
    this.segmenter = Segmenter.of(language);
    this.parser = models.parser(language);
    this.names = models.names(language);
    this.dates = new DateFinder(language);
    this.quantities = new QuantityFinder(language);
    this.identifiers = new IdentifierFinder();
    this.detector = models.detector().orElse(null);
    this.topic = models.topic().orElse(null);
  }

  public Annotated annotate(Article article) {
    String text = article.text();
    List<Sentence> sentences = segmenter.segment(text);
    List<KnowledgeMatch> matches = knowledge.matcher().find(text, language.code());
    List<Name> reconciled = KnownNames.reconcile(names.find(sentences), matches);
    List<KnowledgeMatch> known = matches.stream().filter(match -> !match.kind().tellsOnlyKind() && !KnownNames.isOfPerson(match, reconciled)).toList();
    return new Annotated(article, language, sentences, known, reconciled, dates.find(text, sentences, article.published()),
        quantities.find(text, sentences), identifiers.find(text), parser::parse, detector, topic);
  }
}
