package io.vigie.assemble;

import io.vigie.finding.Finding;
import io.vigie.record.Authority;
import io.vigie.record.Edtf;
import io.vigie.record.VendorReference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * How an event stands to those of its article that are told more fully: a penalty, a ruling or an order that shares who decides, the date
 * and whom it hits with one told before is likely that one in other words. Says so as features that a model weighs. Stateless.
 */
final class Echoes {

  private Echoes() {}

  /** What an event has in common with another and in what the two differ. */
  private record Comparison(Event other, int agreements, int conflicts, Set<String> shared) {}

  /** Features of the fuller event that resembles it most; {@code echo=none} when there is no other of its kind. */
  static Set<String> features(Event event, List<Event> all) {
    Optional<Comparison> likest = all.stream().filter(other -> other != event && other.isIncident() == event.isIncident() && isFuller(other, event, all))
        .map(other -> compare(event, other)).max(Comparator.comparingInt(comparison -> comparison.agreements() - 2 * comparison.conflicts()));
    return likest.map(comparison -> features(event, comparison)).orElse(Set.of("echo=none"));
  }

  private static Set<String> features(Event event, Comparison comparison) {
    Event other = comparison.other();
    Set<String> features = new HashSet<>();
    String types = event.lead().type() == other.lead().type() ? "same" : event.lead().type().code() + "<" + other.lead().type().code();
    String agreement = Math.min(3, comparison.agreements()) + "-" + Math.min(2, comparison.conflicts());
    features.add("echo=" + agreement);
    features.add("echo-types=" + types);
    features.add("echo=" + agreement + "/" + types);
    String where = where(event, other);
    features.add("echo-where=" + where);
    features.add("echo-where=" + where + "/" + types);
    features.add("echo=" + agreement + "/" + where);
    boolean definite = event.lead().traits().contains("determiner=definite");
    features.add("echo=" + agreement + "/" + (event.lead().retelling() ? "refers" : definite ? "definite" : "tells"));
    comparison.shared().forEach(shared -> features.add("echo-" + shared));
    return features;
  }

  /** Told with more of who, whom and when, or as fully and earlier. */
  private static boolean isFuller(Event other, Event event, List<Event> all) {
    int more = Integer.compare(Plausibility.completeness(other), Plausibility.completeness(event));
    return more > 0 || more == 0 && all.indexOf(other) < all.indexOf(event);
  }

  private static String where(Event event, Event other) {
    int step = event.findings().stream().mapToInt(mine -> other.findings().stream()
        .mapToInt(theirs -> Math.abs(mine.sentence().index() - theirs.sentence().index())).min().orElse(9)).min().orElse(9);
    return step == 0 ? "same-sentence" : step == 1 ? "beside" : step < 5 ? "near" : "far";
  }

  private static Comparison compare(Event event, Event other) {
    List<String> shared = new ArrayList<>();
    int conflicts = 0;
    conflicts += note("authority", authorities(event, other), shared);
    conflicts += note("date", dates(event, other), shared);
    conflicts += note("vendors", overlap(event.all(Finding::vendors), other.all(Finding::vendors), VendorReference::equals), shared);
    conflicts += note("country", equal(country(event), country(other)), shared);
    conflicts += note("counts", event.all(Finding::counts).stream().anyMatch(other.all(Finding::counts)::contains) ? Boolean.TRUE : null, shared);
    conflicts += note("party", parties(event, other), shared);
    return new Comparison(other, (int) shared.stream().filter(each -> each.endsWith("=same") && !each.startsWith("country")).count(), conflicts, Set.copyOf(shared));
  }

  /** @return 1 for a conflict, else 0 */
  private static int note(String what, @Nullable Boolean same, List<String> shared) {
    if (same != null) {
      shared.add(what + (same ? "=same" : "=other"));
    }
    return Boolean.FALSE.equals(same) ? 1 : 0;
  }

  private static @Nullable Boolean authorities(Event event, Event other) {
    String one = event.authority().map(Authority::name).orElse(null);
    String two = other.authority().map(Authority::name).orElse(null);
    if (one == null || two == null) {
      return null;
    }
    return one.equals(two) || ToldApart.common(one, two) ? Boolean.TRUE : named(event) && named(other) ? Boolean.FALSE : null;
  }

  private static boolean named(Event event) {
    return event.findings().stream().anyMatch(Finding::authorityNamed);
  }

  private static @Nullable Boolean dates(Event event, Event other) {
    Optional<Edtf> one = own(event);
    Optional<Edtf> two = own(other);
    return one.isEmpty() || two.isEmpty() ? null : (Boolean) one.get().overlaps(two.get());
  }

  private static Optional<Edtf> own(Event event) {
    return event.when().filter(when -> !when.inherited()).map(Finding.When::value).flatMap(Edtf::find);
  }

  private static @Nullable Boolean parties(Event event, Event other) {
    List<String> one = names(event);
    List<String> two = names(other);
    return overlap(one, two, ToldApart::common);
  }

  private static List<String> names(Event event) {
    List<String> names = new ArrayList<>();
    event.all(Finding::parties).forEach(party -> names.add(party.name()));
    event.findings().stream().map(Finding::victim).filter(Objects::nonNull).forEach(party -> names.add(party.name()));
    return names;
  }

  private static @Nullable String country(Event event) {
    return event.authority().map(Authority::country).or(() -> event.first(Finding::place).map(Finding.Place::country)).orElse(null);
  }

  private static @Nullable Boolean equal(@Nullable String one, @Nullable String two) {
    return one == null || two == null ? null : (Boolean) one.equals(two);
  }

  private static <T> @Nullable Boolean overlap(List<T> one, List<T> two, BiPredicate<T, T> same) {
    return one.isEmpty() || two.isEmpty() ? null : (Boolean) one.stream().anyMatch(first -> two.stream().anyMatch(second -> same.test(first, second)));
  }
}
