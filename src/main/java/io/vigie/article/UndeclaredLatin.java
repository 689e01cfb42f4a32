package io.vigie.article;

import com.ibm.icu.text.UnicodeSet;
import com.ibm.icu.util.LocaleData;
import com.ibm.icu.util.ULocale;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The encoding of Latin text that declares none and is no UTF-8: the one in which its letters beyond ASCII belong to the alphabet of the
 * language that the text is then in. Alphabets are CLDR's exemplar characters, by ICU4J. Thread-safe.
 */
final class UndeclaredLatin {

  private static final Charset USUAL = Charset.forName("windows-1252");
  /** For Central and Eastern Europe, Romania, Türkiye and the Baltic; of those that read a text alike, the first. */
  private static final List<Charset> OTHERS = Stream.of("ISO-8859-2", "windows-1250", "ISO-8859-16", "windows-1254", "windows-1257", "ISO-8859-13", "ISO-8859-4")
      .filter(Charset::isSupported).map(Charset::forName).toList();
  /** Characters of running text that are looked at. */
  private static final int SAMPLE = 8_000;
  /** So many letters that are none of the language's are no foreign names. */
  private static final int FEWEST_STRANGE = 3;
  private static final double LEAST_STRANGE = 0.04;
  /** Another encoding has to leave so small a part of the strange letters. */
  private static final double LEFT = 0.25;

  /** Letters beyond ASCII: how many there are, and how many are not of the language. */
  private record Reading(Charset charset, int letters, int strange) {}

  private final LanguageFinder languages;

  UndeclaredLatin(LanguageFinder languages) {
    this.languages = languages;
  }

  /** Empty when the text reads well in windows-1252, or no better in another encoding. */
  Optional<Charset> of(byte[] bytes) {
    byte[] sample = runs(bytes).getBytes(StandardCharsets.ISO_8859_1);
    Reading usual = read(sample, USUAL);
    if (usual.strange() < Math.max(FEWEST_STRANGE, LEAST_STRANGE * usual.letters())) {
      return Optional.empty();
    }
    Reading best = usual;
    for (Charset charset : OTHERS) {
      Reading reading = read(sample, charset);
      best = reading.strange() < best.strange() ? reading : best;
    }
    return best.strange() <= LEFT * usual.strange() && best.strange() <= LEFT * best.letters() ? Optional.of(best.charset()) : Optional.empty();
  }

  /** The runs of text between tags that hold a byte beyond ASCII, one character for each byte. */
  private static String runs(byte[] bytes) {
    StringBuilder runs = new StringBuilder();
    int start = 0;
    boolean beyond = false;
    for (int i = 0; i <= bytes.length && runs.length() < SAMPLE; i++) {
      if (i == bytes.length || bytes[i] == '<' || bytes[i] == '>') {
        if (beyond && (i == bytes.length || bytes[i] == '<')) {
          runs.append(new String(bytes, start, Math.min(i - start, SAMPLE), StandardCharsets.ISO_8859_1)).append('\n');
        }
        start = i + 1;
        beyond = false;
      } else {
        beyond |= bytes[i] < 0;
      }
    }
    return runs.toString();
  }

  private Reading read(byte[] sample, Charset charset) {
    String text = new String(sample, charset);
    UnicodeSet alphabet = alphabet(languages.find(null, text));
    int letters = 0;
    int strange = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = Character.toLowerCase(text.charAt(i));
      if (text.charAt(i) >= 0x80 && (Character.isLetter(c) || isMisplaced(text, i))) {
        letters++;
        strange += c < 0x80 || alphabet != null && alphabet.contains(c) ? 0 : 1;
      }
    }
    return new Reading(charset, letters, strange);
  }

  private static @Nullable UnicodeSet alphabet(@Nullable String language) {
    return language == null ? null : LocaleData.getExemplarSet(new ULocale(language), 0, LocaleData.ES_STANDARD);
  }

  /** Whether a control character stands there, or a sign that is no punctuation and touches a letter: a letter or mark of another encoding. */
  private static boolean isMisplaced(String text, int at) {
    if (Character.isISOControl(text.charAt(at)) || text.charAt(at) == '\ufffd') {
      return true;
    }
    boolean sign = switch (Character.getType(text.charAt(at))) {
      case Character.UNASSIGNED, Character.OTHER_SYMBOL, Character.MATH_SYMBOL, Character.CURRENCY_SYMBOL, Character.MODIFIER_SYMBOL,
          Character.OTHER_NUMBER -> true;
      case Character.OTHER_PUNCTUATION -> text.charAt(at) < '\u2000';
      default -> false;
    };
    return sign && (at > 0 && Character.isLetter(text.charAt(at - 1)) || at + 1 < text.length() && Character.isLetter(text.charAt(at + 1)));
  }
}
