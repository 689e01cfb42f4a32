package io.vigie;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okForContentType;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.vigie.annotate.Models;
import io.vigie.annotate.SharedModels;
import io.vigie.article.ArticleOptions;
import io.vigie.knowledge.Knowledge;
import io.vigie.merge.Dataset;
import io.vigie.record.Article;
import io.vigie.record.Failure;
import io.vigie.record.PolicyAction;
import io.vigie.record.VigieException;
import io.vigie.source.Lead;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What a run promises to whoever starts it a second time. */
class RunTest {

  @RegisterExtension
  static final WireMockExtension SERVER = WireMockExtension.newInstance().options(wireMockConfig().dynamicPort()).build();

  private static final Knowledge KNOWLEDGE = Knowledge.load();
  private static final Models MODELS = SharedModels.MODELS;
  private static final List<String> FILES =
      List.of("articles.jsonl", "incidents.jsonl", "vendors.jsonl", "policy-actions.jsonl", "mentions.jsonl", "failures.jsonl", "report.html");

  @TempDir private Path folder;
  private Path in;
  private Path out;

  @BeforeEach
  void aFolderOfArticles() throws IOException {
    in = Files.createDirectories(folder.resolve("in"));
    out = folder.resolve("out");
    SERVER.stubFor(get("/robots.txt").willReturn(aResponse().withStatus(404)));
  }

  /** An article of which one ban by Norland is a record. */
  private static String ban(String day, String maker) {
    return "Ministries lose their cameras\n\nOn " + day + " the government of Norland banned " + maker + " cameras from its ministries. "
        + "A review had found that the footage of the surveillance cameras could be seen on the internet.\n\n"
        + "The minister gave no other reason and answered no questions.\n";
  }

  private static final String RECIPE = "A recipe for apple cake\n\nPeel four apples and cut them into thin slices. Mix flour, sugar and two eggs "
      + "until smooth.\n\nBake the cake for forty minutes and let it cool before you serve it with cream.\n";

  private void file(String name, String text) throws IOException {
    Files.writeString(in.resolve(name), text);
  }

  private VigieOptions options() {
    VigieOptions options = VigieOptions.into(out);
    return new VigieOptions(out, 2, false, null, true, options.source(),
        options.fetch().withAllowPrivateHosts(true).withDelay(Duration.ZERO).withEnvironment(Map.of()), options.article(), null);
  }

  private VigieOptions published(String date) {
    VigieOptions options = options();
    return new VigieOptions(out, 2, false, null, true, options.source(), options.fetch(), ArticleOptions.defaults().withPublished(date), null);
  }

  /** Notes what becomes of each document, by the end of its name. */
  private static class Notes implements RunListener {
    private final Map<String, String> outcomes = new ConcurrentHashMap<>();

    @Override
    public void done(Lead lead, Outcome outcome) {
      outcomes.put(end(lead.source()), outcome.name());
    }

    @Override
    public void failed(Lead lead, Failure failure) {
      outcomes.put(end(lead.source()), failure.error());
    }

    @Override
    public void renewed(String name) {
      outcomes.merge(end(name), "RENEWED", (first, second) -> first + " " + second);
    }

    private static String end(String name) {
      return name.substring(name.lastIndexOf('/') + 1);
    }

    private Map<String, String> sorted() {
      return new TreeMap<>(outcomes);
    }
  }

  private static Map<String, String> run(VigieOptions options, String... sources) {
    Notes notes = new Notes();
    try (Vigie vigie = vigie(options)) {
      vigie.run(List.of(sources), InputStream.nullInputStream(), notes);
    }
    return notes.sorted();
  }

  private static Vigie vigie(VigieOptions options) {
    return new Vigie(options, KNOWLEDGE, () -> MODELS);
  }

  private List<String> lines(String file) throws IOException {
    return Files.readAllLines(out.resolve(file));
  }

