package io.vigie.record;

import java.math.BigDecimal;
import java.util.List;

/** Full records for tests of every layer. */
public final class Samples {

  public static final String SENTENCE = "Norland barred Acme cameras from ministries on 9 February 2023.";

  private Samples() {}

  public static Evidence evidence(String article) {
    return new Evidence(article, "https://one.example/" + article, "One Daily", "2023-03-18", "en", 0, SENTENCE.length(), SENTENCE,
        List.of("type", "authority", "date"), "ban");
  }

  public static Provenance provenance(String... articles) {
    return new Provenance(List.of(new Related("incident-1", RelationType.RESPONSE_TO)), 0.75, articles.length, "2023-03-18", "2023-03-20",
        List.of("policy-9"), List.of(articles), List.of(articles).stream().map(Samples::evidence).toList());
  }

  public static Incident incident() {
    return new Incident("incident-1", IncidentType.LEAK, "Leak of 31 videos, Norville", IncidentStatus.UNDER_INVESTIGATION,
        "2023-02-24/2023-02-28", "2023-03-07", "NO", "Norville", new Party("a clinic in Norville", PartyKind.HEALTH), null,
        List.of(new VendorReference("acme", "Acme")), List.of("Acme Cam 2"), List.of("ip-camera"), Vector.DEFAULT_PASSWORD,
        List.of(new Count(new BigDecimal("31"), "videos", Qualifier.AT_LEAST), new Count(new BigDecimal("4E+5"), "EUR", Qualifier.ABOUT)),
        List.of("CVE-2023-0001"), "the police", provenance("article-1"));
  }

  public static PolicyAction policyAction() {
    return new PolicyAction("policy-1", PolicyActionType.PROCUREMENT_RESTRICTION, "Norland restricts Acme", PolicyActionStatus.IN_FORCE,
        "2023-02-09", "2023-06", new Authority("Ministry of Works", "NO", AuthorityLevel.NATIONAL),
        new Targets(List.of(new VendorReference("acme", "Acme")), List.of(new Party("Acme Retail", PartyKind.COMPANY)), List.of("Acme Cam 2"),
            List.of("ip-camera"), "filming in ministries", "CN"),
        "ministries", "Security Act", "Bill 12", new Amount(new BigDecimal("1500000"), "NOK"), "2026", "risk to the state",
        provenance("article-1", "article-2"));
  }

  public static Vendor vendor() {
    return new Vendor("acme", "Acme", List.of("Acme Corp"), "CN", "Acme Holding", Ownership.STATE_CONTROLLED, null,
        List.of(VendorRole.IMPLICATED, VendorRole.RESTRICTED), 4, List.of("incident-1"), List.of("policy-1"), List.of("article-1"),
        List.of(evidence("article-1")));
  }

  public static Article article(String id) {
    return new Article(id, "texts/" + id + ".txt", "https://one.example/" + id + "?x=1", "https://one.example/" + id, "Norland acts",
        "One Daily", List.of("A. Writer"), "2023-03-18", DateEvidence.JSON_LD, null, "en", null, "ab12", 10, ArticleKind.PRESS_RELEASE, false,
        0.9, null, SENTENCE + "\n\nA second paragraph.");
  }

  public static Mention mention(String article) {
    return new Mention(article, MentionKind.VENDOR, "Acme", 15, 19, "Acme", "acme");
  }

  public static Failure failure() {
    return new Failure("https://two.example/", Stage.FETCH, "not-found", "the server answered 404; check the address", false);
  }
}
