package io.vigie.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.vigie.annotate.dates.DateFinder;
import io.vigie.annotate.identifiers.IdentifierFinder;
import io.vigie.annotate.quantities.QuantityFinder;
import io.vigie.language.LanguagePack;
import io.vigie.record.Edtf;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the text: nothing is thrown, what is found lies inside the text, and time stays in proportion to its length. */
class AnyTextTest {

  private static final List<LanguagePack> LANGUAGES = List.of("de", "en", "es", "fr").stream().map(code -> LanguagePack.find(code).orElseThrow()).toList();
  private static final Map<LanguagePack, DateFinder> DATES = LANGUAGES.stream().collect(Collectors.toMap(language -> language, DateFinder::new));
  private static final Map<LanguagePack, QuantityFinder> QUANTITIES =
      LANGUAGES.stream().collect(Collectors.toMap(language -> language, QuantityFinder::new));
  private static final IdentifierFinder IDENTIFIERS = new IdentifierFinder();
  private static final int LENGTH = 100_000;

  @Property(tries = 300)
  void anyCharacters(@ForAll String text, @ForAll("languages") LanguagePack language) {
    read(text, language);
  }

  @Property(tries = 500)
  void anyPiecesOfDatesAndNumbers(@ForAll("pieces") String text, @ForAll("languages") LanguagePack language) {
    read(text, language);
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "7 ", "1.", "1-", "1 000 ", "a'", "a-", ")).", ". ", "3, ", "3, 5 and 7 ", "million ", "zwanzig", "the end of ",
      "the first week of ", "from May to ", "il y a ", "a.b.", "a@b.", "http://", "CVE-2021-", "$1 ", "\n\n"})
  void repeatsTakeTimeInProportion(String piece) {
    String text = piece.repeat(LENGTH / piece.length());
    assertTimeoutPreemptively(Duration.ofSeconds(120), () -> read(text, LANGUAGES.get(1)));
  }

  private static void read(String text, LanguagePack language) {
    List<Sentence> sentences = Segmenter.of(language).segment(text);
    assertThat(sentences).allSatisfy(sentence -> assertThat(sentence.tokens())
        .allSatisfy(token -> assertThat(text.substring(token.start(), token.end())).isEqualTo(token.text())));
    assertThat(DATES.get(language).find(text, sentences, "2023-03-18")).allSatisfy(date -> {
      assertThat(text.substring(date.start(), date.end())).isEqualTo(date.text());
      assertThat(date.value() == null || Edtf.find(date.value()).isPresent()).isTrue();
    });
    assertThat(QUANTITIES.get(language).find(text, sentences))
        .allSatisfy(found -> assertThat(text.substring(found.start(), found.end())).isEqualTo(found.text()));
    assertThat(IDENTIFIERS.find(text)).allSatisfy(found -> assertThat(text.substring(found.start(), found.end())).isEqualTo(found.text()));
  }

  @Provide
  Arbitrary<LanguagePack> languages() {
    return Arbitraries.of(LANGUAGES);
  }

  @Provide
  Arbitrary<String> pieces() {
    return Arbitraries.of("3", "31", "0", "99", "2021", "9999", "40000", "1.5", ".", ",", "-", "/", ":", "'", "\u2019", "(", "\u00BA", "\u20AC", "$", "%",
        "May", "mars", "Februar", "29 February", "monday", "lundi", "Montag", "lunes", "last", "next", "week", "weeks", "years", "ago", "il y a", "vor",
        "hace", "from", "to", "bis", "entre", "et", "the", "of", "end of", "fin", "Anfang", "first", "million", "zwei", "deux", "dozens of", "since",
        "until", "the day before", "overnight", "CVE-2021-1", "a", "\n", "\n\n", "'90s", "winter", "quarter", "Q3", "1er", "same", "siguiente")
        .list().ofMaxSize(14).map(pieces -> String.join(" ", pieces));
  }
}
