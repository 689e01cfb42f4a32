package io.vigie.train;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vigie.annotate.WordClasses;
import io.vigie.record.Stage;
import io.vigie.record.VigieException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes lists of names that the name finders look words up in. Each kind of name has two bits: the word is such a name, or it is a part of
 * a longer one.
 */
public final class NameLists {

  private static final Pattern FORM = Pattern.compile("([a-z]+)=(.+?)(?::([^:/]+))?");
  private static final int MOST_KINDS = 8;
  private static final int SHORTEST_PART = 4;

  private final List<String> kinds = new ArrayList<>();
  private final Map<String, Integer> classes = new TreeMap<>();

  private NameLists() {}

  /**
   * Writes the lists and their card.
   *
   * @param sources {@code KIND=FILE}: a name a line, a JSON array of objects with a {@code name}, or a jar with a Morfologik dictionary and
   *     the pattern of the tags to take, {@code KIND=FILE:PATTERN}
   * @return how many words are on a list
   */
  public static int write(List<String> sources, Path out, List<String> arguments) {
    NameLists lists = new NameLists();
    List<ModelCard.Source> files = new ArrayList<>();
    for (String source : sources) {
      Matcher form = FORM.matcher(source);
      if (!form.matches()) {
        throw error("\"" + source + "\" is not of the form KIND=FILE or KIND=FILE:PATTERN");
      }
      Path file = Path.of(form.group(2));
      files.add(new ModelCard.Source(file, "", form.group(1)));
      lists.read(form.group(1), file, form.group(3) == null ? "" : form.group(3));
    }
    if (lists.classes.isEmpty()) {
      throw error(String.join(", ", sources) + ": no name there");
    }
    WordClasses classes = WordClasses.of(lists.classes);
    ModelFile.write(out, classes::write);
    new ModelCard("Words of names of these kinds: " + String.join(", ", lists.kinds) + ". Words are kept as 32-bit hashes.", files, arguments,
        "For each kind a word may be such a name or a part of a longer one.", "How many words are on a list.",
        List.of(new ModelCard.Score("all", List.of(classes.size() + " words")))).write(out);
    return classes.size();
  }

  private void read(String kind, Path file, String pattern) {
    int bit = bit(kind);
    try {
      if (file.toString().endsWith(".jar")) {
        Pattern tags = Pattern.compile(pattern);
        MorfologikJar.read(file, (form, lemma, tag) -> {
          if (tags.matcher(tag).matches()) {
            add(form, bit);
          }
        });
      } else if (file.toString().endsWith(".json")) {
        for (JsonNode entry : new ObjectMapper().readTree(file.toFile())) {
          add(entry.path("name").asText(), bit);
        }
      } else {
        Consumer<String> add = name -> add(name, bit);
        Files.readAllLines(file, StandardCharsets.UTF_8).forEach(add);
      }
    } catch (IOException e) {
      throw error(file + ": cannot be read: " + e.getMessage());
    }
  }

  private int bit(String kind) {
    if (!kinds.contains(kind)) {
      kinds.add(kind);
    }
    if (kinds.size() > MOST_KINDS) {
      throw error("more than " + MOST_KINDS + " kinds of names");
    }
    return 1 << 2 * kinds.indexOf(kind);
  }

  private void add(String name, int bit) {
    String[] words = name.strip().toLowerCase(Locale.ROOT).split("\\s+");
    for (String word : words) {
      if (words.length == 1 && word.length() > 1) {
        classes.merge(word, bit, (one, other) -> one | other);
      } else if (word.length() >= SHORTEST_PART) {
        classes.merge(word, bit << 1, (one, other) -> one | other);
      }
    }
  }

  private static VigieException error(String message) {
    return new VigieException(Stage.TRAIN, "bad-corpus", message);
  }
}
