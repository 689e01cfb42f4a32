package io.vigie.export;

import com.fasterxml.jackson.databind.SerializationFeature;
import io.vigie.merge.Dataset;
import io.vigie.record.Json;
import io.vigie.store.AtomicFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The main output: one JSON object a line and one file a record kind, in UTF-8, each replaced as a whole. */
public final class JsonLines {

  private JsonLines() {}

  /**
   * Writes {@code articles.jsonl}, {@code incidents.jsonl}, {@code vendors.jsonl}, {@code policy-actions.jsonl}, {@code mentions.jsonl}
   * and {@code failures.jsonl} into {@code folder}.
   *
   * @return the number of lines of each, by the names that {@code run.json} gives them, in this order
   * @throws io.vigie.record.VigieException if a file cannot be written
   */
  public static Map<String, Long> write(Dataset dataset, Path folder) {
    Map<String, Long> counts = new LinkedHashMap<>();
    counts.put("articles", lines(folder.resolve("articles.jsonl"), dataset.articles()));
    counts.put("incidents", lines(folder.resolve("incidents.jsonl"), dataset.incidents()::stream));
    counts.put("vendors", lines(folder.resolve("vendors.jsonl"), dataset.vendors()::stream));
    counts.put("policyActions", lines(folder.resolve("policy-actions.jsonl"), dataset.policyActions()::stream));
    counts.put("mentions", lines(folder.resolve("mentions.jsonl"), dataset.mentions()));
    counts.put("failures", lines(folder.resolve("failures.jsonl"), dataset.failures()));
    return counts;
  }

  /** Writes {@code run.json}, indented for people. */
  public static void writeRun(Run run, Path folder) {
    AtomicFile.write(folder.resolve("run.json"), out -> {
      out.write(Json.mapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsBytes(run));
      out.write('\n');
    });
  }

  private static long lines(Path file, Supplier<? extends Stream<?>> records) {
    long[] count = new long[1];
    AtomicFile.write(file, out -> count[0] = lines(out, records));
    return count[0];
  }

  private static long lines(OutputStream out, Supplier<? extends Stream<?>> records) throws IOException {
    long count = 0;
    try (Stream<?> all = records.get()) {
      for (Iterator<?> each = all.iterator(); each.hasNext(); count++) {
        out.write(Json.line(each.next()).getBytes(StandardCharsets.UTF_8));
        out.write('\n');
      }
    }
    return count;
  }
}
