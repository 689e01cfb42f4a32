package io.vigie.export.table;

import io.vigie.record.Amount;
import io.vigie.record.Article;
import io.vigie.record.Authority;
import io.vigie.record.Code;
import io.vigie.record.Count;
import io.vigie.record.Edtf;
import io.vigie.record.EventRecord;
import io.vigie.record.Evidence;
import io.vigie.record.Incident;
import io.vigie.record.Party;
import io.vigie.record.PolicyAction;
import io.vigie.record.Provenance;
import io.vigie.record.Qualifier;
import io.vigie.record.Targets;
import io.vigie.record.Vendor;
import io.vigie.record.VendorReference;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes one flat row of a record. */
final class RowMaker {

  private RowMaker() {}

  static Rows.IncidentRow row(Incident incident) {
    Provenance provenance = incident.provenance();
    return new Rows.IncidentRow(incident.id(), incident.type().code(), incident.title(), incident.status().code(), incident.when(),
        first(incident.when()), last(incident.when()), incident.reported(), incident.country(), incident.place(), name(incident.victim()),
        kind(incident.victim()), name(incident.actor()), kind(incident.actor()), names(incident.vendors()), incident.products(),
        incident.technologies(), code(incident.vector()), incident.counts().stream().map(RowMaker::text).toList(), incident.cves(),
        incident.attribution(), provenance.confidence(), provenance.outlets(), provenance.firstSeen(), provenance.lastSeen(),
        provenance.supersedes(), provenance.articles(), urls(incident));
  }

  static Rows.PolicyActionRow row(PolicyAction action) {
    Authority authority = action.authority();
    Targets targets = action.targets();
    Amount amount = action.amount();
    Provenance provenance = action.provenance();
    return new Rows.PolicyActionRow(action.id(), action.type().code(), action.title(), action.status().code(), action.date(),
        first(action.date()), last(action.date()), action.effective(), authority.name(), authority.country(), code(authority.level()),
        names(targets.vendors()), targets.parties().stream().map(Party::name).toList(), targets.products(), targets.technologies(),
        targets.practice(), targets.originCountry(), action.scope(), action.instrument(), action.identifier(),
        amount == null ? null : amount.value().doubleValue(), amount == null ? null : amount.currency(), action.until(),
        action.rationale(), provenance.confidence(), provenance.outlets(), provenance.firstSeen(), provenance.lastSeen(),
        provenance.supersedes(), provenance.articles(), urls(action));
  }

  static Rows.VendorRow row(Vendor vendor) {
    return new Rows.VendorRow(vendor.id(), vendor.name(), vendor.aliases(), vendor.country(), vendor.parent(), code(vendor.ownership()),
        vendor.wikidata(), vendor.roles().stream().map(Code::code).toList(), vendor.mentions(), vendor.incidents().size(),
        vendor.policyActions().size(), vendor.articles().size());
  }

  static Rows.ArticleRow row(Article article) {
    return new Rows.ArticleRow(article.id(), article.source(), article.url(), article.canonicalUrl(), article.title(), article.outlet(),
        article.bylines(), article.published(), first(article.published()), last(article.published()), code(article.publishedFrom()),
        article.modified(), article.language(), article.retrieved(), article.contentHash(), article.wordCount(), article.kind().code(),
        article.truncated(), article.relevance(), article.duplicateOf());
  }

  private static String text(Count count) {
    String number = count.value().toPlainString() + ' ' + count.unit();
    return count.qualifier() == Qualifier.EXACT ? number : count.qualifier().code().replace('-', ' ') + ' ' + number;
  }

  /** Where the proof can be read, each address once. */
  private static List<String> urls(EventRecord record) {
    return record.provenance().evidence().stream().map(Evidence::url).filter(Objects::nonNull).distinct().toList();
  }

  private static List<String> names(List<VendorReference> vendors) {
    return vendors.stream().map(VendorReference::name).toList();
  }

  private static @Nullable String name(@Nullable Party party) {
    return party == null ? null : party.name();
  }

  private static @Nullable String kind(@Nullable Party party) {
    return party == null ? null : party.kind().code();
  }

  private static @Nullable String code(@Nullable Code code) {
    return code == null ? null : code.code();
  }

  private static @Nullable LocalDate first(@Nullable String edtf) {
    return edtf == null ? null : Edtf.find(edtf).flatMap(Edtf::firstDay).orElse(null);
  }

  private static @Nullable LocalDate last(@Nullable String edtf) {
    return edtf == null ? null : Edtf.find(edtf).map(Edtf::lastDay).orElse(null);
  }
}
