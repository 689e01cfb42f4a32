package io.vigie.annotate.events;

import io.vigie.annotate.tree.Batch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Articles that go through the network together. Their sentences are sorted by falling length for the one pass, and stand article after
 * article, the longest article first, for the other.
 */
public final class ArticleBatch {

  private final Batch sentences;
  private final Batch articles;
  private final List<int[][]> words;
  /** Row of a sentence in its article → its place among the sorted sentences. */
  private final int[] places;

  /** @param articles for each article its sentences as {@link WordLetters} reads them; the longest article first, none empty */
  public ArticleBatch(List<List<int[][]>> articles) {
    List<int[][]> all = articles.stream().flatMap(List::stream).toList();
    List<Integer> sorted = new ArrayList<>(IntStream.range(0, all.size()).boxed().toList());
    sorted.sort(Comparator.comparing(i -> -all.get(i).length));
    this.words = sorted.stream().map(all::get).toList();
    this.sentences = new Batch(words.stream().mapToInt(each -> each.length).toArray());
    this.articles = new Batch(articles.stream().mapToInt(List::size).toArray());
    this.places = new int[all.size()];
    for (int place = 0; place < places.length; place++) {
      places[sorted.get(place)] = place;
    }
  }

  /** The sentences by falling length, a row for each word. */
  public Batch sentences() {
    return sentences;
  }

  /** The articles, a row for each sentence. */
  public Batch articles() {
    return articles;
  }

  /** The rows of letters of a word. */
  public int[] letters(int sentence, int word) {
    return words.get(sentence)[word];
  }

  /** The place among the sorted sentences of the sentence in a row of the articles. */
  public int place(int row) {
    return places[row];
  }
}
