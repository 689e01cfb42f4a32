package io.vigie.annotate.dates;

import io.vigie.annotate.DateMention.Anchor;
import io.vigie.record.Code;
import io.vigie.record.Edtf;
import java.time.DayOfWeek;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a group of forms means: how the values of its slots make a {@link Moment}. */
enum Meaning implements Code {
  /** A place in the calendar: "9 February 2023", "last summer", "July of that year". */
  POINT(Slot.DATE, Meaning::point),
  /** The same, but a date only inside other forms: the bare "9" of "from 9 to 11 May". */
  BARE(Slot.BARE, Meaning::point),
  /** "yesterday", "last week", "that year". */
  RELATIVE(Slot.PERIOD, Meaning::relative),
  /** The same, but a date only inside other forms: "of the year" in "the start of the year". */
  BARE_RELATIVE(Slot.BARE, Meaning::relative),
  /** "two weeks ago". */
  AGO(Slot.DATE, captures -> shift(captures, -1, Anchor.PUBLICATION)),
  /** "in two weeks". */
  AHEAD(Slot.DATE, captures -> shift(captures, 1, Anchor.PUBLICATION)),
  /** "two weeks earlier". */
  EARLIER(Slot.DATE, captures -> shift(captures, -1, Anchor.NARRATIVE)),
  /** "two weeks later". */
  LATER(Slot.DATE, captures -> shift(captures, 1, Anchor.NARRATIVE)),
  /** "two weeks after the raid". */
  AFTER_EVENT(null, captures -> captures.unit().map(unit -> unit == Unit.HOUR ? Nothing.INSTANCE : new Event(unit)).orElse(null)),
  /** "two weeks before the raid": a date that the text does not tell. */
  UNKNOWN(null, captures -> captures.unit().filter(Unit.HOUR::equals).isPresent() ? Nothing.INSTANCE : scene -> null),
  /** "early March", "fin 2022". */
  EDGE(Slot.DATE, captures -> around(captures, whole -> new Edge(captures.first(Slot.EDGE, Edge.Side.class).orElse(Edge.Side.MIDDLE), whole))),
  /** "the first week of May". */
  NTH(Slot.DATE, Meaning::nth),
  /** "the 1990s". */
  DECADE(Slot.DATE, captures -> decade(captures.has(Slot.DECADE) ? captures.number(Slot.DECADE) : captures.number(Slot.FIGURES))),
  /** "from May to July". */
  SPAN(null, Meaning::span),
  /** "between the two dates". */
  BETWEEN_TOLD(null, captures -> new BetweenTold()),
  /** "overnight into Sunday"; "overnight" alone is the night up to publication. */
  NIGHT(null, captures -> captures.moments().isEmpty() ? new Night(new Relative(Unit.DAY, 0, Anchor.PUBLICATION)) : around(captures, Night::new)),
  /** "since May": the date itself. */
  SINCE(null, captures -> around(captures, date -> new InTense(date, Tense.PAST, true))),
  /** "from May on": the same, which may be to come. */
  FROM(null, captures -> around(captures, date -> new InTense(date, Tense.FUTURE, false))),
  /** "on the 14th". */
  DAY_OF_MONTH(Slot.DATE, captures -> new DayOfMonth(Math.max(captures.number(Slot.DAY), captures.number(Slot.NTH_DAY)))),
  /** "the week of 8 April". */
  WEEK_OF(Slot.DATE, captures -> around(captures, day -> isOneDay(day) ? new WeekOf(day) : null)),
  /** "yesterday, 15 May". */
  SAME_DATE(Slot.DATE, Meaning::sameDate),
  /** "two weeks before 3 March". */
  BACK_FROM_DATE(Slot.DATE, captures -> fromDate(captures, -1)),
  /** "two weeks after 3 March". */
  ON_FROM_DATE(Slot.DATE, captures -> fromDate(captures, 1)),
  /** "about May". */
  ABOUT(Slot.DATE, captures -> around(captures, whole -> new Edge(Edge.Side.MIDDLE, whole))),
  /** "until May". */
  UNTIL(null, captures -> around(captures, whole -> new Limit(whole, true, false))),
  /** "before May". */
  BEFORE(null, captures -> around(captures, whole -> new Limit(whole, true, true))),
  /** "by the end of May": the very day. */
  BY(null, captures -> around(captures, whole -> new Limit(whole, false, false))),
  /** "on 3, 5 and 7 March": a date each. */
  EACH(null, Several::of),
  /** What looks like a date and is none: "for two years", "Section 2019". */
  NEVER(null, captures -> Nothing.INSTANCE);

