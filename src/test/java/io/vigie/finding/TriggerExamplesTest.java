package io.vigie.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.vigie.annotate.Annotator;
import io.vigie.annotate.Models;
import io.vigie.annotate.SharedModels;
import io.vigie.finding.Trigger.Example;
import io.vigie.knowledge.Knowledge;
import io.vigie.language.LanguagePack;
import io.vigie.record.Article;
import io.vigie.record.ArticleKind;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The sentences that stand beside the triggers of every language: what their concept must be found in, and must not. */
class TriggerExamplesTest {

  private final Knowledge knowledge = Knowledge.load();
  private final Models models = SharedModels.MODELS;
  private final Frames frames = new Frames();

  @TestFactory
  Stream<DynamicTest> conceptsAreFoundWhereTheirExamplesSay() {
    return LanguagePack.all().stream().flatMap(this::ofLanguage);
  }

  private Stream<DynamicTest> ofLanguage(LanguagePack language) {
    Annotator annotator = new Annotator(language, knowledge, models);
    Finder finder = new Finder(language);
    return new Triggers(language).examples().stream().map(example -> dynamicTest(language + " " + example.concept() + ": " + example.sentence(),
        () -> check(example, finder.find(annotator.annotate(article(language, example.sentence())).withoutDetection()))));
  }

  private void check(Example example, List<Finding> findings) {
    List<String> evoked = frames.evokedBy(example.concept()).stream().map(Frame::name).toList();
    List<Finding> found = findings.stream().filter(finding -> evoked.contains(finding.frame())).toList();
    if (example.accepted()) {
      assertThat(found).as(example.where() + " " + example.sentence()).isNotEmpty();
    } else {
      // A mere reference joins an event that is told elsewhere and makes none.
      assertThat(found).as(example.where() + " " + example.sentence()).allMatch(Finding::retelling);
    }
  }

  private static Article article(LanguagePack language, String text) {
    return new Article("a", "example.txt", null, null, null, null, List.of(), "2024-05-16", null, null, language.code(), null, "", 0,
        ArticleKind.NEWS, false, 0, null, text);
  }
}
