/** Dataset → JSONL, CSV, Parquet, STIX 2.1, FollowTheMoney, HTML report. */
@NullMarked
package io.vigie.export;

import org.jspecify.annotations.NullMarked;
