package io.vigie.finding;

import io.vigie.annotate.PartOfSpeech;
import io.vigie.annotate.VerbForm;
import io.vigie.annotate.Word;
import io.vigie.finding.Clause.Oblique;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads clauses out of a dependency tree: who takes part in a predicate, whether the tree says it beside the predicate or leaves it to
 * the governing clause (infinitives, participles, relative clauses, coordination). For one sentence and one thread.
 */
final class ClauseReader {

  private static final int DEEPEST = 8;

  private final Tree tree;
  private final ClauseWords words;
  private final Map<Integer, Clause> read = new HashMap<>();

  ClauseReader(Tree tree, ClauseWords words) {
    this.tree = tree;
    this.words = words;
  }

  Clause clause(Word predicate) {
    return clause(predicate, 0);
  }

  private Clause clause(Word predicate, int depth) {
    Clause known = read.get(predicate.index());
    if (known != null && known.predicate().features() == predicate.features()) {
      return known;
    }
    boolean passive = isPassive(predicate);
    Clause clause = new Clause(tree, predicate, passive, subjects(predicate, passive, depth), objects(predicate),
        agents(predicate, passive), obliques(predicate));
    read.put(predicate.index(), clause);
    return clause;
  }

  /** "S'est connecté", "se vend". */
  boolean isReflexive(Word predicate) {
    return tree.children(predicate, "expl", "obj", "iobj").stream().anyMatch(child -> words.in("reflexive", child));
  }

  /** "S'est vu infliger", "se sont fait pirater": the subject of the governing verb suffers what the infinitive says. */
  private boolean isUndergone(Word predicate) {
    boolean governed = Tree.isRelation(predicate, "xcomp", "ccomp")
        && tree.head(predicate).filter(head -> words.in("undergoing", head) && isReflexive(head)).isPresent();
    boolean withAuxiliary = isReflexive(predicate) && tree.children(predicate, "aux").stream().anyMatch(auxiliary -> words.in("undergoing", auxiliary));
    return predicate.features() == VerbForm.INFINITIVE && (governed || withAuxiliary);
  }

  private boolean isPassive(Word predicate) {
    if (isUndergone(predicate)) {
      return true;
    }
    if (isReflexive(predicate)) {
      return false;
    }
    if (tree.child(predicate, "aux:pass").isPresent() || hasPassiveAuxiliary(predicate)) {
      return true;
    }
    if (tree.child(predicate, "nsubj:pass").isPresent()) {
      // "Des pirates ont accédé": auxiliaries of the active say more than the parser.
      return tree.child(predicate, "aux").isEmpty();
    }
    if (predicate.features() != VerbForm.PAST_PARTICIPLE) {
      return false;
    }
    if (tree.word(predicate.index()).pos() == PartOfSpeech.ADJ) {
      // A participle that the tagger takes for an adjective: "turned up infected".
      return true;
    }
    if (predicate.relation().startsWith("conj")) {
      boolean ownAuxiliary = tree.child(predicate, "aux").isPresent();
      return !ownAuxiliary && tree.head(predicate).map(this::isPassive).orElse(false);
    }
    // A bare participle that describes a noun or opens a clause: "cameras made in", "accused of spying, the firm".
    return tree.child(predicate, "aux", "cop", "obj").isEmpty() && Tree.isRelation(predicate, "acl", "advcl", "amod")
        && !isRelative(predicate);
  }

  /** "Was banned", "a été interdit"; but not "est arrivé", whose auxiliary only tells the tense. */
  private boolean hasPassiveAuxiliary(Word predicate) {
    boolean participle = predicate.features() == VerbForm.PAST_PARTICIPLE || predicate.features() == VerbForm.PAST;
    List<Word> auxiliaries = tree.children(predicate, "aux");
    return participle && !auxiliaries.isEmpty() && !words.in("active-with-passive-auxiliary", predicate)
        && words.in("passive-auxiliary", auxiliaries.get(auxiliaries.size() - 1));
  }

