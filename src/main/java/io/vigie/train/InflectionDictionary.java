package io.vigie.train;

import io.vigie.language.LanguagePack;
import io.vigie.record.Stage;
import io.vigie.record.VigieException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads inflection dictionaries: form, lemma and tag separated by tabs, a line each, or a jar that holds a Morfologik dictionary, as
 * LanguageTool's are published. The pack's {@code lexicon.yaml} says what the tags mean.
 */
final class InflectionDictionary {

  private static final int LONGEST = 40;

  private final Map<Pattern, List<String>> meanings = new LinkedHashMap<>();
  private final Map<String, List<String>> known = new HashMap<>();
  /** Form → tag → lemma. */
  private final Map<String, Map<String, String>> forms = new TreeMap<>();

  private InflectionDictionary(LanguagePack pack) {
    pack.file("lexicon.yaml").get("tags").entries().forEach((pattern, value) -> meanings.put(Pattern.compile(pattern), value.texts()));
  }

  /**
   * The tags of each form, and its lemma under each.
   *
   * @throws VigieException of kind {@code bad-corpus}, naming file and line
   */
  static Map<String, Map<String, String>> read(Path file, LanguagePack pack) {
    InflectionDictionary dictionary = new InflectionDictionary(pack);
    try {
      if (file.toString().endsWith(".jar")) {
        MorfologikJar.read(file, dictionary::add);
      } else {
        dictionary.readLines(file);
      }
    } catch (IOException e) {
      throw error(file, "cannot be read: " + e.getMessage(), e);
    }
    if (dictionary.forms.isEmpty()) {
      throw error(file, "holds no form with a tag that lexicon.yaml of \"" + pack + "\" names", null);
    }
    return dictionary.forms;
  }

  private void readLines(Path file) throws IOException {
    try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      int line = 0;
      for (String row = reader.readLine(); row != null; row = reader.readLine()) {
        line++;
        String[] cells = row.split("\t");
        if (cells.length != 3) {
          throw error(Path.of(file + ":" + line), "expected form, lemma and tag, separated by tabs", null);
        }
        add(cells[0], cells[1], cells[2]);
      }
    }
  }

  private void add(String form, String lemma, String tag) {
    if (form.length() > LONGEST || lemma.length() > LONGEST || form.indexOf(' ') >= 0) {
      return;
    }
    for (String mine : known.computeIfAbsent(tag, this::meaning)) {
      String key = mine.equals("PROPN") ? form : form.toLowerCase(Locale.ROOT);
      forms.computeIfAbsent(key, added -> new TreeMap<>()).merge(mine, lemma.toLowerCase(Locale.ROOT), InflectionDictionary::first);
    }
  }

  /** Of several lemmas always the same one, whatever the order of the dictionary. */
  private static String first(String one, String other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  private List<String> meaning(String tag) {
    return meanings.entrySet().stream().filter(entry -> entry.getKey().matcher(tag).matches()).map(Map.Entry::getValue)
        .findFirst().orElse(List.of());
  }

  private static VigieException error(Path file, String reason, @Nullable Exception cause) {
    return new VigieException(Stage.TRAIN, "bad-corpus", file + ": " + reason, false, cause);
  }
}
