package io.vigie.record;

/** A vendor named by a record; {@code id} is that of a {@link Vendor}. */
public record VendorReference(String id, String name) {}
