package io.vigie.record;

import java.math.BigDecimal;

/**
 * Something that the text counts about an incident.
 *
 * @param unit one of cameras, devices, videos, images, records, accounts, people, organisations, sites, an ISO 4217 currency, else
 *     the text's own noun
 */
public record Count(BigDecimal value, String unit, Qualifier qualifier) {}
