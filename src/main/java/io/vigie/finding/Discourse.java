package io.vigie.finding;

import io.vigie.annotate.Annotated;
import io.vigie.annotate.Name;
import io.vigie.annotate.PartOfSpeech;
import io.vigie.annotate.Sentence;
import io.vigie.annotate.Word;
import io.vigie.knowledge.KnowledgeKind;
import io.vigie.knowledge.KnowledgeMatch;
import io.vigie.record.MentionKind;
import io.vigie.record.AuthorityLevel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What "the company", "the regulator", "it" point at, and whose "this decision" is: the last name of a fitting kind before them. Reaches back two sentences for a
 * pronoun and a few paragraphs for a noun; further back only the one company that the article is about is claimed. What a noun or a pronoun was found to point at
 * is a mention of that name for those after it. For one article and one thread; sentences are read in order of the text.
 */
final class Discourse {

  private static final int NOUN_REACH = 6;
  private static final int PRONOUN_REACH = 1;
  /** What makers of the field make. */
  private static final Set<String> PRODUCTS = Set.of("equipment", "technology", "practice", "spyware", "malware");

  private final List<Sentence> sentences;
  private final Annotated annotated;
  private final List<KnowledgeMatch> references = new ArrayList<>();
  private final ClauseWords words;
  private final NounClasses nouns;
  private final Protagonist protagonist;
  private final Things things;
  private final OfficeHolders officeHolders;
  private final HomeStates homeStates;
  private Sentence current;

  Discourse(Annotated annotated, ClauseWords words, NounClasses nouns, Protagonist protagonist) {
    this.annotated = annotated;
    this.sentences = annotated.sentences();
    this.words = words;
    this.nouns = nouns;
    this.protagonist = protagonist;
    this.things = new Things(words, nouns);
    this.officeHolders = new OfficeHolders(annotated);
    this.homeStates = new HomeStates(annotated);
    this.current = sentences.isEmpty() ? new Sentence(0, 0, 0, 0, List.of()) : sentences.get(0);
  }

  /** Moves to a sentence: what is asked next stands in it. */
  void enter(Sentence sentence) {
    current = sentence;
  }

  /** Notes what the words of the sentence that was entered point at. */
  void read(Tree tree) {
    things.read(current, tree);
    for (Word word : tree.words()) {
      boolean pronoun = isAnaphor(word) && !words.in("relative", word) && Tree.isRelation(word, "nsubj", "obj", "iobj");
      Set<String> classes = pronoun ? Set.of() : nouns.of(word);
      if (pronoun || word.pos() == PartOfSpeech.NOUN && classes.contains("company")) {
        Phrase phrase = tree.phrase(word);
        if (pronoun || !isNamed(phrase)) {
          antecedents(phrase, classes).stream().limit(1).forEach(match -> references.add(new KnowledgeMatch(word.start(), word.end(), match.text(), match.kind(), match.fact())));
        }
      }
    }
  }

  private boolean isNamed(Phrase phrase) {
    return named(phrase).anyMatch(Discourse::isCompany);
  }

  /** The names that a phrase without a name may refer to, the likeliest first; none when it opens something new or nothing fits. */
  List<KnowledgeMatch> antecedents(Phrase phrase, Set<String> classes) {
    Word head = phrase.head();
    if (isAnaphor(head)) {
      return ofPronoun(phrase);
    }
    if (!isDefinite(phrase) || describesItself(phrase, classes)) {
      return List.of();
    }
    Optional<KnowledgeMatch> namesake = last(head.start(), NOUN_REACH * 2, match -> (isCompany(match) || isAuthority(match)) && holdsWord(match, head));
    if (namesake.isPresent()) {
      return namesake.stream().toList();
    }
    if (classes.contains("company")) {
      Predicate<KnowledgeMatch> company = match -> isCompany(match) && mayComeFrom(match, phrase);
      return last(head.start(), NOUN_REACH, company.and(match -> isIntroducedBy(match, head))).or(() -> last(head.start(), saysSame(phrase) ? NOUN_REACH * 2 : NOUN_REACH, company))
          .or(() -> protagonist.mention().filter(company)).stream().toList();
    }
    boolean measure = classes.contains("decision") && phrase.tree().children(head, "det").stream().anyMatch(det -> words.in("demonstrative", det));
    if (measure || classes.contains("authority") && !words.in("unique-authority", head)) {
      return last(head.start(), NOUN_REACH, match -> isAuthority(match) && (match.listed() || isCourtOf(match, classes)) && !homeStates.isAside(match)).filter(antecedent -> isHere(antecedent, head) && mayBe(antecedent, phrase, classes)).stream().toList();
    }
    return List.of();
  }

