/** Records as JSON-LD in the vocabulary of schema.org, for knowledge graphs and web pages. */
@NullMarked
package io.vigie.export.jsonld;

import org.jspecify.annotations.NullMarked;
