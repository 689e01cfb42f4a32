package io.vigie.merge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vigie.record.Failure;
import io.vigie.record.Json;
import io.vigie.record.Stage;
import io.vigie.record.VigieException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people found wrong, line by line, applied on every run and export. A line names records by any id they ever had. Blank lines and
 * lines that start with {@code #} are skipped.
 *
 * @param lines in the order of the file
 * @param unreadable lines that are no correction
 */
public record Corrections(List<Correction> lines, List<Failure> unreadable) {

  public static final Corrections NONE = new Corrections(List.of(), List.of());

  private static final String FILE = "corrections.jsonl";

  /**
   * The corrections that hold for an output folder.
   *
   * @param file named by the user; null for {@code corrections.jsonl} of the folder, when it exists
   */
  public static Corrections of(Path folder, @Nullable Path file) {
    if (file != null) {
      return read(file);
    }
    Path usual = folder.resolve(FILE);
    return Files.exists(usual) ? read(usual) : NONE;
  }

  /**
   * Reads {@code corrections.jsonl}.
   *
   * @throws VigieException if the file cannot be read; a line that cannot be is reported with the result of merging instead
   */
  public static Corrections read(Path file) {
    try {
      return parse(file.toString(), Files.readAllLines(file));
    } catch (IOException exception) {
      throw new VigieException(Stage.MERGE, "unreadable-corrections",
          "cannot read " + file + ": " + exception.getMessage() + "; the file must exist and be UTF-8", false, exception);
    }
  }

  static Corrections parse(String file, List<String> lines) {
    List<Correction> corrections = new ArrayList<>();
    List<Failure> unreadable = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String source = file + ":" + (i + 1);
      String line = lines.get(i).strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      try {
        corrections.add(parse(source, Json.mapper().readTree(line)));
      } catch (JsonProcessingException exception) {
        unreadable.add(unreadable(source, exception.getOriginalMessage()));
      } catch (IllegalArgumentException exception) {
        unreadable.add(unreadable(source, exception.getMessage()));
      }
    }
    return new Corrections(List.copyOf(corrections), List.copyOf(unreadable));
  }

  private static Failure unreadable(String source, String reason) {
    return new Failure(source, Stage.MERGE, "bad-correction", "the line is no correction: " + reason
        + "; write {\"id\", \"set\"}, {\"id\", \"drop\": true}, {\"merge\": [ids]}, {\"split\", \"articles\"} or {\"vendor\", \"alias\"}", false);
  }

  private static Correction parse(String source, JsonNode line) {
    if (line.path("set") instanceof ObjectNode fields) {
      return new Correction.SetFields(source, text(line, "id"), fields);
    }
    if (line.path("drop").asBoolean()) {
      return new Correction.Drop(source, text(line, "id"));
    }
    if (line.has("merge")) {
      List<String> ids = texts(line, "merge");
      if (ids.size() < 2) {
        throw new IllegalArgumentException("\"merge\" needs two ids or more");
      }
      return new Correction.Merge(source, ids);
    }
    if (line.has("split")) {
      return new Correction.Split(source, text(line, "split"), texts(line, "articles"));
    }
    if (line.has("vendor")) {
      return new Correction.Alias(source, text(line, "vendor"), text(line, "alias"));
    }
    throw new IllegalArgumentException("it says neither set, drop, merge, split nor vendor");
  }

  private static String text(JsonNode line, String key) {
    if (!line.path(key).isTextual()) {
      throw new IllegalArgumentException("\"" + key + "\" must be a text");
    }
    return line.get(key).asText();
  }

  private static List<String> texts(JsonNode line, String key) {
    List<String> texts = new ArrayList<>();
    line.path(key).forEach(each -> texts.add(each.asText()));
    if (texts.isEmpty()) {
      throw new IllegalArgumentException("\"" + key + "\" must be a list of texts");
    }
    return texts;
  }

  <C extends Correction> List<C> of(Class<C> kind) {
    return lines.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
