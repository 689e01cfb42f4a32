package io.vigie.train;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.annotate.Annotator;
import io.vigie.annotate.SharedModels;
import io.vigie.evaluate.GoldFolder;
import io.vigie.knowledge.Knowledge;
import io.vigie.language.LanguagePack;
import io.vigie.record.Article;
import io.vigie.train.WrittenArticle.Telling;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldTellingsTest {

  private static final Annotator ENGLISH = new Annotator(LanguagePack.find("en").orElseThrow(), Knowledge.load(), SharedModels.MODELS);
  private static final Article ARTICLE = new WrittenArticle("en", List.of(new Telling(Set.of(), "Norland says no to cameras"),
      new Telling(Set.of(), "The ministry banned them on Monday."), new Telling(Set.of(), "It was raining."), new Telling(Set.of(), "Nobody objected."))).asArticle();

  @TempDir
  private Path folder;

  @Test
  void givesTheSentenceThatARecordQuotesItsType() throws IOException {
    List<Telling> tellings = tellings("{\"language\": \"en\", \"policyActions\": [{\"type\": \"ban\", \"quote\": \"The ministry “banned” them\"}]}");

    assertThat(tellings).contains(new Telling(Set.of("ban"), "The ministry banned them on Monday.", 4));
  }

  @Test
  void countsOtherSentencesLessSinceTheyMayTellTheEventAgain() throws IOException {
    List<Telling> tellings = tellings("{\"language\": \"en\", \"policyActions\": [{\"type\": \"ban\", \"quote\": \"The ministry banned\"}]}");

    assertThat(tellings).filteredOn(telling -> telling.text().startsWith("Nobody")).allMatch(telling -> telling.times() == 1);
    assertThat(tellings).filteredOn(telling -> telling.text().startsWith("The ministry")).allMatch(telling -> telling.times() > 1);
  }

  @Test
  void takesASentenceOfAnArticleWithoutRecordsForOneThatTellsNothing() throws IOException {
    assertThat(tellings("{\"language\": \"en\"}")).hasSize(4).allMatch(telling -> telling.types().isEmpty());
  }

  private List<Telling> tellings(String gold) throws IOException {
    Files.writeString(folder.resolve("example.json"), gold);
    return GoldTellings.of(ENGLISH.annotate(ARTICLE), new GoldFolder(folder).of(ARTICLE).orElseThrow());
  }
}
