package io.vigie.annotate;

import io.vigie.record.MentionKind;

/**
 * A name found in the text by a model or by the knowledge base.
 *
 * @param kind person, organization or location where only the model knows it
 * @param probability of the model, from 0 to 1; 1 where the knowledge base decides
 */
public record Name(String text, int start, int end, MentionKind kind, double probability) {}
