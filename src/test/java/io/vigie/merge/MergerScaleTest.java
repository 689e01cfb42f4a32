package io.vigie.merge;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.record.EventRecord;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

class MergerScaleTest {

  @Test
  void aLargeWorldIsSortedIntoItsEvents() {
    Score score = score(World.of(5_000));

    assertThat(score.wrong).as("records that mix events").isZero();
    assertThat(score.split).as("events told in two records or more, in a hundred").isLessThanOrEqualTo(5);
  }

  /** Prints the curve: {@code mvn test -Dtest=MergerScaleTest -Dvigie.benchmark=true}. */
  @Test
  @Tag("benchmark")
  @EnabledIfSystemProperty(named = "vigie.benchmark", matches = "true", disabledReason = "a measurement, run by -Dvigie.benchmark=true")
  void aHundredThousandRecordsTakeSeconds() {
    merged(World.of(20_000)); // warms up
    List<Double> perThousand = new ArrayList<>();
    for (int size : new int[] {12_500, 25_000, 50_000, 100_000}) {
      World world = World.of(size);
      long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime(); // whatever else the machine does
      int left = merged(world).size();
      double milliseconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e6;
      perThousand.add(milliseconds / size * 1000);
      System.out.printf(java.util.Locale.ROOT, "%,8d records -> %,7d events in %,7.0f ms of a processor (%.1f ms a thousand)%n", size, left, milliseconds,
          milliseconds / size * 1000);
    }
    System.out.println(score(World.of(100_000)));
    assertThat(perThousand.get(3)).as("near-linear").isLessThan(perThousand.get(0) * 3);
  }

  /** @param split events whose records did not all meet, in a hundred */
  private record Score(int records, int wrong, double split) {}

  private static Score score(World world) {
    List<EventRecord> merged = merged(world);
    int wrong = 0;
    List<Integer> seen = new ArrayList<>();
    for (EventRecord record : merged) {
      Set<Integer> events = new HashSet<>();
      events.add(world.events.get(record.id()));
      record.provenance().supersedes().forEach(id -> events.add(world.events.get(id)));
      wrong += events.size() > 1 ? 1 : 0;
      seen.addAll(events);
    }
    int events = new HashSet<>(world.events.values()).size();
    return new Score(merged.size(), wrong, 100.0 * (seen.size() - events) / events);
  }

  private static List<EventRecord> merged(World world) {
    Dataset dataset = new Merger().merge(world.news::stream, Stream::empty);
    List<EventRecord> all = new ArrayList<>(dataset.incidents());
    all.addAll(dataset.policyActions());
    return all;
  }
}
