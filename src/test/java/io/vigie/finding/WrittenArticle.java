package io.vigie.finding;

import io.vigie.record.Article;
import io.vigie.record.ArticleKind;
import io.vigie.yaml.YamlNode;
import java.io.IOException;
import java.io.UncheckedIOException;
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

/** An article of {@code src/corpus/sentences}, whose every sentence says which types of record it tells. */
record WrittenArticle(String language, List<Telling> sentences) {

  /** A sentence and the codes of the types that it tells; none when it tells no event. */
  record Telling(Set<String> types, String text) {}

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)\\}");
  private static final String BREAK = "\n\n";

  /** Every article of a file whose lines hold types joined by +, a tab and a sentence; an empty line ends an article. */
  static List<WrittenArticle> read(Path file, String language) {
    try {
      String[] articles = Files.readString(file).strip().split("\n\\s*\n");
      YamlNode names = YamlNode.load("finding/written-names.yaml");
      return IntStream.range(0, articles.length)
          .mapToObj(turn -> new WrittenArticle(language, articles[turn].lines().map(line -> telling(line, names, language, turn)).toList())).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Telling telling(String line, YamlNode names, String language, int turn) {
    String[] cells = line.split("\t", 2);
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
  Article asArticle() {
    String text = sentences.stream().map(Telling::text).collect(Collectors.joining(BREAK));
    return new Article("a", "example.txt", null, null, sentences.get(0).text(), null, List.of(), "2022-05-12", null, null, language, null, "", 0, ArticleKind.NEWS,
        false, 1, null, text);
  }
}
