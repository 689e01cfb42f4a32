package io.vigie.annotate;

import io.vigie.language.LanguagePack;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts an article's text into sentences and tokens. Paragraphs are separated by {@code \n\n} and never crossed; overlong sentences are
 * cut. Every character that is no white space belongs to exactly one token. Linear in time; immutable, safe for use by several threads.
 */
public final class Segmenter {

  private final Tokenizer tokenizer;
  private final SentenceBoundaries boundaries;

  private Segmenter(TokenRules rules) {
    this.tokenizer = new Tokenizer(rules);
    this.boundaries = new SentenceBoundaries(rules);
  }

  /** The segmenter of a language, made of its {@code pack.yaml}. */
  public static Segmenter of(LanguagePack pack) {
    return new Segmenter(TokenRules.of(pack));
  }

  /** The sentences of a text, in its order; none where the text is blank. */
  public List<Sentence> segment(String text) {
    String plain = Typography.plain(text);
    List<Sentence> sentences = new ArrayList<>();
    int paragraph = 0;
    int start = 0;
    while (start <= text.length()) {
      int blank = text.indexOf("\n\n", start);
      int end = blank < 0 ? text.length() : blank;
      if (addParagraph(text, plain, start, end, paragraph, sentences)) {
        paragraph++;
      }
      start = end + 2;
    }
    return List.copyOf(sentences);
  }

  /** The tokens of a text that is one sentence or less, such as a title. */
  public List<Token> tokenize(String text) {
    return List.copyOf(tokenizer.tokenize(text, Typography.plain(text), 0, text.length()));
  }

  private boolean addParagraph(String text, String plain, int start, int end, int paragraph, List<Sentence> sentences) {
    List<Token> tokens = tokenizer.tokenize(text, plain, start, end);
    int first = 0;
    while (first < tokens.size()) {
      int next = boundaries.end(tokens, first, plain);
      sentences.add(new Sentence(
          sentences.size(), paragraph, tokens.get(first).start(), tokens.get(next - 1).end(), tokens.subList(first, next)));
      first = next;
    }
    return !tokens.isEmpty();
  }
}
