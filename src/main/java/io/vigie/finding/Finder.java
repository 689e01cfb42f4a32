package io.vigie.finding;

import io.vigie.annotate.Annotated;
import io.vigie.annotate.Quantity;
import io.vigie.annotate.Sentence;
import io.vigie.annotate.Word;
import io.vigie.finding.FrameMatcher.Attempt;
import io.vigie.knowledge.KnowledgeKind;
import io.vigie.language.LanguagePack;
import io.vigie.record.Code;
import io.vigie.record.IncidentStatus;
import io.vigie.record.IncidentType;
import io.vigie.record.PolicyActionType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the events that an article tells. The words of a language and the frames are loaded once; an instance is immutable and may
 * serve several threads.
 */
public final class Finder {

  /** Of frames that fit one word, the one that tells an event at all, then the one that most take part in. */
  private static final Comparator<Attempt> MORE_TOLD = Comparator.<Attempt>comparingInt(attempt -> Statuses.of(attempt).isPresent() ? 1 : 0)
      .thenComparingInt(Finder::filledRoles).thenComparingInt(Finder::rolesOfItsOwn);

  private final ClauseWords words;
  private final NounClasses nouns;
  private final Triggers triggers;
  private final Frames frames;
  private final FrameMatcher matcher;
  private final TreeRepair repair;
  private final CircumstanceReader circumstances;
  private final Statistics statistics;

  public Finder(LanguagePack language) {
    this.words = new ClauseWords(language);
    this.nouns = new NounClasses(language);
    this.triggers = new Triggers(language);
    this.repair = new TreeRepair(words);
    this.circumstances = new CircumstanceReader(language);
    this.frames = new Frames();
    this.matcher = new FrameMatcher(frames, words, nouns);
    this.statistics = new Statistics(words);
  }

  /** The findings of an article in order of the text. */
  public List<Finding> find(Annotated annotated) {
    return find(annotated, explanation -> {});
  }

  /** As {@link #find(Annotated)}; tells {@code explain} for every trigger what became of it. */
  public List<Finding> find(Annotated annotated, Consumer<Explanation> explain) {
    Protagonist protagonist = new Protagonist(annotated);
    Discourse discourse = new Discourse(annotated, words, nouns, protagonist);
    Meanings meanings = new Meanings(annotated, words, nouns, discourse);
    Timeline timeline = new Timeline(annotated, words);
    FindingBuilder builder = new FindingBuilder(annotated, meanings, timeline, new DateClues(annotated, words, repair, triggers, frames, timeline.published()),
        new Voices(annotated, words, triggers), new Geography(annotated, new Origins(annotated, nouns, words)), words, new Headline(annotated, triggers, frames), protagonist, circumstances);
    Attributions attributions = new Attributions(annotated, words, meanings, discourse, repair);
    List<Finding> findings = new ArrayList<>();
    for (Sentence sentence : annotated.sentences()) {
      discourse.enter(sentence);
      Tree tree = new Tree(repair.repair(annotated.parse(sentence), annotated.quantitiesIn(sentence), annotated.datesIn(sentence)));
      discourse.read(tree);
      Evoker evoker = new Evoker(tree, meanings, words, triggers);
      SentenceReader reader = new SentenceReader(sentence, tree, annotated.quantitiesIn(sentence), evoker.evocations(), meanings, attributions, builder, explain);
      List<Finding> triggered = reader.findings();
      findings.addAll(triggered);
      annotated.detection().map(detection -> new DetectedEvents(annotated, detection, words, evoker, reader.evocations)).ifPresent(detected ->
          findings.addAll(reader.detected(detected, triggered.stream().map(Finding::type).collect(Collectors.toSet()))));
    }
    return withoutGrounds(circumstances.reasons().explained(findings, annotated, sentence -> new Tree(annotated.parse(sentence))));
  }

