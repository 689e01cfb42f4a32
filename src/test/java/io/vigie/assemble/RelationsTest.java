package io.vigie.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.record.Authority;
import io.vigie.record.AuthorityLevel;
import io.vigie.record.PolicyAction;
import io.vigie.record.PolicyActionStatus;
import io.vigie.record.PolicyActionType;
import io.vigie.record.Provenance;
import io.vigie.record.Targets;
import io.vigie.record.VendorReference;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.jspecify.annotations.Nullable;

/** Shows what becomes of a restriction that another record of the article lifts. */
class RelationsTest {

  @Test
  void whatIsLiftedHasTheStatusOfIt() {
    assertThat(statusOfListing("2024-02", lifting("2024-10", PolicyActionStatus.DECIDED))).isEqualTo(PolicyActionStatus.LIFTED);
    assertThat(statusOfListing(null, lifting("2024-10", PolicyActionStatus.DECIDED))).isEqualTo(PolicyActionStatus.LIFTED);
  }

  @Test
  void aPlannedEndLiftsNothingYet() {
    assertThat(statusOfListing("2024-02", lifting("2024-10", PolicyActionStatus.PROPOSED))).isEqualTo(PolicyActionStatus.DECIDED);
  }

  @Test
  void nothingLiftsWhatComesLater() {
    assertThat(statusOfListing("2025-03", lifting("2024-10", PolicyActionStatus.DECIDED))).isEqualTo(PolicyActionStatus.DECIDED);
  }

  private static PolicyActionStatus statusOfListing(@Nullable String date, PolicyAction lifting) {
    Relations relations = new Relations();
    relations.action(action("listing", PolicyActionType.LISTING, date, PolicyActionStatus.DECIDED), null);
    relations.action(lifting, null);
    return relations.related().get(0).status();
  }

  private static PolicyAction lifting(String date, PolicyActionStatus status) {
    return action("lifting", PolicyActionType.LIFTING, date, status);
  }

  private static PolicyAction action(String id, PolicyActionType type, @Nullable String date, PolicyActionStatus status) {
    Targets targets = new Targets(List.of(new VendorReference("acme", "Acme")), List.of(), List.of(), List.of(), null, null);
    return new PolicyAction(id, type, "", status, date, null, new Authority("Norland", "DK", AuthorityLevel.NATIONAL), targets, null, null, null, null, null, null,
        new Provenance(List.of(), 1, 1, null, null, List.of(), List.of(), List.of()));
  }
}
