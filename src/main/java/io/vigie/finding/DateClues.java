package io.vigie.finding;

import io.vigie.annotate.Annotated;
import io.vigie.annotate.DateMention;
import io.vigie.annotate.PartOfSpeech;
import io.vigie.annotate.Sentence;
import io.vigie.annotate.Word;
import io.vigie.record.Code;
import io.vigie.record.Edtf;
import io.vigie.record.PolicyActionType;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the dates that may belong to an event: those of its sentence and of the sentences around it. Says how each stands to the event
 * and leaves the choice to assembly, which sees every telling. For one article and one thread.
 */
final class DateClues {

  /** Sentences before and after the telling that may hold its date. */
  private static final int BEFORE = 3;
  private static final int AFTER = 4;
  /** Characters behind a date within which the hour of it stands. */
  private static final int NEAR = 25;

  private final Annotated annotated;
  private final ClauseWords words;
  private final TreeRepair repair;
  private final Triggers triggers;
  private final Frames frames;
  private final Statistics statistics;
  private final DateGovernor governor;
  private final Datelines datelines;
  private final @Nullable LocalDate published;

  DateClues(Annotated annotated, ClauseWords words, TreeRepair repair, Triggers triggers, Frames frames, @Nullable LocalDate published) {
    this.annotated = annotated;
    this.words = words;
    this.repair = repair;
    this.triggers = triggers;
    this.frames = frames;
    this.statistics = new Statistics(words);
    this.governor = new DateGovernor(words, triggers, frames);
    this.datelines = new Datelines(annotated);
    this.published = published;
  }

  /**
   * The clues to when the event of {@code trigger} was.
   *
   * @param type of the event
   * @param others triggers of other events in the sentence, to which a date may belong instead
   */
  List<DateClue> of(Code type, Sentence telling, Tree tree, Word trigger, List<Word> others) {
    List<DateClue> clues = new ArrayList<>();
    int last = Math.min(annotated.sentences().size() - 1, telling.index() + AFTER);
    for (int index = Math.max(0, telling.index() - BEFORE); index <= last; index++) {
      Sentence sentence = annotated.sentences().get(index);
      boolean own = index == telling.index();
      List<DateMention> dates = annotated.datesIn(sentence);
      for (DateMention mention : dates) {
        Optional<Edtf> value = Optional.ofNullable(mention.value()).flatMap(Edtf::find);
        boolean term = own && type instanceof PolicyActionType && isTerm(mention, dates, tree, trigger);
        if (value.isPresent() && !isAhead(value.get()) && !term && (own || !statistics.isYearOfSum(mention, annotated.quantitiesIn(sentence), annotated.parse(sentence).words()))) {
          Set<String> traits = new TreeSet<>();
          shape(mention, value.get(), traits);
          among(mention, dates, traits);
          traits.add(isAtHour(mention, sentence) ? "at-hour" : "no-hour");
          if (datelines.holds(mention, sentence)) {
            traits.add("of-dateline");
          }
          if (own) {
            stance(mention, tree, type, trigger, others, traits);
          } else {
            elsewhere(mention, telling, sentence, type, traits);
          }
          clues.add(new DateClue(value.get().toString(), mention.start(), own, traits));
        }
      }
    }
    return clues;
  }

  /** "Voted on Monday to take them down over the summer": beside the date of a decision, that of what is to be done says nothing of when it was decided. */
  private static boolean isTerm(DateMention mention, List<DateMention> dates, Tree tree, Word trigger) {
    return Timeline.wordAt(tree, mention).filter(word -> word.head() == trigger.index()).isPresent() && dates.stream().filter(other -> other != mention)
        .flatMap(other -> Timeline.wordAt(tree, other).stream()).anyMatch(word -> word.head() >= 0 && Timeline.leadsTo(tree, tree.word(word.head()), trigger));
  }

  /** What is still to come, a deadline most of all, does not say when something was decided or happened. */
  private boolean isAhead(Edtf value) {
    return published != null && value.firstDay().orElse(value.lastDay()).isAfter(published);
  }

  private void shape(DateMention mention, Edtf value, Set<String> traits) {
    traits.add("anchor=" + lower(mention.anchor()));
    traits.add("precision=" + lower(value.precision()));
    traits.add("interval=" + (!value.isInterval() ? "no" : value.firstDay().isEmpty() ? "open" : "closed"));
    if (words.list("since").stream().anyMatch(mention.text().toLowerCase(Locale.ROOT)::startsWith)) {
      traits.add("since");
    }
    if (value.isApproximate()) {
      traits.add("approximate");
    }
    if (published != null && value.firstDay().isPresent()) {
      long days = ChronoUnit.DAYS.between(value.firstDay().get(), published);
      traits.add("age=" + (days < 2 ? "day" : days < 10 ? "days" : days < 60 ? "weeks" : days < 400 ? "months" : "years"));
    }
  }

