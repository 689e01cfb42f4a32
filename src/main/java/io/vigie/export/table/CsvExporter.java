package io.vigie.export.table;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.vigie.export.Exporter;
import io.vigie.merge.Dataset;
import io.vigie.store.AtomicFile;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder of CSV files (RFC 4180, UTF-8 without a mark): one for each kind of record, and link tables. Several values of a cell are
 * separated by {@code "; "}. A cell that a spreadsheet would run as a formula begins with an apostrophe.
 */
public final class CsvExporter implements Exporter {

  static final String SEPARATOR = "; ";

  /** What spreadsheets take for the start of a formula, in full width too. */
  private static final Pattern FORMULA = Pattern.compile("^\\s*[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20]|^[\\t\\r\\n]");

  private final CsvMapper mapper = CsvMapper.builder()
      .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
      .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
      .build();

  @Override
  public void export(Dataset dataset, Path out) {
    for (Table<?> table : Tables.of(dataset)) {
      AtomicFile.write(out.resolve(table.name() + ".csv"), stream -> write(table, stream));
    }
  }

  private void write(Table<? extends Record> table, OutputStream out) throws IOException {
    RecordComponent[] columns = table.row().getRecordComponents();
    CsvSchema.Builder schema = CsvSchema.builder().setLineSeparator("\r\n");
    for (RecordComponent column : columns) {
      schema.addColumn(column.getName());
    }
    try (SequenceWriter writer = mapper.writer(schema.build()).writeValues(out); Stream<? extends Record> rows = table.rows().get()) {
      writer.write(Stream.of(columns).map(RecordComponent::getName).toList());
      for (Iterator<? extends Record> each = rows.iterator(); each.hasNext(); ) {
        writer.write(cells(each.next(), columns));
      }
    }
  }

  private static List<@Nullable Object> cells(Record row, RecordComponent[] columns) {
    List<@Nullable Object> cells = new ArrayList<>(columns.length);
    for (RecordComponent column : columns) {
      cells.add(cell(Values.of(row, column)));
    }
    return cells;
  }

  private static @Nullable Object cell(@Nullable Object value) {
    if (value instanceof List<?> list) {
      List<String> items = new ArrayList<>();
      list.forEach(item -> items.add(String.valueOf(item)));
      return harmless(String.join(SEPARATOR, items));
    }
    if (value instanceof String text) {
      return harmless(text);
    }
    if (value instanceof LocalDate day) {
      return day.toString();
    }
    return value instanceof Double number ? Values.plain(number) : value;
  }

  static String harmless(String text) {
    return FORMULA.matcher(text).find() ? "'" + text : text;
  }
}
