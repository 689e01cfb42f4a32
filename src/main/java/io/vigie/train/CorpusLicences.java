package io.vigie.train;

import io.vigie.record.Stage;
import io.vigie.record.VigieException;
import io.vigie.yaml.YamlNode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What is known of corpora: whose they are, and whether a shipped model may learn from them. */
final class CorpusLicences {

  private final Map<String, Licence> licences = new LinkedHashMap<>();

  /** @param mayTrain whether a model that is passed on may learn from it */
  record Licence(String name, String licence, String attribution, boolean mayTrain) {}

  CorpusLicences() {
    YamlNode.load("train/corpora.yaml").entries().forEach((key, value) -> {
      value.allow("use", "name", "licence", "attribution");
      licences.put(key, new Licence(value.get("name").text(), value.get("licence").text(), value.get("attribution").text(),
          use(value.get("use"))));
    });
  }

  /**
   * The corpus that a file belongs to, by the beginning of its name after {@code train.}, {@code dev.} or {@code test.}; a key with the
   * language before it, such as {@code de/gsd}, goes first. One of a key such as {@code src/corpus} is any file or folder there.
   */
  Optional<Licence> of(Path file, String language) {
    if (file.startsWith("src")) {
      return find(file.toString());
    }
    if (file.endsWith("texts") || file.endsWith("gold")) {
      return find(ModelCard.name(file));
    }
    String name = file.getFileName().toString().replaceFirst("^(train|dev|test)\\.", "");
    return find(language + "/" + name).or(() -> find(name));
  }

  private Optional<Licence> find(String name) {
    return licences.entrySet().stream().filter(entry -> name.startsWith(entry.getKey())).map(Map.Entry::getValue).findFirst();
  }

  /** @throws VigieException of kind {@code not-licensed} when the corpus may be measured on, not learnt from */
  void check(Path file, String language) {
    of(file, language).filter(licence -> !licence.mayTrain()).ifPresent(licence -> {
      throw new VigieException(Stage.TRAIN, "not-licensed", file + ": " + licence.name() + " (" + licence.licence()
          + ") may not train a model that is passed on; use it with vigie evaluate, or train with --experiment");
    });
  }

  private static boolean use(YamlNode use) {
    return switch (use.text()) {
      case "train" -> true;
      case "evaluate" -> false;
      default -> throw use.error("unknown use \"" + use.text() + "\"; one of train, evaluate");
    };
  }
}
