/** What Vigie knows of one language: its models and words; loaded once per language. */
@NullMarked
package io.vigie.language;

import org.jspecify.annotations.NullMarked;
