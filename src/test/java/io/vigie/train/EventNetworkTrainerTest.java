package io.vigie.train;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.annotate.events.EventNetwork;
import io.vigie.train.EventNetworkTrainer.Lesson;
import io.vigie.train.WrittenArticle.Telling;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EventNetworkTrainerTest {

  private static final List<String> PLACES = List.of("Norland", "Sudland", "Westland", "Eastland", "Midland", "Highland", "Lowland", "Farland");

  @Test
  void learnsWhichOrderOfWordsTellsAnEvent() {
    EventNetwork network = EventNetworkTrainer.train(List.of("ban"), lessons(), null, line -> {});

    float[][] scores = network.read(List.of("Norland forbids cameras", "cameras forbids Norland"));
    assertThat(scores[0][0]).isGreaterThan(scores[1][0]);
    assertThat(scores[0][0]).isPositive();
    assertThat(scores[1][0]).isNegative();
  }

  @Test
  void theSameArticlesGiveTheSameNetwork() {
    List<String> lines = new ArrayList<>();
    List<String> again = new ArrayList<>();

    EventNetworkTrainer.train(List.of("ban"), lessons().subList(0, 40), null, lines::add);
    EventNetworkTrainer.train(List.of("ban"), lessons().subList(0, 40), null, again::add);

    assertThat(lines).isNotEmpty().isEqualTo(again);
  }

  @Test
  void anotherSentenceOfAnAnnotatedArticleMayTellTheEventAgain() {
    List<Telling> sentences = List.of(new Telling(Set.of("ban"), "Norland forbids cameras"), new Telling(Set.of(), "The ban holds"));

    assertThat(new Lesson(sentences, 1, true).doubtful()).containsExactly("ban");
    assertThat(new Lesson(sentences, 1, false).doubtful()).isEmpty();
  }

  private static List<Lesson> lessons() {
    List<Lesson> lessons = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      String place = PLACES.get(i % PLACES.size());
      lessons.add(new Lesson(List.of(new Telling(Set.of("ban"), place + " forbids cameras"), new Telling(Set.of(), "cameras forbids " + place)), 1, i % 2 == 0));
    }
    return lessons;
  }
}
