package io.vigie.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import io.vigie.record.Article;
import io.vigie.record.EventRecord;
import io.vigie.record.Evidence;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** A folder of gold annotations, one {@code ID.json} an article; an article and its gold share the file name. Immutable. */
public final class GoldFolder {

  private final Path folder;

  public GoldFolder(Path folder) {
    this.folder = folder;
  }

  public Path path() {
    return folder;
  }

  /**
   * What the gold says of an article.
   *
   * @param published the publication date of the gold (EDTF); null when it has none
   * @param language ISO 639-1
   */
  public record Annotations(@Nullable String published, String language, boolean relevant, List<GoldRecord> records) {

    /** A quote counts for more than all that may be in common. */
    private static final int QUOTED = 100;

    public Annotations {
      records = List.copyOf(records);
    }

    /**
     * Which annotation a record made of one sentence tells: of those that may be meant, the one whose quote the sentence has, else the one
     * that has most in common with the record. Negative when none may be meant, or when several are alike.
     */
    public int toldBy(EventRecord record, String sentence) {
      int best = -1;
      int most = 0;
      for (int i = 0; i < records.size(); i++) {
        OptionalInt points = RecordPairing.points(records.get(i), GoldRecord.of(record));
        int weight = points.isEmpty() ? 0 : points.getAsInt() + (records.get(i).quoted(List.of(sentence)) >= 0 ? QUOTED : 0);
        best = weight > most ? i : weight == most ? -1 : best;
        most = Math.max(most, weight);
      }
      return best;
    }

    /**
     * For each record the annotation that it means: the one that it is paired with, else one of its type that quotes its evidence, however
     * else the two may differ; empty where there is none.
     */
    public List<Optional<GoldRecord>> meant(List<? extends EventRecord> found) {
      List<Optional<GoldRecord>> meant = new ArrayList<>(matches(found));
      for (int i = 0; i < meant.size(); i++) {
        if (meant.get(i).isEmpty()) {
          GoldRecord told = GoldRecord.of(found.get(i));
          List<String> evidence = found.get(i).provenance().evidence().stream().map(Evidence::quote).toList();
          meant.set(i, records.stream().filter(record -> record.incident() == told.incident() && record.type().equals(told.type()) && record.quoted(evidence) >= 0).findFirst());
        }
      }
      return meant;
    }

    /** For each record the annotation that it is paired with; empty where the gold has none. */
    public List<Optional<GoldRecord>> matches(List<? extends EventRecord> found) {
      List<Optional<GoldRecord>> matches = new ArrayList<>(Collections.nCopies(found.size(), Optional.empty()));
      RecordPairing.pairs(records, found.stream().map(GoldRecord::of).toList())
          .forEach(pair -> matches.set(pair.found(), Optional.of(records.get(pair.gold()))));
      return matches;
    }
  }

  /** The annotations of an article; empty when the folder has none for it. */
  public Optional<Annotations> of(Article article) {
    Path file = folder.resolve(name(article.source()) + ".json");
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    JsonNode node = GoldFile.read(file);
    List<GoldRecord> records = new ArrayList<>();
    node.path("incidents").forEach(incident -> records.add(GoldRecord.incident(incident)));
    node.path("policyActions").forEach(action -> records.add(GoldRecord.policyAction(action)));
    String published = node.path("published").isTextual() ? node.path("published").asText() : null;
    return Optional.of(new Annotations(published, node.path("language").asText("en"), node.path("relevant").asBoolean(true), records));
  }

  /** The file name without folder, ending and {@code #N}. */
  private static String name(String source) {
    String file = source.replaceAll("#\\d+$", "").replaceAll("^.*[/\\\\]", "");
    int dot = file.lastIndexOf('.');
    return dot > 0 ? file.substring(0, dot) : file;
  }
}
