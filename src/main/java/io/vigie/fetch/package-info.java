/** Polite HTTP on jsoup: robots, per-host pace, retries, limits. Lead → Page. */
@NullMarked
package io.vigie.fetch;

import org.jspecify.annotations.NullMarked;
