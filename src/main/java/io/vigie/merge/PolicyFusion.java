package io.vigie.merge;

import io.vigie.record.Authority;
import io.vigie.record.Party;
import io.vigie.record.PolicyAction;
import io.vigie.record.PolicyActionStatus;
import io.vigie.record.PolicyActionType;
import io.vigie.record.Provenance;
import io.vigie.record.Targets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** Makes one policy action of several about one measure. */
final class PolicyFusion {

  private PolicyFusion() {}

  /** @param members in order of publication, one at least */
  static PolicyAction fuse(List<PolicyAction> members, Provenance provenance, Words words) {
    Choice<PolicyAction> choice = new Choice<>(members);
    PolicyAction first = choice.first();
    return new PolicyAction(first.id(), Objects.requireNonNull(choice.<PolicyActionType>supported(PolicyAction::type)), first.title(),
        Objects.requireNonNull(choice.<PolicyActionStatus>supported(PolicyAction::status)), choice.date(PolicyAction::date),
        choice.date(PolicyAction::effective), authority(choice), targets(choice, words), choice.earliest(PolicyAction::scope),
        choice.earliest(PolicyAction::instrument), choice.earliest(PolicyAction::identifier), choice.earliest(PolicyAction::amount),
        choice.date(PolicyAction::until), choice.earliest(PolicyAction::rationale), provenance);
  }

  /** A ministry says more than its country, and a name more than "the office"; so a member that says less has no say while another says more. */
  private static Authority authority(Choice<PolicyAction> choice) {
    Authority named = choice.supported(member -> Decider.isCountry(member.authority()) || Decider.isNameless(member.authority()) ? null : member.authority());
    Authority specific = named != null ? named : choice.supported(member -> Decider.isCountry(member.authority()) ? null : member.authority());
    return specific == null ? Objects.requireNonNull(choice.<Authority>supported(PolicyAction::authority)) : specific;
  }

  private static Targets targets(Choice<PolicyAction> choice, Words words) {
    Function<PolicyAction, Targets> targets = PolicyAction::targets;
    return new Targets(IncidentFusion.vendors(choice.union(targets.andThen(Targets::vendors))), parties(choice, words),
        choice.union(targets.andThen(Targets::products)), choice.union(targets.andThen(Targets::technologies)),
        choice.earliest(member -> member.targets().practice()), choice.supported(member -> member.targets().originCountry()));
  }

  /** Each party once, in the words of the earliest article that names it. */
  private static List<Party> parties(Choice<PolicyAction> choice, Words words) {
    List<Party> parties = new ArrayList<>();
    List<Name> names = new ArrayList<>();
    for (PolicyAction member : choice.members()) {
      List<Name> earlier = List.copyOf(names);
      for (Party party : member.targets().parties()) {
        Name name = Name.telling(party.name(), Languages.of(member), words);
        boolean known = parties.contains(party) || earlier.stream().anyMatch(other -> alike(Name.compare(other, name)));
        if (!known) {
          parties.add(party);
          if (name != null) {
            names.add(name);
          }
        }
      }
    }
    return parties;
  }

  private static boolean alike(Name.Likeness likeness) {
    return likeness == Name.Likeness.SAME || likeness == Name.Likeness.AKIN || likeness == Name.Likeness.UNCLEAR;
  }
}
