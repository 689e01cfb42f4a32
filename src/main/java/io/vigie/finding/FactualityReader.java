package io.vigie.finding;

import io.vigie.annotate.PartOfSpeech;
import io.vigie.annotate.VerbForm;
import io.vigie.annotate.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides how an event is told: walks from the word that tells it up through the words that govern it, and lets the strongest bar win.
 * For one sentence and one thread.
 */
final class FactualityReader {

  private final Tree tree;
  private final ClauseReader clauses;
  private final ClauseWords words;
  private final Negation negation;
  private final GoverningWord governing;

  FactualityReader(ClauseReader clauses, ClauseWords words) {
    this.tree = clauses.tree();
    this.clauses = clauses;
    this.words = words;
    this.negation = new Negation(tree, words);
    this.governing = new GoverningWord(clauses, words);
  }

  /** The factuality of the event that {@code trigger}, a verb or a noun, tells. */
  Factuality read(Word trigger) {
    Walk walk = new Walk(trigger);
    walk.own(trigger);
    walk.running |= isUnderWay(trigger);
    Word word = trigger;
    for (int steps = 0; word.head() >= 0 && steps < 12; steps++) {
      Word head = clauses.governor(word).orElseThrow();
      if (!walk.up(word, head)) {
        break;
      }
      word = head;
    }
    walk.commented(word);
    if (isMereInfinitive(word)) {
      walk.bar(Reality.WISHED, word.text());
    }
    if (endsInQuestion()) {
      walk.bar(Reality.HYPOTHETICAL, "?");
    }
    new Supposition(tree, words).of(trigger).ifPresent(said -> walk.bar(said.reality(), said.phrase()));
    whoever().ifPresent(pronoun -> walk.bar(Reality.HYPOTHETICAL, pronoun.text()));
    return new Factuality(walk.reality, walk.speaker, walk.announced, walk.orderedBy, walk.generic, walk.running, walk.forbidden, List.copyOf(walk.because));
  }

  /** "Wer heimlich filmt, macht sich strafbar": a rule for whoever does it; of the past it tells of somebody. */
  private Optional<Word> whoever() {
    return tree.words().stream().limit(1).filter(word -> words.in("whoever", word) && word.head() >= 0)
        .filter(word -> tree.word(word.head()).features() == VerbForm.PRESENT || tree.children(tree.word(word.head()), "aux", "cop").stream()
            .anyMatch(aux -> aux.features() == VerbForm.PRESENT)).findFirst();
  }

  /** "– d’annuler la convention", a line of a list of what is asked for. */
  private boolean isMereInfinitive(Word top) {
    return top.features() == VerbForm.INFINITIVE && top.head() < 0 && tree.child(top, "mark", "case").isPresent() && tree.child(top, "nsubj", "aux", "cop").isEmpty();
  }

  /** "Is looking into", "conducts": what is done now goes on, unless it begins now. */
  private boolean isUnderWay(Word verb) {
    boolean now = verb.features() == VerbForm.PRESENT || verb.features() == VerbForm.PRESENT_PARTICIPLE;
    return now && Tree.isVerb(verb) && !words.in("opening", verb);
  }

  private boolean endsInQuestion() {
    List<Word> all = tree.words();
    return !all.isEmpty() && all.get(all.size() - 1).text().endsWith("?");
  }

  private final class Walk {
    private final Word trigger;
    Reality reality = Reality.ASSERTED;
    @Nullable Phrase speaker;
    boolean announced;
    @Nullable Word orderedBy;
    boolean generic;
    boolean running;
    boolean forbidden;
    final List<String> because = new ArrayList<>();

    Walk(Word trigger) {
      this.trigger = trigger;
    }

    void bar(Reality bar, String reason) {
      reality = reality.and(bar);
      because.add(bar.name().toLowerCase(Locale.ROOT) + " by \"" + reason + "\"");
    }

