/** Records as FollowTheMoney entities, for Aleph and OpenSanctions tools. */
@NullMarked
package io.vigie.export.ftm;

import org.jspecify.annotations.NullMarked;
