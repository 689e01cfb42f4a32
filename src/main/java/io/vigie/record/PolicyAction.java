package io.vigie.record;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A measure of an authority: a ban, listing, inquiry, fine and so on.
 *
 * @param date EDTF, when it was decided or announced
 * @param effective EDTF, from when it holds
 * @param scope where it applies, in the text's words
 * @param instrument the law, list or programme it rests on
 * @param identifier bill, docket or case number
 * @param amount a fine or settlement
 * @param until EDTF, until when it holds
 * @param rationale why, in the text's words
 */
public record PolicyAction(
    String id,
    PolicyActionType type,
    String title,
    PolicyActionStatus status,
    @Nullable String date,
    @Nullable String effective,
    Authority authority,
    Targets targets,
    @Nullable String scope,
    @Nullable String instrument,
    @Nullable String identifier,
    @Nullable Amount amount,
    @Nullable String until,
    @Nullable String rationale,
    @JsonProperty @JsonUnwrapped Provenance provenance)
    implements EventRecord {

  @Override
  @JsonIgnore
  public @Nullable String eventDate() {
    return date;
  }

  @Override
  @JsonIgnore
  public @Nullable String eventCountry() {
    return authority.country();
  }

  /** With links to other records in place of its own. */
  public PolicyAction withRelated(List<Related> related) {
    Provenance linked = new Provenance(related, provenance.confidence(), provenance.outlets(), provenance.firstSeen(), provenance.lastSeen(),
        provenance.supersedes(), provenance.articles(), provenance.evidence());
    return new PolicyAction(id, type, title, status, date, effective, authority, targets, scope, instrument, identifier, amount, until, rationale, linked);
  }

  /** With another status. */
  public PolicyAction withStatus(PolicyActionStatus other) {
    return new PolicyAction(id, type, title, other, date, effective, authority, targets, scope, instrument, identifier, amount, until, rationale, provenance);
  }

  @Override
  public PolicyAction withTitle(String other) {
    return new PolicyAction(id, type, other, status, date, effective, authority, targets, scope, instrument, identifier, amount, until, rationale, provenance);
  }
}
