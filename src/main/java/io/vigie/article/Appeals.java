package io.vigie.article;

import java.util.List;

/** Finds the request for money, subscriptions or followers that often closes an article. */
final class Appeals {

  /** At most this share of the paragraphs is looked at, from the end. */
  private static final double LAST_PART = 0.4;
  private static final int SHORT_WORDS = 30;

  private final Cues cues;

  Appeals(Cues cues) {
    this.cues = cues;
  }

  /** Index after the last paragraph that belongs to the article. */
  int end(List<String> paragraphs) {
    int first = (int) Math.ceil(paragraphs.size() * (1 - LAST_PART));
    int end = paragraphs.size();
    while (end > 2 && isShortAppeal(paragraphs.get(end - 1))) {
      end--;
    }
    for (int i = end - 1; i >= Math.max(1, first); i--) {
      if (isAppeal(paragraphs.get(i))) {
        end = i;
      } else if (end < paragraphs.size() && leadsIn(paragraphs.get(i)) && i > 1) {
        continue;
      } else if (i < end - 1 || end == paragraphs.size() && paragraphs.size() - i > 2) {
        break;
      }
    }
    return end > 0 && end < paragraphs.size() && isQuestion(paragraphs.get(end - 1)) && end > 1 ? end - 1 : end;
  }

  private boolean isShortAppeal(String paragraph) {
    return Texts.hasAtMost(45, paragraph) && cues.stands(Cue.APPEAL, Texts.bare(paragraph));
  }

  boolean isAppeal(String paragraph) {
    String bare = Texts.bare(paragraph);
    int cuesFound = cues.count(Cue.APPEAL, bare, 3);
    return cuesFound >= 3 || cuesFound >= 2 && Texts.words(bare) < 150 || cuesFound == 1 && Texts.words(bare) <= SHORT_WORDS;
  }

  private boolean leadsIn(String paragraph) {
    return Texts.hasAtMost(12, paragraph) && !Texts.endsSentence(paragraph);
  }

  /** A question of a few words right before an appeal is its heading. */
  private static boolean isQuestion(String paragraph) {
    return Texts.hasAtMost(15, paragraph) && paragraph.strip().endsWith("?");
  }
}
