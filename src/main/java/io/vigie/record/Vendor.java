package io.vigie.record;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A company that makes or runs surveillance, camera, face-recognition, spyware, interception or security-research products.
 *
 * @param id slug of the name
 * @param wikidata a verified Wikidata id, else null
 * @param mentions how often the articles name it
 * @param incidents ids of the incidents that name it
 * @param policyActions ids of the policy actions that name it
 * @param articles ids of the articles that name it
 */
public record Vendor(
    String id,
    String name,
    List<String> aliases,
    @Nullable String country,
    @Nullable String parent,
    @Nullable Ownership ownership,
    @Nullable String wikidata,
    List<VendorRole> roles,
    int mentions,
    List<String> incidents,
    List<String> policyActions,
    List<String> articles,
    List<Evidence> evidence) {

  public Vendor {
    aliases = List.copyOf(aliases);
    roles = List.copyOf(roles);
    incidents = List.copyOf(incidents);
    policyActions = List.copyOf(policyActions);
    articles = List.copyOf(articles);
    evidence = List.copyOf(evidence);
  }
}
