package io.vigie.export;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the files of an output folder came to be: the content of {@code run.json}.
 *
 * @param schemaVersion version of the file formats
 * @param version of Vigie
 * @param started date-time with offset
 * @param finished date-time with offset; null while the run goes on
 * @param counts number of records per kind, as {@link JsonLines#write} returns it
 * @param failed number of documents that gave nothing
 * @param options as given, by name
 * @param models SHA-256 of each model, by file name
 */
public record Run(
    int schemaVersion,
    String version,
    String started,
    @Nullable String finished,
    Map<String, Long> counts,
    long failed,
    Map<String, Object> options,
    Map<String, String> models) {

  /** The version of the file formats that this program writes. */
  public static final int SCHEMA_VERSION = 1;
}
