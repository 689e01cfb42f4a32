package io.vigie.assemble;

import io.vigie.annotate.Annotated;
import io.vigie.annotate.Sentence;
import io.vigie.annotate.Token;
import io.vigie.annotate.identifiers.Identifier;
import io.vigie.finding.Finding;
import io.vigie.knowledge.KnowledgeKind;
import io.vigie.knowledge.KnowledgeMatch;
import io.vigie.knowledge.VendorFact;
import io.vigie.language.Compounds;
import io.vigie.language.LanguagePack;
import io.vigie.yaml.YamlNode;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How far an article is about surveillance technology and what is done with it: what the topic model has learnt, sooner believed where words name
 * the technology ({@code relevance.yaml}, vendors). In a language that the model has not learnt: the share of sentences that name it, weighed
 * by the share that tell an event or speak of rights, law, crime or flaws, and by what it sells. Also tells what else it is about. Immutable.
 */
final class Relevance {

  /**
   * What the logarithm of the odds gains where an article names the technology throughout, and what it loses everywhere. Chosen on 100
   * articles that the model had not seen and 495 pages of other subjects.
   */
  private static final double NAMED = 3;
  private static final double UNNAMED = 2.3;
  /** How much of the logarithm of the odds of its likeliest event an article gains or loses. Chosen on 488 articles and 495 other pages. */
  private static final double TOLD = 0.35;
  /** No event is surer to be told, or not to be, than this. */
  private static final double SUREST_EVENT = 0.01;
  /** No likelihood is as sure as 1. */
  private static final double SUREST = 1e-6;
  /** What the logarithm of the odds loses where an article speaks of films and novels throughout: what they tell did not happen. */
  private static final double INVENTED = 5;
  private static final double DENSE_FICTION = 0.3;
  /** What the logarithm of the odds loses where an article without any event helps to choose and buy throughout. */
  private static final double SOLD = 3;
  private static final double DENSE_SHOPPING = 0.5;
  /** A share of sentences from which an article is wholly about something. */
  private static final double DENSE_TOPIC = 0.2;
  private static final double DENSE_CONCERN = 0.3;
  private static final double DENSE_COMMERCE = 0.3;
  /** What a word of the title adds. */
  private static final double TITLE = 0.4;
  /** What a sure event adds: it is serious, and what an article tells an event of, it is about. */
  private static final double SERIOUS_EVENT = 0.3;
  private static final double TOPICAL_EVENT = 0.5;

  private final Set<String> topic;
  private final Set<String> concern;
  private final Set<String> commerce;
  private final Set<String> computing;
  private final Set<String> reader;
  private final Set<String> fiction;
  private final Set<String> shopping;
  private final Compounds compounds;

  Relevance(LanguagePack language) {
    YamlNode file = language.file("relevance.yaml").allow("topic", "concern", "commerce", "computing", "reader", "fiction", "shopping");
    compounds = new Compounds(language);
    topic = Set.copyOf(file.texts("topic"));
    concern = Set.copyOf(file.texts("concern"));
    commerce = Set.copyOf(file.texts("commerce"));
    computing = Set.copyOf(file.texts("computing"));
    reader = Set.copyOf(file.texts("reader"));
    fiction = Set.copyOf(file.texts("fiction"));
    shopping = Set.copyOf(file.texts("shopping"));
  }

  /** @param likeliest the likelihood of the article's likeliest event, from 0 to 1 */
  double of(Annotated annotated, Collection<Finding> findings, double likeliest) {
    double relevance = annotated.topic().isPresent() ? ofNews(withEvent(byItself(annotated, findings), likeliest), annotated, likeliest)
        : byWords(annotated, findings, about(annotated), likeliest);
    return Math.round(100 * relevance) / 100.0;
  }

  /** What the topic model says, sooner believed where the technology is named, and later where it is not. */
  private static double named(double likely, double about) {
    return times(likely, Math.exp(NAMED * about - UNNAMED));
  }

  /** Later believed where the article is on a film or a novel. */
  private double ofLife(double relevance, Annotated annotated) {
    return times(relevance, Math.exp(-INVENTED * share(annotated.sentences(), DENSE_FICTION, sentence -> holds(sentence, fiction))));
  }

  /** Later believed where the article tells no event and helps to choose and to buy. */
  private double ofNews(double relevance, Annotated annotated, double likeliest) {
    double shopper = share(annotated.sentences(), DENSE_SHOPPING, sentence -> holds(sentence, shopping))
        + (words(annotated.article().title()).stream().anyMatch(word -> isOneOf(word, shopping)) ? TITLE : 0);
    return times(relevance, Math.exp(-SOLD * Math.min(1, shopper) * (1 - likeliest)));
  }

  /** Sooner believed where an event of the field is told, and later where none is. */
  private static double withEvent(double relevance, double likeliest) {
    double told = Math.min(1 - SUREST_EVENT, Math.max(SUREST_EVENT, likeliest));
    return times(relevance, Math.pow(told / (1 - told), TOLD));
  }

