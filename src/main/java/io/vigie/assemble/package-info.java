/** The records of one article. Finding → Records. */
@NullMarked
package io.vigie.assemble;

import org.jspecify.annotations.NullMarked;