  /** "It is accused of helping to": why a state lists or bans somebody tells no incident of its own, unless a trigger does. */
  private static List<Finding> withoutGrounds(List<Finding> findings) {
    Set<Sentence> grounds = findings.stream().filter(finding -> finding.type() != PolicyActionType.ENFORCEMENT).map(finding -> finding.support().get("rationale"))
        .filter(Objects::nonNull).collect(Collectors.toSet());
    return findings.stream().filter(finding -> !finding.isDetected() || !finding.isIncident() || !grounds.contains(finding.sentence())).toList();
  }

  /** Reads the evocations of one sentence. */
  private final class SentenceReader {
    private final Sentence sentence;
    private final Tree tree;
    private final List<Quantity> quantities;
    private final List<Evocation> evocations;
    private final Meanings meanings;
    private final Attributions attributions;
    private final FindingBuilder builder;
    private final Consumer<Explanation> explain;
    /** Whether it only tells how many there were in a year. */
    private boolean sum;
    private IncidentStatus proven = IncidentStatus.CONFIRMED;

    SentenceReader(Sentence sentence, Tree tree, List<Quantity> quantities, List<Evocation> evocations, Meanings meanings, Attributions attributions, FindingBuilder builder, Consumer<Explanation> explain) {
      this.sentence = sentence;
      this.tree = tree;
      this.quantities = quantities;
      this.evocations = evocations;
      this.meanings = meanings;
      this.attributions = attributions;
      this.builder = builder;
      this.explain = explain;
    }

    List<Finding> findings() {
      Map<String, Finding> once = new LinkedHashMap<>();
      Set<Integer> ordersWithContent = new HashSet<>();
      List<Evocation> wildLast = evocations.stream().sorted(Comparator.comparing(evocation -> evocation.trigger().isWild())).toList();
      wildLast.forEach(evocation -> findings(evocation).forEach(finding -> {
        if (evocation.trigger().isWild() && once.values().stream().anyMatch(other -> other.type() == finding.type())) {
          return;
        }
        if (evocation.stopped()) {
          // "Forbade its offices to buy" tells what is forbidden.
          tree.head(evocation.word()).filter(head -> words.governs(head, Governance.FORBIDDEN)).ifPresent(head -> ordersWithContent.add(head.start()));
        }
        once.putIfAbsent(finding.trigger() + "" + finding.type() + finding.frame() + finding.authority(), finding);
        if (evocation.factuality().orderedBy() != null) {
          ordersWithContent.add(evocation.factuality().orderedBy().start());
        }
        if (evocation.support() != null && words.governs(evocation.support(), Governance.ORDERED)) {
          ordersWithContent.add(evocation.support().start());
        }
      }));
      // "Removed at the request of the police" tells one measure, and no request of its own.
      List<Word> behests = new Behests(tree, new ClauseReader(tree, words), words).nouns();
      if (once.values().stream().anyMatch(finding -> behests.stream().noneMatch(noun -> noun.start() == finding.trigger().start()))) {
        behests.forEach(noun -> ordersWithContent.add(noun.start()));
      }
      // "Ordered the police to remove" is a removal, and no order of its own.
      return sum ? List.of() : once.values().stream().filter(finding -> !ordersWithContent.contains(finding.trigger().start()))
          .map(finding -> finding.noSurerThan(proven)).toList();
    }

    /** Events that the sentence as a whole tells, of types that none of its triggers does. */
    List<Finding> detected(DetectedEvents events, Set<Code> triggered) {
      Set<Code> known = Stream.concat(triggered.stream(), calledFor()).collect(Collectors.toSet());
      return events.types(sentence, known).stream().flatMap(type -> events.evocation(sentence, tree, type).stream())
          .flatMap(evocation -> findings(evocation).stream()).toList();
    }

