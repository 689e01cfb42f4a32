package io.vigie.export.table;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of the tables. Columns bear the names of the record's fields; a field of a nested object is named with the object, and EDTF
 * dates have their first and last day beside them, which sort and compare as days do.
 */
final class Rows {

  private Rows() {}

  record IncidentRow(
      String id, String type, String title, String status, @Nullable String when, @Nullable LocalDate whenFirst,
      @Nullable LocalDate whenLast, @Nullable String reported, @Nullable String country, @Nullable String place, @Nullable String victim,
      @Nullable String victimKind, @Nullable String actor, @Nullable String actorKind, List<String> vendors, List<String> products,
      List<String> technologies, @Nullable String vector, List<String> counts, List<String> cves, @Nullable String attribution,
      double confidence, int outlets, @Nullable String firstSeen, @Nullable String lastSeen, List<String> supersedes,
      List<String> articles, List<String> urls) {}

  record PolicyActionRow(
      String id, String type, String title, String status, @Nullable String date, @Nullable LocalDate dateFirst,
      @Nullable LocalDate dateLast, @Nullable String effective, @Nullable String authority, @Nullable String authorityCountry,
      @Nullable String authorityLevel, List<String> vendors, List<String> parties, List<String> products, List<String> technologies,
      @Nullable String practice, @Nullable String originCountry, @Nullable String scope, @Nullable String instrument,
      @Nullable String identifier, @Nullable Double amount, @Nullable String currency, @Nullable String until, @Nullable String rationale,
      double confidence, int outlets, @Nullable String firstSeen, @Nullable String lastSeen, List<String> supersedes,
      List<String> articles, List<String> urls) {}

  record VendorRow(
      String id, String name, List<String> aliases, @Nullable String country, @Nullable String parent, @Nullable String ownership,
      @Nullable String wikidata, List<String> roles, int mentions, int incidents, int policyActions, int articles) {}

  record ArticleRow(
      String id, String source, @Nullable String url, @Nullable String canonicalUrl, @Nullable String title, @Nullable String outlet,
      List<String> bylines, @Nullable String published, @Nullable LocalDate publishedFirst, @Nullable LocalDate publishedLast,
      @Nullable String publishedFrom, @Nullable String modified, @Nullable String language, @Nullable String retrieved,
      String contentHash, int wordCount, String kind, boolean truncated, double relevance, @Nullable String duplicateOf) {}

  /** Which vendors a record names. */
  record RecordVendor(String record, String recordKind, String vendor, String name) {}

  /** Which articles a record rests on. */
  record RecordArticle(String record, String recordKind, String article) {}

  /** Where vendors are named, whether or not a record names them. */
  record VendorArticle(String vendor, String article) {}

  record RelatedRecord(String record, String recordKind, String related, String type) {}

  record IncidentCount(String incident, double value, String unit, String qualifier) {}

  record IncidentCve(String incident, String cve) {}

  record PolicyActionParty(String policyAction, String name, String kind) {}

  record EvidenceRow(
      String record, String recordKind, String article, @Nullable String url, @Nullable String outlet, @Nullable String published,
      @Nullable String language, int start, int end, String quote, List<String> fields, @Nullable String frame) {}
}
