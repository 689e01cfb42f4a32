package io.vigie.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.assemble.Records;
import io.vigie.merge.Dataset;
import io.vigie.merge.Merger;
import io.vigie.record.Article;
import io.vigie.record.Samples;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {

  @TempDir Path folder;

  private String report(String title, String url) throws Exception {
    Article plain = Samples.article("article-1");
    Article article = new Article(plain.id(), plain.source(), url, null, title, plain.outlet(), plain.bylines(), plain.published(),
        plain.publishedFrom(), null, "en", null, plain.contentHash(), 10, plain.kind(), false, 0.9, null, plain.text());
    Dataset dataset = new Merger().merge(() -> Stream.of(new Records(article, List.of(Samples.incident()), List.of(Samples.policyAction()),
        List.of(Samples.vendor()), List.of())), Stream::empty);
    Report.write(dataset, "0.1", folder.resolve("report.html"));
    return Files.readString(folder.resolve("report.html"));
  }

  @Test
  void nothingOfAnArticleCanEndTheDataOrRun() throws Exception {
    String page = report("</script><script>alert(1)</script><!-- {{script}} \u202Eevil", "javascript:alert(2)");

    assertThat(page).doesNotContain("<script>alert").doesNotContain("\u202E").contains("\\u003c/script\\u003e");
    assertThat(page.split("</script>", -1)).as("three script elements end").hasSize(4);
  }

  @Test
  void onlyItsOwnScriptAndStyleMayRunAndNothingIsLoaded() throws Exception {
    String page = report("Norland acts", "https://one.example/");

    assertThat(page).contains("default-src 'none'; style-src 'sha256-").contains("script-src 'sha256-");
    assertThat(page).doesNotContain(" src=").doesNotContain("<link");
  }

  @Test
  void theSentenceStandsInItsContext() throws Exception {
    assertThat(report("Norland acts", "https://one.example/")).contains("[0,\"\",\"" + Samples.SENTENCE + "\",\"\"]");
  }
}
