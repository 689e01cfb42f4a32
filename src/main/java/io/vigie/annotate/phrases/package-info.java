/** Words, numbers and signs of a text, and the numbers that words spell: what date and quantity expressions are read from. */
@NullMarked
package io.vigie.annotate.phrases;

import org.jspecify.annotations.NullMarked;
