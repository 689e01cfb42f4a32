package io.vigie.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.source.Listing.Entry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Site maps, compressed and of news, and what is left of broken ones. */
class SiteMapReaderTest {

  private static final String START = "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>";
  private static final String NEWS_START = "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9' xmlns:news='http://www.google.com/schemas/sitemap-news/0.9'>";
  private static final String NEWS = "<url><loc>https://a.example/n</loc><news:news><news:publication><news:name>A</news:name><news:language>fr</news:language>"
      + "</news:publication><news:publication_date>2023-04-30T08:00:00+02:00</news:publication_date><news:title>Un titre &amp; plus</news:title></news:news></url>";
  private static final String TWO = "<url><loc>https://a.example/1</loc></url><url><loc>https://a.example/2</loc><lastmod>2023-01-02</lastmod></url>";

  private static Listing read(String siteMap) {
    return read(siteMap.getBytes(StandardCharsets.UTF_8));
  }

  private static Listing read(byte[] siteMap) {
    return ListingReader.read(siteMap, null, "https://a.example/sitemap.xml").orElseThrow();
  }

  private static List<String> addresses(Listing listing) {
    return listing.entries().stream().map(Entry::address).toList();
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  @Test
  void aNewsSiteMapTellsTitleDateAndLanguage() {
    assertThat(read(NEWS_START + NEWS + "</urlset>").entries())
        .containsExactly(new Entry("https://a.example/n", "Un titre & plus", "2023-04-30T08:00:00+02:00", null, "fr"));
  }

  @Test
  void aCompressedSiteMapIsReadAsIfItWereNot() throws IOException {
    assertThat(read(gzip(START + TWO + "</urlset>"))).isEqualTo(read(START + TWO + "</urlset>"));
    assertThat(read(gzip(START + TWO + "</urlset>")).entries()).extracting(Entry::modified).containsExactly(null, "2023-01-02T00:00:00Z");
  }

  @Test
  void aCompressedSiteMapThatIsCutGivesWhatIsWhole() throws IOException {
    StringBuilder urls = new StringBuilder(START);
    for (int i = 0; i < 5_000; i++) {
      urls.append("<url><loc>https://a.example/").append(Integer.toHexString(i * 7919)).append("</loc></url>");
    }
    byte[] whole = gzip(urls + "</urlset>");
    Listing listing = read(Arrays.copyOf(whole, whole.length / 2));
    assertThat(listing.entries()).hasSizeBetween(1_000, 4_000);
    assertThat(listing.problems()).singleElement().asString().contains("cut short");
  }

  @Test
  void whatIsNoXmlCostsNoEntryAfterIt() {
    assertThat(addresses(read(START + "<url><loc>https://a.example/q?a=1&b=2</loc></url>" + TWO + "</urlset>")))
        .containsExactly("https://a.example/q?a=1&b=2", "https://a.example/1", "https://a.example/2");
    Listing undeclared = read(START + NEWS + "<url><loc>https://a.example/3</loc><image:image><image:loc>x</image:loc></image:image></url></urlset>");
    assertThat(addresses(undeclared)).containsExactly("https://a.example/n", "https://a.example/3");
    assertThat(undeclared.entries().get(0)).extracting(Entry::title, Entry::language).containsExactly("Un titre & plus", "fr");
    assertThat(undeclared.problems()).isEmpty();
  }

  @Test
  void aSiteMapOrAnIndexThatEndsTooEarlySaysSo() {
    Listing map = read(START + TWO + "<url><loc>https://a.exam");
    assertThat(addresses(map)).containsExactly("https://a.example/1", "https://a.example/2");
    assertThat(map.problems()).containsExactly("The site map is cut short: its last entry is left out");
    Listing index = read("<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><sitemap><loc>https://a.example/s1.xml</loc></sitemap><sitemap><loc>h");
    assertThat(index.children()).containsExactly("https://a.example/s1.xml");
    assertThat(index.problems()).hasSize(1);
  }

  @Test
  void aListOfAddressesIsASiteMapToo() {
    assertThat(addresses(read("https://a.example/1\nhttps://a.example/2\n"))).containsExactly("https://a.example/1", "https://a.example/2");
  }

  @Test
  void noEntityIsExpandedAndNoFileReached(@TempDir Path folder) throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "TOP-SECRET");
    String laughs = "<!DOCTYPE x [<!ENTITY f SYSTEM '" + secret.toUri() + "'><!ENTITY a 'ha'><!ENTITY b '" + "&a;".repeat(1000) + "'><!ENTITY c '" + "&b;".repeat(1000) + "'>]>";
    Listing listing = read(laughs + START + "<url><loc>https://a.example/&f;&c;</loc></url>" + TWO + "</urlset>");
    assertThat(addresses(listing)).hasSize(3).allSatisfy(address -> assertThat(address).doesNotContain("SECRET").doesNotContain("ha"));
  }
}
