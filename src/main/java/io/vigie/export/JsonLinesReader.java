package io.vigie.export;

import io.vigie.merge.Corrections;
import io.vigie.merge.Dataset;
import io.vigie.merge.Merger;
import io.vigie.record.Article;
import io.vigie.record.Failure;
import io.vigie.record.Incident;
import io.vigie.record.Json;
import io.vigie.record.Mention;
import io.vigie.record.PolicyAction;
import io.vigie.record.Stage;
import io.vigie.record.Vendor;
import io.vigie.record.VigieException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** Reads the files that {@link JsonLines} writes. */
public final class JsonLinesReader {

  private final Path folder;

  private JsonLinesReader(Path folder) {
    this.folder = folder;
  }

  /**
   * The dataset of a folder; articles, mentions and failures are read as they are asked for.
   *
   * @throws VigieException of kind {@code no-dataset} where there are no files, {@code bad-json} where a line is no record
   */
  public static StoredDataset open(Path folder, Corrections corrections) {
    if (!Files.exists(folder.resolve("articles.jsonl"))) {
      throw new VigieException(Stage.EXPORT, "no-dataset", folder + " holds no records; name the folder that vigie run wrote (-o)");
    }
    JsonLinesReader reader = new JsonLinesReader(folder);
    Dataset stored = new Dataset(reader.all("incidents", Incident.class), reader.all("policy-actions", PolicyAction.class),
        reader.all("vendors", Vendor.class), () -> reader.lines("articles", Article.class), () -> reader.lines("mentions", Mention.class),
        () -> reader.lines("failures", Failure.class));
    Dataset corrected = new Merger(corrections).correct(stored);
    return () -> corrected;
  }

  private <T> List<T> all(String name, Class<T> type) {
    try (Stream<T> lines = lines(name, type)) {
      return lines.toList();
    }
  }

  private <T> Stream<T> lines(String name, Class<T> type) {
    Path file = folder.resolve(name + ".jsonl");
    AtomicLong number = new AtomicLong();
    try {
      return Files.lines(file).map(line -> read(file, number.incrementAndGet(), line, type));
    } catch (IOException exception) {
      throw new VigieException(Stage.EXPORT, "no-dataset",
          "cannot read " + file + ": " + exception.getMessage() + "; run vigie run again", false, exception);
    }
  }

  private static <T> T read(Path file, long number, String line, Class<T> type) {
    try {
      return Json.read(line, type);
    } catch (VigieException fault) {
      throw new VigieException(Stage.EXPORT, fault.kind(), file + ":" + number + ": " + fault.getMessage() + "; run vigie run again", false, fault);
    }
  }
}
