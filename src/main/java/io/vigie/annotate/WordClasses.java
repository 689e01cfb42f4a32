package io.vigie.annotate;

import io.vigie.record.Stage;
import io.vigie.record.VigieException;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A class for each of many words, such as the cluster of words that it is used like. Words are kept as 32-bit hashes only, so a few
 * words in a hundred thousand that are not listed look like one that is. Immutable, safe for use by several threads.
 */
public final class WordClasses {

  /** The class of a word that is not listed. */
  public static final int NONE = 0;

  private static final int MAGIC = 0x56574331;

  private final int[] hashes;
  private final char[] classes;

  private WordClasses(int[] hashes, char[] classes) {
    this.hashes = hashes;
    this.classes = classes;
  }

  /** @param classes a class from 1 to 65,535 for each word; of two words with one hash the first in order wins */
  public static WordClasses of(Map<String, Integer> classes) {
    TreeMap<Integer, Integer> byHash = new TreeMap<>();
    new TreeMap<>(classes).forEach((word, value) -> byHash.putIfAbsent(hash(word), value));
    int[] hashes = byHash.keySet().stream().mapToInt(Integer::intValue).toArray();
    char[] values = new char[hashes.length];
    int next = 0;
    for (int value : byHash.values()) {
      values[next++] = (char) value;
    }
    return new WordClasses(hashes, values);
  }

  /**
   * Reads the file {@code name} of the models on the class path.
   *
   * @throws VigieException of kind {@code bad-model} when there is none, or it is damaged
   */
  static WordClasses load(String name) {
    try (InputStream in = WordClasses.class.getResourceAsStream("/io/vigie/models/" + name)) {
      if (in == null) {
        throw new VigieException(Stage.ANNOTATE, "bad-model", "word classes " + name + " are not among the models; make them with vigie train classes or lists, and build Vigie with its models folder");
      }
      return read(in);
    } catch (IOException e) {
      throw new VigieException(Stage.ANNOTATE, "bad-model",
          "word classes " + name + " are damaged (" + e.getMessage() + "); make them again with vigie train", false, e);
    }
  }

  static WordClasses read(InputStream file) throws IOException {
    try (DataInputStream in = new DataInputStream(new GZIPInputStream(file, 1 << 16))) {
      if (in.readInt() != MAGIC) {
        throw new IOException("not a file of word classes, or of another version");
      }
      int[] hashes = new int[in.readInt()];
      int last = Integer.MIN_VALUE;
      for (int i = 0; i < hashes.length; i++) {
        last += readVariable(in);
        hashes[i] = last;
      }
      char[] classes = new char[hashes.length];
      for (int i = 0; i < classes.length; i++) {
        classes[i] = in.readChar();
      }
      return new WordClasses(hashes, classes);
    }
  }

  /** Writes the form that {@link #load} reads: sorted hashes as differences, then the classes. */
  public void write(OutputStream file) {
    try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(file, 1 << 16))) {
      out.writeInt(MAGIC);
      out.writeInt(hashes.length);
      int last = Integer.MIN_VALUE;
      for (int hash : hashes) {
        writeVariable(out, hash - last);
        last = hash;
      }
      for (char value : classes) {
        out.writeChar(value);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The class of a word as it stands in the list (lower case, straight apostrophes), or {@link #NONE}. */
  public int of(String word) {
    int at = Arrays.binarySearch(hashes, hash(word));
    return at < 0 ? NONE : classes[at];
  }

  public int size() {
    return hashes.length;
  }

  /** FNV-1a over UTF-16 code units with a final mix, so that it is the same on every machine. */
  private static int hash(String word) {
    int hash = 0x811c9dc5;
    for (int i = 0; i < word.length(); i++) {
      hash = (hash ^ word.charAt(i)) * 0x01000193;
    }
    hash = (hash ^ (hash >>> 16)) * 0x85ebca6b;
    return hash ^ (hash >>> 13);
  }

  private static int readVariable(DataInputStream in) throws IOException {
    int value = 0;
    for (int shift = 0; ; shift += 7) {
      int next = in.readUnsignedByte();
      value |= (next & 0x7f) << shift;
      if (next < 0x80) {
        return value;
      }
    }
  }

  private static void writeVariable(DataOutputStream out, int value) throws IOException {
    int rest = value;
    for (; (rest & ~0x7f) != 0; rest >>>= 7) {
      out.writeByte(rest & 0x7f | 0x80);
    }
    out.writeByte(rest);
  }
}