    /** What stands beside the word itself: auxiliaries, negation, conjunctions. */
    void own(Word word) {
      running |= words.in("running", word) || tree.children(word).stream().anyMatch(child -> words.in("running", child));
      for (Word child : tree.children(word)) {
        if (words.in("causative", child) && words.in("reflexive-possible", reflexive(word))) {
          // "Ließ sich umgehen", whichever of the two the tree puts on top.
          bar(Reality.POSSIBLE, child.text());
        }
        if (Tree.isRelation(child, "advmod", "det", "cc", "nsubj", "nsubj:pass", "obj", "mark", "case", "expl")) {
          beside(word, child);
        } else if (Tree.isRelation(child, "aux")) {
          auxiliary(word, child);
        }
        boolean none = Tree.isRelation(child, "nsubj", "obj") && (words.in("negative-determiner", child)
            || tree.children(child, "det", "advmod").stream().anyMatch(det -> words.in("negative-determiner", det)));
        if (none) {
          bar(Reality.NEGATED, child.text());
        }
      }
      if (word.features() == VerbForm.PRESENT && tree.child(word, "aux").isEmpty() && word.index() == trigger.index()) {
        generic = true;
      }
      if (word.features() == VerbForm.CONDITIONAL) {
        bar(isReported(word) ? Reality.FUTURE : Reality.ALLEGED, word.text());
      }
      if (word.features() == VerbForm.FUTURE) {
        bar(Reality.FUTURE, word.text());
      }
    }

    /** "…, the ministry said": a comment on the whole clause. */
    void commented(Word top) {
      for (Word comment : tree.children(top, "parataxis", "ccomp", "dep", "conj", "discourse")) {
        boolean says = words.governs(comment, Governance.STATED) || words.governs(comment, Governance.ANNOUNCED)
            || words.governs(comment, Governance.ORDERED) || words.governs(comment, Governance.ALLEGED);
        boolean empty = tree.child(comment, "obj", "ccomp", "xcomp", "mark").isEmpty() && tree.child(comment, "nsubj").isPresent();
        if (says && empty && comment.index() != trigger.index()) {
          govern(top, comment, true);
        }
      }
    }

    private void beside(Word word, Word child) {
      if (Tree.isRelation(child, "mark") && words.in("hypothetical", child)) {
        bar(Reality.HYPOTHETICAL, child.text());
      } else if (words.in("ended", child) && negation.of(word)) {
        bar(Reality.NEGATED, child.text());
      } else if (isForbidden(word) && words.in("negation", child)) {
        forbidden = true;
      } else if (Tree.isRelation(child, "advmod", "det", "cc", "case", "mark") && words.in("negation", child)) {
        bar(Reality.NEGATED, child.text());
      } else if (words.in("alleged-adverb", child)) {
        bar(Reality.ALLEGED, child.text());
      } else if (words.in("generic-adverb", child)) {
        generic = true;
      }
    }

    /** "Said that it would remove": what somebody announced to come, told from later. */
    private boolean isReported(Word word) {
      return clauses.isContent(word) && clauses.governor(word)
          .map(head -> words.governs(head, Governance.STATED) || words.governs(head, Governance.ANNOUNCED)).orElse(false);
    }

    private boolean isPerfect(Word word) {
      return word.features() == VerbForm.PAST_PARTICIPLE && tree.child(word, "aux:pass").isEmpty();
    }

    private boolean isForbidden(Word word) {
      return tree.children(word, "aux").stream().anyMatch(aux -> words.in("possible", aux) || words.in("obliged", aux));
    }

