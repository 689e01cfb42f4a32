package io.vigie.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * The text that a page's JSON-LD states as {@code articleBody}: a witness for what the visible blocks are, and the text itself where the
 * page shows none. Immutable.
 */
final class DeclaredBody {

  private static final int ENOUGH_WORDS = 60;
  private static final double AGREEMENT = 0.75;

  private final List<String> paragraphs;
  private final String bare;
  private final int words;

  DeclaredBody(PageFacts facts) {
    String stated = facts.data.nodes().stream().filter(StructuredData::isArticle).map(node -> node.path("articleBody").asText(""))
        .reduce("", (a, b) -> a.length() >= b.length() ? a : b);
    String text = stated.indexOf('<') >= 0 || stated.indexOf('&') >= 0 ? Jsoup.parse(stated.replace("\n", "<br>")).wholeText() : stated;
    paragraphs = text.lines().map(Texts::fold).filter(line -> !line.isEmpty()).toList();
    bare = " " + Texts.bare(text) + " ";
    words = Texts.words(text);
  }

  /** Keeps of {@code kept} what the statement confirms, where it confirms nearly all. */
  List<Block> confirm(List<Block> kept) {
    if (words < ENOUGH_WORDS) {
      return kept;
    }
    Set<Block> confirmed = kept.stream().filter(this::states).collect(Collectors.toSet());
    int first = kept.size();
    int last = -1;
    for (int i = 0; i < kept.size(); i++) {
      if (confirmed.contains(kept.get(i))) {
        first = Math.min(first, i);
        last = i;
      }
    }
    if (words(confirmed) < AGREEMENT * words(kept) || words(confirmed) < AGREEMENT * words) {
      return kept;
    }
    List<Block> result = new ArrayList<>();
    for (int i = 0; i < kept.size(); i++) {
      Block block = kept.get(i);
      boolean inside = i > first && i < last && (block.kind() == Block.Kind.HEADING || block.words() > 20);
      if (confirmed.contains(block) || inside || i < first && block.words() >= 10) {
        result.add(block);
      }
    }
    return result;
  }

  private boolean states(Block block) {
    String text = block.bare();
    return bare.contains(" " + text + " ") || text.length() > 60 && bare.contains(text.substring(10, 50));
  }

  private static int words(Iterable<Block> blocks) {
    int words = 0;
    for (Block block : blocks) {
      words += block.words();
    }
    return words;
  }

  /** The stated paragraphs when the page shows less than half of them; null otherwise. */
  @Nullable List<String> instead(List<String> shown) {
    return words >= ENOUGH_WORDS && shown.stream().mapToInt(Texts::words).sum() * 2 < words ? paragraphs : null;
  }
}
