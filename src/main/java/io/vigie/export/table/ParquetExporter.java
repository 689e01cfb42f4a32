package io.vigie.export.table;

import com.jerolba.carpet.CarpetWriter;
import io.vigie.export.Exporter;
import io.vigie.merge.Dataset;
import io.vigie.store.AtomicFile;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A folder of Parquet files: one for each kind of record, and link tables; lists are lists, days are dates. */
public final class ParquetExporter implements Exporter {

  @Override
  public void export(Dataset dataset, Path out) {
    for (Table<?> table : Tables.of(dataset)) {
      AtomicFile.write(out.resolve(table.name() + ".parquet"), stream -> write(table, stream));
    }
  }

  private static <R extends Record> void write(Table<R> table, OutputStream out) throws IOException {
    try (CarpetWriter<R> writer = new CarpetWriter<>(unclosed(out), table.row()); Stream<R> rows = table.rows().get()) {
      writer.write(rows);
    }
  }

  /** The writer closes what it writes to, and whoever opened {@code out} still has to force it to disk. */
  private static OutputStream unclosed(OutputStream out) {
    return new FilterOutputStream(out) {
      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
      }

      @Override
      public void close() throws IOException {
        flush();
      }
    };
  }
}
