package io.vigie.article;

/** What a phrase of page furniture tells; the keys of {@code article/cues/LANGUAGE.yaml}. */
enum Cue {
  /** Stands before the names of authors. */
  BYLINE("byline"),
  /** Joins two names. */
  CONJUNCTIONS("conjunctions"),
  /** Stands before the date of publication. */
  PUBLISHED("published"),
  /** Stands before the date of a change. */
  MODIFIED("modified"),
  /** What authors are; stands after their names. */
  ROLES("roles"),
  /** Names of accounts that are no authors. */
  GENERIC("generic"),
  /** Begins a line that points at another article or post. */
  POINTER("pointer"),
  /** A heading or label after which the article is over. */
  ENDING("ending"),
  /** Stands in a request for money, subscriptions or followers. */
  APPEAL("appeal"),
  /** Stands where a paywall cuts the text. */
  PAYWALL("paywall"),
  /** Stands in short lines that are no part of the text. */
  NOISE("noise"),
  /** Stands in a note on the publisher's rights or on what links earn it. */
  RIGHTS("rights"),
  /** Begins the credit of a picture. */
  CREDIT("credit"),
  /** Stands in requests for consent to tracking. */
  CONSENT("consent"),
  /** Stands on pages that ask to log in. */
  LOGIN("login"),
  /** Stands in the title of error pages. */
  ERROR("error"),
  /** Stands on pages that show nothing without scripts. */
  SCRIPT("script"),
  OPINION("opinion"),
  /** Stands below an opinion: whose it is. */
  OPINION_NOTE("opinionNote"),
  PRESS_RELEASE("pressRelease"),
  LIVE("live"),
  ADVISORY("advisory");

  private final String key;

  Cue(String key) {
    this.key = key;
  }

  String key() {
    return key;
  }
}
