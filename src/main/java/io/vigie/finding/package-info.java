/** Clauses matched against frames: who did what to whom, when, how sure. Annotated → Finding. */
@NullMarked
package io.vigie.finding;

import org.jspecify.annotations.NullMarked;