  /** "The maker", "du fabricant", "of the same maker". */
  private boolean isDefinite(Phrase phrase) {
    return phrase.tree().children(phrase.head(), "det").stream().anyMatch(det -> words.in("definite", det))
        || phrase.tree().children(phrase.head(), "case").stream().anyMatch(preposition -> words.list("contracted").contains(preposition.text().toLowerCase(Locale.ROOT)))
        || saysSame(phrase);
  }

  private boolean saysSame(Phrase phrase) {
    return phrase.tree().children(phrase.head(), "amod", "det").stream().anyMatch(same -> words.in("same", same));
  }

  /** "The judge" after "the Norstadt district court", which no list has. */
  private static boolean isCourtOf(KnowledgeMatch match, Set<String> classes) {
    return classes.contains("court") && !classes.contains("prosecutor") && match.level() == AuthorityLevel.COURT;
  }

  private boolean isAnaphor(Word word) {
    return word.pos() == PartOfSpeech.PRON && words.in("anaphor", word);
  }

  /** Whoever acts is the last one named; whoever suffers it is a company first, and nobody who does it. */
  private List<KnowledgeMatch> ofPronoun(Phrase phrase) {
    Word head = phrase.head();
    List<Phrase> doers = doersBeside(phrase);
    Predicate<KnowledgeMatch> another = match -> doers.stream().noneMatch(doer -> doer.touches(match.start(), match.end()));
    Optional<KnowledgeMatch> company = last(head.start(), PRONOUN_REACH, another.and(Discourse::isCompany));
    Optional<KnowledgeMatch> authority = last(head.start(), PRONOUN_REACH, another.and(match -> isAuthority(match) && !homeStates.isAside(match)));
    if (!suffers(phrase) && subjectBeside(phrase).filter(this::isMerelyAuthority).isPresent()) {
      return authority.stream().toList();
    }
    if (!suffers(phrase) || words.in("relative", head)) {
      return Stream.of(company, authority).flatMap(Optional::stream).sorted(Comparator.comparingInt(KnowledgeMatch::start).reversed()).toList();
    }
    if (isPerson(things.subjectBefore(phrase, current).orElse(null))) {
      return List.of();
    }
    Optional<KnowledgeMatch> topic = words.in("plural-anaphor", head) ? Optional.empty() : protagonist.mention().filter(another);
    return Stream.of(company.or(() -> topic), authority).flatMap(Optional::stream).toList();
  }

  /** "The regulator sued the maker, and it settled with another": the subject of the clause that a pronoun's own is joined to. */
  private static Optional<Phrase> subjectBeside(Phrase pronoun) {
    Tree tree = pronoun.tree();
    return !Tree.isRelation(pronoun.head(), "nsubj") ? Optional.empty() : tree.head(pronoun.head()).filter(verb -> Tree.isRelation(verb, "conj"))
        .flatMap(tree::head).flatMap(verb -> tree.child(verb, "nsubj")).map(tree::phrase);
  }

  private boolean isMerelyAuthority(Phrase phrase) {
    Set<String> classes = nouns.of(phrase.head());
    return (classes.contains("authority") || named(phrase).anyMatch(Discourse::isAuthority)) && !classes.contains("company") && !isNamed(phrase);
  }

  /** What a pronoun, "those" or a bare number ("removed all 36") points at that is no name. */
  Optional<Things.Mention> thing(Phrase phrase) {
    Word head = phrase.head();
    boolean pronoun = isAnaphor(head) && suffers(phrase) && !words.in("relative", head);
    boolean number = head.pos() == PartOfSpeech.NUM && suffers(phrase) && !annotated.isDate(head);
    return pronoun || number || words.in("thing-anaphor", head) && head.pos() != PartOfSpeech.DET ? things.before(phrase, current) : Optional.empty();
  }

  private boolean isPerson(Things.@Nullable Mention mention) {
    if (mention == null || mention.classes().contains("company") || mention.classes().contains("authority") || isNamed(mention.phrase())) {
      return false;
    }
    return mention.classes().contains("people") || annotated.namesAt(mention.phrase().head()).stream().anyMatch(name -> name.kind() == MentionKind.PERSON);
  }

  /** The office that somebody holds as told before: "Norton" after "Privacy Commissioner Ada Norton". */
  Optional<KnowledgeMatch> officeOf(Name person) {
    return officeHolders.officeOf(person);
  }

  private static boolean suffers(Phrase pronoun) {
    Word head = pronoun.head();
    return Tree.isRelation(head, "obj", "iobj", "obl", "nsubj:pass");
  }

