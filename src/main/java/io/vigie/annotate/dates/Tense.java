package io.vigie.annotate.dates;

/** What the clause of a date expression says about its time. */
enum Tense { PAST, FUTURE, OPEN }
