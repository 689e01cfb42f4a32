package io.vigie.article;

/**
 * A value and what gave it.
 *
 * @param evidence such as {@code json-ld datePublished}, {@code meta og:title}, {@code h1}
 */
public record Sourced<T>(T value, String evidence) {}
