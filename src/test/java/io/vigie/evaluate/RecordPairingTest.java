package io.vigie.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RecordPairingTest {

  private static GoldRecord ban(String country, String date, String vendor) {
    return new GoldRecord(false, "ban", "decided", date, country, List.of(vendor), "interior ministry", "cameras", Set.of(), List.of(), null);
  }

  private static GoldRecord leak(String when, String victim) {
    return new GoldRecord(true, "leak", "confirmed", when, "NO", List.of(), victim, "", Set.of(), List.of(), null);
  }

  @Test
  void oneEventIsPairedOnce() {
    GoldRecord expected = ban("NO", "2024-05", "Norvue");
    List<RecordPairing.Pair> pairs = RecordPairing.pairs(List.of(expected), List.of(expected, expected));
    assertThat(pairs).extracting(RecordPairing.Pair::found).containsExactly(0);
  }

  @Test
  void anotherCountryIsAnotherBan() {
    GoldRecord expected = new GoldRecord(false, "ban", null, "2024-05", "NO", List.of("Norvue"), null, "", Set.of(), List.of(), null);
    GoldRecord found = new GoldRecord(false, "ban", null, null, "SE", List.of("Acme"), null, "", Set.of(), List.of(), null);
    assertThat(RecordPairing.pairs(List.of(expected), List.of(found))).isEmpty();
  }

  @Test
  void aRestrictionMayBeNamedByItsNeighbourButIsNotStrictlyRight() {
    GoldRecord expected = ban("NO", "2024-05", "Norvue");
    GoldRecord found = new GoldRecord(false, "removal", "decided", "2024-05-02", "NO", List.of("Norvue"), "Norland", "", Set.of(), List.of(), null);
    assertThat(RecordPairing.pairs(List.of(expected), List.of(found))).hasSize(1);
    assertThat(RecordPairing.isStrict(expected, found)).isFalse();
  }

  @Test
  void aDateThatTheGoldDoesNotKnowMustSayThatItIsApproximate() {
    assertThat(RecordPairing.isStrict(leak(null, "clinic"), leak("2024-05-02", "clinic"))).isFalse();
    assertThat(RecordPairing.isStrict(leak(null, "clinic"), leak("2024-05~", "clinic"))).isTrue();
  }

  @Test
  void companiesAreTheSameWhateverTheirDesignator() {
    assertThat(Names.anyInCommon(List.of("Hikvision"), List.of("Hangzhou Hikvision Digital Technology Co., Ltd."))).isTrue();
    assertThat(Names.anyInCommon(List.of("Acme"), List.of("Norvue"))).isFalse();
  }
}
