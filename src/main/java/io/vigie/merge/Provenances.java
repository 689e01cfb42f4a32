package io.vigie.merge;

import io.vigie.record.EventRecord;
import io.vigie.record.Evidence;
import io.vigie.record.Provenance;
import io.vigie.record.Related;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Joins where the members of a merged record come from, and how sure they make it together. */
final class Provenances {

  /** What another outlet adds: half as much as it would if outlets never repeated each other. */
  private static final double INDEPENDENCE = 0.5;
  private static final double SUREST = 0.99;
  private static final int TELLING_QUOTE = 40;

  private final ArticleFacts articles;

  Provenances(ArticleFacts articles) {
    this.articles = articles;
  }

  /** @param members in order of publication */
  Provenance join(List<? extends EventRecord> members) {
    String id = members.get(0).id();
    Set<Related> related = new LinkedHashSet<>();
    Set<String> supersedes = new TreeSet<>();
    Set<String> articleIds = new LinkedHashSet<>();
    Set<Evidence> evidence = new LinkedHashSet<>();
    for (EventRecord member : members) {
      Provenance provenance = member.provenance();
      related.addAll(provenance.related());
      supersedes.add(member.id());
      supersedes.addAll(provenance.supersedes());
      articleIds.addAll(provenance.articles());
      evidence.addAll(provenance.evidence());
    }
    supersedes.remove(id);
    List<String> all = articles.withCopies(articleIds);
    Map<String, Double> voices = voices(members);
    return new Provenance(List.copyOf(related), confidence(voices), voices.size(), seen(all, false), seen(all, true),
        List.copyOf(supersedes), all, sorted(evidence));
  }

  /** The best confidence per independent outlet. Articles that print the same sentence have it from one source. */
  private Map<String, Double> voices(List<? extends EventRecord> members) {
    Map<String, String> sourceOfQuote = new HashMap<>();
    Map<String, Double> voices = new HashMap<>();
    for (EventRecord member : members) {
      for (String article : member.provenance().articles()) {
        String source = articles.source(article);
        for (Evidence each : member.provenance().evidence()) {
          if (each.article().equals(article) && each.quote().length() >= TELLING_QUOTE) {
            source = sourceOfQuote.computeIfAbsent(each.quote(), none -> articles.source(article));
            break;
          }
        }
        voices.merge(source, member.provenance().confidence(), Math::max);
      }
    }
    return voices;
  }

  private static double confidence(Map<String, Double> voices) {
    List<Double> best = voices.values().stream().sorted(Comparator.reverseOrder()).toList();
    double doubt = 1;
    for (int i = 0; i < best.size(); i++) {
      doubt *= 1 - best.get(i) * (i == 0 ? 1 : INDEPENDENCE);
    }
    double together = Math.max(best.isEmpty() ? 0 : best.get(0), Math.min(SUREST, 1 - doubt));
    return Math.round(together * 1000) / 1000.0;
  }

  private @Nullable String seen(List<String> ids, boolean last) {
    List<String> days = new ArrayList<>();
    for (String id : ids) {
      String day = PublicationOrder.day(articles.published(id));
      if (day != null) {
        days.add(day);
      }
    }
    days.sort(Comparator.naturalOrder());
    return days.isEmpty() ? null : days.get(last ? days.size() - 1 : 0);
  }

  private List<Evidence> sorted(Set<Evidence> evidence) {
    Comparator<Evidence> byArticle = Comparator.comparing(Evidence::article, articles.order());
    return evidence.stream()
        .sorted(byArticle.thenComparingInt(Evidence::start).thenComparing(each -> each.frame() == null ? "" : each.frame())).toList();
  }
}
