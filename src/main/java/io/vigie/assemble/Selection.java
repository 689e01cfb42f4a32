package io.vigie.assemble;

import io.vigie.record.Code;
import io.vigie.record.IncidentType;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Which of the events that an article may tell become records: those that are likely by themselves. In an article on the security of
 * computers also, for each family of incidents without any, the likeliest one where all that seem to be told make it likely together that
 * at least one was. Stateless.
 */
final class Selection {

  /** Events less likely than this are no records by themselves. Chosen by cross-validation. */
  private static final double PLAUSIBLE = 0.35;
  /** The same for events that no trigger tells. Chosen likewise. */
  private static final double DETECTED = 0.4;
  /** How likely it must be that any event of a family was told. Chosen by cross-validation over families of articles. */
  private static final double TOGETHER = 0.25;

  private static final List<Set<Code>> FAMILIES = List.of(Set.of(IncidentType.LEAK, IncidentType.INTRUSION), Set.of(IncidentType.MALWARE),
      Set.of(IncidentType.VULNERABILITY));

  private Selection() {}

  /**
   * The chosen events, in order of the text.
   *
   * @param likely every event of the article, in order of the text, with its likelihood from 0 to 1
   * @param type the type of an event
   * @param detected whether no trigger tells an event
   * @param security whether the article is about the security of computers rather than surveillance
   */
  static <E> Set<E> of(Map<E, Double> likely, Function<E, Code> type, Predicate<E> detected, boolean security) {
    Set<E> chosen = new LinkedHashSet<>();
    likely.forEach((event, likelihood) -> {
      if (likelihood >= (detected.test(event) ? DETECTED : PLAUSIBLE) || security && isLikeliestOfDoubtfulFamily(event, likely, type)) {
        chosen.add(event);
      }
    });
    return chosen;
  }

  private static <E> boolean isLikeliestOfDoubtfulFamily(E event, Map<E, Double> likely, Function<E, Code> type) {
    for (Set<Code> family : FAMILIES) {
      if (family.contains(type.apply(event))) {
        List<E> alike = likely.keySet().stream().filter(other -> family.contains(type.apply(other))).toList();
        double none = alike.stream().mapToDouble(other -> 1 - likely.get(other)).reduce(1, (one, other) -> one * other);
        E likeliest = alike.stream().reduce((one, other) -> likely.get(other) > likely.get(one) ? other : one).orElse(event);
        return likely.get(event) < PLAUSIBLE && likeliest == event && 1 - none >= TOGETHER;
      }
    }
    return false;
  }
}
