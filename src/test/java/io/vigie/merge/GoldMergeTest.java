package io.vigie.merge;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.assemble.Records;
import io.vigie.record.EventRecord;
import io.vigie.yaml.YamlNode;
import java.io.File;
import java.io.FileReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Events told by several articles in four languages, as annotated by hand. */
class GoldMergeTest {

  private static final File DEVSET = new File("src/test/resources/devset");

  private static Set<String> pairs(List<String> ids) {
    Set<String> pairs = new TreeSet<>();
    List<String> sorted = ids.stream().sorted().toList();
    for (int i = 0; i < sorted.size(); i++) {
      for (int j = i + 1; j < sorted.size(); j++) {
        pairs.add(sorted.get(i) + " + " + sorted.get(j));
      }
    }
    return pairs;
  }

  private static Set<String> annotated(String key) throws IOException {
    Set<String> pairs = new TreeSet<>();
    try (FileReader reader = new FileReader(new File(DEVSET, "events.yaml"), StandardCharsets.UTF_8)) {
      YamlNode.parse("events.yaml", reader).orElseThrow().get(key).list().forEach(group -> pairs.addAll(pairs(group.texts())));
    }
    return pairs;
  }

  private static Set<String> merged(List<Records> news) {
    Dataset dataset = new Merger().merge(news::stream, Stream::empty);
    List<EventRecord> records = new ArrayList<>(dataset.incidents());
    records.addAll(dataset.policyActions());
    Set<String> pairs = new TreeSet<>();
    for (EventRecord record : records) {
      List<String> members = new ArrayList<>(record.provenance().supersedes());
      members.add(record.id());
      pairs.addAll(pairs(members));
    }
    return pairs;
  }

  @Test
  void whatIsOneEventMeetsAndNothingElse() throws IOException {
    Set<String> either = annotated("either");
    Set<String> expected = annotated("one");
    Set<String> found = merged(GoldRecords.read(new File(DEVSET, "gold")));
    found.removeAll(either);
    Set<String> right = new HashSet<>(found);
    right.retainAll(expected);
    double precision = (double) right.size() / found.size();
    double recall = (double) right.size() / expected.size();
    double f1 = 2 * precision * recall / (precision + recall);
    System.out.printf(Locale.ROOT, "pairs of one event: %d of %d found, %d others; precision %.3f recall %.3f F1 %.3f%n", right.size(),
        expected.size(), found.size() - right.size(), precision, recall, f1);

    Set<String> wrong = new TreeSet<>(found);
    wrong.removeAll(expected);
    Set<String> missed = new TreeSet<>(expected);
    missed.removeAll(found);
    assertThat(wrong).as("merged, but two events").isEmpty();
    assertThat(f1).as("missed: %s", missed).isGreaterThanOrEqualTo(0.95);
  }
}
