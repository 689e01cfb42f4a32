package io.vigie.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.annotate.Annotated;
import io.vigie.annotate.Annotator;
import io.vigie.annotate.SharedModels;
import io.vigie.assemble.Assembler;
import io.vigie.finding.Finder;
import io.vigie.knowledge.Knowledge;
import io.vigie.language.LanguagePack;
import io.vigie.record.Article;
import io.vigie.record.ArticleKind;
import io.vigie.record.EventRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which annotation a record is about. */
class GoldFolderTest {

  private static final LanguagePack ENGLISH = LanguagePack.find("en").orElseThrow();
  private static final String BAN = "Denmark banned Norvue's cameras.";
  private static final String DANISH = "{\"type\": \"ban\", \"actorCountry\": \"DK\", \"quote\": \"Copenhagen acts\"}";
  private static final String CANADIAN = "{\"type\": \"ban\", \"actorCountry\": \"CA\", \"quote\": \"Denmark banned\"}";
  private static final String FINE = "{\"type\": \"enforcement\", \"actorCountry\": \"DK\", \"quote\": \"Denmark banned\"}";

  @TempDir
  private Path folder;

  @Test
  void ofSeveralAnnotationsTheOneThatHasMostInCommonIsMeant() throws IOException {
    assertThat(toldBy(FINE + ", " + DANISH)).isEqualTo(1);
  }

  @Test
  void anAnnotationThatQuotesTheSentenceIsMeantBeforeOneThatDoesNot() throws IOException {
    assertThat(toldBy(DANISH + ", " + DANISH.replace("Copenhagen acts", "Denmark “banned” Norvue"))).isEqualTo(1);
  }

  @Test
  void noneIsMeantWhereTypeOrCountryAreOthersOrTwoAreAlike() throws IOException {
    assertThat(toldBy(FINE)).isNegative();
    assertThat(toldBy(CANADIAN)).isNegative();
    assertThat(toldBy(DANISH + ", " + DANISH)).isNegative();
  }

  private int toldBy(String actions) throws IOException {
    Article article = new Article("a", "example.txt", null, null, null, null, List.of(), "2024-11-22", null, null, "en", null, "", 0, ArticleKind.NEWS, false, 0, null, BAN);
    Files.writeString(folder.resolve("example.json"), "{\"language\": \"en\", \"policyActions\": [" + actions + "]}");
    Annotated annotated = new Annotator(ENGLISH, Knowledge.load(), SharedModels.MODELS).annotate(article).withoutDetection();
    EventRecord ban = new Assembler(ENGLISH).candidates(annotated, new Finder(ENGLISH).find(annotated)).get(0).record();
    return new GoldFolder(folder).of(article).orElseThrow().toldBy(ban, BAN);
  }
}