  private boolean isRelative(Word predicate) {
    return predicate.relation().equals("acl:relcl");
  }

  private List<Phrase> subjects(Word predicate, boolean passive, int depth) {
    Optional<Word> own = tree.child(predicate, "nsubj", "csubj");
    if (own.isPresent() && !words.in("relative", own.get())) {
      return tree.phrases(own.get());
    }
    if (depth >= DEEPEST || predicate.head() < 0) {
      return List.of();
    }
    Word head = tree.word(predicate.head());
    if (own.isPresent() || isRelative(predicate) && !hasOwnSubjectOrFillsObject(predicate)) {
      return isRelative(predicate) ? whoIs(head).orElseGet(() -> antecedents(predicate, head)) : List.of();
    }
    if (Tree.isRelation(predicate, "acl", "amod") && head.pos() != PartOfSpeech.VERB) {
      return isDecision(head) ? whoDecides(head, depth) : whoIs(head).orElseGet(() -> tree.phrases(head));
    }
    if ((isWithheld(predicate) || isReasonForPunishment(predicate)) && isPredicate(head)) {
      return controller(head, depth);
    }
    if (Tree.isRelation(predicate, "conj", "advcl") && isPredicate(head)) {
      return clause(head, depth + 1).subjects();
    }
    if (Tree.isRelation(predicate, "xcomp", "ccomp") && isPredicate(head) && isNonFinite(predicate)) {
      return controller(head, depth);
    }
    return List.of();
  }

  /** Who is said by name to be what a noun says: "Norland is (or has become) the first city to ban them". */
  private Optional<List<Phrase>> whoIs(Word noun) {
    boolean become = Tree.isRelation(noun, "xcomp", "obj", "obl") && words.in("becoming", tree.word(noun.head()));
    Optional<Word> subject = become ? tree.child(tree.word(noun.head()), "nsubj") : tree.child(noun, "cop").flatMap(is -> tree.child(noun, "nsubj"));
    return subject.filter(word -> word.pos() == PartOfSpeech.PROPN).map(tree::phrases);
  }

  /** "Norland and Sudland, which has banned them": of several only the last does what a verb of one tells. */
  private List<Phrase> antecedents(Word predicate, Word head) {
    List<Phrase> before = tree.phrases(head).stream().filter(phrase -> phrase.head().index() < predicate.index()).toList();
    return before.size() > 1 && isOfOne(predicate) ? before.subList(before.size() - 1, before.size()) : tree.phrases(head);
  }

  private boolean isOfOne(Word predicate) {
    Optional<Word> finite = Stream.concat(Stream.of(predicate), tree.children(predicate, "aux", "cop").stream()).filter(ClauseReader::isFinite).findFirst();
    return finite.map(verb -> verb.text().toLowerCase(Locale.ROOT)).filter(verb -> words.list("singular-verb").contains(verb)
        || !words.list("plural-verb-ending").isEmpty() && words.list("plural-verb-ending").stream().noneMatch(verb::endsWith)).isPresent();
  }

  private static boolean isFinite(Word verb) {
    return switch (verb.features()) {
      case PRESENT, PAST, FUTURE, CONDITIONAL -> true;
      default -> false;
    };
  }

  private boolean isDecision(Word noun) {
    return words.governs(noun, Governance.DECIDED) || words.governs(noun, Governance.ORDERED) || words.governs(noun, Governance.ANNOUNCED)
        || words.governs(noun, Governance.PERMITTED);
  }

  /** "The ministry's decision listing them", "signed an order banning them", "lost the right to film": whoever the decision is by, or has the right, does what it says. */
  private List<Phrase> whoDecides(Word decision, int depth) {
    Optional<Word> owner = tree.child(decision, "nmod:poss");
    if (owner.isPresent()) {
      return tree.phrases(owner.get());
    }
    boolean made = Tree.isRelation(decision, "obj") && decision.head() >= 0 && isPredicate(tree.word(decision.head()));
    List<Phrase> makers = made ? clause(tree.word(decision.head()), depth + 1).subjects() : List.of();
    return makers.isEmpty() ? tree.phrases(decision) : makers;
  }

