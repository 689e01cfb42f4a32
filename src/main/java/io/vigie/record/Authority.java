package io.vigie.record;

import org.jspecify.annotations.Nullable;

/**
 * Who takes a measure. The name is English where the knowledge base or CLDR knows it, else as in the text.
 *
 * @param country ISO 3166-1 alpha-2, or EU
 */
public record Authority(@Nullable String name, @Nullable String country, @Nullable AuthorityLevel level) {}
