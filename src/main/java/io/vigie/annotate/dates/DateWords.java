package io.vigie.annotate.dates;

import io.vigie.annotate.phrases.Lexeme;
import io.vigie.annotate.phrases.NumberReader;
import io.vigie.annotate.phrases.PhraseTable;
import io.vigie.annotate.phrases.Spelling;
import io.vigie.language.LanguagePack;
import io.vigie.record.Code;
import io.vigie.yaml.YamlNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What {@code dates.yaml} says of one language: words with values, forms, cues of tense. Immutable once made. */
final class DateWords {

  /** Order of day and month in figures. */
  enum NumericOrder implements Code { DAY_FIRST, MONTH_FIRST }

  final NumberReader numbers;
  final TenseReader tenses;
  final NumericOrder numericOrder;
  final List<Form> forms;
  final PhraseTable<Boolean> counted = new PhraseTable<>();
  private final Map<Slot, PhraseTable<Object>> words = new EnumMap<>(Slot.class);
  private final WordGuard guard;
  private final Set<String> daySuffixes;

  DateWords(LanguagePack language) {
    YamlNode file = language.file("dates.yaml")
        .allow("endings", "words", "ambiguous", "names", "day-suffixes", "numeric-order", "tense", "forms", "accept", "reject");
    Map<String, List<String>> endings = new HashMap<>();
    file.optional("endings").ifPresent(map -> map.entries().forEach((name, list) -> endings.put(name, list.texts())));
    numbers = new NumberReader(language);
    tenses = new TenseReader(file.get("tense"), endings);
    numericOrder = file.get("numeric-order").code(NumericOrder.class);
    guard = WordGuard.of(file);
    daySuffixes = Set.copyOf(file.texts("day-suffixes"));
    file.get("words").entries().forEach((name, values) -> load(name, values, endings));
    forms = forms(file.get("forms"), endings);
    loadCounted(language.file("quantities.yaml"), endings);
  }

  private void load(String name, YamlNode values, Map<String, List<String>> endings) {
    Slot slot = Code.find(Slot.class, name).orElseThrow(() -> values.error("unknown kind of words \"" + name + "\"; one of " + Code.list(Slot.class)));
    PhraseTable<Object> table = words.computeIfAbsent(slot, some -> new PhraseTable<>());
    values.entries().forEach((value, entries) -> {
      Object read = slot.value(value, entries);
      entries.texts().forEach(entry -> Spelling.expand(entry, endings).forEach(form -> table.add(form, read)));
    });
  }

  /** Nouns that make figures before them an amount: "2008 videos", but not "the 2008 video" where the language counts in the plural. */
  private void loadCounted(YamlNode quantities, Map<String, List<String>> endings) {
    boolean plural = quantities.optional("head").map(YamlNode::text).filter("last"::equals).isPresent();
    Pattern nouns = Pattern.compile(quantities.get("nouns").text());
    Set<String> plurals = Set.copyOf(quantities.texts("plurals"));
    quantities.get("units").entries().forEach((unit, list) -> list.texts().forEach(noun -> Spelling.expand(noun, endings).stream()
        .filter(form -> !plural || plurals.contains(form) || nouns.matcher(form).matches()).forEach(form -> counted.add(form, true))));
  }

  private static List<Form> forms(YamlNode groups, Map<String, List<String>> endings) {
    List<Form> forms = new ArrayList<>();
    groups.entries().forEach((name, list) -> {
      Meaning meaning = Code.find(Meaning.class, name).orElseThrow(() -> list.error("unknown meaning \"" + name + "\"; one of " + Code.list(Meaning.class)));
      list.list().forEach(form -> forms.add(FormParser.parse(meaning, form, endings)));
    });
    return List.copyOf(forms);
  }

  private List<PhraseTable.Hit<Object>> listed(Slot slot, List<Lexeme> lexemes, int at) {
    PhraseTable<Object> table = words.get(slot);
    return table == null ? List.of() : table.all(lexemes, at);
  }

  boolean isDaySuffix(String key) {
    return daySuffixes.contains(key);
  }

  /** The values of a slot at a place that its own kind of words ({@code clear-month}, {@code clear-direction}, …) allows, longest first. */
  List<PhraseTable.Hit<Object>> find(Slot slot, List<Lexeme> lexemes, int at) {
    List<PhraseTable.Hit<Object>> hits = listed(slot.listed(), lexemes, at);
    return switch (slot) {
      case CLEAR_MONTH, CLEAR_WEEKDAY, CLEAR_DIRECTION -> guard.isClear(lexemes, at) ? hits : List.of();
      case NAMED_MONTH, NAMED_WEEKDAY -> hits.stream().filter(hit -> guard.isNamed(lexemes, at, hit.cut())).toList();
      default -> hits;
    };
  }

  /** Every first word of a listed word or phrase. */
  Set<String> keys() {
    Set<String> keys = new HashSet<>();
    words.values().forEach(table -> keys.addAll(table.firsts()));
    return keys;
  }

  /** The slots whose listed words start with this one. */
  Set<Slot> slots(String key) {
    Set<Slot> slots = new HashSet<>();
    words.forEach((slot, table) -> {
      if (table.starts(key)) {
        slots.add(slot);
      }
    });
    return slots;
  }
}
