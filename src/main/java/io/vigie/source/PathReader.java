package io.vigie.source;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;

/** Reads files and folders by what their names say they hold. */
final class PathReader {

  /** A folder with this file holds the results of a run, not sources. */
  private static final String RESULTS = "vigie.db";

  private final long limit;
  private final AddressReader addresses;
  private final ListingLeads listings;

  PathReader(long limit, AddressReader addresses, ListingLeads listings) {
    this.limit = limit;
    this.addresses = addresses;
    this.listings = listings;
  }

  void read(String source, Path path, LeadSink sink) {
    if (Files.isDirectory(path)) {
      folder(source, path, sink);
    } else if (!Files.exists(path)) {
      sink.fail(source, "not-found", "There is no file or folder " + source);
    } else {
      FileKind.of(path.getFileName().toString()).ifPresentOrElse(kind -> file(source, path, kind, sink), () ->
          sink.fail(source, "unsupported-type", source + " has no ending that says what it holds; give it one of "
              + ".html .htm .txt .md .urls .xml .warc .warc.gz .jsonl .zip"));
    }
  }

  /** Files of known kinds in the order of their names, then of the folders below; hidden ones are left alone. */
  private void folder(String source, Path folder, LeadSink sink) {
    List<Path> children = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      stream.forEach(children::add);
    } catch (IOException | java.nio.file.DirectoryIteratorException unreadable) {
      sink.fail(source, "unreadable", "The folder " + source + " cannot be listed: " + reason(unreadable));
      return;
    }
    if (children.stream().anyMatch(child -> child.endsWith(RESULTS))) {
      return;
    }
    children.sort(Comparator.comparing(child -> child.getFileName().toString()));
    String prefix = source.endsWith("/") ? source : source + "/";
    for (Path child : children) {
      String name = child.getFileName().toString();
      if (name.startsWith(".")) {
        continue;
      }
      if (Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
        folder(prefix + name, child, sink);
      } else if (Files.isRegularFile(child)) {
        Optional<FileKind> kind = FileKind.of(name);
        kind.ifPresent(known -> file(prefix + name, child, known, sink));
      }
    }
  }

  private void file(String source, Path path, FileKind kind, LeadSink sink) {
    try {
      if (!Files.isReadable(path)) {
        sink.fail(source, "unreadable", source + " cannot be opened: permission denied");
      } else if (Files.isRegularFile(path) && Files.size(path) == 0) {
        sink.fail(source, "empty", source + " is empty");
      } else {
        open(source, path, kind, sink);
      }
    } catch (IOException broken) {
      sink.fail(source, "unreadable", source + " cannot be read: " + reason(broken));
    }
  }

  private void open(String source, Path path, FileKind kind, LeadSink sink) throws IOException {
    switch (kind) {
      case HTML, TEXT, MARKDOWN -> sink.lead(
          new Lead(source, null, new LocalContent.OfFile(path, kind.page().orElseThrow(), limit), null, null, null));
      case ADDRESSES -> addresses.readFile(source, path, sink);
      case LISTING -> listing(source, path, sink);
      case WARC -> new WarcLeads(limit).read(source, path, sink);
      case JSON_LINES -> new JsonLines(2 * limit).read(source, path, sink);
      case ZIP -> new ZipLeads(limit).read(source, path, sink);
    }
  }

  private void listing(String source, Path path, LeadSink sink) throws IOException {
    byte[] body = new LocalContent.OfFile(path, Lead.Kind.HTML, ListingReader.LIMIT).read();
    if (!listings.read(source, body, sink)) {
      sink.fail(source, "unsupported-type", source + " is neither a feed nor a site map");
    }
  }

  private static String reason(Exception exception) {
    Throwable cause = exception.getCause() instanceof IOException inner ? inner : exception;
    if (cause instanceof AccessDeniedException) {
      return "permission denied";
    }
    return cause instanceof ZipException ? "it is damaged" : String.valueOf(cause.getMessage());
  }
}