  @Test
  void aSecondRunReadsOnlyWhatIsNewOrChanged() throws IOException {
    file("a.txt", ban("9 February 2023", "Acme"));
    file("b.txt", ban("3 May 2022", "Norvue"));
    assertThat(run(options(), in.toString())).isEqualTo(Map.of("a.txt", "READ", "b.txt", "READ"));
    assertThat(lines("policy-actions.jsonl")).hasSize(2);

    file("b.txt", ban("4 June 2021", "Norvue"));
    file("c.txt", ban("5 July 2020", "Sudvue"));
    assertThat(run(options(), in.toString())).isEqualTo(Map.of("a.txt", "UNCHANGED", "b.txt", "READ", "c.txt", "READ"));
    assertThat(lines("policy-actions.jsonl")).hasSize(3).noneMatch(line -> line.contains("2022-05-03")).anyMatch(line -> line.contains("2021-06-04"));
  }

  @Test
  void whatRepeatsAnArticleWordForWordIsOneArticleAndSaidToBe() throws IOException {
    file("a.txt", ban("3 May 2023", "Hikvision"));
    file("b.txt", ban("3 May 2023", "Hikvision"));
    file("c.txt", ban("4 May 2023", "Dahua"));
    long[] repeated = new long[1];
    try (Vigie vigie = vigie(options())) {
      vigie.run(List.of(in.toString()), InputStream.nullInputStream(), new RunListener() {
        @Override
        public void repeated(long documents) {
          repeated[0] = documents;
        }
      });
    }
    assertThat(repeated[0]).isEqualTo(1);
    assertThat(lines("articles.jsonl")).hasSize(2);
  }

  @Test
  void aRunAddsToItsFolderAndOffTopicArticlesAreLeftOutUnlessAskedFor() throws IOException {
    file("a.txt", ban("9 February 2023", "Acme"));
    file("cake.txt", RECIPE);
    run(options(), in.resolve("a.txt").toString());
    run(options(), in.resolve("cake.txt").toString());
    assertThat(lines("articles.jsonl")).singleElement().asString().contains("Ministries lose their cameras");

    VigieOptions all = options();
    assertThat(run(new VigieOptions(out, 2, true, null, false, all.source(), all.fetch(), all.article(), null), in.resolve("cake.txt").toString()))
        .isEqualTo(Map.of("cake.txt", "UNCHANGED"));
    assertThat(lines("articles.jsonl")).hasSize(2);
  }

  @Test
  void anArticleInALanguageWithoutAPackIsWrittenWithoutRecordsWhenAllAreAskedFor() throws IOException {
    file("a.txt", ban("9 February 2023", "Acme"));
    file("b.txt", "Miasto wyłącza kamery\n\nWe wtorek rada miasta postanowiła wyłączyć wszystkie kamery na dworcu, ponieważ nagrania można było "
        + "oglądać w internecie.\n\nMieszkańcy dowiedzieli się o tym dopiero po tygodniu, a policja nadal prowadzi śledztwo w tej sprawie.\n");
    assertThat(run(options(), in.toString())).isEqualTo(Map.of("a.txt", "READ", "b.txt", "unsupported-language"));
    assertThat(lines("articles.jsonl")).singleElement().asString().contains("Ministries lose their cameras");

    VigieOptions all = options();
    run(new VigieOptions(out, 2, true, null, true, all.source(), all.fetch(), all.article(), null), in.toString());
    assertThat(lines("articles.jsonl")).hasSize(2).anySatisfy(line ->
        assertThat(line).contains("\"title\":\"Miasto wyłącza kamery\"", "\"language\":\"pl\"", "\"relevance\":0", "rada miasta"));
    assertThat(lines("policy-actions.jsonl")).hasSize(1);
    assertThat(lines("failures.jsonl")).singleElement().asString().contains("unsupported-language", "no records are sought in it");
  }

