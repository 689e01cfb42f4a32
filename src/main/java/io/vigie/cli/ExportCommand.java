package io.vigie.cli;

import io.vigie.export.Exporter;
import io.vigie.export.JsonLines;
import io.vigie.export.Report;
import io.vigie.export.ftm.FtmExporter;
import io.vigie.export.jsonld.JsonLdExporter;
import io.vigie.export.stix.StixExporter;
import io.vigie.export.table.CsvExporter;
import io.vigie.export.table.ParquetExporter;
import io.vigie.merge.Corrections;
import io.vigie.merge.Dataset;
import io.vigie.record.Failure;
import io.vigie.record.Stage;
import io.vigie.store.StoredRecords;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code vigie export}: what a run stored, in another form. */
@Command(
    name = "export",
    description = "Writes what a run stored in another form, with the corrections of DIR/corrections.jsonl.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class ExportCommand implements Callable<Integer> {

  /** The forms, as they are named on the command line, with the usual name of what they write into DIR. */
  enum Format {
    jsonl("", () -> JsonLines::write),
    csv("csv", CsvExporter::new),
    parquet("parquet", ParquetExporter::new),
    stix("stix.json", StixExporter::new),
    ftm("entities.ftm.json", FtmExporter::new),
    jsonld("records.jsonld", JsonLdExporter::new),
    html("report.html", () -> (dataset, out) -> Report.write(dataset, Main.version(), out));

    private final String usualName;
    private final Supplier<Exporter> exporter;

    Format(String usualName, Supplier<Exporter> exporter) {
      this.usualName = usualName;
      this.exporter = exporter;
    }
  }

  @Spec
  private CommandSpec spec;

  @Parameters(arity = "1", paramLabel = "DIR", description = "The output folder of a run.")
  private Path folder;

  @Option(names = {"-f", "--format"}, required = true, paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}. jsonl, csv and parquet write a folder, the others one file.")
  private Format format;

  @Option(names = {"-o", "--out"}, paramLabel = "OUT", description = "Folder or file to write (in DIR, under the form's name).")
  private @Nullable Path out;

  @Option(names = "--corrections", paramLabel = "FILE", description = "Corrections to apply (DIR/corrections.jsonl when it exists).")
  private @Nullable Path corrections;

  @Override
  public Integer call() {
    Path target = out == null ? folder.resolve(format.usualName) : out;
    Dataset dataset = StoredRecords.read(folder, Corrections.of(folder, corrections));
    format.exporter.get().export(dataset, target);
    PrintWriter err = spec.commandLine().getErr();
    err.println(target + " written");
    return unapplied(dataset, err) ? Main.SOME_FAILED : 0;
  }

  /** Says which corrections no longer apply. */
  private static boolean unapplied(Dataset dataset, PrintWriter err) {
    try (Stream<Failure> failures = dataset.failures().get()) {
      return failures.filter(failure -> failure.stage() == Stage.MERGE)
          .peek(failure -> err.println("vigie: " + failure.source() + ": " + failure.message())).count() > 0;
    }
  }
}
