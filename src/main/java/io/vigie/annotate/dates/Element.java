package io.vigie.annotate.dates;

import java.util.List;

/** A part of a form. */
interface Element {

  /** A word or sign, as it is written. */
  record Literal(String key) implements Element {}

  /** {@code {month}}. */
  record Hole(Slot slot) implements Element {}

  /** {@code (a|b c)}. */
  record Choice(List<List<Element>> branches) implements Element {}

  /** {@code [a b]}, or {@code [a b]*} which may come again and again. */
  record Maybe(List<Element> inside, boolean repeats) implements Element {}
}
