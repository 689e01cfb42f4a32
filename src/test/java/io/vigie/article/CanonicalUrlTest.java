package io.vigie.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalUrlTest {

  private static final ArticleExtractor EXTRACTOR = new ArticleExtractor(ArticleOptions.defaults());

  @ParameterizedTest
  @CsvSource({
      "https://quay.example/story/amp/, https://quay.example/story/",
      "https://quay.example/story/amp, https://quay.example/story",
      "https://quay.example/amp/story, https://quay.example/story",
      "https://quay.example/story.amp.html, https://quay.example/story.html",
      "https://quay.example/story.amp, https://quay.example/story",
      "https://quay.example/story?amp=1, https://quay.example/story",
      "https://quay.example/story?id=3&outputType=amp, https://quay.example/story?id=3",
      "https://amp.quay.example/story, https://quay.example/story",
      "https://quay-example.cdn.ampproject.org/c/s/quay.example/story/amp/, https://quay.example/story/",
      "https://www.google.com/amp/s/quay.example/story, https://quay.example/story"})
  void givesTheArticleBehindItsAmpForm(String amp, String canonical) {
    assertThat(CanonicalUrl.of(amp, null)).contains(canonical);
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://amp.example/story", "https://quay.example/ampere/story", "https://quay.example/camp", "https://quay.example/amp/",
      "https://quay.example/amp", "https://quay.example/guitar-amp", "https://quay.example/story?ampere=1"})
  void keepsAddressesThatOnlySoundLikeIt(String address) {
    assertThat(CanonicalUrl.of(address, null)).contains(address);
  }

  @ParameterizedTest
  @CsvSource({
      "https://quay.example/story?utm_source=x&id=3&fbclid=y#top, https://quay.example/story?id=3",
      "HTTPS://Quay.example:443/Story, https://quay.example/Story",
      "http://quay.example:443/story, http://quay.example:443/story",
      "https://quay.example, https://quay.example/"})
  void dropsWhatSaysNothingOfThePage(String address, String canonical) {
    assertThat(CanonicalUrl.of(address, null)).contains(canonical);
  }

  @Test
  void resolvesWhatIsRelativeAndRefusesWhatIsNoPage() {
    assertThat(CanonicalUrl.of("../ports/a story", "https://quay.example/news/x")).contains("https://quay.example/ports/a%20story");
    assertThat(CanonicalUrl.of("mailto:desk@quay.example", null)).isEmpty();
    assertThat(CanonicalUrl.of("::", null)).isEmpty();
  }

  @Test
  void isWhatAnAmpPageSaysOfItself() {
    String prose = "<p>The port switched off its cameras on Tuesday night, and nobody noticed it for a whole week, the harbour master said.</p>";
    String linked = "<html amp><head><link rel=canonical href='https://www.quay.example/2024/story'></head><body>" + prose;
    String own = "<html amp><head><link rel=canonical href='https://quay.example/story/amp/'></head><body>" + prose;

    assertThat(EXTRACTOR.extract(Pages.html(linked)).canonicalUrl()).isEqualTo("https://www.quay.example/2024/story");
    assertThat(EXTRACTOR.extract(Pages.html(own)).canonicalUrl()).as("an AMP page that declares itself has no other form").isEqualTo("https://quay.example/story/amp/");
  }
}
