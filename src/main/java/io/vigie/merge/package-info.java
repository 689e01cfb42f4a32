/** One record per real-world event across articles; corrections applied. Records → Dataset. */
@NullMarked
package io.vigie.merge;

import org.jspecify.annotations.NullMarked;
