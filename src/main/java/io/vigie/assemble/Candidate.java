package io.vigie.assemble;

import io.vigie.record.EventRecord;
import io.vigie.record.VendorReference;
import java.util.List;

/**
 * What may be a record.
 *
 * @param record an incident or a policy action
 * @param dates the dates that may be its own
 * @param vendors the vendors that it may be about
 * @param countries the countries that may be its own
 * @param standing what speaks for one status or another; empty for a policy action
 * @param features what speaks for and against it, the same words in every language
 */
public record Candidate(EventRecord record, List<String> features, List<Dating.Option> dates, List<ArgumentLinking.Option<VendorReference>> vendors,
    List<ArgumentLinking.Option<String>> countries, List<String> standing) {

  public Candidate {
    features = List.copyOf(features);
    dates = List.copyOf(dates);
    vendors = List.copyOf(vendors);
    countries = List.copyOf(countries);
    standing = List.copyOf(standing);
  }
}
