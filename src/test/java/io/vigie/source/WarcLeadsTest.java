package io.vigie.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.record.Failure;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WarcLeadsTest {

  private static final String CRLF = "\r\n";

  @TempDir private Path folder;
  private final List<Lead> leads = new ArrayList<>();
  private final List<Failure> failures = new ArrayList<>();
  private final List<byte[]> records = new ArrayList<>();

  private void read(Path path) {
    new Sources(SourceOptions.DEFAULT.withMaxBytes(1000), url -> {
      throw new AssertionError("nothing is fetched");
    }, InputStream.nullInputStream()).forEach(List.of(path.toString()), leads::add, failures::add);
  }

  private Path write(String name, boolean gzip) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (byte[] record : records) {
      bytes.write(gzip ? gzip(record) : record);
    }
    return Files.write(folder.resolve(name), bytes.toByteArray());
  }

  private void record(String type, String url, String contentType, byte[] block) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(ascii("WARC/1.0" + CRLF + "WARC-Type: " + type + CRLF + "WARC-Target-URI: " + url + CRLF
        + "WARC-Date: 2023-03-18T00:00:00Z" + CRLF + "WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-" + String.format("%012d", records.size()) + ">" + CRLF
        + "Content-Type: " + contentType + CRLF + "Content-Length: " + block.length + CRLF + CRLF));
    bytes.write(block);
    bytes.write(ascii(CRLF + CRLF));
    records.add(bytes.toByteArray());
  }

  private void response(String url, String headers, byte[] body) throws IOException {
    ByteArrayOutputStream block = new ByteArrayOutputStream();
    block.write(ascii("HTTP/1.1 " + headers.replace("\n", CRLF) + CRLF + CRLF));
    block.write(body);
    record("response", url, "application/http; msgtype=response", block.toByteArray());
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] gzip(byte[] data) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(data);
    }
    return bytes.toByteArray();
  }

  private void mixedArchive() throws IOException {
    record("warcinfo", "", "application/warc-fields", ascii("software: test" + CRLF));
    record("request", "https://news.example/1", "application/http; msgtype=request", ascii("GET /1 HTTP/1.1" + CRLF + CRLF));
    response("https://news.example/1", "200 OK\nContent-Type: text/html; charset=iso-8859-1", ascii("<p>plain"));
    response("https://news.example/2", "200 OK\nContent-Type: text/html\nTransfer-Encoding: chunked", ascii("3\r\n<p>\r\n7\r\nchunked\r\n0\r\n\r\n"));
    response("https://news.example/3", "200 OK\nContent-Type: text/html\nContent-Encoding: gzip", gzip(ascii("<p>compressed")));
    response("https://news.example/4.png", "200 OK\nContent-Type: image/png", new byte[] {1, 2, 3});
    response("https://news.example/5", "404 Not Found\nContent-Type: text/html", ascii("<p>nothing"));
    response("https://news.example/6", "200 OK\nContent-Type: text/html\nContent-Encoding: gzip", new byte[] {0x1f, (byte) 0x8b, 1, 2, 3, 4, 5, 6, 7, 8, 9});
    record("revisit", "https://news.example/7", "application/http; msgtype=response", ascii("HTTP/1.1 200 OK" + CRLF + "Content-Type: text/html" + CRLF + CRLF));
    record("resource", "https://news.example/8", "text/html", ascii("<p>resource"));
    response("https://news.example/9", "200 OK\nContent-Type: text/html", ascii("x".repeat(2000)));
  }

  private void assertPagesOf(Path path) throws IOException {
    assertThat(leads).extracting(Lead::source).containsExactly(path + "#3", path + "#4", path + "#5", path + "#10", path + "#11");
    List<String> bodies = new ArrayList<>();
    for (Lead lead : leads) {
      bodies.add(new String(lead.content().read(), StandardCharsets.ISO_8859_1));
    }
    assertThat(bodies).containsExactly("<p>plain", "<p>chunked", "<p>compressed", "<p>resource", "x".repeat(1000));
    assertThat(leads.get(0).url()).hasToString("https://news.example/1");
    assertThat(leads.get(0).content().contentType()).isEqualTo("text/html; charset=iso-8859-1");
    assertThat(leads).extracting(lead -> lead.content().truncated()).containsExactly(false, false, false, false, true);
    assertThat(failures).extracting(Failure::source, Failure::error).containsExactly(org.assertj.core.groups.Tuple.tuple(path + "#8", "malformed-record"));
  }

  @Test
  void pagesComeOutOfAPlainArchive() throws IOException {
    mixedArchive();
    Path path = write("a.warc", false);
    read(path);
    assertPagesOf(path);
  }

  @Test
  void pagesComeOutOfAnArchiveCompressedRecordByRecord() throws IOException {
    mixedArchive();
    Path path = write("a.warc.gz", true);
    read(path);
    assertPagesOf(path);
  }

  private List<String> bodies() throws IOException {
    List<String> bodies = new ArrayList<>();
    for (Lead lead : leads) {
      bodies.add(new String(lead.content().read(), StandardCharsets.ISO_8859_1));
    }
    return bodies;
  }

  private static byte[] deflate(String text, boolean raw) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflate = new DeflaterOutputStream(bytes, new Deflater(Deflater.DEFAULT_COMPRESSION, raw))) {
      deflate.write(ascii(text));
    }
    return bytes.toByteArray();
  }

  private static byte[] chunk(byte[] data) {
    byte[] head = ascii(Integer.toHexString(data.length) + CRLF);
    byte[] chunk = Arrays.copyOf(head, head.length + data.length + 2);
    System.arraycopy(data, 0, chunk, head.length, data.length);
    chunk[chunk.length - 2] = '\r';
    chunk[chunk.length - 1] = '\n';
    return chunk;
  }

  @Test
  void bodiesAreDecodedWhateverTheirCoding() throws IOException {
    String coded = "200 OK\nContent-Type: text/html\nContent-Encoding: ";
    byte[] brotli = {0x0b, 0x02, (byte) 0x80, '<', 'p', '>', 'b', 'r', 0x03}; // stored, not compressed: RFC 7932, section 9.2
    response("https://news.example/1", coded + "x-gzip", gzip(ascii("<p>x-gzip")));
    response("https://news.example/2", coded + "deflate", deflate("<p>zlib", false));
    response("https://news.example/3", coded + "deflate", deflate("<p>raw", true));
    response("https://news.example/4", coded + "br", brotli);
    ByteArrayOutputStream chunks = new ByteArrayOutputStream();
    byte[] compressed = gzip(ascii("<p>both"));
    chunks.write(chunk(Arrays.copyOf(compressed, 5)));
    chunks.write(chunk(Arrays.copyOfRange(compressed, 5, compressed.length)));
    chunks.write(ascii("0\r\n\r\n"));
    response("https://news.example/5", coded + "gzip\nTransfer-Encoding: chunked", chunks.toByteArray());
    read(write("a.warc.gz", true));
    assertThat(bodies()).containsExactly("<p>x-gzip", "<p>zlib", "<p>raw", "<p>br", "<p>both");
    assertThat(failures).isEmpty();
  }

  @Test
  void aBodyThatWasStoredDecodedIsReadAsItIs() throws IOException {
    response("https://news.example/1", "200 OK\nContent-Type: text/html\nContent-Encoding: gzip", ascii("<p>no gzip"));
    response("https://news.example/2", "200 OK\nContent-Type: text/html\nTransfer-Encoding: chunked", ascii("<p>no chunks"));
    read(write("a.warc", false));
    assertThat(bodies()).containsExactly("<p>no gzip", "<p>no chunks");
    assertThat(failures).isEmpty();
  }

  @Test
  void aBodyThatIsCutGivesWhatThereIsAndSaysSo() throws IOException {
    response("https://news.example/1", "200 OK\nContent-Type: text/html\nTransfer-Encoding: chunked", ascii("5\r\n<p>ab\r\n5\r\ncd"));
    byte[] compressed = gzip(ascii("<p>one" + " word".repeat(10)));
    response("https://news.example/2", "200 OK\nContent-Type: text/html\nContent-Encoding: gzip", Arrays.copyOf(compressed, compressed.length - 9));
    response("https://news.example/3", "200 OK\nContent-Type: text/html", ascii("<p>cut by the crawler"));
    records.set(2, ascii(new String(records.get(2), StandardCharsets.ISO_8859_1).replaceFirst("WARC-Date", "WARC-Truncated: length\r\nWARC-Date")));
    response("https://news.example/4", "200 OK\nContent-Type: text/html", ascii("<p>whole"));
    read(write("a.warc", false));
    assertThat(bodies()).hasSize(4).first().isEqualTo("<p>abcd");
    assertThat(leads).extracting(lead -> lead.content().truncated()).containsExactly(true, true, true, false);
    assertThat(failures).isEmpty();
  }

  @Test
  void aCodingThatNobodyCanReadIsNamedAndTheRestGoesOn() throws IOException {
    response("https://news.example/1", "200 OK\nContent-Type: text/html\nContent-Encoding: zstd", new byte[] {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9});
    response("https://news.example/2", "200 OK\nContent-Type: text/html", ascii("<p>next"));
    read(write("a.warc", false));
    assertThat(bodies()).containsExactly("<p>next");
    assertThat(failures).singleElement().satisfies(failure -> assertThat(failure.message()).contains("compressed with zstd"));
  }

  @Test
  void aRevisitHoldsNoPageForTheRecordThatItNamesDoes() throws IOException {
    response("https://news.example/1", "200 OK\nContent-Type: text/html", ascii("<p>first"));
    record("revisit", "https://news.example/1", "application/http; msgtype=response", ascii("HTTP/1.1 200 OK" + CRLF + "Content-Type: text/html" + CRLF + CRLF));
    record("revisit", "https://news.example/1", "application/http; msgtype=response", ascii("HTTP/1.1 304 Not Modified" + CRLF + CRLF));
    response("https://news.example/2", "200 OK\nContent-Type: text/html", ascii("<p>second"));
    for (boolean gzip : new boolean[] {false, true}) {
      leads.clear();
      read(write(gzip ? "a.warc.gz" : "a.warc", gzip));
      assertThat(bodies()).containsExactly("<p>first", "<p>second");
      assertThat(failures).isEmpty();
    }
  }

  @Test
  void anArchiveCompressedAsOneStreamIsReadToo() throws IOException {
    mixedArchive();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    records.forEach(bytes::writeBytes);
    Path path = Files.write(folder.resolve("a.warc.gz"), gzip(bytes.toByteArray()));
    read(path);
    assertPagesOf(path);
  }

  @Test
  void anArchiveThatIsCutGivesWhatIsWholeAndSaysSo() throws IOException {
    mixedArchive();
    Path path = write("a.warc.gz", true);
    byte[] bytes = Files.readAllBytes(path);
    Files.write(path, java.util.Arrays.copyOf(bytes, bytes.length - 40));
    read(path);
    assertThat(leads).extracting(Lead::source).contains(path + "#3", path + "#10");
    assertThat(failures).extracting(Failure::error).anyMatch(error -> error.startsWith("malformed"));
  }

  @Test
  void whatIsNoArchiveIsNamed() throws IOException {
    Path path = Files.writeString(folder.resolve("a.warc"), "no archive");
    read(path);
    assertThat(leads).isEmpty();
    assertThat(failures).extracting(Failure::error).containsExactly("malformed-warc");
  }
}
