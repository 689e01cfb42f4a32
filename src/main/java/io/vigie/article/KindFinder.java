package io.vigie.article;

import io.vigie.record.ArticleKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What kind of text an article is, by what the page declares, its section, its address, its title and the marks of the genre in its text. */
final class KindFinder {

  private static final List<Map.Entry<Cue, ArticleKind>> KINDS = List.of(Map.entry(Cue.LIVE, ArticleKind.LIVE),
      Map.entry(Cue.OPINION, ArticleKind.OPINION), Map.entry(Cue.PRESS_RELEASE, ArticleKind.PRESS_RELEASE), Map.entry(Cue.ADVISORY, ArticleKind.ADVISORY));
  private static final Pattern MARK = Pattern.compile("\\s*[:|.]\\s+|\\s[–—-]\\s+");
  /** Entries of live blogs begin with the hour. */
  private static final Pattern CLOCK = Pattern.compile("[\\[(]?(?:[01]?\\d|2[0-3])(?::[0-5]\\d|\\s?h\\s?[0-5]\\d|\\.[0-5]\\d\\s?Uhr)(?![\\d.])");
  private static final int LIVE_ENTRIES = 4;
  /** How many paragraphs at either end may hold a label. */
  private static final int EDGE = 3;
  private static final int LABEL_WORDS = 6;
  private static final int CONTACT_WORDS = 20;

  private final Cues cues;

  KindFinder(Cues cues) {
    this.cues = cues;
  }

  /**
   * The kind of an article.
   *
   * @param labels short texts that may name the kind: section names, the line above the title
   * @param paragraphs of the text
   */
  ArticleKind find(@Nullable String title, @Nullable String address, List<String> types, List<String> labels, List<String> paragraphs) {
    for (String type : types) {
      if (type.equals("LiveBlogPosting")) {
        return ArticleKind.LIVE;
      }
      if (type.equals("OpinionNewsArticle")) {
        return ArticleKind.OPINION;
      }
    }
    List<String> names = new ArrayList<>(labels);
    names.addAll(edges(paragraphs));
    names.replaceAll(Texts::bare);
    String[] parts = title == null ? new String[0] : MARK.split(title);
    List<String> path = path(address);
    for (Map.Entry<Cue, ArticleKind> kind : KINDS) {
      Cue cue = kind.getKey();
      if (names.stream().anyMatch(label -> cues.is(cue, label)) || titleNames(cue, parts)
          || cue != Cue.LIVE && path.stream().anyMatch(segment -> cues.is(cue, segment))) {
        return kind.getValue();
      }
    }
    if (paragraphs.stream().filter(KindFinder::isTimed).count() >= LIVE_ENTRIES) {
      return ArticleKind.LIVE;
    }
    boolean noted = paragraphs.subList(Math.max(0, paragraphs.size() - EDGE), paragraphs.size()).stream()
        .anyMatch(paragraph -> cues.stands(Cue.OPINION_NOTE, Texts.bare(paragraph)));
    return noted ? ArticleKind.OPINION : ArticleKind.NEWS;
  }

  /** What stands as a label above or below the text: "For immediate release", "Media contact: …". */
  private static List<String> edges(List<String> paragraphs) {
    List<String> edges = new ArrayList<>();
    for (int i = 0; i < paragraphs.size(); i++) {
      String paragraph = paragraphs.get(i);
      boolean first = i < EDGE && Texts.hasAtMost(LABEL_WORDS, paragraph);
      boolean last = i >= paragraphs.size() - EDGE && Texts.hasAtMost(CONTACT_WORDS, paragraph);
      if (first || last) {
        edges.add(MARK.split(paragraph, 2)[0]);
      }
    }
    return edges;
  }

  /** "Opinion: …", "… – live": a phrase set off by a mark at the beginning or the end of the title; an advisory has its number there. */
  private boolean titleNames(Cue cue, String[] parts) {
    if (parts.length < 2) {
      return false;
    }
    String first = Texts.bare(parts[0]);
    boolean numbered = cue == Cue.ADVISORY && cues.begins(cue, first) && first.chars().anyMatch(Character::isDigit);
    return numbered || cues.is(cue, first) || cues.is(cue, Texts.bare(parts[parts.length - 1]));
  }

  private static boolean isTimed(String paragraph) {
    char first = paragraph.isEmpty() ? ' ' : paragraph.charAt(0);
    return (first == '[' || first == '(' || first >= '0' && first <= '9') && CLOCK.matcher(paragraph).lookingAt();
  }

  /** The folders of an address, and the name of what is asked with a query. */
  private static List<String> path(@Nullable String address) {
    if (address == null) {
      return List.of();
    }
    List<String> folders = new ArrayList<>();
    int host = address.indexOf("://");
    int from = address.indexOf('/', host < 0 ? 0 : host + 3) + 1;
    int end = address.indexOf('?');
    for (int to = address.indexOf('/', from); to >= 0 && (end < 0 || to < end); to = address.indexOf('/', from)) {
      folders.add(Texts.bare(address.substring(from, to)));
      from = to + 1;
    }
    if (end >= from) {
      folders.add(Texts.bare(address.substring(from, end)));
    }
    return folders;
  }
}
