package io.vigie.fetch;

/** A document and what a later run needs to ask whether it has changed. */
public record Fetched(Page page, Validators validators) {}