  @Test
  void changedOptionsMakeAnewWhatTheyAffectAlsoFromEarlierSources() throws IOException {
    file("dated.md", "---\ndate: 2023-03-18\n---\n" + ban("9 February 2023", "Acme"));
    file("undated.txt", ban("3 May 2022", "Norvue"));
    file("later.txt", ban("5 July 2020", "Sudvue"));
    run(options(), in.resolve("dated.md").toString(), in.resolve("undated.txt").toString());

    assertThat(run(published("2023-03-20"), in.resolve("later.txt").toString()))
        .isEqualTo(Map.of("later.txt", "READ", "undated.txt", "RENEWED"));
    assertThat(lines("articles.jsonl")).filteredOn(line -> line.contains("\"published\":\"2023-03-20\"")).hasSize(2);

    assertThat(run(published("2023-03-20"), in.toString()).values()).containsOnly("UNCHANGED");
    assertThat(run(published("2023-03-21"), in.toString())).isEqualTo(Map.of("dated.md", "UNCHANGED", "later.txt", "READ", "undated.txt", "READ"));
  }

  @Test
  void whatIsOlderThanSinceIsLeftOutAlsoWhenOnlyItsTextTells() throws IOException {
    file("old.md", "---\ndate: 2021-03-18\n---\n" + ban("9 February 2021", "Acme"));
    file("new.md", "---\ndate: 2023-03-18\n---\n" + ban("3 May 2022", "Norvue"));
    VigieOptions options = options();
    run(new VigieOptions(out, 2, false, null, true, options.source().withSince(LocalDate.of(2022, 1, 1)), options.fetch(), options.article(), null),
        in.toString());
    assertThat(lines("articles.jsonl")).singleElement().asString().contains("2023-03-18");
    assertThat(run(options, in.toString()).values()).containsOnly("UNCHANGED");
    assertThat(lines("articles.jsonl")).hasSize(2);
  }

  @Test
  void aRunThatWasStoppedGoesOnAndEndsWithTheSameFiles() throws IOException {
    for (int i = 1; i <= 12; i++) {
      file(i + ".txt", ban(i + " May 2022", i % 2 == 0 ? "Norvue" : "Acme"));
    }
    file("broken.html", "");
    run(options(), in.toString());
    Map<String, byte[]> whole = contents();

    out = folder.resolve("stopped");
    try (Vigie vigie = vigie(options())) {
      Notes notes = new Notes() {
        @Override
        public void done(Lead lead, Outcome outcome) {
          vigie.stop();
        }
      };
      assertThatThrownBy(() -> vigie.run(List.of(in.toString()), InputStream.nullInputStream(), notes))
          .isInstanceOfSatisfying(VigieException.class, stop -> assertThat(stop.kind()).isEqualTo("interrupted"));
    }
    assertThat(out.resolve("articles.jsonl")).doesNotExist();
    assertThat(run(options(), in.toString()).values()).contains("DONE_BEFORE", "READ");
    contents().forEach((file, bytes) -> assertThat(bytes).as(file).isEqualTo(whole.get(file)));
  }

  private Map<String, byte[]> contents() throws IOException {
    Map<String, byte[]> contents = new TreeMap<>();
    for (String file : FILES) {
      contents.put(file, Files.readAllBytes(out.resolve(file)));
    }
    return contents;
  }

  @Test
  void aSecondRunOnTheSameFolderSaysSoAndStops() throws IOException {
    file("a.txt", ban("9 February 2023", "Acme"));
    try (Vigie vigie = vigie(options()); Vigie second = vigie(options())) {
      Consumer<Object> tryToo = any -> assertThatThrownBy(() -> second.run(List.of(in.toString())))
          .isInstanceOfSatisfying(VigieException.class, refused -> assertThat(refused.kind()).isEqualTo("in-use"));
      vigie.run(List.of(in.toString()), InputStream.nullInputStream(), new RunListener() {
        @Override
        public void merging() {
          tryToo.accept(this);
        }
      });
    }
    assertThat(lines("articles.jsonl")).hasSize(1);
  }

  private static String page(String text) {
    String[] paragraphs = text.split("\n\n");
    return "<html lang=en><title>" + paragraphs[0] + "</title><article><h1>" + paragraphs[0] + "</h1><p>" + paragraphs[1] + "</p><p>"
        + paragraphs[2] + "</p></article>";
  }

