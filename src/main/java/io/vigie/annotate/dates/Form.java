package io.vigie.annotate.dates;

import java.util.List;

/**
 * A shape of expressions: a sequence of words and slots with a meaning.
 *
 * @param before what must stand before ({@code <in|since>}); none where it is empty
 * @param notBefore what must not stand before ({@code <!section>})
 * @param core what the expression itself consists of
 * @param after what must follow ({@code <…>} at the end)
 * @param notAfter what must not follow ({@code <!…>} at the end)
 * @param source as written, for messages
 */
record Form(
    Meaning meaning,
    List<List<Element>> before,
    List<List<Element>> notBefore,
    List<Element> core,
    List<List<Element>> after,
    List<List<Element>> notAfter,
    String source) {

  /** Whether it asks for something before or after it. */
  boolean isTied() {
    return !before.isEmpty() || !after.isEmpty();
  }
}