  private static final int HOURS_OF_DAY = 24;

  final @Nullable Slot slot;
  private final Function<Captures, @Nullable Moment> maker;

  Meaning(@Nullable Slot slot, Function<Captures, @Nullable Moment> maker) {
    this.slot = slot;
    this.maker = maker;
  }

  /** Whether such a form is a date by itself. */
  boolean stands() {
    return slot != Slot.BARE;
  }

  /** The moment that the slots make; null where there is no such date ("31 February"). */
  @Nullable Moment of(Captures captures) {
    return maker.apply(captures);
  }

  /** The date inside; a bare day of the month is none ("until 5"). */
  private static @Nullable Moment whole(Captures captures) {
    Moment whole = captures.moments().isEmpty() ? null : captures.moments().get(0);
    return whole == null || isDay(whole) ? null : whole;
  }

  private static boolean isDay(Moment moment) {
    return moment instanceof Point point && point.part() == null && point.year() == 0;
  }

  private static boolean isOneDay(Moment moment) {
    return moment instanceof Point point && point.day() > 0 || moment instanceof Within within && within.day() > 0
        || moment instanceof Fixed fixed && fixed.date().precision() == Edtf.Precision.DAY && !fixed.date().isInterval();
  }

  private static @Nullable Moment around(Captures captures, Function<Moment, @Nullable Moment> wrapper) {
    Moment whole = whole(captures);
    return whole == null || whole instanceof Nothing ? whole : wrapper.apply(whole);
  }

  static @Nullable Moment point(Captures captures) {
    YearPart part = captures.first(Slot.MONTH, YearPart.class).or(() -> captures.first(Slot.SEASON, YearPart.class)).or(() -> captures.first(Slot.QUARTER, YearPart.class))
        .or(() -> captures.first(Slot.HALF, YearPart.class)).orElse(null);
    int day = captures.number(Slot.DAY);
    String holiday = captures.first(Slot.HOLIDAY, String.class).orElse(null);
    if (holiday != null) {
      part = new YearPart(Integer.parseInt(holiday.substring(0, 2)), 1);
      day = Integer.parseInt(holiday.substring(3));
    }
    int weekday = captures.number(Slot.WEEKDAY);
    int year = captures.number(Slot.YEAR) + captures.number(Slot.LONE_YEAR);
    Direction direction = captures.first(Slot.DIRECTION, Direction.class).orElse(null);
    List<Moment> moments = captures.moments();
    if (!moments.isEmpty()) {
      return part == null && day == 0 && weekday == 0 ? moments.get(0) : new Within(weekday, day, part, moments.get(0));
    }
    if (part == null && year == 0 && weekday > 0) {
      return new Weekday(DayOfWeek.of(weekday), day, direction);
    }
    Point point = new Point(year, part, day, weekday, direction);
    return point.isPossible() ? point : null;
  }

