package io.vigie.annotate.phrases;

import java.math.BigDecimal;

/**
 * A number read from lexemes.
 *
 * @param end index of the lexeme after it
 * @param inWords whether any part is spelt out: "three", "2.6 million"
 * @param rough whether the word itself is only about right: "dozens", "une trentaine"
 */
public record Numeral(BigDecimal value, int end, boolean inWords, boolean rough) {}
