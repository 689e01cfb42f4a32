package io.vigie.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.vigie.export.schema.RecordSchema;
import java.util.Iterator;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code vigie schema}: what the lines of the output files look like. */
@Command(
    name = "schema",
    description = "Prints the JSON Schema (2020-12) of a record, or of all.",
    mixinStandardHelpOptions = true)
final class SchemaCommand implements Callable<Integer> {

  @Spec
  private CommandSpec spec;

  @Parameters(arity = "0..1", paramLabel = "RECORD", completionCandidates = Names.class, description = "One of ${COMPLETION-CANDIDATES}.")
  private @Nullable String record;

  @Override
  public Integer call() {
    JsonNode schema = record == null ? RecordSchema.ofAll() : RecordSchema.of(record);
    spec.commandLine().getOut().println(schema.toPrettyString());
    return 0;
  }

  static final class Names implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return RecordSchema.names().iterator();
    }
  }
}
