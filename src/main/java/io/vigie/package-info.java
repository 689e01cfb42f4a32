/** The pipeline as a library; {@link io.vigie.Vigie} is the class to read first. */
@NullMarked
package io.vigie;

import org.jspecify.annotations.NullMarked;
