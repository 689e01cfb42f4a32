package io.vigie.train;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import opennlp.tools.ml.model.AbstractDataIndexer;
import opennlp.tools.ml.model.Event;
import opennlp.tools.util.ObjectStream;

/**
 * Events as numbers, in the order they came. OpenNLP's own indexers keep the text of every feature of every event, which for a million
 * tokens is more memory than training should take.
 */
final class EventTable extends AbstractDataIndexer {

  private final int cutoff;

  /** @param cutoff features seen in fewer events are left out */
  EventTable(int cutoff) {
    this.cutoff = cutoff;
  }

  @Override
  public void index(ObjectStream<Event> events) throws IOException {
    Map<String, Integer> features = new LinkedHashMap<>();
    Map<String, Integer> outcomes = new LinkedHashMap<>();
    List<int[]> rows = new ArrayList<>();
    List<Integer> expected = new ArrayList<>();
    for (Event event = events.read(); event != null; event = events.read()) {
      expected.add(number(outcomes, event.getOutcome()));
      int[] row = new int[event.getContext().length];
      for (int i = 0; i < row.length; i++) {
        row[i] = number(features, event.getContext()[i]);
      }
      rows.add(row);
    }
    keepFrequent(features, rows);
    contexts = rows.toArray(int[][]::new);
    outcomeList = expected.stream().mapToInt(Integer::intValue).toArray();
    outcomeLabels = outcomes.keySet().toArray(String[]::new);
    numTimesEventsSeen = new int[contexts.length];
    Arrays.fill(numTimesEventsSeen, 1);
  }

  private void keepFrequent(Map<String, Integer> features, List<int[]> rows) {
    int[] seen = new int[features.size()];
    rows.forEach(row -> Arrays.stream(row).forEach(feature -> seen[feature]++));
    int[] renumbered = new int[seen.length];
    int kept = 0;
    for (int feature = 0; feature < seen.length; feature++) {
      renumbered[feature] = seen[feature] >= cutoff ? kept++ : -1;
    }
    rows.replaceAll(row -> Arrays.stream(row).map(feature -> renumbered[feature]).filter(feature -> feature >= 0).toArray());
    predLabels = new String[kept];
    predCounts = new int[kept];
    features.forEach((label, feature) -> {
      if (renumbered[feature] >= 0) {
        predLabels[renumbered[feature]] = label;
        predCounts[renumbered[feature]] = seen[feature];
      }
    });
  }

  private static int number(Map<String, Integer> numbers, String text) {
    Integer known = numbers.get(text);
    if (known == null) {
      known = numbers.size();
      numbers.put(text, known);
    }
    return known;
  }
}
