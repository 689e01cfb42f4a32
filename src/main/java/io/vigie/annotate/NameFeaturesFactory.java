package io.vigie.annotate;

import java.util.ArrayList;
import java.util.List;
import opennlp.tools.util.InvalidFormatException;
import opennlp.tools.util.featuregen.AdaptiveFeatureGenerator;
import opennlp.tools.util.featuregen.GeneratorFactory;

/**
 * Makes {@link NameFeatures} where the feature description inside a name model names this class. Word classes stay outside the model
 * (OpenNLP 2.5 cannot read them back from inside) and come from the models on the class path: {@code clusters} and {@code lists} hold
 * file names, separated by blanks.
 */
public final class NameFeaturesFactory extends GeneratorFactory.AbstractXmlFeatureGeneratorFactory {

  @Override
  public AdaptiveFeatureGenerator create() throws InvalidFormatException {
    List<ClassLayer> layers = new ArrayList<>();
    for (String name : names("lists")) {
      layers.add(ClassLayer.lists(SharedWordClasses.get(name)));
    }
    for (String name : names("clusters")) {
      layers.add(ClassLayer.clusters(SharedWordClasses.get(name)));
    }
    return new NameFeatures(layers);
  }

  private List<String> names(String key) throws InvalidFormatException {
    String names = getStr(key, "");
    return names.isBlank() ? List.of() : List.of(names.strip().split("\\s+"));
  }
}
