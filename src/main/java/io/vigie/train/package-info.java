/** Training of the OpenNLP models that Vigie ships. */
@NullMarked
package io.vigie.train;

import org.jspecify.annotations.NullMarked;
