/** Facts of the world: vendors, authorities, instruments, technologies, places; loaded once. */
@NullMarked
package io.vigie.knowledge;

import org.jspecify.annotations.NullMarked;
