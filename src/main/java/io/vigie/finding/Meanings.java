package io.vigie.finding;

import io.vigie.annotate.Annotated;
import io.vigie.annotate.Name;
import io.vigie.annotate.PartOfSpeech;
import io.vigie.annotate.Sentence;
import io.vigie.annotate.Word;
import io.vigie.knowledge.KnowledgeKind;
import io.vigie.knowledge.KnowledgeMatch;
import io.vigie.record.AuthorityLevel;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says what phrases of one article stand for. For one thread. */
final class Meanings {

  /** What a sentence speaks of when it names surveillance or what it is done with. */
  static final String PRACTICE = "practice";
  /** What a sentence speaks of when it, the one before it or the first ones name spyware. */
  static final String SPYWARE = "spyware";
  /** Somebody or something told before, whether or not it is known which: "he filmed her". */
  static final String PRONOUN = "pronoun";
  /** What names an authority where it stands as a name: "Interior ordenó". */
  private static final String BARE_AUTHORITY = "bare-authority";
  /** Sentences that say what an article is about. */
  private static final int LEAD = 3;

  private final Annotated annotated;
  private final ClauseWords words;
  private final NounClasses nouns;
  private final Discourse discourse;
  private final Datelines datelines;
  private final Vicinity vicinity;

  Meanings(Annotated annotated, ClauseWords words, NounClasses nouns, Discourse discourse) {
    this.words = words;
    this.annotated = annotated;
    this.nouns = nouns;
    this.discourse = discourse;
    this.datelines = new Datelines(annotated);
    this.vicinity = new Vicinity(annotated.sentences());
  }

  Meaning of(Phrase phrase) {
    if (words.in("anaphor", phrase.head()) && phrase.head().pos() == PartOfSpeech.PRON) {
      Phrase speaker = speakerOf(phrase);
      if (speaker != null) {
        return of(speaker);
      }
    }
    List<KnowledgeMatch> inside = inside(phrase);
    KnowledgeMatch identity = identity(phrase, inside);
    if (identity != null && datelines.holds(identity)) {
      // "NORLAND – The police": where it was written takes no part, whoever hangs on it may.
      return behindDateline(phrase, identity).map(this::of).orElseGet(() -> new Meaning(phrase, Set.of(), null, null, List.of(), false, List.of()));
    }
    Name name = identity == null ? name(phrase) : null;
    Set<String> classes = new TreeSet<>(nouns.of(counted(phrase)));
    KnowledgeMatch office = name == null ? null : discourse.officeOf(name).orElse(null);
    if (office != null) {
      addNamed(classes, office, name);
      return new Meaning(phrase, classes, office, null, inside, true, List.of());
    }
    List<KnowledgeMatch> antecedents = identity == null && name == null ? discourse.antecedents(phrase, classes) : List.of();
    boolean referred = !antecedents.isEmpty();
    if (referred) {
      identity = antecedents.get(0);
      antecedents.forEach(antecedent -> classes.add(Meaning.className(antecedent)));
    }
    Things.Mention thing = identity == null && name == null ? discourse.thing(phrase).orElse(null) : null;
    if (thing != null) {
      classes.addAll(thing.classes());
      inside = Stream.concat(inside.stream(), inside(thing.phrase()).stream()).toList();
    }
    classes.addAll(titles(phrase));
    if (classes.contains(BARE_AUTHORITY) && standsAsName(phrase)) {
      classes.add("authority");
    }
    if (words.in("anaphor", phrase.head()) && phrase.head().pos() == PartOfSpeech.PRON && !words.in("relative", phrase.head())) {
      classes.add(PRONOUN);
    }
    phrase.tree().children(phrase.head(), "compound", "amod").forEach(part -> nouns.of(part).stream()
        .filter(each -> words.in("modifier-class", each)).forEach(classes::add));
    addNamed(classes, identity, name);
    if (identity != null && identity.kind() == KnowledgeKind.DEMONYM && isSomebody(phrase)) {
      classes.remove("country");
      classes.add("people");
    }
    return new Meaning(phrase, classes, identity, name, inside, referred, antecedents);
  }

  private static Optional<Phrase> behindDateline(Phrase phrase, KnowledgeMatch dateline) {
    Tree tree = phrase.tree();
    return tree.children(phrase.head()).stream().filter(child -> child.start() >= dateline.end() && child.pos() == PartOfSpeech.NOUN && tree.child(child, "case").isEmpty())
        .map(tree::phrase).findFirst();
  }

