/**
 * Date expressions. Three layers: the words of a language stand for values; forms put values together to {@link
 * io.vigie.annotate.dates.Moment}s, which say what the text says and no more; a moment resolves against the publication date and the
 * dates told before. Words and forms are data ({@code language/CODE/dates.yaml}).
 */
@NullMarked
package io.vigie.annotate.dates;

import org.jspecify.annotations.NullMarked;
