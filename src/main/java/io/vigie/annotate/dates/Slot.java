package io.vigie.annotate.dates;

import io.vigie.record.Code;
import io.vigie.yaml.YamlNode;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A kind of word or phrase that forms name in braces, and how its values are written in {@code words}. */
enum Slot implements Code {
  /** 1 to 12. */
  MONTH(value -> new YearPart(within(value, 1, 12), 1)),
  /** First month; three months long. */
  SEASON(value -> new YearPart(within(value, 1, 12), 3)),
  /** 1 to 4. */
  QUARTER(value -> new YearPart(3 * within(value, 1, 4) - 2, 3)),
  /** 1 or 2. */
  HALF(value -> new YearPart(6 * within(value, 1, 2) - 5, 6)),
  /** 1 (Monday) to 7. */
  WEEKDAY(value -> within(value, 1, 7)),
  /** A day of the month in words; figures are known without being listed. */
  DAY(value -> within(value, 1, 31)),
  /** Month and day: {@code 12-25}. */
  HOLIDAY(value -> value),
  UNIT(value -> value),
  /** A unit in the plural: "weeks". */
  UNITS(value -> value),
  DIRECTION(value -> value),
  /** Days from publication. */
  RELATIVE_DAY(value -> within(value, -3, 3)),
  /** Units from publication in one word, such as {@code year -1}. */
  RELATIVE_UNIT(value -> value),
  EDGE(value -> value),
  /** 1, 2, … or -1 for the last. */
  ORDINAL(value -> within(value, -2, 31)),
  /** First year. */
  DECADE(value -> within(value, 0, 2100)),
  /** Words without a value, which forms only skip or require. */
  ROUGH(value -> value), SEVERAL(value -> value), AND_A_HALF(value -> value), TIME_OF_DAY(value -> value), TIME_UNIT(value -> value), OTHER(value -> value),
  // read from the text itself
  NUMBER, FIGURES, YEAR, LONE_YEAR, NUMERIC, COUNTED, STOP,
  /** The second year of "2015/16". */
  SHORT_YEAR,
  /** "25.3.". */
  DAY_AND_MONTH,
  /** A day with its ordinal ending: "14th". */
  NTH_DAY,
  /** A word with a capital letter. */
  CAPITALISED,
  /** A word all in capitals. */
  ACRONYM,
  /** A month or weekday that is no other word, so that it needs no company. */
  CLEAR_MONTH(MONTH), CLEAR_WEEKDAY(WEEKDAY),
  /** A direction that cannot begin what follows, as "this" and "that" do. */
  CLEAR_DIRECTION(DIRECTION),
  /** A month or weekday that is neither an abbreviation without its stop nor, by its first letter, a name. */
  NAMED_MONTH(MONTH), NAMED_WEEKDAY(WEEKDAY),
  // read by forms
  DATE, PERIOD, BARE;

  private final @Nullable Function<String, Object> reader;
  private final @Nullable Slot wider;

  Slot(@Nullable Function<String, Object> reader) {
    this.reader = reader;
    this.wider = null;
  }

  Slot(Slot wider) {
    this.reader = null;
    this.wider = wider;
  }

  Slot() {
    this.reader = null;
    this.wider = null;
  }

  /** The slot whose listed words this one takes some of; itself where it takes its own. */
  Slot listed() {
    return wider == null ? this : wider;
  }

  /** The value that stands as a key under {@code words}. */
  Object value(String text, YamlNode where) {
    if (reader == null) {
      throw where.error("words of \"" + code() + "\" are not listed, forms or figures make them");
    }
    try {
      Object value = reader.apply(text);
      return this == UNIT || this == UNITS ? code(Unit.class, text) : this == DIRECTION ? code(Direction.class, text)
          : this == EDGE ? code(Edge.Side.class, text) : value;
    } catch (IllegalArgumentException e) {
      throw where.error("\"" + text + "\" is no " + code() + ": " + e.getMessage());
    }
  }

  private static <E extends Enum<E> & Code> E code(Class<E> type, String text) {
    return Code.find(type, text).orElseThrow(() -> new IllegalArgumentException("one of " + Code.list(type)));
  }

  private static int within(String text, int least, int most) {
    int number = Integer.parseInt(text);
    if (number < least || number > most) {
      throw new IllegalArgumentException("must be " + least + " to " + most);
    }
    return number;
  }
}
