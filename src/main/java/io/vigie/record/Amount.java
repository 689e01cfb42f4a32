package io.vigie.record;

import java.math.BigDecimal;

/** A fine or settlement; the currency is ISO 4217. */
public record Amount(BigDecimal value, String currency) {}
