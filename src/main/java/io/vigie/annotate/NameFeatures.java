package io.vigie.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import opennlp.tools.util.featuregen.AdaptiveFeatureGenerator;
import org.jspecify.annotations.Nullable;

/**
 * What the name model sees of a token: the words, their shapes, beginnings and endings, and their classes, two tokens to either side, and
 * how many words since the last capital.
 * Apostrophes and hyphens are made plain; in a sentence in capitals the shape counts for nothing. Remembers the sentence it saw last,
 * so one instance serves one thread.
 */
final class NameFeatures implements AdaptiveFeatureGenerator {

  private static final String OUTSIDE = "_";
  private static final int LONGEST_RUN = 4;

  private final List<ClassLayer> layers;
  private String @Nullable [] tokens;
  private String[] words = {};
  private String[] shapes = {};
  private int[] smallRuns = {};
  private String[][][] classes = {};
  private List<List<String>> cached = List.of();
  private SentenceCase written = SentenceCase.NORMAL;

  NameFeatures(List<ClassLayer> layers) {
    this.layers = List.copyOf(layers);
  }

  @Override
  public void createFeatures(List<String> features, String[] sentence, int index, String[] previousOutcomes) {
    if (tokens != sentence) {
      prepare(sentence);
    }
    features.addAll(cached.get(index));
    String previous = index > 0 ? previousOutcomes[index - 1] : OUTSIDE;
    features.add("ps=" + previous + shapes[index]);
    features.add("pw=" + previous + word(index - 1));
    features.add("pr=" + previous + smallRuns[index]);
    for (int layer = 0; layer < layers.size(); layer++) {
      for (String value : classes[layer][index]) {
        features.add("pc" + layer + previous + value);
      }
    }
  }

  private void prepare(String[] sentence) {
    written = SentenceCase.of(sentence);
    words = new String[sentence.length];
    shapes = new String[sentence.length];
    smallRuns = new int[sentence.length];
    classes = new String[layers.size()][sentence.length][];
    for (int i = 0; i < sentence.length; i++) {
      String plain = WordShape.plain(sentence[i]);
      words[i] = plain.toLowerCase(Locale.ROOT);
      smallRuns[i] = WordShape.isCapitalised(plain) ? 0 : Math.min(LONGEST_RUN, (i == 0 ? 0 : smallRuns[i - 1]) + 1);
      shapes[i] = written.mark() + (written == SentenceCase.CAPITALS && WordShape.isWord(plain) ? "" : WordShape.of(plain));
      for (int layer = 0; layer < layers.size(); layer++) {
        classes[layer][i] = layers.get(layer).of(words[i], WordShape.isCapitalised(plain));
      }
    }
    cached = new ArrayList<>(sentence.length);
    for (int i = 0; i < sentence.length; i++) {
      cached.add(features(i));
    }
    tokens = sentence;
  }

  private List<String> features(int at) {
    List<String> features = new ArrayList<>(100);
    features.add("def");
    if (at == 0) {
      features.add("first" + shapes[at]);
      features.add("firstw" + words[at]);
    }
    for (int offset = -2; offset <= 2; offset++) {
      features.add("w" + offset + "=" + word(at + offset));
      features.add("s" + offset + "=" + shape(at + offset));
    }
    for (int offset = -1; offset <= 1; offset++) {
      features.add("ws" + offset + "=" + word(at + offset) + shape(at + offset));
      affixes(features, offset, word(at + offset));
    }
    features.add("ww-=" + word(at - 1) + "|" + word(at));
    features.add("ww+=" + word(at) + "|" + word(at + 1));
    features.add("ww--=" + word(at - 2) + "|" + word(at - 1));
    features.add("ww++=" + word(at + 1) + "|" + word(at + 2));
    features.add("ss-=" + shape(at - 1) + "|" + shape(at));
    features.add("ss+=" + shape(at) + "|" + shape(at + 1));
    features.add("sss=" + shape(at - 1) + "|" + shape(at) + "|" + shape(at + 1));
    for (int layer = 0; layer < layers.size(); layer++) {
      classFeatures(features, layer, at);
    }
    return features;
  }

  private void affixes(List<String> features, int offset, String word) {
    for (int length = 1; length <= 4 && length < word.length(); length++) {
      features.add("p" + offset + "=" + word.substring(0, length));
      features.add("e" + offset + "=" + word.substring(word.length() - length));
    }
  }

  private void classFeatures(List<String> features, int layer, int at) {
    for (int offset = -2; offset <= 2; offset++) {
      for (String value : classes(layer, at + offset)) {
        features.add("c" + layer + offset + "=" + value);
        if (offset == 0) {
          features.add("cs" + layer + "=" + value + shapes[at]);
        }
      }
    }
    String here = coarse(layer, at);
    features.add("cc" + layer + "-=" + coarse(layer, at - 1) + "|" + here);
    features.add("cc" + layer + "+=" + here + "|" + coarse(layer, at + 1));
    features.add("cc" + layer + "0=" + coarse(layer, at - 1) + "|" + coarse(layer, at + 1));
    features.add("cw" + layer + "-=" + word(at - 1) + "|" + here);
    features.add("cw" + layer + "+=" + here + "|" + word(at + 1));
  }

  /** The middle grain of a class: fine enough to tell, coarse enough to meet again in pairs. */
  private String coarse(int layer, int at) {
    String[] values = classes(layer, at);
    return values.length == 0 ? shape(at) : values[values.length / 2];
  }

  private String[] classes(int layer, int at) {
    return at < 0 || at >= words.length ? ClassLayer.NO_CLASSES : classes[layer][at];
  }

  private String word(int at) {
    return at < 0 || at >= words.length ? OUTSIDE : words[at];
  }

  private String shape(int at) {
    return at < 0 || at >= shapes.length ? OUTSIDE : shapes[at];
  }
}
