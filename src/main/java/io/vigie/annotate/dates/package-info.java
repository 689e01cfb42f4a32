/**
 * Date expressions. Three layers: the words of a language stand for values; forms put values together to {@link
 * io.vigie.annotate.dates.Moment}s, which say what the text says and no more; a moment resolves against the publication date and the
 * dates told before. Words and forms are data ({@code language/CODE/dates.yaml}).
 *
 * <p>What counts as a date, and what it is worth:
 *
 * <ul>
 *   <li>One expression is one date: "yesterday, 15 May" is one, "24 and 28 February" are two.
 *   <li>Weeks run from Monday to Sunday, seasons over three months, a night from one day to the next: all are intervals, and an interval
 *       never carries {@code ~}; its ends bound it.
 *   <li>"Since X" is X, "until" and "before X" are {@code ../X}, "by X" is X.
 *   <li>"Two weeks ago" is a day with {@code ~}, "three months ago" a month, "two years ago" a year. "A few weeks ago" is a month with
 *       {@code ~}; "several years ago" and "a few hours later" tell no date and are left out.
 *   <li>Durations, ages, times of day, figures in identifiers and numbers of laws are no dates. "The law of 19 May 2023" and "the Act of
 *       2021" are; a year that is part of a law's name ("NDAA 2019", "Data Protection Act 2018") is not.
 *   <li>A count from an event ("two years after the vote") has the date of what the clause tells, the article's own time; one up to an
 *       event ("two days before the vote") is a date that the text does not tell, and has no value.
 * </ul>
 */
@NullMarked
package io.vigie.annotate.dates;

import org.jspecify.annotations.NullMarked;
