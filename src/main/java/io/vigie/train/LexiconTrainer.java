package io.vigie.train;

import io.vigie.annotate.tree.Lexicon;
import io.vigie.language.LanguagePack;
import io.vigie.record.Stage;
import io.vigie.record.VigieException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Makes a lexicon of a dictionary in lines of form, lemma and tag, separated by tabs, and the pack's {@code lexicon.yaml}. */
final class LexiconTrainer {

  private static final int LONGEST = 40;

  private final Map<Pattern, List<String>> tags = new LinkedHashMap<>();
  private final Map<String, List<String>> known = new HashMap<>();

  LexiconTrainer(LanguagePack pack) {
    pack.file("lexicon.yaml").get("tags").entries().forEach((pattern, value) -> tags.put(Pattern.compile(pattern), value.texts()));
  }

  /** Form → tag → lemma. */
  Map<String, Map<String, String>> read(Path file) {
    Map<String, Map<String, String>> forms = new TreeMap<>();
    try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      int line = 0;
      for (String row = reader.readLine(); row != null; row = reader.readLine()) {
        line++;
        String[] cells = row.split("\t");
        if (cells.length != 3) {
          throw new VigieException(Stage.TRAIN, "bad-corpus",
              file + ":" + line + ": expected form, lemma and tag, separated by tabs");
        }
        add(forms, cells[0], cells[1], cells[2]);
      }
    } catch (IOException e) {
      throw new VigieException(Stage.TRAIN, "bad-corpus", file + ": cannot be read: " + e.getMessage(), false, e);
    }
    return forms;
  }

  Lexicon train(Map<String, Map<String, String>> forms) {
    return Lexicon.of(forms);
  }

  private void add(Map<String, Map<String, String>> forms, String form, String lemma, String tag) {
    if (form.length() > LONGEST || form.indexOf(' ') >= 0) {
      return;
    }
    for (String mine : known.computeIfAbsent(tag, this::tags)) {
      String key = mine.equals("PROPN") ? form : form.toLowerCase(Locale.ROOT);
      forms.computeIfAbsent(key, added -> new TreeMap<>()).putIfAbsent(mine, lemma.toLowerCase(Locale.ROOT));
    }
  }

  private List<String> tags(String tag) {
    for (Map.Entry<Pattern, List<String>> entry : tags.entrySet()) {
      if (entry.getKey().matcher(tag).matches()) {
        return entry.getValue();
      }
    }
    return new ArrayList<>();
  }
}
