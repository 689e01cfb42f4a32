package io.vigie.annotate.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Tags and parses sentences with a trained network. The same sentence always gets the same tree. Safe for use by several threads. */
public final class NetworkParser implements SentenceParser {

  private final NetworkModel model;
  private final Network network;
  private final Lexicon lexicon;

  public NetworkParser(NetworkModel model, Lexicon lexicon) {
    this.model = model;
    this.network = model.network();
    this.lexicon = lexicon;
  }

  @Override
  public Tree parse(List<String> forms) {
    if (forms.isEmpty()) {
      return new Tree(List.of(), new int[0], List.of());
    }
    Batch batch = new Batch(new int[] {forms.size()});
    float[][] tokens = new float[forms.size()][network.size().input()];
    model.read(model.indexes(WordFeatures.of(forms, lexicon)), tokens, 0);
    float[][] first = layer("first", batch, tokens);
    float[][] shares = network.project("tag", first);
    List<String> tags = Arrays.stream(shares).map(Rows::best).map(model.tags()::get).toList();
    Arrays.stream(shares).forEach(Rows::softmax);
    float[][] second = layer("second", batch, network.withTags(first, shares));
    int[] heads = heads(second);
    List<String> relations = relations(second, heads);
    for (int i = 0; i < heads.length; i++) {
      heads[i] = heads[i] == heads.length ? -1 : heads[i];
    }
    return new Tree(tags, heads, relations);
  }

  private float[][] layer(String name, Batch batch, float[][] tokens) {
    return Lstm.join(network.lstm(name, false).run(batch, tokens).outputs(), network.lstm(name, true).run(batch, tokens).outputs());
  }

  private float[][] view(String name, float[][] tokens) {
    float[][] view = network.project(name, tokens);
    Rows.rectify(view);
    return view;
  }

  /** Views as heads; the root's comes last. */
  private float[][] heads(String name, float[][] tokens) {
    float[][] heads = view(name + ".head", tokens);
    float[][] withRoot = Arrays.copyOf(heads, heads.length + 1);
    withRoot[heads.length] = network.matrix(name + ".root")[0];
    return withRoot;
  }

  private int[] heads(float[][] tokens) {
    return SpanningTree.heads(Network.arcScores(network.arcQueries(view("arc.dependent", tokens)), heads("arc", tokens)));
  }

  private List<String> relations(float[][] tokens, int[] heads) {
    float[][] governors = heads("relation", tokens);
    float[][] dependents = view("relation.dependent", tokens);
    int root = model.relations().indexOf("root");
    List<String> names = new ArrayList<>();
    for (int i = 0; i < heads.length; i++) {
      float[] scores = network.relationScores(dependents[i], governors[heads[i]]);
      if (root >= 0) {
        scores[root] = heads[i] == heads.length ? Float.POSITIVE_INFINITY : Float.NEGATIVE_INFINITY;
      }
      names.add(model.relations().get(Rows.best(scores)));
    }
    return names;
  }
}
