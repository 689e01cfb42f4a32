package io.vigie.train;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.annotate.events.LetterDetector;
import io.vigie.train.WrittenArticle.Telling;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DetectorLearnerTest {

  private static final List<Telling> TELLINGS = tellings();

  @Test
  void tellsASentenceThatItHasNotSeenByItsWords() {
    LetterDetector detector = DetectorLearner.learn(TELLINGS);

    assertThat(detector.likelihoods("Trondheim outlaws the lenses").get("ban")).isGreaterThan(0.5);
    assertThat(detector.likelihoods("Trondheim praises the lenses").get("ban")).isLessThan(0.5);
  }

  @Test
  void learnsNoTypeThatHardlyAnySentenceTells() {
    List<Telling> few = new ArrayList<>(TELLINGS);
    few.add(new Telling(Set.of("leak"), "Footage was dumped online"));

    assertThat(DetectorLearner.learn(few).types()).containsExactly("ban");
  }

  @Test
  void learnsTheSameFromTheSame() {
    assertThat(DetectorLearner.learn(TELLINGS).likelihoods("Oslo outlaws drones")).isEqualTo(DetectorLearner.learn(TELLINGS).likelihoods("Oslo outlaws drones"));
  }

  private static List<Telling> tellings() {
    List<Telling> tellings = new ArrayList<>();
    for (String place : List.of("Oslo", "Bergen", "Stavanger", "Tromsø", "Drammen", "Bodø")) {
      for (String thing : List.of("cameras", "drones", "trackers")) {
        tellings.add(new Telling(Set.of("ban"), place + " outlaws " + thing));
        tellings.add(new Telling(Set.of(), place + " praises " + thing));
        tellings.add(new Telling(Set.of(), thing + " please tourists in " + place));
      }
    }
    return tellings;
  }
}