  private static void among(DateMention mention, List<DateMention> dates, Set<String> traits) {
    traits.add(dates.size() == 1 ? "only" : "position=" + Math.min(2, dates.indexOf(mention)));
  }

  /** "On Tuesday evening", "on 3 May at about 6.45 p.m.": something happened there and then. */
  private boolean isAtHour(DateMention mention, Sentence sentence) {
    return sentence.tokens().stream().filter(token -> token.end() > mention.start() && token.start() < mention.end() + NEAR)
        .map(token -> token.text().toLowerCase(Locale.ROOT)).anyMatch(word -> words.list("hour").stream().anyMatch(word::endsWith));
  }

  /** How it stands in the sentence of the event. */
  private void stance(DateMention mention, Tree tree, Code type, Word trigger, List<Word> others, Set<String> traits) {
    traits.add("offset=0");
    traits.add(mention.start() < trigger.start() ? "before-trigger" : "after-trigger");
    int gap = mention.start() < trigger.start() ? trigger.start() - mention.end() : mention.start() - trigger.end();
    traits.add("gap=" + (gap < 15 ? "near" : gap < 50 ? "middle" : gap < 120 ? "far" : "farther"));
    Timeline.wordAt(tree, mention).ifPresent(word -> {
      int distance = Timeline.distance(tree, word, trigger);
      traits.add("steps=" + (distance < 5 ? String.valueOf(distance) : distance < 8 ? "5-7" : "8-"));
      traits.add("relation=" + word.relation());
      if (others.stream().anyMatch(other -> !Timeline.leadsTo(tree, other, trigger) && Timeline.distance(tree, word, other) < distance)) {
        traits.add("nearer-to-another");
      }
      if (reports(tree, word, trigger)) {
        traits.add("of-report");
      }
      traits.addAll(governor.traits(tree, word, type, trigger));
    });
  }

  private void elsewhere(DateMention mention, Sentence telling, Sentence sentence, Code type, Set<String> traits) {
    traits.add("offset=" + (sentence.index() - telling.index()));
    traits.add(sentence.paragraph() == telling.paragraph() ? "same-paragraph" : "other-paragraph");
    Tree tree = new Tree(repair.repair(annotated.parse(sentence), annotated.quantitiesIn(sentence), annotated.datesIn(sentence)));
    Timeline.wordAt(tree, mention).ifPresent(word -> {
      traits.add("depth=" + Math.min(4, depth(tree, word)));
      if (reports(tree, word, null)) {
        traits.add("of-report");
      }
      traits.addAll(governor.traits(tree, word, type, null));
    });
    boolean first = mention.start() - sentence.start() < 12;
    traits.add(first ? "opens-sentence" : "inside-sentence");
    boolean refers = tree.words().stream().limit(4).anyMatch(word -> words.in("anaphor", word) || words.in("definite", word));
    traits.add(refers ? "refers-back" : "refers-not");
    if (tree.words().stream().anyMatch(word -> word.relation().startsWith("nsubj") && words.in("event-noun", word))) {
      traits.add("of-event-noun");
    }
    traits.add("length=" + (tree.words().size() < 12 ? "short" : "long"));
    Set<String> shared = content(annotated.parse(telling).words());
    shared.retainAll(content(tree.words()));
    traits.add("shares=" + Math.min(3, shared.size()));
    boolean same = tree.words().stream().flatMap(word -> triggers.of(word, false).stream()).flatMap(trigger -> frames.evokedBy(trigger.concept()).stream())
        .anyMatch(frame -> frame.type() == type);
    traits.add("speaks-of-its-kind=" + same);
  }

  private static Set<String> content(List<Word> words) {
    Set<String> content = new TreeSet<>();
    words.stream().filter(word -> word.pos() == PartOfSpeech.NOUN || word.pos() == PartOfSpeech.PROPN)
        .forEach(word -> content.add(word.lemma().toLowerCase(Locale.ROOT)));
    return content;
  }

  private static int depth(Tree tree, Word word) {
    int depth = 0;
    for (Word each = word; each.head() >= 0 && depth < 20; each = tree.word(each.head())) {
      depth++;
    }
    return depth;
  }

  /** Whether the date stands beside a verb of saying, other than the trigger: "said on Wednesday". */
  private boolean reports(Tree tree, Word date, @Nullable Word trigger) {
    if (date.head() < 0) {
      return false;
    }
    Word governor = tree.word(date.head());
    return Timeline.isReport(tree, governor, words) && (trigger == null || governor.index() != trigger.index());
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