  /** The subjects of the clause that a pronoun is an object of. */
  private static List<Phrase> doersBeside(Phrase pronoun) {
    Tree tree = pronoun.tree();
    if (!Tree.isRelation(pronoun.head(), "obj", "iobj", "obl")) {
      return List.of();
    }
    Optional<Word> verb = tree.head(pronoun.head());
    while (verb.isPresent() && tree.child(verb.get(), "nsubj").isEmpty() && Tree.isRelation(verb.get(), "conj", "xcomp")) {
      verb = tree.head(verb.get());
    }
    return verb.stream().flatMap(each -> tree.children(each, "nsubj").stream()).flatMap(subject -> tree.phrases(subject).stream()).toList();
  }

  /** "In Norland the regulator" is none of the country told before; a country named after it says nothing of it. */
  private boolean isHere(KnowledgeMatch antecedent, Word head) {
    return annotated.knowledgeBetween(current.start(), head.start()).stream()
        .filter(match -> match.kind() == KnowledgeKind.COUNTRY || match.kind() == KnowledgeKind.DEMONYM || match.kind() == KnowledgeKind.METONYM)
        .allMatch(match -> match.country() == null || antecedent.country() == null || match.country().equals(antecedent.country()));
  }

  /** No congress is a ministry told before, and "the Norland lawmakers" are none of Sudland. */
  private boolean mayBe(KnowledgeMatch antecedent, Phrase phrase, Set<String> classes) {
    boolean ofItsKind = (!classes.contains("lawmaker") && !classes.contains("parliament") || antecedent.level() == AuthorityLevel.PARLIAMENT)
        && (!classes.contains("court") || classes.contains("prosecutor") || antecedent.level() == AuthorityLevel.COURT);
    return ofItsKind && named(phrase).filter(match -> match.kind() == KnowledgeKind.DEMONYM)
        .allMatch(match -> match.country() == null || antecedent.country() == null || match.country().equals(antecedent.country()));
  }

  /**
   * "The company that built the wall": a description of its own needs no antecedent, but a maker of cameras is told by that from none; in "fined the company
   * last year" the parser may hang the date on the noun.
   */
  private boolean describesItself(Phrase phrase, Set<String> classes) {
    return phrase.tree().children(phrase.head(), "acl", "nmod").stream().filter(child -> child.index() > phrase.head().index() && !annotated.isDate(child))
        .anyMatch(child -> !classes.contains("company") || !Tree.isRelation(child, "nmod") || Collections.disjoint(nouns.of(child), PRODUCTS));
  }

  /** "The Norland maker" is none of Sudland. */
  private boolean mayComeFrom(KnowledgeMatch company, Phrase phrase) {
    return named(phrase).filter(match -> match.kind() == KnowledgeKind.DEMONYM)
        .allMatch(match -> match.country() == null || company.country() == null || match.country().equals(company.country()));
  }

  /** "The maker" after "the maker Acme, once an ally of Norvue". */
  private boolean isIntroducedBy(KnowledgeMatch match, Word head) {
    String before = annotated.article().text().substring(Math.max(0, match.start() - head.text().length() - 1), match.start());
    return before.strip().equalsIgnoreCase(head.text());
  }

  /** The makers that nouns of the sentence that was entered point at: "cameras of the same maker". */
  List<KnowledgeMatch> makersReferredTo() {
    return pointing(current.start(), current.end()).filter(Discourse::isCompany).toList();
  }

  /** "The centre" after "the National Cyber Security Centre". */
  private static boolean holdsWord(KnowledgeMatch match, Word head) {
    if (head.lemma().length() < 4) {
      return false;
    }
    for (String word : match.text().toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
      if (word.equals(head.lemma().toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isCompany(KnowledgeMatch match) {
    return match.kind() == KnowledgeKind.VENDOR;
  }

  private static boolean isAuthority(KnowledgeMatch match) {
    return match.kind() == KnowledgeKind.AUTHORITY;
  }

  private Optional<KnowledgeMatch> last(int before, int reach, Predicate<KnowledgeMatch> fits) {
    int from = sentences.isEmpty() ? 0 : sentences.get(Math.max(0, current.index() - reach)).start();
    return Stream.concat(annotated.knowledgeBetween(from, before).stream(), pointing(from, before)).filter(fits).max(Comparator.comparingInt(KnowledgeMatch::start));
  }

  /** Words noted between two offsets that point at names told before them. */
  private Stream<KnowledgeMatch> pointing(int from, int before) {
    int first = references.size();
    while (first > 0 && references.get(first - 1).start() >= from) {
      first--;
    }
    return references.subList(first, references.size()).stream().filter(match -> match.end() <= before);
  }

  private Stream<KnowledgeMatch> named(Phrase phrase) {
    return annotated.knowledgeTouching(phrase.start(), phrase.end()).stream().filter(match -> phrase.touches(match.start(), match.end()));
  }
}