  /** A noun with a capital and without an article that is the subject. */
  private static boolean standsAsName(Phrase phrase) {
    Word head = phrase.head();
    return Character.isUpperCase(head.text().charAt(0)) && Tree.isRelation(head, "nsubj", "obl:agent") && phrase.tree().child(head, "det", "nummod").isEmpty();
  }

  /** Every name within a phrase and what stands in apposition to it: "two makers, Acme and Norvue". */
  private List<KnowledgeMatch> inside(Phrase phrase) {
    List<Phrase> phrases = Stream.concat(Stream.of(phrase), phrase.tree().children(phrase.head(), "appos").stream().map(phrase.tree()::phrase)).toList();
    int start = phrases.stream().mapToInt(Phrase::start).min().orElseThrow();
    int end = phrases.stream().mapToInt(Phrase::end).max().orElseThrow();
    return annotated.knowledgeTouching(start, end).stream().filter(match -> phrases.stream().anyMatch(each -> each.touches(match.start(), match.end()))).toList();
  }

  /** "A Norlander", "two Norlanders" are people; "the Norlanders" may be the country. */
  private boolean isSomebody(Phrase phrase) {
    boolean noun = phrase.head().pos() == PartOfSpeech.NOUN || phrase.head().pos() == PartOfSpeech.PROPN;
    boolean counted = phrase.tree().child(phrase.head(), "nummod").isPresent();
    return noun && (counted || phrase.tree().child(phrase.head(), "det").filter(det -> !words.in("definite", det)).isPresent());
  }

  /** "The FBI said that it": who says so is who is meant, whatever name stands between. */
  private @Nullable Phrase speakerOf(Phrase pronoun) {
    Tree tree = pronoun.tree();
    if (!Tree.isRelation(pronoun.head(), "nsubj") || pronoun.head().head() < 0) {
      return null;
    }
    Word verb = tree.word(pronoun.head().head());
    if (!Tree.isRelation(verb, "ccomp", "xcomp", "parataxis") || verb.head() < 0) {
      return null;
    }
    return tree.child(tree.word(verb.head()), "nsubj").filter(subject -> subject.pos() != PartOfSpeech.PRON && subject.index() < pronoun.head().index())
        .map(tree::phrase).orElse(null);
  }

  /** "Judge Ada Norton" is a judge too. */
  private Set<String> titles(Phrase phrase) {
    Set<String> titles = new TreeSet<>();
    if (phrase.head().pos() == PartOfSpeech.PROPN) {
      phrase.tree().children(phrase.head(), "compound", "flat", "appos").stream()
          .filter(child -> child.index() < phrase.head().index()).forEach(child -> titles.addAll(nouns.of(child)));
    }
    return titles;
  }

  /** What a number or a light noun counts: "videos" in "hundreds of videos". */
  private Word counted(Phrase phrase) {
    Word head = phrase.head();
    boolean counts = head.pos() == PartOfSpeech.NUM || words.in("quantity-noun", head);
    return !counts ? head : phrase.tree().child(head, "nmod", "obl").orElse(head);
  }

  /** Whether a sentence holds a noun of one of the classes. */
  boolean namesThing(Sentence sentence, String... classes) {
    return annotated.parse(sentence).words().stream().anyMatch(word -> nouns.of(word).stream().anyMatch(Set.of(classes)::contains));
  }

  /** The makers that nouns within a phrase of the sentence at hand point at. */
  Stream<KnowledgeMatch> makersReferredTo(Phrase phrase) {
    return discourse.makersReferredTo().stream().filter(match -> phrase.touches(match.start(), match.end()));
  }

  /** Whether a sentence speaks of what a frame asks for: the topic, or a word of a list of {@code clauses.yaml}; always for null. */
  boolean speaksOf(@Nullable String about, Sentence sentence) {
    if (about == null) {
      return true;
    }
    if (about.equals(PRACTICE)) {
      return namesThing(sentence, nouns.isClass("surveillance") ? "surveillance" : PRACTICE, "spyware") || technologyIn(sentence);
    }
    if (about.equals(SPYWARE)) {
      return Stream.concat(vicinity.lead(LEAD), vicinity.between(sentence.index() - 1, sentence.index()))
          .anyMatch(beside -> annotated.parse(beside).words().stream().anyMatch(word -> words.in(SPYWARE, word)));
    }
    return about.equals("topic") ? Stream.concat(vicinity.lead(LEAD), vicinity.paragraph(sentence)).anyMatch(this::isOnTopic)
        : annotated.parse(sentence).words().stream().anyMatch(word -> words.in(about, word));
  }