  @Test
  void aPageIsAskedForAgainOnlyToSeeWhetherItChangedAndNeverForAnotherProgram() throws Exception {
    String url = SERVER.baseUrl() + "/ban";
    SERVER.stubFor(get("/ban").willReturn(okForContentType("text/html; charset=utf-8", page(ban("9 February 2023", "Acme"))).withHeader("ETag", "\"1\"")));
    SERVER.stubFor(get("/ban").withHeader("If-None-Match", com.github.tomakehurst.wiremock.client.WireMock.equalTo("\"1\""))
        .willReturn(aResponse().withStatus(304)));
    assertThat(run(options(), url)).isEqualTo(Map.of("ban", "READ"));
    assertThat(run(options(), url)).isEqualTo(Map.of("ban", "UNCHANGED"));
    SERVER.verify(2, getRequestedFor(urlEqualTo("/ban")));

    try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + out.resolve("vigie.db")); Statement statement = database.createStatement()) {
      statement.executeUpdate("UPDATE document SET annotation = 'of an older Vigie'");
    }
    file("a.txt", ban("3 May 2022", "Norvue"));
    assertThat(run(options(), in.toString())).isEqualTo(Map.of("a.txt", "READ", "ban", "RENEWED"));
    SERVER.verify(2, getRequestedFor(urlEqualTo("/ban")));

    SERVER.stubFor(get("/ban").willReturn(okForContentType("text/html", page(ban("1 April 2023", "Acme"))).withHeader("ETag", "\"2\"")));
    assertThat(run(options(), url)).isEqualTo(Map.of("ban", "READ"));
    assertThat(lines("policy-actions.jsonl")).hasSize(2).noneMatch(line -> line.contains("2023-02-09"));
  }

  @Test
  void aFeedIsAskedForAgainOnlyToSeeWhetherItChanged() throws Exception {
    String feed = "<rss version='2.0'><channel><title>t</title><link>https://a.example</link><description>d</description><item><title>One</title><link>"
        + SERVER.baseUrl() + "/ban</link></item></channel></rss>";
    SERVER.stubFor(get("/ban").willReturn(okForContentType("text/html; charset=utf-8", page(ban("9 February 2023", "Acme")))));
    SERVER.stubFor(get("/feed").willReturn(okForContentType("application/rss+xml", feed).withHeader("ETag", "\"1\"")));
    SERVER.stubFor(get("/feed").withHeader("If-None-Match", com.github.tomakehurst.wiremock.client.WireMock.equalTo("\"1\""))
        .willReturn(aResponse().withStatus(304)));
    assertThat(run(options(), SERVER.baseUrl() + "/feed")).isEqualTo(Map.of("ban", "READ"));
    assertThat(run(options(), SERVER.baseUrl() + "/feed")).isEqualTo(Map.of("ban", "UNCHANGED"));
    SERVER.verify(1, getRequestedFor(urlEqualTo("/feed")).withHeader("If-None-Match", com.github.tomakehurst.wiremock.client.WireMock.equalTo("\"1\"")));

    SERVER.stubFor(get("/feed").willReturn(okForContentType("application/rss+xml", feed.replace("/ban<", "/new<")).withHeader("ETag", "\"2\"")));
    SERVER.stubFor(get("/new").willReturn(okForContentType("text/html; charset=utf-8", page(ban("3 May 2022", "Norvue")))));
    assertThat(run(options(), SERVER.baseUrl() + "/feed")).isEqualTo(Map.of("new", "READ"));
  }

  @Test
  void whatARunLeftIsReadAsADataset() throws IOException {
    file("a.txt", ban("9 February 2023", "Acme"));
    Dataset written;
    try (Vigie vigie = vigie(options())) {
      written = vigie.run(List.of(in.toString()));
    }
    try (Stream<Article> articles = written.articles().get()) {
      assertThat(articles).extracting(Article::title).containsExactly("Ministries lose their cameras");
    }
    assertThat(written.policyActions()).extracting(PolicyAction::date).containsExactly("2023-02-09");
    assertThat(io.vigie.store.StoredRecords.read(out, io.vigie.merge.Corrections.NONE).policyActions()).isEqualTo(written.policyActions());
  }
}
