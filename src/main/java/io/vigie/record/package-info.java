/** The values that Vigie produces: plain immutable records. */
@NullMarked
package io.vigie.record;

import org.jspecify.annotations.NullMarked;