  private boolean technologyIn(Sentence sentence) {
    return annotated.knowledgeIn(sentence).stream().anyMatch(match -> match.kind() == KnowledgeKind.TECHNOLOGY);
  }

  /** Whether a sentence speaks of surveillance technology at all. */
  private boolean isOnTopic(Sentence sentence) {
    boolean named = annotated.knowledgeIn(sentence).stream().anyMatch(match -> match.kind() == KnowledgeKind.VENDOR || match.kind() == KnowledgeKind.TECHNOLOGY);
    return named || namesThing(sentence, "practice", "equipment", "flaw");
  }

  private static void addNamed(Set<String> classes, @Nullable KnowledgeMatch identity, @Nullable Name name) {
    if (identity != null) {
      classes.add(Meaning.className(identity));
      addLevel(classes, identity);
    }
    if (name != null) {
      classes.add(switch (name.kind()) {
        case PERSON -> "person";
        case LOCATION -> "place";
        default -> "organization";
      });
    }
  }

  /** Ministries, courts and parliaments are that by whatever name; prosecutors, who sit at courts, judge nothing. */
  private static void addLevel(Set<String> classes, KnowledgeMatch identity) {
    if (identity.level() == AuthorityLevel.NATIONAL) {
      classes.add("national");
    } else if (identity.level() == AuthorityLevel.COURT && !classes.contains("prosecutor")) {
      classes.add("court");
    } else if (identity.level() == AuthorityLevel.PARLIAMENT) {
      classes.add("lawmaker");
    }
  }

  /** The name that the head is part of; else one in apposition; else, for a bare company noun, the vendor that describes it. */
  private @Nullable KnowledgeMatch identity(Phrase phrase, List<KnowledgeMatch> inside) {
    for (KnowledgeMatch match : inside) {
      if (phrase.isHeadIn(match.start(), match.end()) && match.kind() != KnowledgeKind.TECHNOLOGY) {
        return match.kind() == KnowledgeKind.DEMONYM ? named(match, inside) : match;
      }
    }
    for (Word child : phrase.tree().children(phrase.head(), "appos", "flat")) {
      for (KnowledgeMatch match : inside) {
        if (child.start() < match.end() && child.end() > match.start() && names(match)) {
          return match;
        }
      }
    }
    boolean company = nouns.of(phrase.head()).contains("company");
    return company ? besideCompany(phrase, inside) : null;
  }

  /** "Le suédois Axis" is a company of that country; "les Suédois" are the country. */
  private static KnowledgeMatch named(KnowledgeMatch demonym, List<KnowledgeMatch> inside) {
    return inside.stream().filter(match -> match.kind() == KnowledgeKind.VENDOR && match.start() >= demonym.end() && match.start() - demonym.end() < 3)
        .findFirst().orElse(demonym);
  }

  /** "Chinese maker Dahua", "le groupe Hikvision": the name follows the noun at once. */
  private static @Nullable KnowledgeMatch besideCompany(Phrase phrase, List<KnowledgeMatch> inside) {
    return inside.stream().filter(match -> match.kind() == KnowledgeKind.VENDOR)
        .filter(match -> match.start() >= phrase.head().end() && match.start() - phrase.head().end() < 12).findFirst().orElse(null);
  }

  private static boolean names(KnowledgeMatch match) {
    return match.kind() == KnowledgeKind.VENDOR || match.kind() == KnowledgeKind.AUTHORITY;
  }

  private @Nullable Name name(Phrase phrase) {
    Stream<Word> beside = phrase.tree().children(phrase.head(), "appos", "flat").stream().filter(child -> child.pos() == PartOfSpeech.PROPN);
    return Stream.concat(Stream.of(phrase.head()), beside).flatMap(word -> annotated.namesAt(word).stream()).findFirst().orElse(null);
  }

  /** Whether a word is only a part of a longer name: "surveillance" in "surveillance camera" tells no surveillance. */
  boolean isPartOfName(Word word) {
    return annotated.knowledgeHolding(word).stream().anyMatch(match -> match.end() - match.start() > word.end() - word.start());
  }

  /** Whether a word is part of a name of such a class: "vendor", "country". */
  boolean isNamed(Word word, String name) {
    return annotated.knowledgeHolding(word).stream().anyMatch(match -> Meaning.className(match).equals(name));
  }

  NounClasses nouns() {
    return nouns;
  }
}
