package io.vigie.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KnowledgeMatchTest {

  @Test
  void aNameStandsInATitleAsWordsOfItsOwnOnly() {
    assertThat(name("Ring").standsIn("Police ask RING for footage")).isTrue();
    assertThat(name("Ring").standsIn("Footage lost during a raid")).isFalse();
    assertThat(name("Hikvision").standsIn("L’Australie décroche les caméras d’Hikvision")).isTrue();
    assertThat(name("Hikvision").standsIn(null)).isFalse();
  }

  @Test
  void aShortNameIsWrittenAsItIs() {
    assertThat(name("US").standsIn("US lists two makers")).isTrue();
    assertThat(name("US").standsIn("They watch us, the industry says")).isFalse();
  }

  private static KnowledgeMatch name(String text) {
    return new KnowledgeMatch(0, text.length(), text, KnowledgeKind.VENDOR, VendorFact.unlisted(text, null));
  }
}
