/** Scores of a run against gold annotations. */
@NullMarked
package io.vigie.evaluate;

import org.jspecify.annotations.NullMarked;
