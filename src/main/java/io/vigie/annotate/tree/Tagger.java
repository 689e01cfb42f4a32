package io.vigie.annotate.tree;

import java.util.ArrayList;
import java.util.List;

/** Gives each word of a sentence its tag, from left to right. Not safe for use by several threads; the model is. */
public final class Tagger {

  /** The task that names the model file. */
  public static final String TASK = "tags";

  private final Weights model;
  private final List<String> labels;
  private final Lexicon lexicon;
  private final long[] hashes;
  private final long[] features = new long[TagFeatures.MOST];
  private final float[] scores;

  /** @param labels the tags, such as {@code NOUN} and {@code VERB|PAST}; the classes of the model */
  public Tagger(Weights model, List<String> labels, Lexicon lexicon) {
    this.model = model;
    this.labels = labels;
    this.lexicon = lexicon;
    this.hashes = labels.stream().mapToLong(Hash::of).toArray();
    this.scores = new float[labels.size()];
  }

  /** The tags of a sentence. */
  public List<String> tag(List<String> forms) {
    TagFeatures sentence = new TagFeatures(forms, lexicon);
    List<String> tags = new ArrayList<>(forms.size());
    for (int i = 0; i < forms.size(); i++) {
      model.score(features, sentence.extract(i, features), scores);
      int best = best(scores, labels.size());
      sentence.tagged(i, hashes[best]);
      tags.add(labels.get(best));
    }
    return tags;
  }

  static int best(float[] scores, int count) {
    int best = 0;
    for (int i = 1; i < count; i++) {
      if (scores[i] > scores[best]) {
        best = i;
      }
    }
    return best;
  }
}
