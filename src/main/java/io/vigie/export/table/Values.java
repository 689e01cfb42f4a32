package io.vigie.export.table;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The values of a row's columns. */
final class Values {

  private Values() {}

  static @Nullable Object of(Record row, RecordComponent column) {
    try {
      column.getAccessor().setAccessible(true); // rows are no business of other packages
      return column.getAccessor().invoke(row);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException("cannot read " + column, impossible);
    }
  }

  /** Without exponent and without needless zeros. */
  static BigDecimal plain(double number) {
    BigDecimal plain = BigDecimal.valueOf(number).stripTrailingZeros();
    return plain.scale() < 0 ? plain.setScale(0) : plain;
  }
}
