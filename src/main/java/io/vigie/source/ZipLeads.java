package io.vigie.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Pages and texts in a zip archive, numbered in the order of its directory; other entries are passed over. */
final class ZipLeads {

  private final long limit;

  ZipLeads(long limit) {
    this.limit = limit;
  }

  void read(String source, Path path, LeadSink sink) throws IOException {
    // Names in old archives are in no known encoding; Latin-1 reads any bytes, and names that say they are UTF-8 stay so.
    try (ZipFile zip = new ZipFile(path.toFile(), StandardCharsets.ISO_8859_1)) {
      long number = 0;
      for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
        ZipEntry entry = entries.nextElement();
        entry(source + "#" + ++number, zip, entry, sink);
      }
    } catch (ZipException broken) {
      sink.fail(source, "malformed-zip", source + " is no zip archive that can be read: " + broken.getMessage());
    }
  }

  private void entry(String name, ZipFile zip, ZipEntry entry, LeadSink sink) {
    Optional<Lead.Kind> kind = entry.isDirectory() ? Optional.empty() : FileKind.of(entry.getName()).flatMap(FileKind::page);
    if (kind.isEmpty()) {
      return;
    }
    try (InputStream in = zip.getInputStream(entry)) {
      LocalContent.OfBytes content = LocalContent.read(in, kind.get(), LocalContent.contentType(kind.get(), ""), limit);
      sink.lead(new Lead(name, null, content, null, null, null));
    } catch (IOException broken) {
      sink.fail(name, "malformed-zip", name + " (" + entry.getName() + ") cannot be read: " + broken.getMessage());
    }
  }
}
