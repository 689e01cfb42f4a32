package io.vigie.article;

import io.vigie.record.ArticleKind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What kind of text an article is, by what the page declares, its section, its address and its title. */
final class KindFinder {

  private static final List<Map.Entry<Cue, ArticleKind>> KINDS = List.of(Map.entry(Cue.LIVE, ArticleKind.LIVE),
      Map.entry(Cue.OPINION, ArticleKind.OPINION), Map.entry(Cue.PRESS_RELEASE, ArticleKind.PRESS_RELEASE), Map.entry(Cue.ADVISORY, ArticleKind.ADVISORY));
  private static final Pattern MARK = Pattern.compile("\\s*[:|]\\s+|\\s[–—-]\\s+");
  private static final Pattern HOST = Pattern.compile("^\\w+://[^/]*/?");

  private final Cues cues;

  KindFinder(Cues cues) {
    this.cues = cues;
  }

  /** @param labels short texts that may name the kind: section names, the line above the title */
  ArticleKind find(@Nullable String title, @Nullable String address, List<String> types, List<String> labels) {
    for (String type : types) {
      if (type.equals("LiveBlogPosting")) {
        return ArticleKind.LIVE;
      }
      if (type.equals("OpinionNewsArticle")) {
        return ArticleKind.OPINION;
      }
    }
    for (Map.Entry<Cue, ArticleKind> kind : KINDS) {
      if (labels.stream().anyMatch(label -> cues.is(kind.getKey(), Texts.bare(label))) || titleNames(kind.getKey(), title)
          || kind.getKey() != Cue.LIVE && pathNames(kind.getKey(), address)) {
        return kind.getValue();
      }
    }
    return ArticleKind.NEWS;
  }

  /** "Opinion: …", "… – live": a phrase set off by a mark at the beginning of the title. */
  private boolean titleNames(Cue cue, @Nullable String title) {
    if (title == null) {
      return false;
    }
    String[] parts = MARK.split(title, 2);
    return parts.length > 1 && cues.is(cue, Texts.bare(parts[0]));
  }

  private boolean pathNames(Cue cue, @Nullable String address) {
    if (address == null) {
      return false;
    }
    String[] segments = HOST.matcher(address.toLowerCase(Locale.ROOT)).replaceFirst("").split("[/?]");
    for (int i = 0; i < segments.length - 1; i++) {
      if (cues.is(cue, Texts.bare(segments[i]))) {
        return true;
      }
    }
    return false;
  }
}