  private boolean hasOwnSubjectOrFillsObject(Word predicate) {
    return tree.child(predicate, "nsubj").isPresent();
  }

  /** Who is meant to do what an infinitive says: the object of the governing verb, if it has one and is not what its subject becomes, else its subject. */
  private List<Phrase> controller(Word governor, int depth) {
    Clause clause = clause(governor, depth + 1);
    if (!clause.passive() && !clause.objects().isEmpty() && !words.in("becoming", governor)) {
      return clause.objects();
    }
    if (orders(governor) || words.governs(governor, Governance.REQUESTED)) {
      List<Phrase> addressees = clause.obliques().stream().filter(oblique -> words.in("addressee", oblique.preposition()))
          .map(Oblique::phrase).toList();
      if (!addressees.isEmpty()) {
        return addressees;
      }
    }
    return clause.subjects();
  }

  /** Whether a verb orders what it governs, by itself or by what it brings about: "gave notice", "mettre en demeure". */
  boolean orders(Word verb) {
    return words.governs(verb, Governance.ORDERED) || tree.children(verb, "obl", "obj", "nmod").stream().anyMatch(child -> words.in("order-phrase", child));
  }

  private boolean isPredicate(Word word) {
    return Tree.isVerb(word) || tree.child(word, "cop", "nsubj", "nsubj:pass").isPresent();
  }

  private static boolean isNonFinite(Word word) {
    return switch (word.features()) {
      case INFINITIVE, PRESENT_PARTICIPLE, PAST_PARTICIPLE, NONE -> true;
      default -> false;
    };
  }

  private List<Phrase> objects(Word predicate) {
    List<Phrase> objects = new ArrayList<>();
    tree.children(predicate, "obj", "iobj").stream().filter(word -> !words.in("relative", word) && !words.in("reflexive", word) && !isAgent(word))
        .forEach(word -> objects.addAll(tree.phrases(word)));
    if (objects.isEmpty() && isNegated(predicate)) {
      // "Ne plus installer de caméras": the object of a negated verb wears a preposition.
      tree.children(predicate, "obl").stream().filter(word -> words.in("partitive", preposition(word))).limit(1)
          .forEach(word -> objects.addAll(tree.phrases(word)));
    }
    if (objects.isEmpty() && Tree.isVerb(predicate) && !isPassive(predicate)) {
      // "Espiar a periodistas": people wear a preposition as objects in some languages.
      tree.children(predicate, "obl").stream().filter(word -> words.in("object-preposition", preposition(word)) && !words.in("relative", word)).limit(1)
          .forEach(word -> objects.addAll(tree.phrases(word)));
    }
    if (isRelative(predicate) && predicate.head() >= 0 && fillsObject(predicate)) {
      objects.addAll(tree.phrases(tree.word(predicate.head())));
    }
    return objects;
  }

  private boolean isNegated(Word predicate) {
    return tree.children(predicate).stream().anyMatch(child -> words.in("negation", child));
  }

  /** Whether the relative clause has a subject of its own and leaves the place of the object to the noun that it describes. */
  private boolean fillsObject(Word predicate) {
    boolean subject = tree.child(predicate, "nsubj").filter(word -> !words.in("relative", word)).isPresent();
    boolean object = tree.children(predicate, "obj").stream().anyMatch(word -> !words.in("relative", word));
    return subject && !object;
  }

