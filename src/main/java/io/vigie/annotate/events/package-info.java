/**
 * Which sentences tell events of which types, by their letters alone: a linear model over groups of letters, learnt from sentences that
 * people labelled. It knows wordings that no trigger word covers, and no trees, so it cannot say who did what; frames do.
 */
@NullMarked
package io.vigie.annotate.events;

import org.jspecify.annotations.NullMarked;
