package io.vigie.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.record.Failure;
import io.vigie.record.Stage;
import io.vigie.record.VigieException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesTest {

  @TempDir private Path folder;
  private final List<Lead> leads = new ArrayList<>();
  private final List<Failure> failures = new ArrayList<>();
  private final Map<String, byte[]> web = new HashMap<>();
  private SourceOptions options = SourceOptions.DEFAULT;

  private record Found(URI url, byte[] read, @Nullable String contentType) implements Downloads.Downloaded {}

  private void read(String... sources) {
    read(InputStream.nullInputStream(), sources);
  }

  private void read(InputStream input, String... sources) {
    Downloads downloads = url -> {
      byte[] body = web.get(url.toString());
      if (body == null) {
        throw new VigieException(Stage.FETCH, "not-found", "There is nothing at " + url);
      }
      return new Found(url, body, null);
    };
    new Sources(options, downloads, input).forEach(List.of(sources), leads::add, failures::add);
  }

  private String file(String name, String text) throws IOException {
    return file(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private String file(String name, byte[] bytes) throws IOException {
    Path path = folder.resolve(name);
    Files.createDirectories(path.getParent());
    Files.write(path, bytes);
    return path.toString();
  }

  private void web(String url, String text) {
    web.put(url, text.getBytes(StandardCharsets.UTF_8));
  }

  private List<String> names() {
    return leads.stream().map(Lead::source).toList();
  }

  private List<String> errors() {
    return failures.stream().map(Failure::error).toList();
  }

  @Test
  void addressesAreLookedAtSideBySideAndHandedOnInTheirOrder() throws Exception {
    List<String> addresses = java.util.stream.IntStream.range(0, 40).mapToObj(i -> "https://site" + i + ".example/a").toList();
    java.util.concurrent.CountDownLatch together = new java.util.concurrent.CountDownLatch(8);
    Downloads downloads = url -> {
      together.countDown();
      try {
        assertThat(together.await(20, java.util.concurrent.TimeUnit.SECONDS)).as("eight look-ups under way at once").isTrue();
      } catch (InterruptedException stopped) {
        throw new IllegalStateException(stopped);
      }
      return new Found(url, "<html><p>Text".getBytes(StandardCharsets.UTF_8), null);
    };
    String file = file("z.txt", "text");
    List<String> sources = new ArrayList<>(addresses);
    sources.add(20, file);
    new Sources(options.withMaxArticles(35), downloads, InputStream.nullInputStream()).forEach(sources, leads::add, failures::add);
    assertThat(names()).isEqualTo(sources.subList(0, 35));
    assertThat(failures).isEmpty();
  }

  @Test
  void aPageATextAndAMarkdownFileAreOneDocumentEach() throws IOException {
    String html = file("a.html", "<p>One");
    String text = file("b.txt", "Two");
    String markdown = file("c.md", "Three");
    read(html, text, markdown);
    assertThat(names()).containsExactly(html, text, markdown);
    assertThat(leads).extracting(lead -> lead.content().kind())
        .containsExactly(Lead.Kind.HTML, Lead.Kind.TEXT, Lead.Kind.MARKDOWN);
    assertThat(leads.get(1).content().read()).asString().isEqualTo("Two");
  }

  @Test
  void aFolderIsReadInTheOrderOfNamesWithoutHiddenFilesAndResults() throws IOException {
    file("in/b/2.html", "x");
    file("in/a.html", "x");
    file("in/b/1.txt", "x");
    file("in/.hidden.html", "x");
    file("in/picture.jpg", "x");
    file("in/out/vigie.db", "x");
    file("in/out/articles.jsonl", "{}");
    read(folder.resolve("in").toString());
    String in = folder.resolve("in").toString();
    assertThat(names()).containsExactly(in + "/a.html", in + "/b/1.txt", in + "/b/2.html");
    assertThat(failures).isEmpty();
  }

  @Test
  void whatIsMissingEmptyOrOfNoKnownKindIsNamedAndTheRestGoesOn() throws IOException {
    String good = file("good.txt", "x");
    read(folder.resolve("missing.html").toString(), file("empty.html", ""), file("film.mp4", "x"), "ftp://host/a.html", good);
    assertThat(errors()).containsExactly("not-found", "empty", "unsupported-type", "unsupported-scheme");
    assertThat(failures).allSatisfy(failure -> assertThat(failure.message()).contains(failure.source()));
    assertThat(names()).containsExactly(good);
  }

  @Test
  void jsonLinesGiveOneDocumentEachAndWrongOnesAreNamedByTheirLine() throws IOException {
    String path = file("a.jsonl", """
        {"url":"https://news.example/1","title":"One","published":"2023-03","language":"fr","text":"Le texte."}
        {"text": 5}

        {"html":"<p>Four"}
        not json
        {"url":"https://news.example/6"}
        {"text":"Seven","html":"<p>Seven"}
        ["text"]
        """);
    read(path);
    assertThat(names()).containsExactly(path + "#1", path + "#4");
    assertThat(leads.get(0).url()).hasToString("https://news.example/1");
    assertThat(leads.get(0)).extracting(Lead::title, Lead::published, Lead::language).containsExactly("One", "2023-03", "fr");
    assertThat(leads.get(1).content().kind()).isEqualTo(Lead.Kind.HTML);
    assertThat(failures).extracting(Failure::source).containsExactly(path + "#2", path + "#5", path + "#6", path + "#7", path + "#8");
    assertThat(failures.get(1).message()).contains("Line 5 of " + path);
  }

  @Test
  void aListOfAddressesPassesOverNotesAndNamesBrokenOnes() throws IOException {
    String path = file("list.urls", "\uFEFFhttps://news.example/é a?q=1#top\n\n# a note\nnews\nhttps://news.example/2\n");
    read(path);
    assertThat(leads).extracting(lead -> String.valueOf(lead.url()))
        .containsExactly("https://news.example/%C3%A9%20a?q=1", "https://news.example/2");
    assertThat(failures).extracting(Failure::source, Failure::error)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(path + "#4", "invalid-url"));
  }

  @Test
  void standardInputIsAListOfSources() throws IOException {
    String text = file("a.txt", "x");
    web("https://news.example/page", "<html>");
    read(new ByteArrayInputStream((text + "\nhttps://news.example/page\n").getBytes(StandardCharsets.UTF_8)), "-");
    assertThat(names()).containsExactly(text, "https://news.example/page");
  }

  @Test
  void anAddressIsAPageUnlessWhatStandsThereIsAListing() {
    web("https://news.example/page", "<!DOCTYPE html><html><p>Text");
    web("https://news.example/feed", """
        <?xml version="1.0"?><!-- x --><rss version="2.0"><channel><title>News</title><link>https://news.example/</link>
        <description/><language>fr-fr</language>
        <item><title>One &amp;amp; &lt;b&gt;more&lt;/b&gt;</title><link>/1</link><pubDate>Sat, 18 Mar 2023 00:30:00 +0900</pubDate></item>
        <item><title>Two&nbsp;& a half</title><guid>https://news.example/2</guid></item>
        <item><title>None</title></item></channel></rss>""");
    read("https://news.example/page", "https://news.example/feed", "https://news.example/gone");
    assertThat(names()).containsExactly("https://news.example/page", "https://news.example/1", "https://news.example/2");
    assertThat(leads.get(0).content()).isInstanceOf(Downloads.Downloaded.class);
    assertThat(leads.get(1)).extracting(Lead::title, Lead::published, Lead::language)
        .containsExactly("One & more", "2023-03-18T00:30:00+09:00", "fr");
    assertThat(errors()).containsExactly("malformed-listing", "not-found");
  }

  @Test
  void atomRdfAndJsonFeedsAreRead() {
    web("https://a.example/atom", """
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><title>t</title><id>x</id><updated>2023-01-02T00:00:00Z</updated>
        <entry><title>A</title><id>urn:1</id><link rel="self" href="/self"/><link href="/1"/>
        <published>2023-01-02T10:00:00.123+01:00</published><updated>2023-01-03T00:00:00Z</updated></entry></feed>""");
    web("https://a.example/rdf", """
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
          xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://a.example/"><title>t</title><link>x</link>
        <description>d</description></channel><item rdf:about="https://a.example/2"><title>B</title><link>https://a.example/2</link>
        <dc:date>2023-01-04</dc:date></item></rdf:RDF>""");
    web("https://a.example/json", """
        {"version":"https://jsonfeed.org/version/1.1","title":"t","language":"es","items":[{"id":"3","url":"/3","title":"C",
        "date_published":"2023-01-05T01:00:00-05:00"},{"id":"4"}]}""");
    read("https://a.example/atom", "https://a.example/rdf", "https://a.example/json");
    assertThat(names()).containsExactly("https://a.example/1", "https://a.example/2", "https://a.example/3");
    assertThat(leads).extracting(Lead::published)
        .containsExactly("2023-01-02T10:00:00+01:00", "2023-01-04", "2023-01-05T01:00:00-05:00");
  }

  @Test
  void aFeedThatIsCutShortGivesWhatIsWhole() {
    web("https://a.example/feed", """
        <rss version="2.0"><channel><title>t</title><link>https://a.example</link><description>d</description>
        <item><title>One</title><link>https://a.example/1</link></item><item><title>Two</title><link>https://a.ex""");
    read("https://a.example/feed");
    assertThat(names()).containsExactly("https://a.example/1");
    assertThat(errors()).containsExactly("malformed-listing");
  }

  @Test
  void noFeedReachesFilesThroughEntities() throws IOException {
    String secret = file("secret.txt", "TOP-SECRET");
    web("https://a.example/feed", "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file://" + secret + "\"><!ENTITY y \"yy\">]>"
        + "<rss version=\"2.0\"><channel><title>t</title><link>https://a.example</link><description>d</description>"
        + "<item><title>&x;&y;</title><link>https://a.example/1</link></item></channel></rss>");
    read("https://a.example/feed");
    assertThat(leads).allSatisfy(lead -> assertThat(lead.title()).doesNotContain("TOP-SECRET").doesNotContain("yy"));
  }

  @Test
  void siteMapsAreFollowedThroughTheirIndexes() throws IOException {
    web("https://a.example/sitemap.xml", """
        <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>https://a.example/s1.xml.gz</loc></sitemap>
        <sitemap><loc>https://a.example/gone.xml</loc></sitemap><sitemap><loc>https://a.example/sitemap.xml</loc></sitemap></sitemapindex>""");
    web.put("https://a.example/s1.xml.gz", gzip("""
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
        <url><loc>https://a.example/1</loc><lastmod>2023-05-01</lastmod><news:news><news:publication><news:name>A</news:name>
        <news:language>fr</news:language></news:publication><news:publication_date>2023-04-30T08:00:00+02:00</news:publication_date>
        <news:title>Un titre</news:title></news:news></url>
        <url><loc>https://a.example/old</loc><lastmod>2021-05-01</lastmod></url></urlset>"""));
    options = options.withSince(LocalDate.of(2023, 1, 1));
    read("https://a.example/sitemap.xml");
    assertThat(leads).singleElement().extracting(Lead::source, Lead::title, Lead::published, Lead::language)
        .containsExactly("https://a.example/1", "Un titre", "2023-04-30T08:00:00+02:00", "fr");
    assertThat(errors()).contains("not-found");
  }

  @Test
  void aSavedFeedLeadsToItsArticles() throws IOException {
    read(file("saved.xml", """
        <rss version="2.0"><channel><title>t</title><link>https://a.example</link><description>d</description>
        <item><title>One</title><link>https://a.example/1</link></item></channel></rss>"""), file("other.xml", "<note>x</note>"));
    assertThat(names()).containsExactly("https://a.example/1");
    assertThat(errors()).containsExactly("unsupported-type");
  }

  @Test
  void aZipGivesItsPages() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (String name : List.of("z/1.html", "picture.png", "é.txt")) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write("body".getBytes(StandardCharsets.UTF_8));
      }
    }
    String path = file("pages.zip", bytes.toByteArray());
    read(path, file("broken.zip", "no zip"));
    assertThat(names()).containsExactly(path + "#1", path + "#3");
    assertThat(errors()).containsExactly("malformed-zip");
  }

  @Test
  void patternsDatesAndNumbersLimitWhatIsTaken() throws IOException {
    String path = file("a.jsonl", """
        {"url":"https://news.example/sport/1","text":"x","published":"2023-06-01"}
        {"url":"https://news.example/tech/2","text":"x","published":"2022-12-31"}
        {"url":"https://news.example/tech/3","text":"x","published":"2023"}
        {"url":"https://news.example/tech/4","text":"x"}
        {"url":"https://news.example/tech/5","text":"x"}
        """);
    options = options.withSince(LocalDate.of(2023, 1, 1)).withMaxArticles(2)
        .withPatterns(List.of(AddressPattern.of("news.example/*/")), List.of(AddressPattern.of("/SPORT/")));
    read(path);
    assertThat(names()).containsExactly(path + "#3", path + "#4");
  }

  @Test
  void theSameAddressIsTakenOnce() throws IOException {
    String path = file("list.urls", "https://news.example/1\nhttps://news.example/1\n");
    read(path, path);
    assertThat(names()).containsExactly("https://news.example/1");
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
