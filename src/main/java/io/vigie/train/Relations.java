package io.vigie.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Makes the relations of different treebanks alike: {@code acl:relcl} where a relative pronoun stands in the clause, {@code nsubj:pass}
 * under a passive, {@code obl:agent} of a passive with a preposition of agents; other subtypes are cut, but for {@code nmod:poss} and
 * {@code compound:prt}.
 */
final class Relations {

  private static final Set<String> KEPT = Set.of("acl:relcl", "nsubj:pass", "obl:agent", "nmod:poss", "compound:prt");

  private final List<TreebankWord> words;
  private final Set<String> agentMarkers;
  private final List<List<Integer>> children = new ArrayList<>();

  private Relations(List<TreebankWord> words, Set<String> agentMarkers) {
    this.words = words;
    this.agentMarkers = agentMarkers;
    words.forEach(word -> children.add(new ArrayList<>()));
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).head() >= 0) {
        children.get(words.get(i).head()).add(i);
      }
    }
  }

  static List<String> of(TreebankSentence sentence, Set<String> agentMarkers) {
    Relations relations = new Relations(sentence.words(), agentMarkers);
    List<String> names = new ArrayList<>();
    for (int i = 0; i < sentence.words().size(); i++) {
      names.add(relations.name(i));
    }
    return names;
  }

  private String name(int i) {
    TreebankWord word = words.get(i);
    String base = word.relation().split(":", 2)[0];
    if (word.relation().equals("obl:arg") || word.relation().equals("obl:mod")) {
      base = "obl";
    }
    return switch (base) {
      case "acl" -> isRelative(i) ? "acl:relcl" : "acl";
      case "nsubj" -> word.relation().equals("nsubj:pass") || word.head() >= 0 && hasPassiveAuxiliary(word.head()) ? "nsubj:pass" : "nsubj";
      case "obl" -> isAgent(i) ? "obl:agent" : "obl";
      default -> KEPT.contains(word.relation()) ? word.relation() : base;
    };
  }

  private boolean isRelative(int i) {
    return words.get(i).relation().equals("acl:relcl")
        || children.get(i).stream().anyMatch(child -> isRelativePronoun(child) || children.get(child).stream().anyMatch(this::isRelativePronoun));
  }

  private boolean isRelativePronoun(int i) {
    return words.get(i).features().matches(".*PronType=([A-Za-z,]*,)?Rel.*");
  }

  private boolean hasPassiveAuxiliary(int verb) {
    return children.get(verb).stream().map(child -> words.get(child).relation()).anyMatch(r -> r.equals("aux:pass") || r.equals("expl:pass"));
  }

  private boolean isAgent(int i) {
    int verb = words.get(i).head();
    if (words.get(i).relation().equals("obl:agent")) {
      return true;
    }
    return verb >= 0 && isPassive(verb) && children.get(i).stream().anyMatch(child -> words.get(child).relation().startsWith("case")
        && agentMarkers.contains(words.get(child).form().toLowerCase(Locale.ROOT)));
  }

  private boolean isPassive(int verb) {
    if (hasPassiveAuxiliary(verb)) {
      return true;
    }
    boolean participle = words.get(verb).has("VerbForm=Part") && !words.get(verb).has("Tense=Pres");
    return participle && words.get(verb).upos().equals("VERB")
        && children.get(verb).stream().noneMatch(child -> words.get(child).relation().startsWith("aux"));
  }
}
