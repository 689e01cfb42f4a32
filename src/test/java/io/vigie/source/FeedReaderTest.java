package io.vigie.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigie.record.VigieException;
import io.vigie.source.Listing.Entry;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Feeds of every version, and what is left of broken ones. */
class FeedReaderTest {

  private static final String HEAD = "<title>News</title><link>https://a.example/</link><description>x</description><language>fr-fr</language>";
  private static final String ITEMS = "<item><title>One</title><link>https://a.example/1</link></item><item><title>Two</title><link>https://a.example/2</link></item>";

  private static Listing read(String feed) {
    return ListingReader.read(feed.getBytes(StandardCharsets.UTF_8), null, "https://a.example/feed").orElseThrow();
  }

  private static List<String> addresses(Listing listing) {
    return listing.entries().stream().map(Entry::address).toList();
  }

  private static void assertBoth(String feed) {
    Listing listing = read(feed);
    assertThat(addresses(listing)).as(feed).containsExactly("https://a.example/1", "https://a.example/2");
    assertThat(listing.entries()).extracting(Entry::title).containsExactly("One", "Two");
    assertThat(listing.problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.91", "0.92", "0.93", "0.94", "2.0", "2.0.1"})
  void everyVersionOfRssIsRead(String version) {
    String feed = "<?xml version='1.0'?><rss version='" + version + "'><channel>" + HEAD + ITEMS + "</channel></rss>";
    assertBoth(feed);
    assertThat(read(feed).entries()).extracting(Entry::language).containsOnly("fr");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://my.netscape.com/rdf/simple/0.9/", "http://channel.netscape.com/rdf/simple/0.9/", "http://purl.org/rss/1.0/"})
  void rssMadeOfRdfIsRead(String namespace) {
    assertBoth("<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='" + namespace + "'><channel>" + HEAD + "</channel>"
        + "<image><title>i</title><url>u</url><link>l</link></image>" + ITEMS + "</rdf:RDF>");
  }

  @Test
  void rssOfNetscapeWithItsDoctypeAndEntitiesIsRead() {
    Listing listing = read("<!DOCTYPE rss PUBLIC \"-//Netscape Communications//DTD RSS 0.91//EN\" \"http://my.netscape.com/publish/formats/rss-0.91.dtd\">"
        + "<rss version='0.91'><channel>" + HEAD + "<item><title>Caf&eacute;</title><link>https://a.example/1</link></item></channel></rss>");
    assertThat(listing.entries()).singleElement().extracting(Entry::title).isEqualTo("Café");
  }

  @Test
  void oldAndNewAtomTellWhenAndWhere() {
    assertThat(read("<feed version='0.3' xmlns='http://purl.org/atom/ns#'><title>t</title><entry><title>One</title><link rel='alternate' type='text/html'"
        + " href='https://a.example/1'/><issued>2003-12-13T08:29:29-04:00</issued><modified>2003-12-14T08:29:29-04:00</modified></entry></feed>").entries())
        .containsExactly(new Entry("https://a.example/1", "One", "2003-12-13T08:29:29-04:00", "2003-12-14T08:29:29-04:00", null));
    assertThat(read("<a:feed xmlns:a='http://www.w3.org/2005/Atom' xml:base='https://b.example/x/'><a:title>t</a:title><a:entry><a:title>One</a:title>"
        + "<a:link href='1'/><a:published>2023-01-02T10:00:00Z</a:published></a:entry></a:feed>").entries())
        .containsExactly(new Entry("https://b.example/x/1", "One", "2023-01-02T10:00:00Z", null, null));
  }

  /** Each breaks a rule of its format for which a strict reader gives the whole feed up. */
  @ParameterizedTest
  @ValueSource(strings = {
      "<rss version='7'><channel>HEAD ITEMS</channel></rss>",
      "<rss version=''><channel>HEAD ITEMS</channel></rss>",
      "<rss>ITEMS</rss>",
      "<channel>HEAD ITEMS</channel>",
      "<rss version='0.91'><channel>HEAD</channel>ITEMS</rss>",
      "<RSS version='2.0'><CHANNEL><TITLE>t</TITLE><ITEM><TITLE>One</TITLE><LINK>https://a.example/1</LINK></ITEM>"
          + "<ITEM><TITLE>Two</TITLE><LINK>https://a.example/2</LINK></ITEM></CHANNEL></RSS>",
      "<rss version='2.0'><channel>HEAD <media:thumbnail url='x'/> ITEMS</channel></rss>",
      "<rss version='2.0'><channel>HEAD <ttl>soon</ttl><skipHours><hour>99</hour></skipHours> ITEMS</channel></rss>",
      "<rss version='2.0'><channel>HEAD <copyright>\u0008</copyright> ITEMS</channel></rss>",
      "<br/>\n<b>Warning</b>: no such variable\n<?xml version='1.0'?><rss version='2.0'><channel>HEAD ITEMS</channel></rss>",
      "<feed><title>t</title><entry><title>One</title><link href='https://a.example/1'/></entry>"
          + "<entry><title>Two</title><link rel='self' href='/x'/><link rel='alternate' href='https://a.example/2'/></entry></feed>"})
  void whatIsWrongWithAFeedCostsNoEntry(String feed) {
    assertBoth(feed.replace("HEAD", HEAD).replace("ITEMS", ITEMS));
  }

  @Test
  void titlesWithMarkupAreText() {
    assertThat(read("<rss version='2.0'><channel>" + HEAD + "<item><title><b>One</b> &amp; <i>half</title><link>https://a.example/1</link></item>"
        + "<item><title><![CDATA[Two & <b>more</b>]]></title><link><![CDATA[ https://a.example/2 ]]></link></item></channel></rss>").entries())
        .extracting(Entry::title).containsExactly("One & half", "Two & more");
  }

  @Test
  void aFeedThatEndsTooEarlySaysSo() {
    Listing within = read("<rss version='2.0'><channel>" + HEAD + ITEMS + "<item><title>Three");
    assertThat(addresses(within)).hasSize(2);
    assertThat(within.problems()).containsExactly("The feed is cut short: its last entry is left out");
    Listing between = read("<rss version='2.0'><channel>" + HEAD + ITEMS);
    assertThat(addresses(between)).hasSize(2);
    assertThat(between.problems()).containsExactly("The feed is cut short: what follows its last entry is lost");
    Listing json = read("{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"id\":\"1\",\"url\":\"https://a.example/1\"},{\"id\":\"2\",\"url\":\"https://a.ex");
    assertThat(addresses(json)).containsExactly("https://a.example/1");
    assertThat(json.problems()).singleElement().asString().contains("broken after item 1");
  }

  @Test
  void aFeedOfMillionsOfTagsIsReadAsFarAsMemoryShouldGo() {
    Listing listing = read("<rss version='2.0'><channel>" + HEAD + ITEMS + "<x/>".repeat(1_000_000) + "</channel></rss>");
    assertThat(addresses(listing)).hasSize(2);
    assertThat(listing.problems()).singleElement().asString().contains("cut short");
  }

  @Test
  void whatHoldsNoEntryAndIsNoFeedIsNamed() {
    assertThatThrownBy(() -> read("<rss version='x'><y/></rss>")).isInstanceOfSatisfying(VigieException.class,
        failure -> assertThat(failure.kind()).isEqualTo("malformed-feed"));
    assertThatThrownBy(() -> read("{\"version\":\"https://jsonfeed.org/version/1\", \"items\":[{")).isInstanceOfSatisfying(VigieException.class,
        failure -> assertThat(failure.kind()).isEqualTo("malformed-feed"));
  }
}
