package io.vigie.finding;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.annotate.Annotator;
import io.vigie.annotate.SharedModels;
import io.vigie.knowledge.Knowledge;
import io.vigie.language.LanguagePack;
import io.vigie.train.WrittenArticle;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every eighth article of {@code src/corpus/sentences}: most sentences that tell an event give a finding of its type, few others give any: by
 * the words of the language packs alone, since the detector of events has learnt from these very sentences.
 * The bounds are a little under what is reached, so that a change which loses wordings or lets noise in is seen.
 */
class WrittenSentencesTest {

  private static final Knowledge KNOWLEDGE = Knowledge.load();
  private static final int EVERY = 8;

  @ParameterizedTest
  @ValueSource(strings = {"de", "en", "es", "fr"})
  void mostEventsAreFoundAndLittleElse(String language) {
    LanguagePack pack = LanguagePack.find(language).orElseThrow();
    Annotator annotator = new Annotator(pack, KNOWLEDGE, SharedModels.MODELS);
    Finder finder = new Finder(pack);
    int told = 0;
    int found = 0;
    int silent = 0;
    int noisy = 0;
    for (WrittenArticle article : sample(language)) {
      Map<Integer, Set<String>> types = finder.find(annotator.annotate(article.asArticle()).withoutDetection()).stream().collect(
          Collectors.groupingBy(finding -> finding.sentence().paragraph(), Collectors.mapping(finding -> finding.type().code(), Collectors.toSet())));
      for (int i = 0; i < article.sentences().size(); i++) {
        Set<String> wanted = article.sentences().get(i).types();
        Set<String> given = types.getOrDefault(i, Set.of());
        told += wanted.size();
        found += (int) wanted.stream().filter(given::contains).count();
        silent += wanted.isEmpty() ? 1 : 0;
        noisy += wanted.isEmpty() && !given.isEmpty() ? 1 : 0;
      }
    }
    assertThat((double) found / told).as("share of %d told events that are found", told).isGreaterThan(0.6);
    assertThat((double) noisy / silent).as("share of %d other sentences with a finding", silent).isLessThan(0.16);
  }

  private static List<WrittenArticle> sample(String language) {
    Path folder = Path.of("src/corpus/sentences", language);
    List<WrittenArticle> all = Stream.of("1.tsv", "2.tsv").flatMap(file -> WrittenArticle.read(folder.resolve(file), language).stream()).toList();
    return IntStream.range(0, all.size()).filter(i -> i % EVERY == 0).mapToObj(all::get).toList();
  }
}