  private List<Phrase> agents(Word predicate, boolean passive) {
    List<Phrase> agents = new ArrayList<>();
    for (Word child : tree.children(predicate, "obl", "nmod", "obj", "nsubj")) {
      if (child.relation().equals("obl:agent") || passive && isAgent(child)) {
        agents.addAll(tree.phrases(child));
      }
    }
    if (passive && agents.isEmpty()) {
      misplacedAgent(predicate).ifPresent(word -> agents.addAll(tree.phrases(word)));
    }
    return agents;
  }

  private boolean isAgent(Word word) {
    return words.in("agent", preposition(word));
  }

  /** "Placed on a list by the ministry": the parser likes to hang the agent on the noun before it. */
  private Optional<Word> misplacedAgent(Word predicate) {
    for (int i = predicate.index() + 1; i < tree.words().size(); i++) {
      Word word = tree.word(i);
      if (Tree.isVerb(word)) {
        return Optional.empty();
      }
      if (Tree.isRelation(word, "nmod", "obl") && isAgent(word)) {
        return Optional.of(word);
      }
    }
    return Optional.empty();
  }

  private List<Oblique> obliques(Word predicate) {
    List<Oblique> obliques = new ArrayList<>();
    for (Word child : tree.children(predicate, "obl", "nmod", "advmod")) {
      boolean nominal = switch (child.pos()) {
        case NOUN, PROPN, PRON, NUM -> true;
        default -> false;
      };
      if (nominal && !child.relation().equals("obl:agent") && !words.in("relative", child)) {
        tree.phrases(child).forEach(phrase -> obliques.add(new Oblique(preposition(child), phrase)));
      }
    }
    return obliques;
  }

  /**
   * The word that governs what {@code word} tells. An infinitive that the parser hung on the addressee of an order ("ordered the police
   * to remove") is governed by the order.
   */
  Optional<Word> governor(Word word) {
    Optional<Word> head = tree.head(word);
    if (head.isPresent() && isHungOnAddressee(word, head.get())) {
      return tree.head(head.get());
    }
    return head;
  }

  private boolean isHungOnAddressee(Word word, Word head) {
    boolean addressee = word.features() == VerbForm.INFINITIVE && Tree.isRelation(word, "acl", "xcomp")
        && Tree.isRelation(head, "obj", "iobj", "obl", "nsubj:pass") && head.head() >= 0;
    return addressee && !words.governs(head, Governance.PROPOSED) && !words.governances(tree.word(head.head())).isEmpty();
  }

  /** Whether a word is the content of the word that governs it: "ordered to remove", "said that it banned". */
  boolean isContent(Word word) {
    boolean hung = tree.head(word).map(head -> isHungOnAddressee(word, head)).orElse(false);
    return hung || isWithheld(word) || Tree.isRelation(word, "xcomp", "ccomp", "csubj") || word.relation().equals("acl");
  }

  /** "Detuvo a un hombre por grabar", "fined the shop for filming": whoever is punished did it, not whoever punishes. */
  private boolean isReasonForPunishment(Word word) {
    boolean reason = Tree.isRelation(word, "advcl", "obl", "acl") && isNonFinite(word)
        && tree.children(word, "mark", "case").stream().anyMatch(mark -> words.in("reason", mark));
    return reason && tree.head(word).filter(head -> words.in("punishing", head)).isPresent();
  }

  /** "Barred them from buying": the clause tells what the verb keeps them from. */
  private boolean isWithheld(Word word) {
    return Tree.isRelation(word, "advcl") && tree.children(word, "mark", "case").stream().anyMatch(mark -> words.in("withholding", mark));
  }

  /** The preposition that opens a clause. */
  String mark(Word mark) {
    return words.preposition(mark);
  }

  /** The preposition of a phrase: the lemma of its case marker, several joined by a space. */
  String preposition(Word head) {
    return tree.children(head, "case").stream()
        .map(marker -> words.preposition(marker)
            + tree.children(marker, "fixed").stream().map(part -> " " + words.preposition(part)).collect(Collectors.joining()))
        .collect(Collectors.joining(" "));
  }

  Tree tree() {
    return tree;
  }
}
