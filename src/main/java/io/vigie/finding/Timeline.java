package io.vigie.finding;

import io.vigie.annotate.Annotated;
import io.vigie.annotate.DateMention;
import io.vigie.annotate.PartOfSpeech;
import io.vigie.annotate.Sentence;
import io.vigie.annotate.VerbForm;
import io.vigie.annotate.Word;
import io.vigie.finding.Finding.When;
import io.vigie.record.Edtf;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says to which event of a sentence a date belongs: the one whose words it hangs closest to. For one thread. */
final class Timeline {

  /** The dates of one event. */
  record Dates(@Nullable When when, @Nullable When announced, @Nullable String until) {

    /** Whether the sentence itself tells when. */
    boolean isOwn() {
      return told() != null || announced != null;
    }

    /** When it was as the sentence itself tells; null where it does not. */
    @Nullable When told() {
      return when == null || when.inherited() ? null : when;
    }
  }

  private static final int FAR = 6;
  private static final int FAR_FROM_NOUN = 3;

  private final Annotated annotated;
  private final ClauseWords words;
  private final Statistics statistics;
  private final @Nullable LocalDate published;

  Timeline(Annotated annotated, ClauseWords words) {
    this.annotated = annotated;
    this.words = words;
    this.statistics = new Statistics(words);
    String date = annotated.article().published();
    this.published = date == null ? null : Edtf.find(date.length() > 10 && date.charAt(10) == 'T' ? date.substring(0, 10) : date)
        .map(Edtf::lastDay).orElse(null);
  }

  /**
   * The dates of the event that {@code trigger} tells.
   *
   * @param others triggers of other events in the sentence, to which a date may belong instead
   */
  Dates of(Sentence sentence, Tree tree, Word trigger, List<Word> others) {
    When when = null;
    When announced = null;
    String until = null;
    int nearest = Integer.MAX_VALUE;
    List<DateMention> mentions = annotated.datesIn(sentence);
    boolean only = mentions.size() == 1;
    for (DateMention mention : mentions) {
      Optional<Word> word = wordAt(tree, mention);
      Optional<Edtf> value = Optional.ofNullable(mention.value()).flatMap(Edtf::find);
      if (word.isEmpty() || value.isEmpty()) {
        continue;
      }
      int distance = distance(tree, word.get(), trigger);
      if (trigger.pos() == PartOfSpeech.NOUN && distance > FAR_FROM_NOUN) {
        continue;
      }
      boolean foreign = (!only || trigger.pos() == PartOfSpeech.NOUN) && others.stream().anyMatch(other -> !leadsTo(tree, other, trigger) && distance(tree, word.get(), other) < distance && distance > 1);
      if (isAhead(value.get())) {
        until = until == null ? mention.value() : until;
      } else if (hangsOnReport(tree, word.get(), trigger)) {
        announced = new When(mention.value(), false);
      } else if (!foreign && distance < nearest && (only || distance <= FAR)) {
        nearest = distance;
        when = new When(mention.value(), false);
      }
    }
    if (when == null && announced == null) {
      when = inherited(sentence).map(value -> new When(value, true)).orElse(null);
    }
    return new Dates(when, announced, until);
  }

  /** The last day of publication; null when unknown. */
  @Nullable LocalDate published() {
    return published;
  }

  private boolean isAhead(Edtf value) {
    return published != null && value.firstDay().orElse(value.lastDay()).isAfter(published);
  }

  /** The last date told before in the same paragraph, a year at the coarsest left out. */
  private Optional<String> inherited(Sentence sentence) {
    if (sentence.index() == 0) {
      return Optional.empty();
    }
    Sentence earlier = annotated.sentences().get(sentence.index() - 1);
    return earlier.paragraph() != sentence.paragraph() ? Optional.empty() : annotated.datesIn(earlier).stream()
        .filter(mention -> !statistics.isYearOfSum(mention, annotated.quantitiesIn(earlier), annotated.parse(earlier).words()))
        .filter(mention -> mention.value() != null && Edtf.find(mention.value()).filter(value -> !isAhead(value)).isPresent())
        .max(Comparator.comparingInt(DateMention::start)).map(DateMention::value);
  }

  /** The topmost word of a date. */
  static Optional<Word> wordAt(Tree tree, DateMention mention) {
    List<Word> inside = tree.words().stream().filter(word -> word.start() < mention.end() && word.end() > mention.start()).toList();
    return inside.stream().filter(word -> word.head() < 0 || !inside.contains(tree.word(word.head()))).findFirst();
  }

  /** Whether the date stands beside a verb of saying that governs the event: "said on Wednesday that". */
  private boolean hangsOnReport(Tree tree, Word date, Word trigger) {
    if (date.head() < 0) {
      return false;
    }
    Word governor = tree.word(date.head());
    return isReport(tree, governor, words) && governor.index() != trigger.index();
  }

  /** "Said", "announced"; "claimed" and "denied" with what is claimed or denied, other than in a comment: "by Monday, they claimed, …". */
  static boolean isReport(Tree tree, Word verb, ClauseWords words) {
    boolean disputed = words.governs(verb, Governance.ALLEGED) || words.governs(verb, Governance.DENIED);
    boolean comments = verb.index() + 1 < tree.words().size() && tree.word(verb.index() + 1).pos() == PartOfSpeech.PUNCT;
    return words.governs(verb, Governance.STATED) || words.governs(verb, Governance.ANNOUNCED)
        || disputed && !comments && tree.children(verb, "ccomp", "advcl").stream().anyMatch(content -> tree.child(content, "mark").isPresent());
  }

  /** "Began proceedings to withdraw", "decided to ban": when the verb was is when what it leads to was begun or decided. */
  static boolean leadsTo(Tree tree, Word verb, Word trigger) {
    if (trigger.features() != VerbForm.INFINITIVE) {
      return false;
    }
    Word word = trigger;
    for (int steps = 0; steps < FAR && word.head() >= 0 && word.index() != verb.index(); steps++) {
      boolean content = Tree.isRelation(word, "xcomp", "ccomp", "obj", "conj", "advcl") || word.relation().equals("acl");
      if (!content) {
        return false;
      }
      word = tree.word(word.head());
    }
    return word.index() == verb.index() && word.index() != trigger.index();
  }

  /** Number of steps between two words in the tree; a repaired tree may hold a circle, which is walked once. */
  static int distance(Tree tree, Word one, Word other) {
    List<Integer> path = new ArrayList<>();
    for (Word word = one; ; word = tree.word(word.head())) {
      path.add(word.index());
      if (word.head() < 0 || path.size() > tree.words().size()) {
        break;
      }
    }
    int steps = 0;
    for (Word word = other; ; word = tree.word(word.head())) {
      int meeting = path.indexOf(word.index());
      if (meeting >= 0) {
        return steps + meeting;
      }
      steps++;
      if (word.head() < 0 || steps > tree.words().size()) {
        return Integer.MAX_VALUE / 2;
      }
    }
  }
}
