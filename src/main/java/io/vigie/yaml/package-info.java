/** Reading data files with complaints that name file, line and reason. */
@NullMarked
package io.vigie.yaml;

import org.jspecify.annotations.NullMarked;
