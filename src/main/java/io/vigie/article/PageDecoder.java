package io.vigie.article;

import io.vigie.fetch.Page;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Bytes to text. A byte order mark decides; else UTF-8 wherever the bytes are valid UTF-8 beyond ASCII, whatever is declared, since text of
 * another encoding hardly ever is; else the HTTP header, then the document's own declaration, then windows-1252.
 */
final class PageDecoder {

  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final int HEAD = 8192;
  /** So many ASCII bytes in a row are worth a copy of their own. */
  private static final int STRETCH = 48;
  private static final Pattern DECLARED = Pattern.compile("(?i)<meta[^>]{0,300}?charset\\s*=\\s*[\"']?\\s*([\\w.:-]+)|<\\?xml[^>]{0,200}encoding\\s*=\\s*[\"']([\\w.:-]+)");
  private static final Pattern HEADER = Pattern.compile("(?i)charset\\s*=\\s*[\"']?([\\w.:-]+)");

  private PageDecoder() {}

  static String decode(Page page) {
    byte[] bytes = page.body();
    Charset marked = mark(bytes);
    if (marked != null) {
      int skip = marked == StandardCharsets.UTF_8 ? 3 : 2;
      return new String(bytes, skip, bytes.length - skip, marked);
    }
    Optional<Charset> declared = header(page.contentType()).or(() -> document(bytes));
    if (declared.filter(PageDecoder::isWide).isPresent() && looksWide(bytes)) {
      return new String(bytes, declared.get());
    }
    boolean stateful = declared.filter(charset -> charset.name().startsWith("ISO-2022")).isPresent();
    String utf8 = stateful ? null : strict(bytes);
    if (utf8 != null) {
      return utf8;
    }
    if (declared.isPresent() && declared.get() != StandardCharsets.UTF_8 && !isWide(declared.get())) {
      return new String(bytes, declared.get());
    }
    return mostlyUtf8(bytes) ? new String(bytes, StandardCharsets.UTF_8) : new String(bytes, WINDOWS);
  }

  private static @Nullable Charset mark(byte[] bytes) {
    if (bytes.length >= 3 && bytes[0] == (byte) 0xef && bytes[1] == (byte) 0xbb && bytes[2] == (byte) 0xbf) {
      return StandardCharsets.UTF_8;
    }
    if (bytes.length >= 2 && bytes[0] == (byte) 0xfe && bytes[1] == (byte) 0xff) {
      return StandardCharsets.UTF_16BE;
    }
    return bytes.length >= 2 && bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xfe ? StandardCharsets.UTF_16LE : null;
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

  /** As browsers do, Latin-1 is read as windows-1252. */
  private static Optional<Charset> charset(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.equals("iso-8859-1") || lower.equals("latin1") || lower.equals("us-ascii") || lower.equals("ascii")) {
      return Optional.of(WINDOWS);
    }
    try {
      return Optional.of(Charset.forName(lower));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static boolean isWide(Charset charset) {
    return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
  }

  private static boolean looksWide(byte[] bytes) {
    int zeros = 0;
    int looked = Math.min(bytes.length, 1024);
    for (int i = 0; i < looked; i++) {
      zeros += bytes[i] == 0 ? 1 : 0;
    }
    return zeros * 4 > looked;
  }

  private static @Nullable String strict(byte[] bytes) {
    String text = utf8(bytes);
    if (text.indexOf('\ufffd') < 0) {
      return text;
    }
    try {
      CharBuffer decoded = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes));
      return decoded.toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  /** The same as the platform's decoder gives, in half the time: markup is ASCII for long stretches, which are copied as a whole. */
  private static String utf8(byte[] bytes) {
    StringBuilder text = new StringBuilder(bytes.length);
    int at = 0;
    while (at < bytes.length) {
      int other = at;
      while (other < bytes.length && bytes[other] >= 0) {
        other++;
      }
      text.append(new String(bytes, at, other - at, StandardCharsets.ISO_8859_1));
      at = nextStretch(bytes, other);
      text.append(new String(bytes, other, at - other, StandardCharsets.UTF_8));
    }
    return text.toString();
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
