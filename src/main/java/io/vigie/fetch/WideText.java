package io.vigie.fetch;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Text whose every character takes two bytes or more, UTF-16 and UTF-32, told from files that are no text. */
public final class WideText {

  private static final int SAMPLE = 4096;
  private static final int LEAST_ASCII = 8;
  private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
  private static final Charset UTF_32LE = Charset.forName("UTF-32LE");

  private WideText() {}

  /** The encoding that a byte order mark gives, else the one in which the zero bytes of {@code body} make sense; empty if it is no such text. */
  public static Optional<Charset> encoding(byte[] body) {
    return marked(body).or(() -> holdsZero(body) ? likely(Arrays.copyOf(body, Math.min(body.length, SAMPLE) & ~3)) : Optional.empty());
  }

  private static Optional<Charset> marked(byte[] body) {
    if (startsWith(body, 0, 0, 0xfe, 0xff)) {
      return Optional.of(UTF_32BE);
    }
    if (startsWith(body, 0xff, 0xfe, 0, 0)) {
      return Optional.of(UTF_32LE);
    }
    if (startsWith(body, 0xfe, 0xff)) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    return startsWith(body, 0xff, 0xfe) ? Optional.of(StandardCharsets.UTF_16LE) : Optional.empty();
  }

  private static boolean startsWith(byte[] body, int... start) {
    for (int i = 0; i < start.length; i++) {
      if (body.length <= i || (body[i] & 0xff) != start[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean holdsZero(byte[] body) {
    for (int i = 0; i < Math.min(body.length, SAMPLE); i++) {
      if (body[i] == 0) {
        return true;
      }
    }
    return false;
  }

  private static Optional<Charset> likely(byte[] sample) {
    return Arrays.stream(new CharsetDetector().setText(sample).detectAll()).map(CharsetMatch::getName)
        .filter(name -> name.startsWith("UTF-16") || name.startsWith("UTF-32"))
        .map(Charset::forName).filter(charset -> isText(new String(sample, charset))).findFirst();
  }

  /** Hardly a character that text does not hold, and spaces or markup enough: pairs of ASCII bytes are Chinese characters, but without any. */
  private static boolean isText(String sample) {
    long odd = sample.codePoints().filter(c -> Character.isISOControl(c) && !Character.isWhitespace(c) || c == '\ufffd' || !Character.isDefined(c)).count();
    long ascii = sample.chars().filter(c -> c >= ' ' && c < 0x7f || c == '\n').count();
    return odd * 100 <= sample.length() && ascii >= LEAST_ASCII && ascii * 20 >= sample.length();
  }
}
