/** Identifiers written in a text: flaws, advisories, product models, addresses. */
@NullMarked
package io.vigie.annotate.identifiers;

import org.jspecify.annotations.NullMarked;
