package io.vigie.finding;

import io.vigie.annotate.DateMention;
import io.vigie.annotate.Word;
import io.vigie.language.LanguagePack;
import io.vigie.record.Code;
import io.vigie.record.IncidentType;
import io.vigie.record.Edtf;
import io.vigie.record.Party;
import io.vigie.record.Vector;
import io.vigie.yaml.YamlNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what surrounds an event by the expressions of {@code circumstances.yaml}; a language may do without. Immutable. */
final class CircumstanceReader {

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
  private static final String OPEN_START = "../";
  private static final Set<Vector> OF_PRODUCTS = EnumSet.of(Vector.DEFAULT_PASSWORD, Vector.SOFTWARE_FLAW, Vector.SUPPLY_CHAIN);

  private final Map<Vector, Pattern> vectors = new EnumMap<>(Vector.class);
  private final Reasons reasons;
  private final List<Pattern> identifiers = new ArrayList<>();
  private final @Nullable Pattern effective;

  CircumstanceReader(LanguagePack language) {
    Optional<YamlNode> file = language.optionalFile("circumstances.yaml").map(node -> node.allow("vectors", "reasons", "offences", "explanations", "backgrounds", "complements", "effective", "identifiers"));
    file.flatMap(node -> node.optional("vectors")).ifPresent(node -> node.entries().forEach((name, expressions) -> vectors.put(
        Code.find(Vector.class, name).orElseThrow(() -> node.error("unknown vector \"" + name + "\"; one of " + Code.list(Vector.class))), any(expressions.texts()))));
    reasons = new Reasons(file);
    file.ifPresent(node -> node.texts("identifiers").forEach(expression -> identifiers.add(word(expression))));
    List<String> starts = file.map(node -> node.texts("effective")).orElse(List.of());
    effective = starts.isEmpty() ? null : Pattern.compile("(?<!\\w)(?:" + String.join("|", starts) + ")\\s*$", FLAGS);
  }

  private static Pattern any(List<String> expressions) {
    return word("(?:" + String.join("|", expressions) + ")");
  }

  /** Whole words; what ends with an elision ("d’") or a blank may have a word right after it. */
  static Pattern word(String expression) {
    return Pattern.compile("(?<!\\w)" + expression + "(?!(?<=\\w)\\w)", FLAGS);
  }

  /** How an incident was possible. A flaw is in the product, whatever stands open or is stolen through it. */
  Circumstances ofIncident(Code type, String sentence, @Nullable Party actor) {
    Set<Vector> possible = type == IncidentType.VULNERABILITY ? OF_PRODUCTS : EnumSet.allOf(Vector.class);
    return new Circumstances(vector(sentence, actor, possible), null, null, null, null);
  }

  /**
   * Of a policy action all but the vector.
   *
   * @param trigger the word that tells it
   * @param text the sentence, which starts at {@code start} in the article
   */
  Circumstances ofMeasure(Code type, Word trigger, String text, int start, Tree tree, List<DateMention> dates) {
    return new Circumstances(null, reasons.in(type, trigger, text, start, tree).orElse(null), effective(text, start, dates), until(dates),
        first(identifiers, "identifier", text));
  }

  /** Why measures were taken that say it in a sentence after their own. */
  Reasons reasons() {
    return reasons;
  }

  private @Nullable Vector vector(String text, @Nullable Party actor, Set<Vector> possible) {
    return vectors.entrySet().stream().filter(entry -> possible.contains(entry.getKey()))
        .filter(entry -> entry.getValue().matcher(entry.getKey() == Vector.INSIDER ? actor == null ? "" : actor.name() : text).find())
        .map(Map.Entry::getKey).findFirst().orElse(null);
  }

  private static @Nullable String first(List<Pattern> patterns, String group, String text) {
    return patterns.stream().map(pattern -> pattern.matcher(text)).filter(Matcher::find).map(found -> found.group(group).strip()).findFirst().orElse(null);
  }

  /** "Takes effect on 1 May": the date that such words lead to. */
  private @Nullable String effective(String text, int start, List<DateMention> dates) {
    return effective == null ? null : resolved(dates).filter(date -> !date.value().startsWith(OPEN_START))
        .filter(date -> effective.matcher(text.substring(0, date.start() - start)).find())
        .map(DateMention::value).findFirst().orElse(null);
  }

  /** "Until 2027" is a date with an open start. */
  private static @Nullable String until(List<DateMention> dates) {
    return resolved(dates).map(DateMention::value).filter(value -> value.startsWith(OPEN_START)).map(value -> value.substring(OPEN_START.length()))
        .filter(value -> Edtf.find(value).isPresent()).findFirst().orElse(null);
  }

  private static Stream<DateMention> resolved(List<DateMention> dates) {
    return dates.stream().filter(date -> date.value() != null);
  }
}
