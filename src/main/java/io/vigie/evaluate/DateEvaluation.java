package io.vigie.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import io.vigie.annotate.DateMention;
import io.vigie.annotate.Segmenter;
import io.vigie.annotate.dates.DateFinder;
import io.vigie.language.LanguagePack;
import io.vigie.record.Article;
import io.vigie.record.Stage;
import io.vigie.record.VigieException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Measures the dates of articles against gold annotations: a folder of {@code ID.json} whose {@code dates} list texts and values.
 * An article and its gold share the file name; articles that the gold calls irrelevant are left out. Not thread-safe.
 */
public final class DateEvaluation {

  private final Path gold;
  private final Map<String, DateFinder> finders = new TreeMap<>();
  private final Map<String, Segmenter> segmenters = new TreeMap<>();
  private final Map<String, DateScore> scores = new TreeMap<>();
  private final List<DateScore.Miss> misses = new ArrayList<>();

  public DateEvaluation(Path gold) {
    this.gold = gold;
  }

  /** Scores an article; false when it has no gold, or the gold calls it irrelevant. The gold's date and language stand in for missing ones. */
  public boolean add(Article article) {
    Path file = gold.resolve(name(article.source()) + ".json");
    JsonNode expected = Files.isRegularFile(file) ? GoldFile.read(file) : null;
    if (expected == null || !expected.path("relevant").asBoolean(true)) {
      return false;
    }
    String code = article.language() != null ? article.language() : expected.path("language").asText();
    LanguagePack language = LanguagePack.find(code).orElseThrow(() -> new VigieException(Stage.EVALUATE, "unsupported-language",
        article.source() + ": no pack for language \"" + code + "\"; one of " + LanguagePack.all()));
    String published = article.published() != null ? article.published() : text(expected.path("published"));
    List<DateMention> dates = finders.computeIfAbsent(code, some -> new DateFinder(language))
        .find(article.text(), segmenters.computeIfAbsent(code, some -> Segmenter.of(language)).segment(article.text()), published);
    scores.merge(code, DateScore.of(expected(expected), dates, misses), DateScore::plus);
    return true;
  }

  private static List<DateScore.Expected> expected(JsonNode gold) {
    List<DateScore.Expected> dates = new ArrayList<>();
    gold.path("dates").forEach(date -> dates.add(new DateScore.Expected(date.path("text").asText(), text(date.path("value")))));
    return dates;
  }

  private static @Nullable String text(JsonNode node) {
    return node.isTextual() ? node.asText() : null;
  }

  /** The file name without folder, ending and {@code #N}. */
  private static String name(String source) {
    String file = source.replaceAll("#\\d+$", "").replaceAll("^.*[/\\\\]", "");
    int dot = file.lastIndexOf('.');
    return dot > 0 ? file.substring(0, dot) : file;
  }

  /** What was not resolved. */
  public List<DateScore.Miss> misses() {
    return List.copyOf(misses);
  }

  /** A line for each language, then one for all. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    scores.forEach((language, score) -> lines.add(score.line(language)));
    lines.add(scores.values().stream().reduce(DateScore.NONE, DateScore::plus).line("overall"));
    return lines;
  }
}
