package io.vigie.train;

import io.vigie.record.Article;
import io.vigie.record.ArticleKind;
import io.vigie.record.Stage;
import io.vigie.record.VigieException;
import io.vigie.yaml.YamlNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An article of {@code src/corpus/sentences}, whose every sentence says which types of record it tells. Immutable.
 *
 * @param language ISO 639-1
 * @param sentences the headline first
 */
public record WrittenArticle(String language, List<Telling> sentences) {

  /**
   * A sentence and the codes of the types that it tells; none when it tells no event.
   *
   * @param times how many times it counts for a detector that reads sentences by themselves
   */
  public record Telling(Set<String> types, String text, int times) {

    public Telling(Set<String> types, String text) {
      this(types, text, 1);
    }
  }

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)\\}");
  private static final String BREAK = "\n\n";

  /** Every article of a folder that has a folder of {@code .tsv} files for each language, in order of their names. */
  static List<WrittenArticle> readAll(Path folder) {
    return list(folder).stream().filter(Files::isDirectory).flatMap(language -> list(language).stream().filter(file -> file.toString().endsWith(".tsv"))
        .flatMap(file -> read(file, language.getFileName().toString()).stream())).toList();
  }

  private static List<Path> list(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new VigieException(Stage.TRAIN, "cannot-read", folder + ": cannot be read (" + e + "); it must hold a folder of .tsv files for each language", false, e);
    }
  }

  /**
   * Every article of a file whose lines hold types joined by +, a tab and a sentence; an empty line ends an article.
   *
   * @throws VigieException of kind {@code bad-corpus} for a line without a tab
   */
  public static List<WrittenArticle> read(Path file, String language) {
    try {
      String[] articles = Files.readString(file).strip().split("\n\\s*\n");
      YamlNode names = YamlNode.load("train/written-names.yaml");
      return IntStream.range(0, articles.length)
          .mapToObj(turn -> new WrittenArticle(language, articles[turn].lines().map(line -> telling(file, line, names, language, turn)).toList())).toList();
    } catch (IOException e) {
      throw new VigieException(Stage.TRAIN, "cannot-read", file + ": cannot be read (" + e + ")", false, e);
    }
  }

  private static Telling telling(Path file, String line, YamlNode names, String language, int turn) {
    String[] cells = line.split("\t", 2);
    if (cells.length < 2) {
      throw new VigieException(Stage.TRAIN, "bad-corpus", file + ": no tab between types and sentence in \"" + line + "\"");
    }
    Set<String> types = new TreeSet<>(Arrays.asList(cells[0].strip().split("\\+")));
    types.remove("none");
    return new Telling(types, PLACEHOLDER.matcher(cells[1].strip()).replaceAll(open -> name(names, open.group(1), language, turn)));
  }

  private static String name(YamlNode names, String kind, String language, int turn) {
    Map<String, YamlNode> byLanguage = names.get(kind).entries();
    List<String> choice = byLanguage.getOrDefault(language, byLanguage.values().iterator().next()).texts();
    return choice.get(turn % choice.size());
  }

  /** A paragraph a sentence; the first is the headline too. */
  public Article asArticle() {
    String text = sentences.stream().map(Telling::text).collect(Collectors.joining(BREAK));
    return new Article("a", "example.txt", null, null, sentences.get(0).text(), null, List.of(), "2022-05-12", null, null, language, null, "", 0, ArticleKind.NEWS,
        false, 1, null, text);
  }
}
