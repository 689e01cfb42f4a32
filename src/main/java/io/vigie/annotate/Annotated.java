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
  private final Located<Sentence> sentences;
  private final Located<KnowledgeMatch> knowledge;
  private final Located<Name> names;
  private final Located<DateMention> dates;
  private final Located<Quantity> quantities;
  private final Located<Identifier> identifiers;
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
    this.sentences = new Located<>(sentences, Sentence::start, Sentence::end);
    this.knowledge = new Located<>(knowledge, KnowledgeMatch::start, KnowledgeMatch::end);
    this.names = new Located<>(names, Name::start, Name::end);
    this.dates = new Located<>(dates, DateMention::start, DateMention::end);
    this.quantities = new Located<>(quantities, Quantity::start, Quantity::end);
    this.identifiers = new Located<>(identifiers, Identifier::start, Identifier::end);
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
    return new Annotated(article, language, sentences(), knowledge(), names(), dates(), quantities(), identifiers(), parser, another, topic);
  }

  /** Which sentences seem to tell events of which types; empty when the language has no detector. */
  public Optional<EventDetection> detection() {
    if (detection == null && detector != null) {
      detection = EventDetection.of(detector, article.text(), sentences());
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
    return sentences.all();
  }

  /** The sentence that holds an offset of the text; empty between two sentences. */
  public Optional<Sentence> sentenceAt(int offset) {
    return sentences.touching(offset, offset + 1).stream().findFirst();
  }

  /** The words of a sentence as they stand in the article. */
  public String text(Sentence sentence) {
    return article.text().substring(sentence.start(), sentence.end());
  }

  /** Names that the knowledge base knows or recognises; they do not overlap. */
  public List<KnowledgeMatch> knowledge() {
    return knowledge.all();
  }

  /** Names that only the model found; none overlaps a match of the knowledge base. */
  public List<Name> names() {
    return names.all();
  }

  public List<DateMention> dates() {
    return dates.all();
  }

  public List<Quantity> quantities() {
    return quantities.all();
  }

  public List<Identifier> identifiers() {
    return identifiers.all();
  }

  /** The names of one sentence that the knowledge base knows or recognises. */
  public List<KnowledgeMatch> knowledgeIn(Sentence sentence) {
    return knowledge.within(sentence.start(), sentence.end());
  }

  /** The same of any part of the text, from one offset to another. */
  public List<KnowledgeMatch> knowledgeBetween(int start, int end) {
    return knowledge.within(start, end);
  }

  /** The names that words have a part in and that the knowledge base knows or recognises, the words standing between two offsets. */
  public List<KnowledgeMatch> knowledgeTouching(int start, int end) {
    return knowledge.touching(start, end);
  }

  /** The names that a word is, or is all in, and that the knowledge base knows or recognises. */
  public List<KnowledgeMatch> knowledgeHolding(Word word) {
    return knowledge.touching(word.start(), word.end()).stream().filter(match -> match.start() <= word.start() && word.end() <= match.end()).toList();
  }

  /** The names that a word has a part in and that only the model found. */
  public List<Name> namesAt(Word word) {
    return names.touching(word.start(), word.end());
  }

  /** Whether a word is a date, or all in one. */
  public boolean isDate(Word word) {
    return dates.touching(word.start(), word.end()).stream().anyMatch(date -> date.start() <= word.start() && word.end() <= date.end());
  }

  /** The names of one sentence that only the model found. */
  public List<Name> namesIn(Sentence sentence) {
    return names.within(sentence.start(), sentence.end());
  }

  /** The dates of one sentence. */
  public List<DateMention> datesIn(Sentence sentence) {
    return dates.within(sentence.start(), sentence.end());
  }

  /** The quantities of one sentence. */
  public List<Quantity> quantitiesIn(Sentence sentence) {
    return quantities.within(sentence.start(), sentence.end());
  }

  /** The identifiers of one sentence. */
  public List<Identifier> identifiersIn(Sentence sentence) {
    return identifiers.within(sentence.start(), sentence.end());
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
