package io.vigie.annotate.quantities;

import io.vigie.annotate.phrases.Lexeme;
import io.vigie.annotate.phrases.NumberReader;
import io.vigie.annotate.phrases.PhraseTable;
import io.vigie.annotate.phrases.Spelling;
import io.vigie.language.LanguagePack;
import io.vigie.record.Qualifier;
import io.vigie.yaml.YamlNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What {@code quantities.yaml} says of one language. Immutable once made. */
final class QuantityWords {

  /** The unit under which a list of nouns stands whose unit is the noun itself. */
  private static final String OWN = "other";

  final NumberReader numbers;
  final PhraseTable<String> units = new PhraseTable<>();
  final PhraseTable<Boolean> durations = new PhraseTable<>();
  final Currencies currencies = new Currencies();
  final PhraseTable<Qualifier> before = new PhraseTable<>();
  final PhraseTable<Qualifier> after = new PhraseTable<>();
  final PhraseTable<Boolean> links = new PhraseTable<>();
  /** Between the numbers of a share: "one in five". */
  final PhraseTable<Boolean> shares = new PhraseTable<>();
  final PhraseTable<Boolean> percent = new PhraseTable<>();
  final Set<String> range;
  final Set<String> articles;
  private final Set<String> labels;
  private final Set<String> suffixes;
  private final Set<String> stops;
  private final Set<String> plurals;
  private final boolean headLast;
  private final Pattern nouns;

  QuantityWords(LanguagePack language) {
    numbers = new NumberReader(language);
    YamlNode file = language.file("quantities.yaml").allow("numbers", "units", "qualifiers", "qualifiers-after", "labels", "ordinal-suffixes",
        "articles", "links", "shares", "range", "percent", "stops", "nouns", "head", "plurals", "durations", "accept", "reject");
    file.get("units").entries().forEach((unit, list) -> list.texts().forEach(noun -> Spelling.expand(noun, Map.of())
        .forEach(form -> units.add(form.toLowerCase(Locale.ROOT), unit.equals(OWN) ? form : unit))));
    file.texts("durations").forEach(noun -> Spelling.expand(noun, Map.of()).forEach(form -> durations.add(form, true)));
    load(file, "qualifiers", before);
    load(file, "qualifiers-after", after);
    file.texts("links").forEach(link -> links.add(link, true));
    file.texts("shares").forEach(word -> shares.add(word, true));
    file.texts("percent").forEach(sign -> percent.add(sign, true));
    range = Set.copyOf(file.texts("range"));
    articles = Set.copyOf(file.texts("articles"));
    labels = file.texts("labels").stream().collect(Collectors.toUnmodifiableSet());
    suffixes = Set.copyOf(file.texts("ordinal-suffixes"));
    stops = Set.copyOf(file.texts("stops"));
    plurals = Set.copyOf(file.texts("plurals"));
    headLast = file.optional("head").map(YamlNode::text).filter("last"::equals).isPresent();
    nouns = Pattern.compile(file.get("nouns").text());
  }

  private static void load(YamlNode file, String key, PhraseTable<Qualifier> table) {
    file.get(key).entries().forEach((name, list) -> {
      Qualifier qualifier = io.vigie.record.Code.find(Qualifier.class, name)
          .orElseThrow(() -> list.error("unknown qualifier \"" + name + "\"; one of " + io.vigie.record.Code.list(Qualifier.class)));
      list.texts().forEach(words -> table.add(words, qualifier));
    });
  }

  /** Whether a number behind it only numbers something: "port 23", "Article 5". */
  boolean isLabel(Lexeme lexeme) {
    return labels.contains(lexeme.key());
  }

  boolean isOrdinalSuffix(Lexeme lexeme) {
    return suffixes.contains(lexeme.key());
  }

  /** Whether no noun phrase goes on across it. */
  boolean isStop(Lexeme lexeme) {
    return !lexeme.isWord() && !lexeme.is("-") && !lexeme.is("'") || stops.contains(lexeme.key());
  }

  /** Whether an unlisted word looks like a counted noun. */
  boolean isNoun(Lexeme lexeme) {
    return nouns.matcher(lexeme.text()).matches();
  }

  /** Whether a listed noun may only qualify the one that is counted: "patient" in "38 patient rooms". */
  boolean mayQualify(Lexeme noun) {
    return headLast && !isNoun(noun) && !plurals.contains(noun.key());
  }

  List<PhraseTable.Hit<Qualifier>> qualifiers(List<Lexeme> lexemes, int at) {
    return before.all(lexemes, at);
  }
}
