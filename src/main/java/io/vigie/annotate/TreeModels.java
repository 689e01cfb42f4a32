package io.vigie.annotate;

import io.vigie.annotate.tree.Lemmas;
import io.vigie.annotate.tree.Lexicon;
import io.vigie.annotate.tree.LinearModel;
import io.vigie.annotate.tree.NetworkModel;
import io.vigie.annotate.tree.NetworkParser;
import io.vigie.annotate.tree.PerceptronParser;
import io.vigie.annotate.tree.SentenceParser;
import io.vigie.annotate.tree.Tagger;
import io.vigie.annotate.tree.TreeParser;
import io.vigie.language.LanguagePack;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * The models that tag and parse one language: {@code io/vigie/models/CODE-parser.bin} (a network) or {@code -tags} and {@code -trees}
 * (averaged perceptrons), {@code -lemmas} and, where there is one, {@code -lexicon}. Load them once; immutable, safe for use by several
 * threads.
 */
public final class TreeModels {

  private final Supplier<SentenceParser> trees;
  private final Lemmas lemmas;
  private final Lexicon lexicon;
  private final boolean joinsParticles;

  private TreeModels(Supplier<SentenceParser> trees, Lemmas lemmas, Lexicon lexicon, boolean joinsParticles) {
    this.trees = trees;
    this.lemmas = lemmas;
    this.lexicon = lexicon;
    this.joinsParticles = joinsParticles;
  }

  /**
   * Loads the models of a language, if it has a parser.
   *
   * @throws io.vigie.record.VigieException of kind {@code bad-model} when a file is damaged or of another version
   */
  public static Optional<TreeModels> load(LanguagePack pack) {
    Optional<Lemmas> lemmas = read(pack, "lemmas", Lemmas::read);
    if (lemmas.isEmpty()) {
      return Optional.empty();
    }
    Lexicon lexicon = read(pack, "lexicon", Lexicon::read).orElse(Lexicon.EMPTY);
    boolean joins = pack.file("pack.yaml").optional("joinParticles").map(value -> value.text().equals("true")).orElse(false);
    return trees(pack, lemmas.get(), lexicon).map(trees -> new TreeModels(trees, lemmas.get(), lexicon, joins));
  }

  private static Optional<Supplier<SentenceParser>> trees(LanguagePack pack, Lemmas lemmas, Lexicon lexicon) {
    Optional<NetworkModel> network = read(pack, "parser", NetworkModel::read);
    if (network.isPresent()) {
      NetworkParser parser = new NetworkParser(network.get(), lexicon);
      return Optional.of(() -> parser);
    }
    Optional<LinearModel> tags = read(pack, "tags", (name, in) -> LinearModel.read(name, in, Tagger.TASK));
    Optional<LinearModel> trees = read(pack, "trees", (name, in) -> LinearModel.read(name, in, TreeParser.TASK));
    return tags.isEmpty() || trees.isEmpty()
        ? Optional.empty()
        : Optional.of(() -> new PerceptronParser(tags.get(), trees.get(), lemmas, lexicon));
  }

  /** A parser over these models, cheap to make: one for each thread. */
  public Parser parser() {
    return new Parser(this);
  }

  private static <T> Optional<T> read(LanguagePack pack, String task, BiFunction<String, InputStream, T> reader) {
    String name = "models/" + pack.code() + "-" + task + ".bin";
    try (InputStream in = TreeModels.class.getResourceAsStream("/io/vigie/" + name)) {
      return in == null ? Optional.empty() : Optional.of(reader.apply(name, in));
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  SentenceParser trees() {
    return trees.get();
  }

  Lemmas lemmas() {
    return lemmas;
  }

  Lexicon lexicon() {
    return lexicon;
  }

  boolean joinsParticles() {
    return joinsParticles;
  }
}