    /** "The minister called for a ban": a ban that a trigger tells to be only wished or asked for is not decided by the sentence as a whole either. */
    private Stream<Code> calledFor() {
      return evocations.stream().filter(evocation -> evocation.factuality().reality() == Reality.WISHED || evocation.factuality().reality() == Reality.REQUESTED)
          .flatMap(evocation -> frames.evokedBy(evocation.trigger().concept()).stream()).map(Frame::type).filter(PolicyActionType.BAN::equals);
    }

    /** Whoever is charged with a break-in is not charged with surveillance. */
    private boolean tellsBreach() {
      return evocations.stream().flatMap(evocation -> frames.evokedBy(evocation.trigger().concept()).stream())
          .anyMatch(frame -> frame.type() == IncidentType.INTRUSION || frame.type() == IncidentType.MALWARE || frame.type() == IncidentType.LEAK);
    }

    /** An order to an agency, or about equipment, punishes no surveillance. */
    private boolean punishesSomebody(Attempt attempt) {
      List<Meaning> targets = attempt.role(Frame.TARGET);
      return targets.isEmpty() || targets.stream().anyMatch(target -> target.is("police", "vendor", "person", "people", "attacker", "place")
          || target.isA(KnowledgeKind.AUTHORITY) || target.is("company", "organization", "premises") && !target.is("authority", "government"));
    }

    /** Spyware on somebody's phone is told once: as surveillance, not as a break-in too. */
    private boolean tellsSpying() {
      return evocations.stream().flatMap(evocation -> matcher.attempts(evocation).stream()).anyMatch(attempt -> attempt.fits()
          && attempt.frame().type() == IncidentType.MISUSE && Meanings.SPYWARE.equals(attempt.frame().about())
          && meanings.speaksOf(Meanings.SPYWARE, sentence));
    }

    /** "Its catalogue of exploited flaws": what a list is of is no flaw that the sentence tells. */
    private boolean isOfKnownList(Attempt attempt) {
      if (attempt.frame().type() != IncidentType.VULNERABILITY) {
        return false;
      }
      for (Word word = attempt.evocation().word(); Tree.isRelation(word, "nmod", "amod", "compound"); word = tree.word(word.head())) {
        if (nouns.of(tree.word(word.head())).contains("flaw-list")) {
          return true;
        }
      }
      return false;
    }

    /** "Analysts reported that a botnet spreads through the flaw": what is reported is the botnet. */
    private boolean reportsAnother(Attempt attempt) {
      Word verb = attempt.evocation().word();
      if (attempt.frame().type() != IncidentType.VULNERABILITY || !Tree.isVerb(verb)) {
        return false;
      }
      List<Word> said = tree.children(verb, "ccomp");
      return evocations.stream().filter(other -> said.contains(other.word())).flatMap(other -> matcher.attempts(other).stream())
          .anyMatch(other -> other.fits() && other.frame().type() instanceof IncidentType && other.frame().type() != IncidentType.VULNERABILITY);
    }

    /** "Gathers the pictures published online": what is told of is the gathering; they were there for all to see. */
    private boolean isPublicBefore(Attempt attempt) {
      Word participle = attempt.evocation().word();
      return attempt.frame().type() == IncidentType.LEAK && Tree.isRelation(participle, "acl", "amod") && participle.head() >= 0
          && evocations.stream().filter(other -> other.in(Slot.SUFFERER).stream().anyMatch(meaning -> meaning.phrase().head().index() == participle.head()))
              .filter(other -> other.word() != participle).flatMap(other -> matcher.attempts(other).stream())
              .anyMatch(other -> other.fits() && other.frame().type() == IncidentType.MISUSE);
    }

    private boolean isOfPeople(Attempt attempt) {
      return attempt.role(Frame.VICTIM).stream().anyMatch(victim -> victim.is("phone", "people", "person"));
    }

    /** The words of the sentence that tell an event of their own. */
    private Stream<Word> told() {
      return evocations.stream()
          .filter(evocation -> matcher.attempts(evocation).stream().anyMatch(attempt -> attempt.fits() && !attempt.refers()))
          .map(Evocation::word).distinct();
    }

