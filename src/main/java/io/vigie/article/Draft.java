package io.vigie.article;

import io.vigie.record.ArticleKind;
import io.vigie.record.DateEvidence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a reader found in one document, before ids and options. */
record Draft(
    @Nullable String canonicalUrl,
    @Nullable Sourced<String> title,
    @Nullable Sourced<String> outlet,
    Sourced<List<String>> bylines,
    @Nullable String published,
    @Nullable DateEvidence publishedFrom,
    @Nullable String modified,
    @Nullable String language,
    ArticleKind kind,
    boolean truncated,
    List<String> paragraphs) {}
