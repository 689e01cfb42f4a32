package io.vigie.merge;

import io.vigie.assemble.Records;
import io.vigie.record.Incident;
import io.vigie.record.PolicyAction;
import io.vigie.record.PolicyActionType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * News of an invented world, of any size: its events of some years in some countries, each told by one to six articles, some of which
 * leave out the day, the vendor or the number. It knows which records tell one event.
 */
final class World {

  private static final List<String> COUNTRIES = List.of("PT", "NO", "SE", "FR", "DE", "US", "GB", "KR", "AU", "IT", "PL", "BR");
  private static final List<String> LANGUAGES = List.of("en", "fr", "de", "es");
  private static final List<String> SYLLABLES = List.of("ba", "ko", "ri", "lun", "mor", "ta", "vel", "dri", "sha", "po", "nek", "zu");

  final List<Records> news = new ArrayList<>();
  final Map<String, Integer> events = new HashMap<>();
  private final Random random = new Random(7);

  /** @param records how many records there are in all articles together, about */
  static World of(int records) {
    World world = new World();
    for (int event = 0; world.events.size() < records; event++) {
      world.tell(event);
    }
    return world;
  }

  private void tell(int event) {
    LocalDate day = LocalDate.of(2015, 1, 1).plusDays(random.nextInt(4000));
    String country = pick(COUNTRIES);
    String vendor = "vendor-" + random.nextInt(40);
    String name = name() + ' ' + name();
    String place = name();
    int number = 11 + random.nextInt(5000);
    boolean incident = random.nextBoolean();
    PolicyActionType type = pick(List.of(PolicyActionType.values()));
    int reports = 1 + random.nextInt(6);
    for (int i = 0; i < reports; i++) {
      String article = "a" + news.size();
      Story story = Story.article(article, pick(LANGUAGES), day.plusDays(1 + i).toString(), "Outlet " + random.nextInt(300), null);
      String date = i > 0 && random.nextInt(3) == 0 ? day.toString().substring(0, 7) : day.toString();
      List<String> vendors = i > 0 && random.nextInt(3) == 0 ? List.of() : List.of(vendor);
      if (incident) {
        story.leak(date, country, place, name + " clinic", vendors, i > 0 && random.nextBoolean() ? new Integer[0] : new Integer[] {number});
      } else {
        story.measure(new Story.Measure(type, date, name + " board", country, null, vendors, List.of(place + " stores"), "", null, null));
      }
      Records records = story.records();
      records.incidents().stream().map(Incident::id).forEach(id -> events.put(id, event));
      records.policyActions().stream().map(PolicyAction::id).forEach(id -> events.put(id, event));
      news.add(records);
    }
  }

  private String name() {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < 3; i++) {
      name.append(pick(SYLLABLES));
    }
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  private <T> T pick(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
