/** JSON Schema of the records, made from their classes. */
@NullMarked
package io.vigie.export.schema;

import org.jspecify.annotations.NullMarked;
