/** Records as a STIX 2.1 bundle, for threat-intelligence platforms. */
@NullMarked
package io.vigie.export.stix;

import org.jspecify.annotations.NullMarked;
