package io.vigie.annotate.tree;

import io.vigie.record.Stage;
import io.vigie.record.VigieException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The frame around a stored model: magic number, version, task, length, checksum, then the compressed content. A file that is truncated,
 * damaged, of another task or version is refused with its name and the way out.
 */
public final class ModelFile {

  /** Raised whenever features or layout change: weights mean nothing under other features. */
  static final int VERSION = 1;

  private static final int MAGIC = 0x56494749;

  private ModelFile() {}

  /** Writes or reads the content of a model. */
  @FunctionalInterface
  public interface Content {
    void write(DataOutputStream out) throws IOException;
  }

  @FunctionalInterface
  public interface Reader<T> {
    T read(DataInputStream in) throws IOException;
  }

  /** Writes the frame and the content; {@code file} stays open. */
  public static void write(OutputStream file, String task, Content content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Deflater best = new Deflater(Deflater.BEST_COMPRESSION);
    try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes, best))) {
      content.write(out);
    } finally {
      best.end();
    }
    DataOutputStream out = new DataOutputStream(file);
    out.writeInt(MAGIC);
    out.writeInt(VERSION);
    out.writeUTF(task);
    out.writeInt(bytes.size());
    out.writeLong(checksum(bytes.toByteArray()));
    bytes.writeTo(out);
    out.flush();
  }

  /** @throws VigieException of kind {@code bad-model} */
  public static <T> T read(String name, InputStream stream, String task, Reader<T> reader) {
    try (DataInputStream in = new DataInputStream(stream)) {
      if (in.readInt() != MAGIC) {
        throw error(name, "is no model of Vigie", null);
      }
      int version = in.readInt();
      if (version != VERSION) {
        throw error(name, "has version " + version + ", this Vigie reads version " + VERSION, null);
      }
      String found = in.readUTF();
      if (!found.equals(task)) {
        throw error(name, "is a model for " + found + ", not for " + task, null);
      }
      int length = in.readInt();
      long checksum = in.readLong();
      byte[] bytes = in.readNBytes(Math.max(0, length));
      if (bytes.length != length || checksum(bytes) != checksum) {
        throw error(name, "is truncated or damaged", null);
      }
      try (DataInputStream content = new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes)))) {
        byte[] plain = content.readAllBytes();
        return reader.read(new DataInputStream(new ByteArrayInputStream(plain)));
      }
    } catch (IOException e) {
      throw error(name, "is truncated or damaged", e);
    }
  }

  private static VigieException error(String name, String reason, @Nullable Throwable cause) {
    String message = name + " " + reason + "; take the file from a fresh checkout or make it again with \"vigie train\"";
    return new VigieException(Stage.DATA, "bad-model", message, false, cause);
  }

  private static long checksum(byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    return crc.getValue();
  }

  static void writeNumber(DataOutputStream out, long number) throws IOException {
    long rest = number;
    while ((rest & ~0x7FL) != 0) {
      out.writeByte((int) (rest & 0x7F | 0x80));
      rest >>>= 7;
    }
    out.writeByte((int) rest);
  }

  static long readNumber(DataInputStream in) throws IOException {
    long number = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      int next = in.readUnsignedByte();
      number |= (long) (next & 0x7F) << shift;
      if (next < 0x80) {
        return number;
      }
    }
    throw new IOException("number too long");
  }
}
