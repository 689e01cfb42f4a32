/** State and resume in SQLite. Dataset ↔ SQLite. */
@NullMarked
package io.vigie.store;

import org.jspecify.annotations.NullMarked;
