package io.vigie.merge;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.assemble.Records;
import io.vigie.record.EventRecord;
import io.vigie.record.Json;
import io.vigie.record.PolicyActionType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What holds of merging for any news: random worlds of a few places, vendors and days, told by a few articles. */
class MergerPropertiesTest {

  private static final List<String> PLACES = List.of("Porto", "Faro", "Braga");
  private static final List<String> VENDORS = List.of("acme", "bolt");
  private static final List<String> AUTHORITIES = List.of("Portugal", "Data Board", "Ministry of Justice");

  @Property(tries = 100)
  void theOrderOfArticlesDoesNotMatter(@ForAll long seed, @ForAll long shuffle) {
    List<Records> news = news(seed, 12);
    List<Records> shuffled = new ArrayList<>(news);
    Collections.shuffle(shuffled, new Random(shuffle));

    assertThat(lines(shuffled)).isEqualTo(lines(news));
  }

  @Property(tries = 100)
  void everyIdIsARecordsOwnOrSuperseded(@ForAll long seed, @ForAll @IntRange(min = 1, max = 20) int articles) {
    List<Records> news = news(seed, articles);
    List<String> given = new ArrayList<>();
    news.forEach(records -> {
      records.incidents().forEach(incident -> given.add(incident.id()));
      records.policyActions().forEach(action -> given.add(action.id()));
    });
    List<String> kept = new ArrayList<>();
    for (EventRecord record : all(news)) {
      kept.add(record.id());
      kept.addAll(record.provenance().supersedes());
    }

    assertThat(kept).containsExactlyInAnyOrderElementsOf(given);
  }

  @Property(tries = 100)
  void aRecordIsNamedAfterItsEarliestMember(@ForAll long seed) {
    for (EventRecord record : all(news(seed, 12))) {
      String article = record.id().split("-")[1];
      assertThat(record.provenance().articles().get(0)).isEqualTo(article);
    }
  }

  @Property(tries = 100)
  void anIdOutlivesArticlesThatComeLater(@ForAll long seed, @ForAll @IntRange(min = 1, max = 11) int known) {
    List<Records> news = news(seed, 12);
    List<EventRecord> after = all(news);
    Set<String> found = new HashSet<>();
    after.forEach(record -> {
      found.add(record.id());
      found.addAll(record.provenance().supersedes());
    });

    assertThat(found).containsAll(all(news.subList(0, known)).stream().map(EventRecord::id).toList());
  }

  private static List<String> lines(List<Records> news) {
    return all(news).stream().map(Json::line).toList();
  }

  private static List<EventRecord> all(List<Records> news) {
    Dataset dataset = new Merger().merge(news::stream, Stream::empty);
    List<EventRecord> records = new ArrayList<>(dataset.incidents());
    records.addAll(dataset.policyActions());
    return records;
  }

  private static List<Records> news(long seed, int articles) {
    Random random = new Random(seed);
    List<Records> news = new ArrayList<>();
    for (int i = 0; i < articles; i++) {
      String day = "2024-03-%02d".formatted(1 + i);
      String before = "2024-03-%02d".formatted(1 + random.nextInt(1 + i));
      Story story = Story.article("%02d".formatted(i), random.nextBoolean() ? "en" : "pt", day, "Outlet " + random.nextInt(4), null);
      if (random.nextBoolean()) {
        story.leak(before, "PT", pick(PLACES, random), pick(PLACES, random) + " clinic", List.of(pick(VENDORS, random)), 10 + random.nextInt(3));
      }
      if (random.nextBoolean()) {
        story.measure(pick(List.of(PolicyActionType.BAN, PolicyActionType.REMOVAL), random), random.nextInt(4) == 0 ? "" : before,
            pick(AUTHORITIES, random), "PT", List.of(pick(VENDORS, random)), random.nextBoolean() ? "" : pick(PLACES, random));
      }
      news.add(story.records());
    }
    return news;
  }

  private static <T> T pick(List<T> values, Random random) {
    return values.get(random.nextInt(values.size()));
  }
}
