package io.vigie.store;

import io.vigie.record.Stage;
import io.vigie.record.VigieException;
import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.regex.Pattern;

/** Writes a file so that a reader sees the old content or the new, never a part of it, whatever stops the machine. */
public final class AtomicFile {

  /** What fills the file; it need not close or flush {@code out}. */
  @FunctionalInterface
  public interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /** As Linux, macOS and Windows say it. */
  private static final Pattern NO_SPACE = Pattern.compile("no space left|not enough space", Pattern.CASE_INSENSITIVE);

  private AtomicFile() {}

  /**
   * Writes to a temporary file beside {@code target}, forces it to disk and renames it over {@code target}.
   *
   * @throws VigieException kind {@code not-writable} or {@code disk-full}; the old file is then as it was
   */
  public static void write(Path target, Content content) {
    Path directory = target.toAbsolutePath().getParent();
    try {
      Files.createDirectories(directory);
      Path temporary = directory.resolve("." + target.getFileName() + ".part"); // the next run reuses what a killed one left
      try {
        fill(temporary, content);
        Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(temporary);
      }
    } catch (IOException | UncheckedIOException exception) {
      boolean full = NO_SPACE.matcher(String.valueOf(exception.getMessage())).find();
      throw new VigieException(Stage.STORE, full ? "disk-full" : "not-writable", "cannot write " + target + ": " + exception.getMessage()
          + (full ? "; free some space and start again" : "; check the folder's rights and free space"), true, exception);
    }
  }

  private static void fill(Path file, Content content) throws IOException {
    try (FileOutputStream raw = new FileOutputStream(file.toFile());
        OutputStream out = new BufferedOutputStream(raw, 1 << 16)) {
      content.writeTo(out);
      out.flush();
      raw.getFD().sync();
    }
  }
}
