package io.vigie.article;

import io.vigie.fetch.Page;
import io.vigie.fetch.WideText;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Bytes to text. A byte order mark decides, or zero bytes as UTF-16 has them; else UTF-8 wherever the bytes are valid UTF-8 beyond ASCII,
 * whatever is declared, since text of another encoding hardly ever is; else the HTTP header, then the document's own declaration; else, where
 * nothing is declared, the encoding of another script than Latin if the words are in one, or of the language's Latin letters; then
 * windows-1252. Thread-safe.
 */
final class PageDecoder {

  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final int HEAD = 8192;
  private static final VarHandle EIGHT_BYTES = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
  private static final long BEYOND_ASCII = 0x8080_8080_8080_8080L;
  /** Begins the switches of the encodings that are written in ASCII bytes alone. */
  private static final byte ESCAPE = 0x1b;
  /** So many ASCII bytes in a row are worth a copy of their own. */
  private static final int STRETCH = 48;
  private static final Pattern DECLARED = Pattern.compile("(?i)<meta[^>]{0,300}?charset\\s*=\\s*[\"']?\\s*([\\w.:-]+)|<\\?xml[^>]{0,200}encoding\\s*=\\s*[\"']([\\w.:-]+)");
  private static final Pattern HEADER = Pattern.compile("(?i)charset\\s*=\\s*[\"']?([\\w.:-]+)");

  private final UndeclaredLatin latin;

  PageDecoder(LanguageFinder languages) {
    this.latin = new UndeclaredLatin(languages);
  }

  /** The text of a page, in an array of its own. */
  CharBuffer decode(Page page) {
    byte[] bytes = page.body();
    if (bytes.length >= 3 && bytes[0] == (byte) 0xef && bytes[1] == (byte) 0xbb && bytes[2] == (byte) 0xbf) {
      return buffer(new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8));
    }
    Optional<Charset> wide = WideText.encoding(bytes);
    if (wide.isPresent()) {
      String text = new String(bytes, wide.get());
      return buffer(text.startsWith("\ufeff") ? text.substring(1) : text);
    }
    CharBuffer utf8 = strict(bytes);
    if (utf8 != null && (utf8.length() < bytes.length || !holdsEscape(bytes))) {
      return utf8;
    }
    Optional<Charset> declared = header(page.contentType()).or(() -> document(bytes));
    boolean stateful = declared.filter(charset -> charset.name().startsWith("ISO-2022")).isPresent();
    return utf8 != null && !stateful ? utf8 : buffer(new String(bytes, declared.map(charset -> settle(charset, bytes)).orElseGet(() -> guess(bytes))));
  }

  private static CharBuffer buffer(String text) {
    return CharBuffer.wrap(text.toCharArray());
  }

  private static boolean holdsEscape(byte[] bytes) {
    for (byte b : bytes) {
      if (b == ESCAPE) {
        return true;
      }
    }
    return false;
  }

  /** What bytes that are no UTF-8 throughout are, where {@code declared} is all that is said of them. */
  private static Charset settle(Charset declared, byte[] bytes) {
    boolean impossible = declared == StandardCharsets.UTF_8 || declared.name().startsWith("UTF-16") || declared.name().startsWith("UTF-32");
    return !impossible ? declared : mostlyUtf8(bytes) ? StandardCharsets.UTF_8 : WINDOWS;
  }

  private Charset guess(byte[] bytes) {
    return mostlyUtf8(bytes) ? StandardCharsets.UTF_8 : UndeclaredCharset.of(bytes).or(() -> latin.of(bytes)).orElse(WINDOWS);
  }

  private static Optional<Charset> header(@Nullable String contentType) {
    Matcher matcher = HEADER.matcher(contentType == null ? "" : contentType);
    return matcher.find() ? charset(matcher.group(1)) : Optional.empty();
  }

  private static Optional<Charset> document(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
    Matcher matcher = DECLARED.matcher(head);
    return matcher.find() ? charset(matcher.group(1) == null ? matcher.group(2) : matcher.group(1)) : Optional.empty();
  }

  /** As browsers do, Latin-1 is read as windows-1252; the other name of ISO-8859-8 says that its letters stand in the order of reading. */
  static Optional<Charset> charset(String name) {
    String lower = name.toLowerCase(Locale.ROOT).replace("iso-8859-8-i", "iso-8859-8");
    if (lower.equals("iso-8859-1") || lower.equals("latin1") || lower.equals("us-ascii") || lower.equals("ascii")) {
      return Optional.of(WINDOWS);
    }
    try {
      return Optional.of(Charset.forName(lower));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /**
   * What the platform's decoder gives, in half the time: markup is ASCII for long stretches, which are copied as a whole. Null for bytes
   * that are no UTF-8.
   */
  private static @Nullable CharBuffer strict(byte[] bytes) {
    CharsetDecoder ascii = StandardCharsets.ISO_8859_1.newDecoder();
    CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer text = CharBuffer.allocate(bytes.length);
    for (int at = 0; at < bytes.length;) {
      int other = endOfAscii(bytes, at);
      ascii.reset().decode(in.limit(other), text, true);
      at = nextStretch(bytes, other);
      if (utf8.reset().decode(in.limit(at), text, true).isError()) {
        return null;
      }
    }
    return text.flip();
  }

  /** Index of the next byte beyond ASCII, looked for in many bytes at once. */
  private static int endOfAscii(byte[] bytes, int from) {
    int at = from;
    while (at + 4 * Long.BYTES <= bytes.length
        && ((eight(bytes, at) | eight(bytes, at + 8) | eight(bytes, at + 16) | eight(bytes, at + 24)) & BEYOND_ASCII) == 0) {
      at += 4 * Long.BYTES;
    }
    while (at < bytes.length && bytes[at] >= 0) {
      at++;
    }
    return at;
  }

  private static long eight(byte[] bytes, int at) {
    return (long) EIGHT_BYTES.get(bytes, at);
  }

  /** Where the next long stretch of ASCII begins. */
  private static int nextStretch(byte[] bytes, int from) {
    int ascii = 0;
    for (int i = from; i < bytes.length; i++) {
      ascii = bytes[i] >= 0 ? ascii + 1 : 0;
      if (ascii == STRETCH) {
        return i + 1 - STRETCH;
      }
    }
    return bytes.length;
  }

  /** A page in UTF-8 with a few broken bytes, such as one cut in the middle of a character or glued from several sources. */
  private static boolean mostlyUtf8(byte[] bytes) {
    int good = 0;
    int bad = 0;
    for (int i = 0; i < bytes.length; i++) {
      int lead = bytes[i] & 0xff;
      int more = lead < 0x80 ? 0 : lead >= 0xc2 && lead < 0xe0 ? 1 : lead >= 0xe0 && lead < 0xf0 ? 2 : lead >= 0xf0 && lead < 0xf5 ? 3 : -1;
      if (lead < 0x80) {
        continue;
      }
      int seen = 0;
      while (seen < more && i + seen + 1 < bytes.length && (bytes[i + seen + 1] & 0xc0) == 0x80) {
        seen++;
      }
      if (more > 0 && seen == more) {
        good++;
        i += more;
      } else {
        bad++;
      }
    }
    return good > bad * 3;
  }
}
