package io.vigie.record;

/** What kind of text an article is. */
public enum ArticleKind implements Code {
  NEWS, OPINION, PRESS_RELEASE, LIVE, ADVISORY
}
