package io.vigie.export.table;

import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Rows of one kind. Columns are the row's components: texts, numbers, truth values, days and lists of texts.
 *
 * @param name of its file, without the ending
 * @param rows a fresh stream at each call; the caller closes it
 */
record Table<R extends Record>(String name, Class<R> row, Supplier<Stream<R>> rows) {}
