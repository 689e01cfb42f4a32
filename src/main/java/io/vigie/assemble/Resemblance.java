package io.vigie.assemble;

import io.vigie.finding.Finding;
import io.vigie.record.Authority;
import io.vigie.record.Code;
import io.vigie.record.Edtf;
import io.vigie.record.IncidentType;
import io.vigie.record.Party;
import io.vigie.record.PartyKind;
import io.vigie.record.PolicyActionType;
import io.vigie.record.VendorReference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What two findings of one article share and in what they differ, as features in words that no language changes. Stateless. */
final class Resemblance {

  private static final int NEAR = 5;
  private static final int FAR = 10;

  /** Types under which one event may be told. */
  private static final List<Set<? extends Code>> FAMILIES = List.of(
      EnumSet.of(PolicyActionType.BAN, PolicyActionType.PROCUREMENT_RESTRICTION, PolicyActionType.REMOVAL, PolicyActionType.AUTHORIZATION, PolicyActionType.LEGISLATION),
      EnumSet.of(IncidentType.LEAK, IncidentType.INTRUSION, IncidentType.MALWARE));

  /** What tells two events of one type apart depends on the type, and on how far apart they are told. */
  private static final List<String> PAIRED = List.of("types=", "step=", "contradict=", "told=", "date=", "victim=", "parties=", "organizations-named=", "persons-named=", "words-shared=", "likely=");

  private Resemblance() {}

  /** Whether the types fit, one country decides and the text does not tell them apart. */
  static boolean mayBeOne(Finding one, Finding other) {
    boolean family = one.type() == other.type() || FAMILIES.stream().anyMatch(types -> types.contains(one.type()) && types.contains(other.type()));
    String first = one.authority() == null ? null : one.authority().country();
    String second = other.authority() == null ? null : other.authority().country();
    return family && (first == null || second == null || first.equals(second)) && !ToldApart.areToldApart(one, other);
  }

  /** @param later stands after {@code earlier} in the text, or beside it in its sentence */
  static List<String> features(Finding earlier, Finding later, Wording wording) {
    List<String> features = new ArrayList<>();
    features.add("types=" + types(earlier, later));
    int step = later.sentence().index() - earlier.sentence().index();
    features.add("step=" + (step <= 1 ? String.valueOf(Math.max(0, step)) : step < NEAR ? "near" : step < FAR ? "middle" : "far"));
    features.add("contradict=" + ToldApart.contradict(earlier, later));
    features.add("first-in-title=" + (earlier.sentence().index() == 0));
    features.add("told=" + manner(earlier) + "/" + manner(later));
    features.add("frame=" + earlier.frame().equals(later.frame()));
    features.add("status=" + (earlier.status() == later.status()));
    later.traits().stream().filter(trait -> trait.startsWith("determiner=") || trait.equals("demonstrative") || trait.equals("described") || trait.startsWith("reality="))
        .forEach(features::add);
    features.add("vague=" + ToldApart.hasNothingOfItsOwn(earlier) + "/" + ToldApart.hasNothingOfItsOwn(later));
    features.add("date=" + dates(earlier, later, Resemblance::ownDate));
    features.add("any-date=" + dates(earlier, later, Resemblance::anyDate));
    features.add("vendors=" + overlap(earlier.vendors(), later.vendors(), VendorReference::equals));
    features.add("counts=" + overlap(earlier.counts(), later.counts(), Object::equals));
    features.add("products=" + overlap(earlier.products(), later.products(), Object::equals));
    if (earlier.isIncident()) {
      incidents(earlier, later, features);
    } else {
      actions(earlier, later, features);
    }
    features.addAll(wording.features(earlier, later));
    features.addAll(FeaturePairs.of(features, PAIRED));
    return features;
  }

  private static void incidents(Finding earlier, Finding later, List<String> features) {
    features.add("country=" + names(country(earlier), country(later)) + (isInherited(earlier) || isInherited(later) ? "/inherited" : ""));
    features.add("place=" + names(place(earlier), place(later)));
    features.add("victim=" + parties(earlier.victim(), later.victim()));
    features.add("actor=" + parties(earlier.actor(), later.actor()));
    features.add("cves=" + overlap(earlier.cves(), later.cves(), Object::equals));
  }

