/**
 * Which sentences tell events of which types, learnt from sentences that were labelled: a linear model over groups of letters, and a network
 * that reads words and sentences in their order. They know wordings that no trigger word covers, and no trees, so they cannot say who did
 * what; frames do.
 */
@NullMarked
package io.vigie.annotate.events;

import org.jspecify.annotations.NullMarked;
