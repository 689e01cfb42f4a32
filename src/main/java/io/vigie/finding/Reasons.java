package io.vigie.finding;

import io.vigie.annotate.Annotated;
import io.vigie.annotate.Sentence;
import io.vigie.annotate.Word;
import io.vigie.record.Authority;
import io.vigie.record.Code;
import io.vigie.record.PolicyActionType;
import io.vigie.yaml.YamlNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Why a measure was taken, by the expressions of {@code circumstances.yaml} that lead to it: {@code reasons} of any measure,
 * {@code offences} of those that somebody's conduct is answered with, {@code explanations} that open a sentence of whoever decided,
 * and {@code backgrounds} that open one about the measure. A reason begins after its expression, or with the group in it; where it ends, its clause tells. Immutable.
 */
final class Reasons {

  /** Who decided speaks of the measure told just before. */
  private static final int NEXT = 2;

  /** "The decision follows …" comes when all of the decision is told. */
  private static final int LATER = 8;

  /** So many steps in the tree lie at most between an offence and the word that tells how it is answered. */
  private static final int NEAR = 2;

  /** A line that no mark closes stands over what follows and tells nothing itself. */
  private static final Pattern HEADING = Pattern.compile("[\\p{L}\\p{N})]\\s*$");

  private static final Set<PolicyActionType> ANSWERS = EnumSet.of(PolicyActionType.ENFORCEMENT, PolicyActionType.INVESTIGATION,
      PolicyActionType.LISTING, PolicyActionType.TAKEDOWN);

  private final List<Pattern> reasons = new ArrayList<>();
  private final List<Pattern> offences = new ArrayList<>();
  private final List<Pattern> explanations = new ArrayList<>();
  private final List<Pattern> backgrounds = new ArrayList<>();
  private final List<String> complements;

  /** @param file the circumstances of a language; empty where it does without */
  Reasons(Optional<YamlNode> file) {
    file.ifPresent(node -> {
      node.texts("reasons").forEach(expression -> reasons.add(CircumstanceReader.word(expression)));
      node.texts("offences").forEach(expression -> offences.add(CircumstanceReader.word(expression)));
      node.texts("explanations").forEach(expression -> explanations.add(CircumstanceReader.word("^\\P{L}*" + expression)));
      node.texts("backgrounds").forEach(expression -> backgrounds.add(CircumstanceReader.word("^\\P{L}*" + expression)));
    });
    complements = file.map(node -> node.texts("complements")).orElse(List.of());
  }

  /**
   * The reason that the sentence of a measure gives itself, in its words.
   *
   * @param trigger the word that tells the measure
   * @param text the sentence, which starts at {@code start} in the article
   */
  Optional<String> in(Code type, Word trigger, String text, int start, Tree tree) {
    ReasonSpan span = new ReasonSpan(text, start, tree, trigger, complements);
    Optional<String> reason = first(reasons, text, span, Integer.MAX_VALUE);
    return reason.isPresent() || !ANSWERS.contains(type) ? reason : first(offences, text, span, NEAR);
  }

  private static Optional<String> first(List<Pattern> expressions, String text, ReasonSpan span, int distance) {
    for (Pattern expression : expressions) {
      for (Matcher lead = expression.matcher(text); lead.find(); ) {
        Optional<String> reason = span.after(lead.groupCount() > 0 ? lead.start(1) : lead.end(), distance);
        if (reason.isPresent()) {
          return reason;
        }
      }
    }
    return Optional.empty();
  }

  /** The findings, those of measures without a reason with the one that a sentence soon after gives for what was told last. */
  List<Finding> explained(List<Finding> findings, Annotated annotated, Function<Sentence, Tree> trees) {
    List<Finding> explained = new ArrayList<>(findings);
    Map<Integer, List<Finding>> measures = findings.stream().filter(Reasons::tellsMeasure).collect(Collectors.groupingBy(finding -> finding.sentence().index()));
    for (int i = 0; i < explained.size(); i++) {
      Finding finding = explained.get(i);
      boolean open = !finding.isIncident() && finding.circumstances().rationale() == null;
      if (open && !HEADING.matcher(text(finding.sentence(), annotated)).find()) {
        explained.set(i, explained(finding, measures, annotated, trees));
      }
    }
    return explained;
  }

  private Finding explained(Finding finding, Map<Integer, List<Finding>> measures, Annotated annotated, Function<Sentence, Tree> trees) {
    int distance = 0;
    for (int index = finding.sentence().index() + 1; index < annotated.sentences().size() && distance < LATER; index++) {
      Sentence later = annotated.sentences().get(index);
      String text = text(later, annotated);
      if (HEADING.matcher(text).find()) {
        continue;
      }
      distance++;
      List<Pattern> expressions = distance <= NEXT && opens(explanations, text) ? explanations : backgrounds;
      if (opens(expressions, text)) {
        ReasonSpan span = new ReasonSpan(text, later.start(), trees.apply(later), null, complements);
        return first(expressions, text, span, Integer.MAX_VALUE).map(reason -> finding.explainedBy(reason, later)).orElse(finding);
      }
      if (measures.getOrDefault(index, List.of()).stream().anyMatch(other -> isAnother(finding, other))) {
        return finding;
      }
    }
    return finding;
  }

  private static boolean opens(List<Pattern> expressions, String text) {
    return expressions.stream().anyMatch(expression -> expression.matcher(text).find());
  }

  private static String text(Sentence sentence, Annotated annotated) {
    return annotated.article().text().substring(sentence.start(), sentence.end());
  }

  private static boolean tellsMeasure(Finding finding) {
    return !finding.isIncident() && !finding.retelling();
  }

  /** Whether two measures are told apart by who takes them, or whom they hit. */
  private static boolean isAnother(Finding one, Finding other) {
    if (!one.vendors().isEmpty() && !other.vendors().isEmpty() && Collections.disjoint(one.vendors(), other.vendors())) {
      return true;
    }
    Authority decider = one.authority();
    Authority counterpart = other.authority();
    return decider != null && counterpart != null && (differ(decider.country(), counterpart.country())
        || one.type() != other.type() && differ(decider.name(), counterpart.name())); // one measure is told of a ministry and its minister
  }

  private static boolean differ(@Nullable String one, @Nullable String other) {
    return one != null && other != null && !one.equals(other);
  }
}
