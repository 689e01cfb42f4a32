package io.vigie.export;

import io.vigie.record.Article;
import io.vigie.record.ArticleKind;
import io.vigie.record.Authority;
import io.vigie.record.AuthorityLevel;
import io.vigie.record.Count;
import io.vigie.record.DateEvidence;
import io.vigie.record.Evidence;
import io.vigie.record.Incident;
import io.vigie.record.IncidentStatus;
import io.vigie.record.IncidentType;
import io.vigie.record.Party;
import io.vigie.record.PartyKind;
import io.vigie.record.PolicyAction;
import io.vigie.record.PolicyActionStatus;
import io.vigie.record.PolicyActionType;
import io.vigie.record.Provenance;
import io.vigie.record.Qualifier;
import io.vigie.record.Targets;
import io.vigie.record.Vendor;
import io.vigie.record.VendorReference;
import io.vigie.record.VendorRole;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** One piece of invented news and the record that it proves. */
final class News {

  static final int VENDORS = 60;
  private static final List<String> COUNTRIES = List.of("FR", "NO", "DE", "US", "GB", "KR", "AU", "IT", "PL", "BR", "JP", "ES", "NL", "IN");
  private static final List<String> LANGUAGES = List.of("en", "fr", "de", "es");

  private final int number;
  private final String country;
  private final VendorReference vendor;
  private final LocalDate day;
  private final String sentence;

  News(int number) {
    this.number = number;
    country = COUNTRIES.get(number % COUNTRIES.size());
    vendor = new VendorReference("vendor-" + number % VENDORS, "Acme " + number % VENDORS);
    day = LocalDate.of(2016, 1, 1).plusDays(number * 37L % 3600);
    sentence = "On " + day + " event " + number + " befell cameras of " + vendor.name() + " in town " + number % 997 + ".";
  }

  private String articleId() {
    return "article-" + number;
  }

  private String language() {
    return LANGUAGES.get(number / 3 % LANGUAGES.size());
  }

  Article article() {
    String text = "It was a quiet week until then. " + sentence + " Nobody would say more about it.\n\nA further paragraph follows.";
    return new Article(articleId(), "news/" + number + ".txt", "https://paper-" + number % 40 + ".example/" + number, null,
        "What happened in town " + number % 997, "Paper " + number % 40, List.of(), day.plusDays(2).toString(), DateEvidence.META, null, language(), null,
        "hash-" + number, 20, ArticleKind.NEWS, false, 0.9, null, text);
  }

  Incident incident() {
    IncidentType type = IncidentType.values()[number / 2 % IncidentType.values().length];
    return new Incident("incident-" + number, type, "Event " + number + " in town " + number % 997, IncidentStatus.values()[number / 4 % 4],
        day.toString(), null, country, "Town " + number % 997, new Party("clinic " + number % 50, PartyKind.HEALTH), null, List.of(vendor),
        List.of(), List.of("ip-camera"), null, List.of(new Count(BigDecimal.valueOf(number), "cameras", Qualifier.ABOUT)), List.of(), null, provenance());
  }

  PolicyAction action() {
    return new PolicyAction("policy-" + number, PolicyActionType.values()[number / 2 % PolicyActionType.values().length],
        "Measure " + number + " against " + vendor.name(), PolicyActionStatus.values()[number / 4 % 5], day.toString(), null,
        new Authority("Board " + number % 30, country, AuthorityLevel.AGENCY),
        new Targets(List.of(vendor), List.of(), List.of(), List.of("ip-camera"), null, null), "public buildings", null, null, null, null, null, provenance());
  }

  Vendor maker() {
    return new Vendor(vendor.id(), vendor.name(), List.of(), country, null, null, null, List.of(VendorRole.IMPLICATED), 1, List.of(), List.of(), List.of(), List.of());
  }

  private Provenance provenance() {
    int start = "It was a quiet week until then. ".length();
    Evidence evidence = new Evidence(articleId(), article().url(), article().outlet(), article().published(), language(), start,
        start + sentence.length(), sentence, List.of("type", "country"), "event");
    return new Provenance(List.of(), 0.5 + number % 5 / 10.0, 1, article().published(), article().published(), List.of(), List.of(articleId()),
        List.of(evidence));
  }
}
