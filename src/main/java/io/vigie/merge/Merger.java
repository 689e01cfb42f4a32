package io.vigie.merge;

import io.vigie.assemble.Records;
import io.vigie.record.EventRecord;
import io.vigie.record.Failure;
import io.vigie.record.Incident;
import io.vigie.record.PolicyAction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Turns the records of single articles into one record per real-world event. Incidents are merged first, so that inquiries and fines that
 * answer one incident can meet. The result does not depend on the order of the articles. A merger may be shared and used by threads.
 */
public final class Merger {

  private static final Comparator<EventRecord> BY_FIRST_SEEN = (a, b) ->
      PublicationOrder.compare(a.provenance().firstSeen(), a.id(), b.provenance().firstSeen(), b.id());

  /**
   * @param records what each article proves; read once here and again by each reader of the dataset's articles and mentions
   * @param failures documents that gave nothing
   */
  public Dataset merge(Supplier<Stream<Records>> records, Supplier<Stream<Failure>> failures) {
    List<Incident> incidents = new ArrayList<>();
    List<PolicyAction> policyActions = new ArrayList<>();
    VendorLedger vendors = new VendorLedger();
    ArticleFacts articles = new ArticleFacts();
    try (Stream<Records> all = records.get()) {
      all.forEach(one -> {
        articles.add(one.article());
        incidents.addAll(one.incidents());
        policyActions.addAll(one.policyActions());
        one.vendors().forEach(vendors::add);
      });
    }
    Merge merge = new Merge(articles, names(incidents, policyActions));
    List<Incident> found = merge.incidents(incidents);
    List<PolicyAction> mergedActions = merge.policyActions(policyActions);
    List<Incident> mergedIncidents = merge.relink(found);
    return new Dataset(mergedIncidents, mergedActions, vendors.vendors(mergedIncidents, mergedActions, articles.order()),
        () -> records.get().map(Records::article), () -> records.get().flatMap(one -> one.mentions().stream()), failures);
  }

  private static Set<String> names(List<Incident> incidents, List<PolicyAction> policyActions) {
    Set<String> names = new HashSet<>();
    incidents.forEach(incident -> names.addAll(IncidentTraits.names(incident)));
    policyActions.forEach(action -> names.addAll(PolicyTraits.names(action)));
    return names;
  }

  /** One merging: it remembers which id each record now goes by. */
  private static final class Merge {
    private final Words words = new Words();
    private final Map<String, String> mergedIds = new HashMap<>();
    private final Provenances provenances;

    Merge(ArticleFacts articles, Set<String> names) {
      this.provenances = new Provenances(articles);
      words.learnCommon(names);
    }

    List<Incident> incidents(List<Incident> all) {
      all.sort(BY_FIRST_SEEN);
      List<IncidentTraits> traits = all.stream().map(incident -> IncidentTraits.of(incident, words)).toList();
      return fuse(Clusters.of(traits), (members, ids) -> IncidentFusion.fuse(members, provenances.join(members, ids)));
    }

    List<PolicyAction> policyActions(List<PolicyAction> all) {
      all.sort(BY_FIRST_SEEN);
      List<PolicyTraits> traits = all.stream().map(action -> PolicyTraits.of(action, words, this::mergedId)).toList();
      return fuse(Clusters.of(traits), (members, ids) -> PolicyFusion.fuse(members, provenances.join(members, ids), words));
    }

    @SuppressWarnings("unchecked") // the record of an incident's traits is an incident
    private <R extends EventRecord, T extends Traits<T>> List<R> fuse(
        List<List<T>> groups, BiFunction<List<R>, UnaryOperator<String>, R> fusion) {
      List<List<R>> records = new ArrayList<>();
      for (List<T> group : groups) {
        List<R> members = group.stream().map(traits -> (R) traits.record()).toList();
        members.forEach(member -> mergedIds.put(member.id(), members.get(0).id()));
        records.add(members);
      }
      List<R> fused = new ArrayList<>();
      records.forEach(members -> fused.add(fusion.apply(members, this::mergedId)));
      fused.sort(BY_FIRST_SEEN);
      return fused;
    }

    /** Incidents may point at policy actions, which were merged after them. */
    List<Incident> relink(List<Incident> incidents) {
      return incidents.stream().map(incident -> Links.map(incident, this::mergedId)).toList();
    }

    private String mergedId(String id) {
      return mergedIds.getOrDefault(id, id);
    }
  }
}
