package io.vigie.source;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a file holds, by the ending of its name. */
enum FileKind {
  HTML(".html", ".htm", ".xhtml"),
  TEXT(".txt"),
  MARKDOWN(".md", ".markdown"),
  ADDRESSES(".urls"),
  LISTING(".xml", ".xml.gz", ".rss", ".atom"),
  WARC(".warc", ".warc.gz"),
  JSON_LINES(".jsonl"),
  ZIP(".zip");

  private final List<String> endings;

  FileKind(String... endings) {
    this.endings = List.of(endings);
  }

  static Optional<FileKind> of(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    for (FileKind kind : values()) {
      if (kind.endings.stream().anyMatch(lower::endsWith)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  /** The kind of a page in a file of its own; empty for files that lead to several documents. */
  Optional<Lead.Kind> page() {
    return switch (this) {
      case HTML -> Optional.of(Lead.Kind.HTML);
      case TEXT -> Optional.of(Lead.Kind.TEXT);
      case MARKDOWN -> Optional.of(Lead.Kind.MARKDOWN);
      default -> Optional.empty();
    };
  }
}
