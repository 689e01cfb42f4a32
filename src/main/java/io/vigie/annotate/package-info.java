/** Sentences, tokens, names, dates, quantities, trees. Article → Annotated. */
@NullMarked
package io.vigie.annotate;

import org.jspecify.annotations.NullMarked;
