package io.vigie.finding;

import io.vigie.annotate.PartOfSpeech;
import io.vigie.annotate.Word;
import io.vigie.finding.FrameMatcher.Attempt;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * How a finding is told, in words that no language changes: which frame, who fills which role from where, how real, how definite. What
 * becomes of a finding is weighed by them. Stateless.
 */
final class Traits {

  private Traits() {}

  static Set<String> of(Attempt attempt, Tree tree, ClauseWords words, Headline headline) {
    Evocation evocation = attempt.evocation();
    Word word = evocation.word();
    Set<String> traits = new TreeSet<>();
    String frame = attempt.frame().name();
    traits.add("frame=" + frame);
    traits.add("frame+pos=" + frame + "/" + lower(evocation.trigger().pos()));
    traits.add("pos=" + lower(evocation.trigger().pos()) + (evocation.support() == null ? "" : "+support"));
    traits.add("entry=" + evocation.trigger().concept() + "/" + Math.min(2, evocation.trigger().particularity()));
    traits.add("trigger=" + evocation.trigger().concept() + "/" + evocation.trigger().lemma());
    traits.add("form=" + lower(word.features()));
    if (evocation.trigger().isWild() || evocation.trigger().verbless()) {
      traits.add("scene");
    }
    traits.add("reality=" + lower(evocation.factuality().reality()));
    traits.add("relation=" + word.relation());
    if (evocation.factuality().generic()) {
      traits.add("generic");
    }
    if (evocation.factuality().announced()) {
      traits.add("announced");
    }
    if (evocation.factuality().speaker() != null) {
      traits.add("spoken");
    }
    if (evocation.factuality().orderedBy() != null) {
      traits.add("ordered");
    }
    traits.add("headline=" + (headline.isSilent() ? "silent" : headline.speaksOf(attempt.frame().type())));
    if (attempt.told() != null) {
      traits.add("authority-told=" + attempt.told().where());
    }
    determiner(tree, word, words, traits);
    attempt.frame().roles().forEach((name, role) -> role(attempt, name, traits));
    sentence(tree, words, traits);
    return traits;
  }

  private static void determiner(Tree tree, Word word, ClauseWords words, Set<String> traits) {
    boolean definite = tree.children(word, "det", "nmod:poss").stream().anyMatch(det -> words.in("definite", det));
    boolean any = tree.child(word, "det").isPresent();
    if (tree.children(word, "det").stream().anyMatch(det -> words.in("demonstrative", det))) {
      traits.add("demonstrative");
    }
    boolean plural = !word.text().equalsIgnoreCase(word.lemma());
    traits.add("determiner=" + (definite ? "definite" : any ? "indefinite" : plural ? "bare-plural" : "bare"));
    if (tree.children(word, "amod").stream().findAny().isPresent()) {
      traits.add("described");
    }
  }

  private static void role(Attempt attempt, String name, Set<String> traits) {
    if (attempt.role(name).isEmpty()) {
      traits.add(name + "=none");
      return;
    }
    Meaning filler = attempt.role(name).get(0);
    Slot slot = attempt.evocation().slots().entrySet().stream()
        .filter(entry -> entry.getValue().stream().anyMatch(meaning -> meaning.phrase().head() == filler.phrase().head()))
        .map(Map.Entry::getKey).findFirst().orElse(Slot.AFTER);
    traits.add(name + "-from=" + lower(slot));
    traits.add(name + "=" + kind(filler));
    if (filler.referred()) {
      traits.add(name + "-referred");
    }
    Frame.Role role = attempt.frame().roles().get(name);
    // Classes that only triggers of one language ask for teach the others nothing.
    filler.classes().stream().filter(known -> role.is().contains(known) || role.not().contains(known)).forEach(known -> traits.add(name + ":" + known));
  }

  private static String kind(Meaning meaning) {
    if (meaning.identity() != null) {
      return lower(meaning.identity().kind()) + (meaning.identity().listed() ? "" : "-unlisted");
    }
    return meaning.name() != null ? "named" : meaning.classes().isEmpty() ? "unknown" : "described";
  }

  private static void sentence(Tree tree, ClauseWords words, Set<String> traits) {
    int length = tree.words().size();
    traits.add("length=" + (length < 10 ? "short" : length < 35 ? "middle" : "long"));
    if (tree.words().stream().anyMatch(word -> words.in("possible", word))) {
      traits.add("sentence-possible");
    }
    if (tree.words().stream().anyMatch(word -> words.in("hypothetical", word) && word.relation().equals("mark"))) {
      traits.add("sentence-hypothetical");
    }
    if (tree.words().stream().anyMatch(word -> words.in("negation", word))) {
      traits.add("sentence-negated");
    }
    if (!tree.words().isEmpty() && "\"«“„'‘".contains(tree.words().get(0).text().substring(0, 1))) {
      traits.add("quoted");
    }
    if (tree.words().stream().anyMatch(word -> words.in("generic-adverb", word) || words.in("generic-determiner", word) && !isBeforeNumber(tree, word))) {
      traits.add("sentence-generic");
    }
  }

  /** "Some 40 cameras" are about forty. */
  private static boolean isBeforeNumber(Tree tree, Word word) {
    return word.index() + 1 < tree.words().size() && tree.word(word.index() + 1).pos() == PartOfSpeech.NUM;
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
