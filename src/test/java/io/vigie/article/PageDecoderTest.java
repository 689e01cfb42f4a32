package io.vigie.article;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.source.Lead;
import java.nio.charset.Charset;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PageDecoderTest {

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private static String decode(byte[] bytes, String contentType) {
    return PageDecoder.decode(Pages.saved(Lead.Kind.HTML, bytes, contentType));
  }

  @Test
  void readsUtf8AsThePlatformDoesWhereverOtherScriptsStandBetweenTheMarkup() {
    Random random = new Random(5);
    String[] pieces = {"<p class='text'>", "é", "–", "한국", "😀", "ASCII that goes on for far longer than one stretch of it has to be, ", "ب", " "};
    for (int round = 0; round < 200; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(60); i >= 0; i--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      assertThat(decode(text.toString().getBytes(UTF_8), "text/html")).isEqualTo(text.toString());
    }
  }

  @Test
  void readsBytesThatAreNoUtf8AsDeclaredElseAsWindows1252() {
    String text = "<p>Der Präsident sagte „nein“.</p>";

    assertThat(decode(text.getBytes(WINDOWS), "text/html; charset=utf-8")).isEqualTo(text);
    assertThat(decode("<p>Příliš žluťoučký kůň</p>".getBytes(Charset.forName("iso-8859-2")), "text/html; charset=iso-8859-2")).contains("žluťoučký");
    assertThat(decode("<meta charset=windows-1251><p>Камеры</p>".getBytes(Charset.forName("windows-1251")), "text/html")).contains("Камеры");
    assertThat(decode("<p>caf\u00e9</p>".getBytes(ISO_8859_1), "text/html")).contains("café");
  }

  @Test
  void believesAByteOrderMarkMoreThanWhatIsDeclared() {
    assertThat(decode("\ufeff<p>caméra</p>".getBytes(UTF_8), "text/html; charset=iso-8859-1")).isEqualTo("<p>caméra</p>");
    assertThat(decode("\ufeff<p>caméra</p>".getBytes(UTF_16LE), "text/html; charset=utf-8")).isEqualTo("<p>caméra</p>");
  }

  @Test
  void replacesAFewBrokenBytesOfUtf8() {
    byte[] bytes = "<p>Überwachung, Gesichtserkennung für Behörden, größer</p>".getBytes(UTF_8);
    bytes[4] = 'x';

    assertThat(decode(bytes, "text/html; charset=utf-8")).contains("Gesichtserkennung für Behörden, größer");
  }
}
