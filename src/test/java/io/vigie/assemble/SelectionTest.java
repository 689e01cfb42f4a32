package io.vigie.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.record.Code;
import io.vigie.record.IncidentType;
import io.vigie.record.PolicyActionType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class SelectionTest {

  private static final Function<String, Code> TYPE = name -> switch (name.charAt(0)) {
    case 'l' -> IncidentType.LEAK;
    case 'i' -> IncidentType.INTRUSION;
    case 'm' -> IncidentType.MALWARE;
    case 's' -> IncidentType.MISUSE;
    default -> PolicyActionType.BAN;
  };

  private static Map<String, Double> likely(Object... pairs) {
    Map<String, Double> likely = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      likely.put((String) pairs[i], (Double) pairs[i + 1]);
    }
    return likely;
  }

  @Test
  void whatIsUnlikelyByItselfIsNoRecord() {
    assertThat(Selection.of(likely("leak", 0.3, "intrusion", 0.2, "ban", 0.6), TYPE, event -> event.startsWith("detected"), false)).containsExactly("ban");
  }

  @Test
  void severalDoubtfulTellingsOfOneFamilyMakeOneRecordOfAnArticleOnSecurity() {
    assertThat(Selection.of(likely("leak", 0.15, "intrusion", 0.2, "malware", 0.1), TYPE, event -> event.startsWith("detected"), true)).containsExactly("intrusion");
  }

  @Test
  void aFamilyThatHasARecordGetsNoDoubtfulOne() {
    assertThat(Selection.of(likely("leak", 0.5, "intrusion", 0.3), TYPE, event -> event.startsWith("detected"), true)).containsExactly("leak");
  }

  @Test
  void ofEqualTellingsTheFirstStands() {
    assertThat(Selection.of(likely("leak", 0.2, "leak again", 0.2), TYPE, event -> event.startsWith("detected"), true)).containsExactly("leak");
  }

  @Test
  void surveillanceAndMeasuresAreNeverKeptInDoubt() {
    assertThat(Selection.of(likely("surveillance", 0.3, "ban", 0.3), TYPE, event -> event.startsWith("detected"), true)).isEmpty();
  }

  @Test
  void whatNoTriggerTellsMustBeMoreLikely() {
    assertThat(Selection.of(likely("detected ban", 0.38, "ban", 0.38, "detected leak", 0.42), TYPE, event -> event.startsWith("detected"), false))
        .containsExactly("ban", "detected leak");
  }
}
