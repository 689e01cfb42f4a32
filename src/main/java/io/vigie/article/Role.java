package io.vigie.article;

import io.vigie.record.Code;

/** What an area of a page is for, as its element, class, id or ARIA role tells. */
enum Role implements Code {
  /** Holds the text of the article. */
  BODY(Strength.WANTED),
  /** The lead between title and text. */
  STANDFIRST(Strength.WANTED),
  COMMENTS(Strength.HARD),
  RELATED(Strength.HARD),
  SHARE(Strength.HARD),
  NEWSLETTER(Strength.HARD),
  NAVIGATION(Strength.HARD),
  ADVERT(Strength.HARD),
  CONSENT(Strength.HARD),
  PAYWALL(Strength.HARD),
  APPEAL(Strength.HARD),
  CAPTION(Strength.HARD),
  BIOGRAPHY(Strength.HARD),
  BYLINE(Strength.HARD),
  TAGS(Strength.HARD),
  HIDDEN(Strength.HARD),
  RATING(Strength.HARD),
  /** Page furniture that sometimes wraps the article itself. */
  FOOTER(Strength.SOFT),
  SIDEBAR(Strength.SOFT),
  HEADER(Strength.SOFT),
  TEASER(Strength.SOFT),
  BOX(Strength.SOFT),
  FORM(Strength.SOFT);

  enum Strength { WANTED, HARD, SOFT }

  private final Strength strength;

  Role(Strength strength) {
    this.strength = strength;
  }

  boolean unwanted() {
    return strength != Strength.WANTED;
  }

  boolean hard() {
    return strength == Strength.HARD;
  }

  /** Whether such areas hold labels and lines, never much prose. */
  boolean label() {
    return this == SHARE || this == CAPTION || this == BYLINE || this == TAGS || this == RATING;
  }
}
