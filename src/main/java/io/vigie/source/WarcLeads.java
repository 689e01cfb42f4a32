package io.vigie.source;

import io.vigie.record.VigieException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;
import org.netpreserve.jwarc.WarcTruncationReason;

/**
 * Pages in a web archive, one record at a time, by jwarc. Only successful HTML answers and resources are pages; requests,
 * metadata, revisits (whose page another record holds), images and the like are passed over.
 */
final class WarcLeads {

  private static final List<String> PAGE_TYPES = List.of("text/html", "application/xhtml+xml", "application/vnd.wap.xhtml+xml");

  private final long limit;

  WarcLeads(long limit) {
    this.limit = limit;
  }

  void read(String source, Path path, LeadSink sink) throws IOException {
    try (WarcReader reader = new WarcReader(path)) {
      reader.setLenient(true);
      for (long number = 1; ; number++) {
        Optional<WarcRecord> record = next(reader, source, number, sink);
        if (record.isEmpty()) {
          return;
        }
        page(source + "#" + number, record.get(), sink);
      }
    }
  }

  private static Optional<WarcRecord> next(WarcReader reader, String source, long number, LeadSink sink) {
    try {
      return reader.next();
    } catch (IOException | IllegalArgumentException broken) {
      sink.fail(source + "#" + number, "malformed-warc",
          "Record " + number + " of " + source + " is broken, and what follows it cannot be read"
              + (broken.getMessage() == null ? "" : ": " + broken.getMessage()));
      return Optional.empty();
    }
  }

  private void page(String name, WarcRecord record, LeadSink sink) {
    try {
      if (record instanceof WarcResponse response && isHttp(response)) {
        answer(name, response, sink);
      } else if (record instanceof WarcResource resource && isPage(resource.contentType().toString())) {
        lead(name, resource, resource.body().stream(), resource.contentType().toString(), sink);
      }
    } catch (ParsingException | IllegalArgumentException malformed) {
      sink.fail(name, "malformed-record", name + " cannot be read: " + malformed.getMessage());
    } catch (IOException broken) {
      sink.fail(name, "malformed-record", name + " has a body that cannot be read: " + broken.getMessage());
    } catch (VigieException wrong) {
      sink.fail(name, wrong);
    }
  }

  private static boolean isHttp(WarcResponse response) {
    return response.contentType().base().toString().equals("application/http");
  }

  private void answer(String name, WarcResponse response, LeadSink sink) throws IOException {
    HttpResponse http = response.http();
    String type = http.headers().first("Content-Type").or(() -> response.identifiedPayloadType().map(Object::toString)).orElse("");
    if (http.status() == 200 && isPage(type)) {
      try (InputStream body = WarcBody.open(http)) {
        lead(name, response, body, type, sink);
      }
    }
  }

  private void lead(String name, WarcTargetRecord record, InputStream body, String type, LeadSink sink) throws IOException {
    LocalContent.OfBytes read = LocalContent.read(body, Lead.Kind.HTML, type, limit);
    boolean cut = read.truncated() || record.truncated() != WarcTruncationReason.NOT_TRUNCATED;
    sink.lead(new Lead(name, url(record), new LocalContent.OfBytes(read.bytes(), Lead.Kind.HTML, type, cut), null, null, null));
  }

  private static @Nullable URI url(WarcTargetRecord record) {
    String target = record.target();
    return Addresses.isWeb(target) ? Addresses.parse(target) : null;
  }

  private static boolean isPage(String type) {
    String base = type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return PAGE_TYPES.contains(base);
  }
}
