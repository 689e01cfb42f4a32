package io.vigie.train;

import io.vigie.annotate.PartOfSpeech;
import io.vigie.record.Stage;
import io.vigie.record.VigieException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/** Reads treebanks in CoNLL-U (universaldependencies.org/format), plain or compressed with gzip. */
final class Treebank {

  private static final Set<String> PARTS = Arrays.stream(PartOfSpeech.values()).map(Enum::name)
      .collect(Collectors.toCollection(TreeSet::new));

  private Treebank() {}

  static List<TreebankSentence> read(List<Path> files) {
    List<TreebankSentence> sentences = new ArrayList<>();
    files.forEach(file -> sentences.addAll(read(file)));
    return sentences;
  }

  /** @throws VigieException of kind {@code bad-corpus}, naming file and line */
  static List<TreebankSentence> read(Path file) {
    try (InputStream in = Files.newInputStream(file);
        InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
        BufferedReader reader = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
      List<TreebankSentence> sentences = new Reader(file).read(reader);
      if (sentences.isEmpty()) {
        throw new VigieException(Stage.TRAIN, "bad-corpus", file + ": holds no sentence in CoNLL-U");
      }
      return sentences;
    } catch (IOException e) {
      throw new VigieException(Stage.TRAIN, "bad-corpus", file + ": cannot be read: " + e.getMessage(), false, e);
    } catch (UncheckedIOException e) {
      throw new VigieException(Stage.TRAIN, "bad-corpus", file + ": is no UTF-8 text: " + e.getMessage(), false, e);
    }
  }

  private static final class Reader {

    private final Path file;
    private final List<TreebankSentence> sentences = new ArrayList<>();
    private final List<String[]> rows = new ArrayList<>();
    private String text = "";
    private boolean opensParagraph;
    private int line;

    Reader(Path file) {
      this.file = file;
    }

    List<TreebankSentence> read(BufferedReader reader) throws IOException {
      for (String next = reader.readLine(); next != null; next = reader.readLine()) {
        line++;
        if (next.isBlank()) {
          finish();
        } else if (next.startsWith("# text =")) {
          text = next.substring("# text =".length()).strip();
        } else if (next.startsWith("# newpar") || next.startsWith("# newdoc")) {
          opensParagraph = true;
        } else if (!next.startsWith("#")) {
          String[] row = next.split("\t", -1);
          if (row.length != 10) {
            throw error("expected 10 columns separated by tabs, found " + row.length);
          }
          if (!row[0].contains("-") && !row[0].contains(".") && !PARTS.contains(row[3])) {
            throw error("unknown part of speech \"" + row[3] + "\"; expected one of " + String.join(", ", PARTS));
          }
          rows.add(row);
        }
      }
      finish();
      return sentences;
    }

    private void finish() {
      if (!rows.isEmpty()) {
        sentences.add(sentence());
        opensParagraph = false;
      }
      rows.clear();
      text = "";
    }

    private TreebankSentence sentence() {
      String printed = text.isEmpty() ? printed() : text;
      List<TreebankWord> words = new ArrayList<>();
      int at = 0;
      int start = 0;
      int end = 0;
      int covered = 0;
      int part = -1;
      for (String[] row : rows) {
        if (row[0].contains(".")) {
          continue;
        }
        int id = number(row[0].contains("-") ? row[0].substring(row[0].indexOf('-') + 1) : row[0]);
        if (row[0].contains("-") || id > covered) {
          start = find(printed, row[1], at);
          end = start + row[1].length();
          at = end;
        }
        if (row[0].contains("-")) {
          covered = id;
          part = parts(row[0], row[1]) ? start : -1;
        } else {
          if (id <= covered && part >= 0) {
            start = part;
            end = start + row[1].length();
            part = end;
          }
          String relation = row[7];
          words.add(new TreebankWord(row[1], row[2], row[3], row[5], number(row[6]) - 1, relation, start, end));
        }
      }
      for (TreebankWord word : words) {
        if (word.head() >= words.size()) {
          throw error("head " + (word.head() + 1) + " of \"" + word.form() + "\" is no word of the sentence");
        }
      }
      return new TreebankSentence(printed, words, opensParagraph);
    }

    /** Whether the words of a multiword token, written together, are its form: It's, but not du. */
    private boolean parts(String range, String form) {
      int first = number(range.substring(0, range.indexOf('-')));
      int last = number(range.substring(range.indexOf('-') + 1));
      StringBuilder joined = new StringBuilder();
      for (String[] row : rows) {
        if (!row[0].contains("-") && !row[0].contains(".") && number(row[0]) >= first && number(row[0]) <= last) {
          joined.append(row[1]);
        }
      }
      return joined.toString().equalsIgnoreCase(form);
    }

    /** The text put together from the tokens, for treebanks that do not give it. */
    private String printed() {
      StringBuilder printed = new StringBuilder();
      int covered = 0;
      for (String[] row : rows) {
        boolean range = row[0].contains("-");
        if (row[0].contains(".")) {
          continue;
        }
        int id = number(range ? row[0].substring(row[0].indexOf('-') + 1) : row[0]);
        if (range || id > covered) {
          printed.append(row[1]).append(row[9].contains("SpaceAfter=No") ? "" : " ");
          covered = range ? id : covered;
        }
      }
      return printed.toString().strip();
    }

    private int find(String printed, String form, int at) {
      int start = at;
      while (start < printed.length() && Character.isWhitespace(printed.charAt(start)) && !printed.startsWith(form, start)) {
        start++;
      }
      if (!printed.startsWith(form, start)) {
        start = printed.indexOf(form, at);
      }
      if (start < 0) {
        throw error("\"" + form + "\" is not in the text of the sentence");
      }
      return start;
    }

    private int number(String digits) {
      try {
        return Integer.parseInt(digits);
      } catch (NumberFormatException e) {
        throw error("expected a number, found \"" + digits + "\"");
      }
    }

    private VigieException error(String reason) {
      return new VigieException(Stage.TRAIN, "bad-corpus", file + ":" + line + ": " + reason);
    }
  }
}
