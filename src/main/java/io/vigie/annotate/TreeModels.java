package io.vigie.annotate;

import io.vigie.annotate.tree.Lemmas;
import io.vigie.annotate.tree.Lexicon;
import io.vigie.annotate.tree.NetworkModel;
import io.vigie.annotate.tree.NetworkParser;
import io.vigie.language.LanguagePack;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * The models that tag and parse one language: {@code io/vigie/models/CODE-parser.bin}, {@code -lemmas} and, where there is one,
 * {@code -lexicon}. Load them once; immutable, safe for use by several threads.
 */
public final class TreeModels {

  private final NetworkParser trees;
  private final Lemmas lemmas;
  private final Lexicon lexicon;
  private final boolean joinsParticles;
  private final JoinedPronouns pronouns;

  private TreeModels(NetworkParser trees, Lemmas lemmas, Lexicon lexicon, boolean joinsParticles, JoinedPronouns pronouns) {
    this.trees = trees;
    this.lemmas = lemmas;
    this.lexicon = lexicon;
    this.joinsParticles = joinsParticles;
    this.pronouns = pronouns;
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
    Lexicon lexicon = SharedLexicons.get(pack);
    boolean joins = pack.file("pack.yaml").optional("joinParticles").map(value -> value.text().equals("true")).orElse(false);
    return read(pack, "parser", NetworkModel::read).map(network -> new TreeModels(new NetworkParser(network, lexicon), lemmas.get(), lexicon, joins,
        JoinedPronouns.of(pack, lexicon)));
  }

  /** A parser over these models, cheap to make: one for each thread. */
  public Parser parser() {
    return new Parser(this);
  }

  static <T> Optional<T> read(LanguagePack pack, String task, BiFunction<String, InputStream, T> reader) {
    String name = "models/" + pack.code() + "-" + task + ".bin";
    try (InputStream in = TreeModels.class.getResourceAsStream("/io/vigie/" + name)) {
      return in == null ? Optional.empty() : Optional.of(reader.apply(name, in));
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  NetworkParser trees() {
    return trees;
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

  JoinedPronouns pronouns() {
    return pronouns;
  }
}