    private void auxiliary(Word word, Word auxiliary) {
      if (words.in("possible", auxiliary) && tree.children(word, "obj", "nsubj").stream().flatMap(object -> tree.children(object, "det").stream())
          .anyMatch(det -> words.in("negative-determiner", det))) {
        // "Dürfen keine Kameras kaufen".
        forbidden = true;
      } else if (words.in("possible", auxiliary) && negation.of(word)) {
        // "May no longer buy", "darf nicht": what is not allowed is forbidden.
        forbidden = true;
      } else if (words.list("achieved-modal").contains(auxiliary.text().toLowerCase(Locale.ROOT))) {
        // "Konnte sich Zugang verschaffen": told of the past, what somebody could do was done.
        because.add("achieved by \"" + auxiliary.text() + "\"");
      } else if (words.in("allowing", auxiliary) && tree.children(word).stream().anyMatch(child -> words.in("again", child))) {
        // "Darf wieder senden", "may sell again": what is allowed again is no mere possibility.
        because.add("allowed by \"" + auxiliary.text() + "\"");
      } else if (words.in("possible", auxiliary)) {
        bar(Reality.POSSIBLE, auxiliary.text());
      } else if (words.in("future", auxiliary)) {
        bar(Reality.FUTURE, auxiliary.text());
      } else if (words.in("conditional", auxiliary)) {
        bar(isReported(word) ? Reality.FUTURE : Reality.PROPOSED, auxiliary.text());
      } else if (words.in("planned", auxiliary)) {
        // "Soll verkaufen" is a plan, "soll verkauft haben" is hearsay.
        bar(isHearsay(word) ? Reality.ALLEGED : Reality.PROPOSED, auxiliary.text());
      } else if (words.in("future-with-infinitive", auxiliary) && word.features() == VerbForm.INFINITIVE) {
        bar(Reality.FUTURE, auxiliary.text());
      } else if (words.in("obliged", auxiliary) && words.governs(word, Governance.UNDERGONE)) {
        // "Must pay a fine": whoever says so tells that it was imposed.
        because.add("undergone by \"" + auxiliary.text() + "\"");
      } else if (words.in("obliged", auxiliary) && auxiliary.features() == VerbForm.CONDITIONAL && clauses.clause(word).passive()) {
        // "Devraient être interdites": whoever says so wishes it.
        bar(Reality.WISHED, auxiliary.text());
      } else if (words.in("obliged", auxiliary)) {
        bar(Reality.REQUIRED, auxiliary.text());
      } else if (auxiliary.features() == VerbForm.CONDITIONAL) {
        bar(isReported(word) && !isPerfect(word) ? Reality.FUTURE : Reality.ALLEGED, auxiliary.text());
      } else if (auxiliary.features() == VerbForm.FUTURE) {
        bar(Reality.FUTURE, auxiliary.text());
      }
    }

    /** "Hatte filmen lassen": a perfect whose participle may look like an infinitive. */
    private boolean isPerfectOf(Word head) {
      return tree.children(head, "aux").stream().anyMatch(aux -> words.in("perfect-auxiliary", aux) && !words.in("passive-auxiliary", aux));
    }

    private boolean isHearsay(Word word) {
      return word.features() != VerbForm.INFINITIVE
          && tree.children(word, "aux").stream().anyMatch(aux -> words.in("perfect-auxiliary", aux));
    }

    /** One step up; false when what stands above says nothing of the event any more. */
    boolean up(Word word, Word head) {
      String relation = word.relation();
      if (Tree.isRelation(word, "conj")) {
        return conjunct(word, head);
      }
      if (relation.equals("acl:relcl") || Tree.isRelation(word, "parataxis", "appos")) {
        return false;
      }
      if (Tree.isRelation(word, "advcl") && !clauses.isContent(word)) {
        if (goesOn(word, head)) {
          Reality planned = read(head).reality();
          bar(planned == Reality.ASSERTED ? Reality.PROPOSED : planned, head.text());
        }
        // Else the clause hangs on another event; only an "if" of its own, read already, touches it.
        return false;
      }
      if (Tree.isRelation(word, "nsubj") && words.in("wished-predicate", head)) {
        // "A ban is overdue".
        bar(Reality.WISHED, head.text());
      }
      boolean complement = clauses.isContent(word);
      boolean argument = Tree.isRelation(word, "obj", "nsubj", "obl", "nmod", "compound", "iobj", "obl:agent");
      if (!complement && !argument) {
        return Tree.isRelation(word, "amod", "cop", "aux", "root", "dep", "fixed", "flat");
      }
      govern(word, head, complement);
      return true;
    }

