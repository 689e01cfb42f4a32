package io.vigie.article;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;

/**
 * The encoding of bytes that declare none and are no UTF-8, where they are in another script than Latin. There whole words are beyond ASCII,
 * while Latin text holds single letters that are: without such words nothing is guessed. By the letter statistics of ICU4J.
 */
final class UndeclaredCharset {

  /** What the detector looks at. */
  private static final int SAMPLE = 8_000;
  private static final int LEAST_BYTES = 24;
  /** Words this long and longer, in distinct bytes; shorter rows also stand in Latin text: quotation marks, spaces, dashes. */
  private static final int WORD = 3;
  private static final int LEAST_CONFIDENCE = 15;

  private UndeclaredCharset() {}

  static Optional<Charset> of(byte[] bytes) {
    if (!holdsWordsBeyondAscii(bytes)) {
      return Optional.empty();
    }
    byte[] sample = sample(bytes);
    return Arrays.stream(new CharsetDetector().setText(sample).detectAll()).filter(match -> match.getConfidence() >= LEAST_CONFIDENCE)
        .map(CharsetMatch::getName).flatMap(name -> PageDecoder.charset(name).stream()).filter(charset -> isOtherScript(new String(sample, charset))).findFirst();
  }

  private static boolean holdsWordsBeyondAscii(byte[] bytes) {
    int all = 0;
    int inWords = 0;
    for (int i = 0; i < bytes.length; i++) {
      int start = i;
      BitSet distinct = new BitSet();
      while (i < bytes.length && bytes[i] < 0) {
        distinct.set(bytes[i++] & 0xff);
      }
      all += i - start;
      inWords += distinct.cardinality() >= WORD ? i - start : 0;
    }
    return all >= LEAST_BYTES && inWords * 2 > all;
  }

  /** Bytes beyond ASCII, each with the one behind it, which may be the second half of a character. */
  private static byte[] sample(byte[] bytes) {
    ByteArrayOutputStream sample = new ByteArrayOutputStream(SAMPLE);
    for (int i = 0; i < bytes.length && sample.size() < SAMPLE; i++) {
      if (bytes[i] < 0 || i > 0 && bytes[i - 1] < 0) {
        sample.write(bytes[i]);
      }
    }
    return sample.toByteArray();
  }

  private static boolean isOtherScript(String text) {
    int all = 0;
    int letters = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\ufffd' || Character.getType(c) == Character.UNASSIGNED || Character.getType(c) == Character.PRIVATE_USE) {
        all += 100;
      } else if (c >= 0x80) {
        all++;
        letters += Character.isLetter(c) && Character.UnicodeScript.of(c) != Character.UnicodeScript.LATIN ? 1 : 0;
      }
    }
    return letters * 5 > all * 4;
  }
}
