package io.vigie.train;

import io.vigie.annotate.tree.NetworkSize;

/**
 * How a tagger and parser is trained.
 *
 * @param epochs rounds over the sentences
 * @param memory numbers of each memory
 * @param rate how far weights move at first; falls to nothing
 * @param dropout share of the numbers left out while learning
 * @param batch tokens between two moves of the weights
 * @param headlines share of the sentences seen in the letters of headlines
 * @param unknown how readily rare words are taken as unknown
 * @param words how many ready-made word vectors to keep
 */
public record TreeSettings(int epochs, int memory, double rate, double dropout, int batch, double headlines, double unknown,
    int words) {

  NetworkSize size(int vector, int tags, int relations) {
    return new NetworkSize(64, 64, 48, vector, memory, 24, 96, 48, tags, relations);
  }
}
