package io.vigie.assemble;

import io.vigie.record.EventRecord;
import java.util.List;

/**
 * What may be a record.
 *
 * @param record an incident or a policy action
 * @param features what speaks for and against it, the same words in every language
 */
public record Candidate(EventRecord record, List<String> features) {

  public Candidate {
    features = List.copyOf(features);
  }
}
