package io.vigie.assemble;

import io.vigie.annotate.Annotated;
import io.vigie.annotate.Sentence;
import io.vigie.knowledge.KnowledgeMatch;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A vendor or a country with every place where an article names it. Immutable.
 *
 * @param mentions in order of the text, at least one
 * @param sentences those that name it, at least one
 * @param titled whether the title names it too
 */
record NamedThing(List<KnowledgeMatch> mentions, List<Sentence> sentences, boolean titled) {

  /** Such short names are words in other writing: "US", "us". */
  private static final int SHORT = 3;

  static NamedThing of(List<KnowledgeMatch> mentions, Annotated annotated) {
    List<Sentence> sentences = annotated.sentences().stream().filter(sentence -> mentions.stream().anyMatch(mention -> isIn(mention, sentence))).toList();
    String title = annotated.article().title();
    return new NamedThing(List.copyOf(mentions), sentences, mentions.stream().anyMatch(mention -> names(title, mention.text())));
  }

  static boolean isIn(KnowledgeMatch mention, Sentence sentence) {
    return mention.start() >= sentence.start() && mention.start() < sentence.end();
  }

  private static boolean names(@Nullable String title, String name) {
    if (title == null) {
      return false;
    }
    boolean exact = name.length() <= SHORT;
    String text = exact ? title : title.toLowerCase(Locale.ROOT);
    String sought = exact ? name : name.toLowerCase(Locale.ROOT);
    return Pattern.compile("(?<![\\p{L}\\p{Nd}])" + Pattern.quote(sought) + "(?![\\p{L}\\p{Nd}])").matcher(text).find();
  }
}
