/** Where articles come from: URLs, feeds, site maps, folders, archives, JSONL. Source → Lead. */
@NullMarked
package io.vigie.source;

import org.jspecify.annotations.NullMarked;