    /** "Is considering a ban, adding them to a list": a participle behind what is only planned or possible tells more of the plan. */
    private boolean goesOn(Word participle, Word head) {
      boolean behind = participle.features() == VerbForm.PRESENT_PARTICIPLE && participle.index() > head.index() && tree.child(participle, "nsubj", "mark", "aux").isEmpty();
      if (!behind || !Tree.isVerb(head)) {
        return false;
      }
      return switch (read(head).reality()) {
        case PROPOSED, WISHED, POSSIBLE, HYPOTHETICAL -> true;
        default -> words.governs(head, Governance.PROPOSED) && tree.children(head, "xcomp", "ccomp").stream().anyMatch(content -> content.index() < participle.index());
      };
    }

    /** A second verb shares the auxiliaries of the first unless it has its own or a subject of its own. */
    private boolean conjunct(Word word, Word head) {
      boolean own = tree.child(word, "aux", "nsubj").isPresent();
      if (!own && Tree.isVerb(word) && Tree.isVerb(head)) {
        tree.children(head, "aux").stream().filter(aux -> aux.index() < head.index()).forEach(aux -> auxiliary(head, aux));
      }
      return !own || !Tree.isVerb(word);
    }

    private void govern(Word word, Word head, boolean complement) {
      if (complement && isObligation(word, head)) {
        bar(Reality.REQUIRED, head.text());
        return;
      }
      if (Tree.isRelation(word, "xcomp") && words.in("obliged", head) && head.features() == VerbForm.CONDITIONAL) {
        bar(clauses.clause(word).passive() ? Reality.WISHED : Reality.REQUIRED, head.text());
        return;
      }
      Set<Governance> governances = words.governances(head);
      running |= words.in("running", head);
      boolean noun = word.pos() == PartOfSpeech.NOUN || word.pos() == PartOfSpeech.PROPN;
      boolean content = complement || noun;
      if (complement && words.in("causative", head) && words.in("reflexive-possible", reflexive(head))) {
        // "Lässt sich mitlesen": it can be done.
        bar(Reality.POSSIBLE, head.text());
        return;
      }
      boolean requested = governances.contains(Governance.REQUESTED) && content;
      // "Ließ sie überwachen": it was done, and not merely ordered.
      boolean caused = words.in("causative", head) && (head.features() == VerbForm.PAST || isPerfectOf(head));
      if ((complement && !caused && clauses.orders(head) || requested) && orderedBy == null) {
        orderedBy = head;
      }
      boolean again = governances.contains(Governance.PERMITTED) && tree.children(word).stream().anyMatch(child -> words.in("again", child));
      if (content && !again) {
        Reality bar = governing.bar(governances, word, head, complement);
        if (bar != Reality.ASSERTED) {
          bar(bar, head.lemma());
        }
      }
      if (complement && governances.contains(Governance.STATED) || governances.contains(Governance.ANNOUNCED)) {
        Clause clause = clauses.clause(head);
        if (speaker == null && !clause.doers().isEmpty()) {
          speaker = clause.doers().get(0);
        }
        announced |= governances.contains(Governance.ANNOUNCED);
      }
      if (complement || noun && GoverningWord.isLight(governances)) {
        own(head);
      }
      running |= noun && word == trigger && governances.contains(Governance.PERFORMED) && isUnderWay(head);
    }

    private String reflexive(Word head) {
      return tree.children(head, "obj", "iobj", "expl").stream().map(child -> child.text().toLowerCase(Locale.ROOT)).findFirst().orElse("");
    }

    /** "The court has to decide", "has until Friday to decide", other than "has the cameras removed". */
    private boolean isObligation(Word word, Word head) {
      boolean bare = Tree.isRelation(word, "advcl") && tree.child(head, "obj").isEmpty();
      return words.in("obliged-to", head) && (bare || Tree.isRelation(word, "xcomp")) && tree.child(word, "mark").isPresent();
    }
  }
}