  private static void actions(Finding earlier, Finding later, List<String> features) {
    Authority one = earlier.authority();
    Authority other = later.authority();
    features.add("country=" + names(one == null ? null : one.country(), other == null ? null : other.country()));
    String naming = earlier.authorityNamed() && later.authorityNamed() ? "named/" : "";
    features.add("authority=" + naming + names(one == null ? null : one.name(), other == null ? null : other.name()));
    features.add("level=" + (one == null || other == null || one.level() == null || other.level() == null ? "none" : one.level() == other.level()));
    features.add("parties=" + parties(earlier.parties(), later.parties()));
    features.add("amount=" + names(earlier.amount() == null ? null : earlier.amount().toString(), later.amount() == null ? null : later.amount().toString()));
    features.add("instrument=" + names(earlier.instrument(), later.instrument()));
    features.add("practice=" + names(earlier.practice(), later.practice()));
  }

  private static String types(Finding earlier, Finding later) {
    return earlier.type() == later.type() ? earlier.type().code()
        : Stream.of(earlier.type().code(), later.type().code()).sorted().collect(Collectors.joining("+"));
  }

  private static String manner(Finding finding) {
    return finding.isDetected() ? "detected" : finding.retelling() ? "referred" : "told";
  }

  private static @Nullable String ownDate(Finding finding) {
    return finding.when() == null || finding.when().inherited() ? null : finding.when().value();
  }

  /** When an incident became known is no date of its own. */
  private static @Nullable String anyDate(Finding finding) {
    return finding.when() != null ? finding.when().value() : finding.announced() == null || finding.isIncident() ? null : finding.announced().value();
  }

  private static String dates(Finding earlier, Finding later, Function<Finding, @Nullable String> date) {
    String one = date.apply(earlier);
    String other = date.apply(later);
    if (one == null || other == null || one.equals(other)) {
      return known(one, other, "equal");
    }
    Optional<Edtf> first = Edtf.find(one);
    Optional<Edtf> second = Edtf.find(other);
    return first.isPresent() && second.isPresent() && first.get().overlaps(second.get()) ? "overlap" : "conflict";
  }

  private static String known(@Nullable Object one, @Nullable Object other, String both) {
    return one == null && other == null ? "none" : one == null || other == null ? "one" : both;
  }

  private static String names(@Nullable String one, @Nullable String other) {
    if (one == null || other == null) {
      return known(one, other, "");
    }
    return one.equals(other) ? "equal" : ToldApart.common(one, other) ? "common" : "different";
  }

  private static String parties(@Nullable Party one, @Nullable Party other) {
    if (one == null || other == null) {
      return known(one, other, "");
    }
    return ToldApart.common(one.name(), other.name()) ? "common" : one.kind() == other.kind() ? "kind" : "different";
  }

  private static String parties(List<Party> some, List<Party> others) {
    String overlap = overlap(some, others, (one, other) -> ToldApart.common(one.name(), other.name()));
    boolean alike = some.stream().anyMatch(one -> one.kind() != PartyKind.OTHER && others.stream().anyMatch(other -> other.kind() == one.kind()));
    return overlap.equals("different") && alike ? "kind" : overlap;
  }

  private static <T> String overlap(Collection<T> some, Collection<T> others, BiPredicate<T, T> same) {
    if (some.isEmpty() || others.isEmpty()) {
      return some.isEmpty() && others.isEmpty() ? "none" : "one";
    }
    return some.stream().anyMatch(one -> others.stream().anyMatch(other -> same.test(one, other))) ? "common" : "different";
  }

  private static @Nullable String country(Finding finding) {
    return finding.place() == null ? null : finding.place().country();
  }

  private static @Nullable String place(Finding finding) {
    return finding.place() == null ? null : finding.place().name();
  }

  private static boolean isInherited(Finding finding) {
    return finding.support().containsKey("country");
  }
}
