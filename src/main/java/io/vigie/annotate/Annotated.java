package io.vigie.annotate;

import io.vigie.annotate.events.EventDetection;
import io.vigie.annotate.events.EventDetector;
import io.vigie.annotate.events.TopicDetector;
import io.vigie.annotate.identifiers.Identifier;
import io.vigie.knowledge.KnowledgeMatch;
import io.vigie.language.LanguagePack;
import io.vigie.record.Article;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An article with everything that is known of its text. Trees are made when asked for, and once; so an instance belongs to one thread.
 * Finding asks for that of every sentence: half of them hold an event word, known by lemma and tag only, and the sentences beside those tell
 * who, when and about what, so that of articles on the topic a tenth at most could go without.
 */
public final class Annotated {

  private final Article article;
  private final LanguagePack language;
  private final List<Sentence> sentences;
  private final List<KnowledgeMatch> knowledge;
  private final List<Name> names;
  private final List<DateMention> dates;
  private final List<Quantity> quantities;
  private final List<Identifier> identifiers;
  private final Function<Sentence, Parse> parser;
  private final @Nullable EventDetector detector;
  private final @Nullable TopicDetector topic;
  private final Map<Integer, Parse> parses = new HashMap<>();
  private @Nullable EventDetection detection;

  /**
   * All lists in order of the text; offsets count UTF-16 code units of the article's text.
   *
   * @param detector null when the language has none
   * @param topic null when none is known
   */
  public Annotated(Article article, LanguagePack language, List<Sentence> sentences, List<KnowledgeMatch> knowledge, List<Name> names,
      List<DateMention> dates, List<Quantity> quantities, List<Identifier> identifiers, Function<Sentence, Parse> parser,
      @Nullable EventDetector detector, @Nullable TopicDetector topic) {
    this.article = article;
    this.language = language;
    this.sentences = List.copyOf(sentences);
    this.knowledge = List.copyOf(knowledge);
    this.names = List.copyOf(names);
    this.dates = List.copyOf(dates);
    this.quantities = List.copyOf(quantities);
    this.identifiers = List.copyOf(identifiers);
    this.parser = parser;
    this.detector = detector;
    this.topic = topic;
  }

  /** The same article, read without a detector of events, so that only triggers tell them. Trees are made again. */
  public Annotated withoutDetection() {
    return detectedBy(null);
  }

  /** The same article, its events detected by another detector; null for none. Trees are made again. */
  public Annotated detectedBy(@Nullable EventDetector another) {
    return new Annotated(article, language, sentences, knowledge, names, dates, quantities, identifiers, parser, another, topic);
  }

  /** Which sentences seem to tell events of which types; empty when the language has no detector. */
  public Optional<EventDetection> detection() {
    if (detection == null && detector != null) {
      detection = EventDetection.of(detector, article.text(), sentences);
    }
    return Optional.ofNullable(detection);
  }

  /** How likely the article is about surveillance technology, from 0 to 1; empty in a language that nothing of the kind has been learnt of. */
  public OptionalDouble topic() {
    return topic == null || !topic.knows(language.code()) ? OptionalDouble.empty() : OptionalDouble.of(topic.likelihood(article.title(), article.text()));
  }

  public Article article() {
    return article;
  }

  public LanguagePack language() {
    return language;
  }

  public List<Sentence> sentences() {
    return sentences;
  }

  /** The words of a sentence as they stand in the article. */
  public String text(Sentence sentence) {
    return article.text().substring(sentence.start(), sentence.end());
  }

  /** Names that the knowledge base knows or recognises; they do not overlap. */
  public List<KnowledgeMatch> knowledge() {
    return knowledge;
  }

  /** Names that only the model found; none overlaps a match of the knowledge base. */
  public List<Name> names() {
    return names;
  }

  public List<DateMention> dates() {
    return dates;
  }

  public List<Quantity> quantities() {
    return quantities;
  }

  public List<Identifier> identifiers() {
    return identifiers;
  }

  /** The dates of one sentence. */
  public List<DateMention> datesIn(Sentence sentence) {
    return dates.stream().filter(date -> date.start() >= sentence.start() && date.end() <= sentence.end()).toList();
  }

  /** The quantities of one sentence. */
  public List<Quantity> quantitiesIn(Sentence sentence) {
    return quantities.stream().filter(quantity -> quantity.start() >= sentence.start() && quantity.end() <= sentence.end()).toList();
  }

  /** The tree of a sentence that is not of the text, such as the title. */
  public Parse parseApart(Sentence sentence) {
    return parser.apply(sentence);
  }

  /** The tree of a sentence of this article. */
  public Parse parse(Sentence sentence) {
    return parses.computeIfAbsent(sentence.index(), any -> parser.apply(sentence));
  }
}
