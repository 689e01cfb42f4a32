package io.vigie.merge;

import io.vigie.record.EventRecord;
import io.vigie.record.Incident;
import io.vigie.record.PolicyAction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One merging: it remembers which id each record now goes by. */
final class Merging {

  private final Words words = new Words();
  private final Map<String, @Nullable String> nowKnownAs = new HashMap<>();
  private final Provenances provenances;
  private final AppliedCorrections corrections;
  private final MergedTitles titles = new MergedTitles();

  Merging(ArticleFacts articles, AppliedCorrections corrections, List<Incident> incidents, List<PolicyAction> policyActions) {
    this.provenances = new Provenances(articles);
    this.corrections = corrections;
    Set<String> names = new HashSet<>();
    incidents.forEach(incident -> names.addAll(IncidentTraits.names(incident)));
    policyActions.forEach(action -> names.addAll(PolicyTraits.names(action)));
    words.learnCommon(names);
  }

  List<Incident> incidents(List<Incident> all) {
    all.sort(Merger::byFirstSeen);
    List<IncidentTraits> traits = all.stream().map(incident -> IncidentTraits.of(incident, words)).toList();
    return fuse(Clusters.of(traits), IncidentTraits::record, members -> IncidentFusion.fuse(members, provenances.join(members)));
  }

  List<PolicyAction> policyActions(List<PolicyAction> all) {
    all.sort(Merger::byFirstSeen);
    List<PolicyTraits> traits = all.stream().map(action -> PolicyTraits.of(action, words, this::nowKnownAs)).toList();
    return fuse(Clusters.of(traits), PolicyTraits::record, members -> PolicyFusion.fuse(members, provenances.join(members), words))
        .stream().map(action -> Links.map(action, this::nowKnownAs)).toList();
  }

  /** Incidents may point at policy actions, which are merged after them. */
  List<Incident> relink(List<Incident> incidents) {
    return incidents.stream().map(incident -> Links.map(incident, this::nowKnownAs)).toList();
  }

  private <R extends EventRecord, T extends Traits<T>> List<R> fuse(
      List<List<T>> groups, Function<T, R> record, Function<List<R>, R> fusion) {
    List<R> fused = new ArrayList<>();
    for (List<T> group : corrections.regroup(groups)) {
      List<R> members = group.stream().map(record).toList();
      fused.add(fusion.apply(members));
    }
    List<R> corrected = new ArrayList<>(retitle(corrections.correct(fused)));
    fused.forEach(each -> remember(each, null));
    corrected.forEach(each -> remember(each, each.id()));
    corrected.sort(Merger::byFirstSeen);
    return corrected;
  }

  /** The records under titles that say what their fields say, unless people chose the title. */
  <R extends EventRecord> List<R> retitle(List<R> records) {
    return records.stream().map(each -> corrections.hasTitle(each.id()) ? each : titles.renew(each)).toList();
  }

  private void remember(EventRecord record, @Nullable String id) {
    nowKnownAs.put(record.id(), id);
    record.provenance().supersedes().forEach(former -> nowKnownAs.put(former, id));
  }

  /** The id under which a record is now found; null if it was dropped. */
  private @Nullable String nowKnownAs(String id) {
    return nowKnownAs.containsKey(id) ? nowKnownAs.get(id) : id;
  }
}
