package io.vigie.record;

/** A link from one record to the record {@code id}. */
public record Related(String id, RelationType type) {}
