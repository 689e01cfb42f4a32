package io.vigie.annotate.dates;

import io.vigie.record.Edtf;
import java.time.YearMonth;

/** Months of a year: one month, a season, a quarter, a half. A winter runs into the next year. */
record YearPart(int firstMonth, int months) {

  Edtf in(int year) {
    YearMonth first = YearMonth.of(year, firstMonth);
    return Edtf.between(Edtf.ofMonth(first), Edtf.ofMonth(first.plusMonths(months - 1)));
  }

  boolean isMonth() {
    return months == 1;
  }
}
