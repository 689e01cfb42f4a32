package io.vigie.annotate;

import io.vigie.record.Qualifier;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number with what it counts.
 *
 * @param value the number; that of a range is its lower end with qualifier {@code at-least}
 * @param unit one of the units of {@link io.vigie.record.Count}, {@code %}, else the lemma or text of the noun; null for a bare number
 * @param noun the text's own noun that the unit comes from, such as "patients"; null for currencies and bare numbers
 */
public record Quantity(String text, int start, int end, BigDecimal value, @Nullable String unit, @Nullable String noun, Qualifier qualifier) {}