    /** A measure whose decider is told elsewhere has that one; one that may do without has whoever announces it. */
    private Attempt withAuthority(Attempt attempt) {
      if (!attempt.lacksOnlyAuthority()) {
        return attempt;
      }
      return (attempt.needsAuthority() ? attributions.of(sentence, tree) : attributions.within(sentence, tree)).map(attempt::decidedBy).orElse(attempt);
    }

    private List<Finding> findings(Evocation evocation) {
      List<Attempt> attempts = matcher.attempts(evocation);
      Optional<Attempt> fitting = attempts.stream().filter(Attempt::fits).max(MORE_TOLD).map(this::withAuthority);
      if (fitting.isEmpty()) {
        attempts.forEach(attempt -> explain.accept(Explanation.rejected(sentence, attempt)));
        return List.of();
      }
      if (fitting.get().frame().byAuthority() && fitting.get().role(Frame.AUTHORITY).isEmpty()) {
        explain.accept(Explanation.undecided(sentence, fitting.get()));
        return List.of();
      }
      if (!meanings.speaksOf(fitting.get().frame().about(), sentence) || !meanings.speaksOf(evocation.trigger().about(), sentence)) {
        explain.accept(Explanation.offTopic(sentence, fitting.get()));
        return List.of();
      }
      if (fitting.get().frame().type() == IncidentType.INTRUSION && isOfPeople(fitting.get()) && tellsSpying()) {
        return List.of();
      }
      if (isOfKnownList(fitting.get()) || reportsAnother(fitting.get()) || isPublicBefore(fitting.get())) {
        return List.of();
      }
      Optional<Code> status = Statuses.of(fitting.get());
      if (status.isEmpty()) {
        explain.accept(Explanation.noEvent(sentence, fitting.get()));
        return List.of();
      }
      if (fitting.get().frame().implies() != null && fitting.get().frame().impliedStatus() != IncidentStatus.CONFIRMED) {
        proven = fitting.get().frame().impliedStatus();
      }
      List<Word> others = told().filter(word -> Timeline.distance(tree, word, evocation.word()) > 1).toList();
      List<Finding> findings = fitting.get().eachAuthority().stream()
          .map(attempt -> builder.build(attempt, status.get(), sentence, tree, others)).toList();
      if (findings.stream().anyMatch(finding -> statistics.isSum(fitting.get(), finding, quantities))) {
        sum = true;
      }
      if (sum) {
        return List.of();
      }
      if (fitting.get().frame().implies() != null && meanings.speaksOf(Meanings.PRACTICE, sentence)
          && punishesSomebody(fitting.get()) && !tellsBreach()) {
        Frame frame = fitting.get().frame();
        Finding.When deed = builder.deed(fitting.get(), sentence, tree, others);
        findings = Stream.concat(findings.stream(), findings.stream().limit(1).map(finding -> finding.implied(frame.implies(), frame.impliedStatus(), deed))).toList();
      }
      findings.forEach(finding -> explain.accept(Explanation.found(sentence, fitting.get(), finding)));
      return findings;
    }
  }

  /** How many roles are filled by what hangs on the word itself, and not by what merely stands near it. */
  private static int rolesOfItsOwn(Attempt attempt) {
    Set<Word> own = new HashSet<>();
    attempt.evocation().slots().forEach((slot, meanings) -> {
      if (slot != Slot.BEFORE && slot != Slot.AFTER && slot != Slot.OWNER) {
        meanings.forEach(meaning -> own.add(meaning.phrase().head()));
      }
    });
    return (int) attempt.fillers().values().stream().filter(fillers -> fillers.stream().anyMatch(filler -> own.contains(filler.phrase().head()))).count();
  }

  private static int filledRoles(Attempt attempt) {
    return (int) attempt.fillers().values().stream().filter(fillers -> !fillers.isEmpty()).count();
  }
}
