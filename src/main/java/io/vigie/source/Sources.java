package io.vigie.source;

import io.vigie.record.Failure;
import io.vigie.record.Stage;
import io.vigie.record.VigieException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Finds documents in whatever the user points at: web addresses of articles, feeds and site maps; pages and texts; lists of
 * addresses; saved feeds and site maps; web archives; articles as lines of JSON; zip archives; folders of all these; and
 * {@code -}, a list of any of them on standard input.
 *
 * <p>Everything is read as a stream: what was found is handed on at once, and reading goes on when the taker returns. A source
 * that cannot be read becomes a failure and the rest goes on. The order is that of the sources, of the lines and records in
 * them, and of file names in folders, so it is the same each time. Not safe for use by several threads.
 */
public final class Sources {

  private static final int MAX_SOURCE_LENGTH = 16_384;

  private final SourceOptions options;
  private final Downloads downloads;
  private final AddressReader addresses;
  private final PathReader paths;
  private final InputStream input;

  /** @param input what {@code -} stands for */
  public Sources(SourceOptions options, Downloads downloads, InputStream input) {
    this.options = options;
    this.downloads = downloads;
    this.input = input;
    ListingLeads listings = new ListingLeads(options, downloads);
    this.addresses = new AddressReader(listings);
    this.paths = new PathReader(options.maxBytes(), addresses, listings);
  }

  /**
   * Hands each document of {@code sources} to {@code leads}, once, and what cannot be read to {@code failures}, on the calling
   * thread.
   */
  public void forEach(List<String> sources, Consumer<Lead> leads, Consumer<Failure> failures) {
    LeadSink sink = new LeadSink(options, leads, failures);
    try (LookAhead ahead = new LookAhead(downloads, new Addressed(sink))) {
      sources.forEach(source -> read(source, sink, ahead));
      ahead.finish();
    } catch (LeadSink.Enough enough) {
      // As many articles as were asked for.
    }
  }

  /** Takes what stood at a web address. */
  private final class Addressed implements LookAhead.Taker {
    private final LeadSink sink;

    Addressed(LeadSink sink) {
      this.sink = sink;
    }

    @Override
    public void take(String source, URI url, Downloads.@Nullable Downloaded downloaded) {
      addresses.read(source, url, downloaded, sink);
    }

    @Override
    public void fail(String source, VigieException failure) {
      sink.fail(source, failure);
    }
  }

  private void read(String source, LeadSink sink, LookAhead ahead) {
    if (source.equals("-")) {
      readInput(sink, ahead);
    } else {
      readNamed(source, sink, ahead);
    }
  }

  private void readNamed(String source, LeadSink sink, LookAhead ahead) {
    if (Addresses.isWeb(source)) {
      ahead.add(source);
      return;
    }
    ahead.finish();
    if (Addresses.isOtherScheme(source)) {
      sink.fail(source, "unsupported-scheme", "Only http and https addresses are read, not " + source);
    } else {
      try {
        paths.read(source, Path.of(source), sink);
      } catch (InvalidPathException impossible) {
        sink.fail(source, "not-found", "No file can have the name " + source);
      }
    }
  }

  private void readInput(LeadSink sink, LookAhead ahead) {
    try {
      new BoundedLines(input, MAX_SOURCE_LENGTH).forEach(new BoundedLines.Handler() {
        @Override
        public void line(long number, String line) {
          String source = line.strip();
          if (!source.isEmpty() && !source.startsWith("#") && !source.equals("-")) {
            readNamed(source, sink, ahead);
          }
        }

        @Override
        public void wrong(long number, String kind, String reason) {
          sink.fail("-#" + number, kind, "Line " + number + " of the standard input is left out: " + reason);
        }
      });
    } catch (IOException broken) {
      sink.fail("-", new VigieException(Stage.SOURCE, "unreadable",
          "The standard input cannot be read: " + broken.getMessage()));
    }
  }
}