  /** A likelihood whose odds are multiplied. */
  private static double times(double likely, double factor) {
    double odds = likely / Math.max(1 - likely, SUREST) * factor;
    return odds / (1 + odds);
  }

  /** As {@link #of}, before its events are known. */
  private double byItself(Annotated annotated, Collection<Finding> findings) {
    double about = about(annotated);
    OptionalDouble learnt = annotated.topic();
    return learnt.isPresent() ? ofLife(named(learnt.getAsDouble(), about), annotated) : byWords(annotated, findings, about, 0);
  }

  /** How densely the article speaks of the technology, from 0 to 1. */
  private double about(Annotated annotated) {
    double about = share(annotated.sentences(), DENSE_TOPIC, sentence -> holds(sentence, topic) || namesVendor(annotated, sentence));
    boolean title = words(annotated.article().title()).stream().anyMatch(word -> isOneOf(word, topic)) || titleNamesVendor(annotated);
    return Math.min(1, about + (title ? TITLE : 0));
  }

  private double byWords(Annotated annotated, Collection<Finding> findings, double topical, double likeliest) {
    List<Sentence> sentences = annotated.sentences();
    double serious = share(sentences, DENSE_CONCERN, sentence -> holds(sentence, concern));
    double selling = share(sentences, DENSE_COMMERCE, sentence -> holds(sentence, commerce));
    List<String> title = words(annotated.article().title());
    serious = Math.min(1, serious + (title.stream().anyMatch(word -> isOneOf(word, concern)) ? TITLE : 0) + (namesFlaw(annotated) ? 1 : 0));
    double about = Math.min(1, topical * (1 + TOPICAL_EVENT * likeliest));
    serious = Math.min(1, serious + SERIOUS_EVENT * likeliest);
    double told = findings.stream().anyMatch(finding -> !finding.retelling()) ? 1 : 0.8;
    return Math.min(1, about * Math.max(0, serious - 0.4 * selling * (1 - (told == 1 ? 0.5 : 0))) * told);
  }

  /**
   * What an article is about, in words that no language changes: surveillance or not, how much of it speaks of the security of computers,
   * how much of it addresses the reader, as advice does.
   */
  Set<String> setting(Annotated annotated, Collection<Finding> findings) {
    List<Sentence> sentences = annotated.sentences();
    return Set.of("topic=" + (byItself(annotated, findings) >= 0.5 ? "on" : "off"),
        "computing=" + amount(share(sentences, 1, sentence -> holds(sentence, computing))),
        "reader=" + amount(share(sentences, 1, sentence -> holds(sentence, reader))));
  }

  /** Whether a setting is that of an article about the security of computers in general. */
  static boolean isSecurity(Set<String> setting) {
    return setting.contains("topic=off") && (setting.contains("computing=some") || setting.contains("computing=much"));
  }

  /** Which of these subjects a sentence speaks of itself. */
  Set<String> subjects(Sentence sentence) {
    return Set.of("sentence-computing=" + holds(sentence, computing), "sentence-reader=" + holds(sentence, reader));
  }

  private static String amount(double share) {
    return share == 0 ? "none" : share < 0.12 ? "little" : share < 0.4 ? "some" : "much";
  }

  /** Whether a vendor that the text names stands in the title. */
  private static boolean titleNamesVendor(Annotated annotated) {
    return annotated.knowledge().stream().anyMatch(match -> isVendorOfField(match) && match.standsIn(annotated.article().title()));
  }

  private static List<String> words(@Nullable String title) {
    return title == null ? List.of() : List.of(title.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"));
  }

  private static boolean namesFlaw(Annotated annotated) {
    return annotated.identifiers().stream().anyMatch(identifier -> identifier.kind() == Identifier.Kind.CVE);
  }

  private static double share(List<Sentence> sentences, double dense, Predicate<Sentence> test) {
    long hits = sentences.stream().filter(test).count();
    return Math.min(1, hits / (dense * Math.max(4, sentences.size())));
  }

  private boolean holds(Sentence sentence, Set<String> words) {
    for (Token token : sentence.tokens()) {
      if (isOneOf(token.text().toLowerCase(Locale.ROOT), words)) {
        return true;
      }
    }
    return false;
  }

  private boolean isOneOf(String word, Set<String> words) {
    return compounds.ending(words, word) != null;
  }

  private static boolean namesVendor(Annotated annotated, Sentence sentence) {
    return annotated.knowledgeIn(sentence).stream().anyMatch(Relevance::isVendorOfField);
  }

  private static boolean isVendorOfField(KnowledgeMatch match) {
    return match.kind() == KnowledgeKind.TECHNOLOGY
        || match.kind() == KnowledgeKind.VENDOR && match.fact() instanceof VendorFact vendor && !vendor.securityFirm();
  }
}