  private static @Nullable Moment relative(Captures captures) {
    if (captures.has(Slot.RELATIVE_DAY)) {
      return new Relative(Unit.DAY, captures.number(Slot.RELATIVE_DAY), Anchor.PUBLICATION);
    }
    String words = captures.first(Slot.RELATIVE_UNIT, String.class).orElse(null);
    if (words != null) {
      String[] parts = words.split(" ");
      Anchor anchor = parts.length > 2 ? Anchor.NARRATIVE : Anchor.PUBLICATION;
      return new Relative(Code.find(Unit.class, parts[0]).orElseThrow(), Integer.parseInt(parts[1]), anchor);
    }
    Direction direction = captures.first(Slot.DIRECTION, Direction.class).orElse(Direction.THIS);
    return captures.first(Slot.UNIT, Unit.class).map(unit -> new Relative(unit, direction.offset, direction.anchor)).orElse(null);
  }

  private static @Nullable Moment shift(Captures captures, int sign, Anchor anchor) {
    Unit unit = captures.unit().orElse(null);
    if (unit == null) {
      return null;
    }
    double amount = captures.first(Slot.NUMBER, Double.class).orElse(captures.has(Slot.UNITS) ? 0.0 : 1.0);
    if (captures.has(Slot.SEVERAL) || amount == 0) {
      Vague vague = new Vague(unit, sign, anchor);
      return vague.tells() ? vague : Nothing.INSTANCE;
    }
    if (unit == Unit.HOUR && amount < HOURS_OF_DAY) {
      return Nothing.INSTANCE;
    }
    return new Shift(amount + (captures.has(Slot.AND_A_HALF) ? 0.5 : 0), unit, sign, captures.has(Slot.ROUGH), anchor);
  }

  /** "Two weeks after 3 March", "the day before Christmas". */
  private static @Nullable Moment fromDate(Captures captures, int sign) {
    Moment whole = whole(captures);
    Moment distance = captures.has(Slot.RELATIVE_UNIT) ? relative(captures) : shift(captures, sign, Anchor.NARRATIVE);
    if (whole == null || distance == null) {
      return null;
    }
    if (distance instanceof Relative relative) {
      return new FromDate(new Shift(Math.abs(relative.offset()), relative.unit(), Integer.signum(relative.offset()), false, Anchor.NARRATIVE), whole);
    }
    return distance instanceof Shift shift ? new FromDate(shift, whole) : null;
  }

  private static @Nullable Moment sameDate(Captures captures) {
    Moment second = captures.moments().isEmpty() ? point(captures) : captures.moments().get(0);
    return second == null ? null : new SameDate(new Relative(Unit.DAY, captures.number(Slot.RELATIVE_DAY), Anchor.PUBLICATION), second);
  }

  private static @Nullable Moment nth(Captures captures) {
    Unit unit = captures.unit().orElse(Unit.DAY);
    int index = captures.number(Slot.ORDINAL);
    return index == 0 || captures.moments().isEmpty() ? null : around(captures, whole -> new Nth(index, unit, captures.number(Slot.WEEKDAY), whole));
  }

  private static @Nullable Moment decade(int first) {
    int year = first < 100 ? (first < 30 ? 2000 : 1900) + first : first;
    return year % 10 != 0 || year < 1000 ? null : new Fixed(Edtf.between(Edtf.ofYear(year), Edtf.ofYear(year + 9)));
  }

  /** Two dates; days and months alone at the start take month and year from the end. */
  private static @Nullable Moment span(Captures captures) {
    List<Moment> ends = captures.moments().size() == 2 ? captures.moments() : SpanEnds.of(captures);
    if (ends.size() != 2) {
      return null;
    }
    Moment from = ends.get(0);
    if (from instanceof Point start && isDay(from)) {
      from = ends.get(1) instanceof Point end && end.part() != null ? new Point(end.year(), end.part(), start.day(), 0, null)
          : ends.get(1) instanceof Within end && end.part() != null ? new Within(0, start.day(), end.part(), end.whole()) : null;
    } else if (from instanceof Point start && start.year() == 0 && start.part() != null && ends.get(1) instanceof Within end) {
      from = new Within(0, start.day(), start.part(), end.whole());
    }
    return from == null || isDay(ends.get(1)) ? null : new Span(from, ends.get(1));
  }
}
