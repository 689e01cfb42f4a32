package io.vigie.evaluate;

import io.vigie.evaluate.TaggedSentence.TaggedName;
import io.vigie.record.MentionKind;
import io.vigie.record.Stage;
import io.vigie.record.VigieException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a corpus of names: a token, a tab and a BIO tag a line, an empty line after each sentence; {@code .gz} is unpacked. Persons,
 * organizations and locations are names, the tag {@code MISC} is read as {@code O}.
 */
public final class NameCorpus {

  private static final Map<String, MentionKind> KINDS =
      Map.of("PER", MentionKind.PERSON, "ORG", MentionKind.ORGANIZATION, "LOC", MentionKind.LOCATION);
  private static final Set<String> IGNORED = Set.of("MISC");
  private static final int MOST_SHOWN = 40;

  private final Path file;
  private final List<TaggedSentence> sentences = new ArrayList<>();
  private final List<String> tokens = new ArrayList<>();
  private final List<TaggedName> names = new ArrayList<>();
  private int start;
  private @Nullable MentionKind open;
  private String last = "O";
  private int line;

  private NameCorpus(Path file) {
    this.file = file;
  }

  /** @throws VigieException of kind {@code bad-corpus} with file and line when a line is no token and tag, or no sentence is there */
  public static List<TaggedSentence> read(Path file) {
    NameCorpus corpus = new NameCorpus(file);
    try (BufferedReader lines = open(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        corpus.accept(line);
      }
    } catch (NoSuchFileException e) {
      throw new VigieException(Stage.DATA, "bad-corpus", file + ": there is no such file", false, e);
    } catch (IOException e) {
      throw new VigieException(Stage.DATA, "bad-corpus", file + ": cannot be read (" + e + ")", false, e);
    }
    corpus.endSentence();
    if (corpus.sentences.isEmpty()) {
      throw new VigieException(Stage.DATA, "bad-corpus", file + ": the corpus is empty; expected a token, a tab and a BIO tag on each line");
    }
    return List.copyOf(corpus.sentences);
  }

  private static BufferedReader open(Path file) throws IOException {
    InputStream bytes = Files.newInputStream(file);
    return new BufferedReader(new InputStreamReader(
        file.toString().endsWith(".gz") ? new GZIPInputStream(bytes, 1 << 16) : bytes, StandardCharsets.UTF_8));
  }

  private void accept(String text) {
    line++;
    if (text.isBlank()) {
      endSentence();
      return;
    }
    String[] columns = text.split("\t");
    if (columns.length != 2 || columns[0].isBlank()) {
      throw error("expected a token, a tab and a BIO tag, found \"" + shown(text) + "\"");
    }
    tag(columns[1].strip());
    tokens.add(columns[0]);
  }

  private void tag(String tag) {
    if (!tag.equals("O") && !tag.matches("[BI]-.+")) {
      throw error("unknown tag \"" + shown(tag) + "\"; expected O, or B- or I- with a type");
    }
    String type = tag.equals("O") ? "O" : tag.substring(2);
    if (!tag.startsWith("I-") || !type.equals(last)) {
      endName();
      last = type;
      if (!type.equals("O") && !IGNORED.contains(type)) {
        open = KINDS.get(type);
        start = tokens.size();
        if (open == null) {
          throw error("unknown tag \"" + shown(tag) + "\"; the types are PER, ORG, LOC and MISC, which is ignored");
        }
      }
    }
  }

  private void endName() {
    if (open != null) {
      names.add(new TaggedName(start, tokens.size(), open));
      open = null;
    }
  }

  private void endSentence() {
    endName();
    last = "O";
    if (!tokens.isEmpty()) {
      sentences.add(new TaggedSentence(tokens, names));
      tokens.clear();
      names.clear();
    }
  }

  /** Short, and without the bytes of a file that is no text. */
  private static String shown(String text) {
    String printable = text.replaceAll("[\\p{Cntrl}\\p{Cn}\\p{Co}\uFFFD]", "?");
    return printable.length() > MOST_SHOWN ? printable.substring(0, MOST_SHOWN) + "…" : printable;
  }

  private VigieException error(String reason) {
    return new VigieException(Stage.DATA, "bad-corpus", file + ":" + line + ": " + reason);
  }
}
