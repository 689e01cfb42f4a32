/** Records as flat tables, for spreadsheets and data frames: CSV and Parquet. */
@NullMarked
package io.vigie.export.table;

import org.jspecify.annotations.NullMarked;
