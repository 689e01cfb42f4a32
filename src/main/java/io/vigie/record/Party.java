package io.vigie.record;

/** A victim, an actor, or somebody whom a measure addresses; the name as in the text. */
public record Party(String name, PartyKind kind) {}
