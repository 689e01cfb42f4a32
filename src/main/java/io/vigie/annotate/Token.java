package io.vigie.annotate;

/** A token of the article's text; offsets count UTF-16 code units of that text. */
public record Token(String text, int start, int end) {}
