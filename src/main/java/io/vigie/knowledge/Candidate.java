package io.vigie.knowledge;

import org.jspecify.annotations.Nullable;

/**
 * A reading of some words of a text as a name.
 *
 * @param from first word
 * @param to word after the last
 * @param fact null for a phrase that names nothing
 */
record Candidate(int from, int to, @Nullable Fact fact, @Nullable KnowledgeKind kind, boolean guarded) {

  int length() {
    return to - from;
  }
}
