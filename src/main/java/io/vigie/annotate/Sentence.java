package io.vigie.annotate;

import java.util.List;

/**
 * A sentence of an article.
 *
 * @param index position in the article, from 0
 * @param paragraph position of its paragraph in the article, from 0
 * @param start offset in the article's text
 * @param end offset after the sentence
 * @param tokens in order of the text
 */
public record Sentence(int index, int paragraph, int start, int end, List<Token> tokens) {
  public Sentence {
    tokens = List.copyOf(tokens);
  }
}
