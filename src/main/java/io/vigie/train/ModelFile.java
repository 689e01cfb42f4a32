package io.vigie.train;

import io.vigie.record.Stage;
import io.vigie.record.VigieException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Writes a model and its card so that a reader sees the whole file or none. */
public final class ModelFile {

  private ModelFile() {}

  /** Whatever writes a model to a stream. */
  @FunctionalInterface
  public interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Writes {@code file} through a temporary file beside it.
   *
   * @throws VigieException of kind {@code cannot-write}; nothing is left behind then
   */
  public static void write(Path file, Content content) {
    Path folder = file.toAbsolutePath().getParent();
    try {
      Files.createDirectories(folder);
      Path unfinished = folder.resolve(file.getFileName() + ".part");
      try {
        try (OutputStream out = Files.newOutputStream(unfinished)) {
          content.writeTo(out);
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(unfinished);
      }
    } catch (IOException e) {
      throw new VigieException(Stage.TRAIN, "cannot-write", file + ": cannot be written (" + e + "); is there room, and may you write there?", false, e);
    }
  }

  /** Writes a text as UTF-8, in the same way. */
  public static void write(Path file, String text) {
    write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** SHA-256 of a file in hexadecimal digits. */
  public static String sha256(Path file) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    } catch (IOException e) {
      throw new VigieException(Stage.TRAIN, "cannot-read", file + ": cannot be read (" + e + ")", false, e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
