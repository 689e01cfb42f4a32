package io.vigie.evaluate;

import io.vigie.record.Edtf;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Pairs the records of one article with its gold annotations, one to one, the best pairs first. Types must be equal (2 points) or of one
 * family (1); country, date and vendors give a point where both sides know them and agree and take one where they do not; words,
 * numbers and CVEs in common give a point each. An incident needs 2 points, a policy action 3. Stateless.
 */
final class RecordPairing {

  private static final Set<String> RESTRICTIONS = Set.of("ban", "procurement-restriction", "removal", "authorization", "legislation");
  private static final Set<String> BREACHES = Set.of("leak", "intrusion", "malware");

  private RecordPairing() {}

  /** Positions in the two lists, with the points. */
  record Pair(int gold, int found, int points) {}

  static List<Pair> pairs(List<GoldRecord> gold, List<GoldRecord> found) {
    List<Pair> options = new ArrayList<>();
    for (int i = 0; i < gold.size(); i++) {
      for (int j = 0; j < found.size(); j++) {
        int one = i;
        int other = j;
        points(gold.get(i), found.get(j)).ifPresent(points -> options.add(new Pair(one, other, points)));
      }
    }
    options.sort(Comparator.comparingInt(Pair::points).reversed().thenComparing(Pair::gold).thenComparing(Pair::found));
    List<Pair> pairs = new ArrayList<>();
    for (Pair option : options) {
      if (pairs.stream().noneMatch(pair -> pair.gold() == option.gold() || pair.found() == option.found())) {
        pairs.add(option);
      }
    }
    return pairs;
  }

  /** Whether a paired record could be published: type, country, date and vendors as the gold has them, and no date where it has none. */
  static boolean isStrict(GoldRecord gold, GoldRecord found) {
    boolean country = gold.country() == null || gold.country().equals(found.country());
    boolean date = gold.date() == null ? found.date() == null || found.date().contains("~")
        : found.date() != null && overlap(gold.date(), found.date());
    boolean vendors = gold.vendors().isEmpty() || Names.anyInCommon(gold.vendors(), found.vendors());
    return gold.type().equals(found.type()) && country && date && vendors;
  }

  static OptionalInt points(GoldRecord gold, GoldRecord found) {
    Set<String> family = gold.incident() ? BREACHES : RESTRICTIONS;
    boolean same = gold.type().equals(found.type());
    if (gold.incident() != found.incident() || !same && !(family.contains(gold.type()) && family.contains(found.type()))) {
      return OptionalInt.empty();
    }
    int points = same ? 2 : 1;
    points += agree(gold.country(), found.country(), String::equals);
    points += agree(gold.date(), found.date(), RecordPairing::overlap);
    points += gold.vendors().isEmpty() || found.vendors().isEmpty() ? 0 : Names.anyInCommon(gold.vendors(), found.vendors()) ? 1 : -1;
    points += Names.wordInCommon(gold.party(), found.party()) ? 1 : 0;
    points += Names.wordInCommon(gold.objects(), found.objects()) ? 1 : 0;
    points += inCommon(gold.numbers(), found.numbers()) ? 1 : 0;
    points += inCommon(gold.cves(), found.cves()) ? 1 : 0;
    return points >= (gold.incident() ? 2 : 3) ? OptionalInt.of(points) : OptionalInt.empty();
  }

  private static int agree(@Nullable String gold, @Nullable String found, BiPredicate<String, String> same) {
    return gold == null || found == null ? 0 : same.test(gold, found) ? 1 : -1;
  }

  private static boolean overlap(String one, String other) {
    Optional<Edtf> first = Edtf.find(one);
    Optional<Edtf> second = Edtf.find(other);
    return first.isPresent() && second.isPresent() && first.get().overlaps(second.get());
  }

  private static <T> boolean inCommon(Collection<T> one, Collection<T> other) {
    return !Collections.disjoint(new HashSet<>(one), new HashSet<>(other));
  }
}
