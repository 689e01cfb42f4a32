package io.vigie.annotate;

import io.vigie.record.MentionKind;
import io.vigie.record.Stage;
import io.vigie.record.VigieException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.util.ext.ExtensionLoader;

/** The name model of one language. Immutable; all workers share one, and each has its own {@link #decoder}. */
public final class NameModel {

  static {
    // OpenNLP makes generators and trainers only of packages that were allowed.
    ExtensionLoader.registerAllowedPackage("io.vigie.annotate.");
    ExtensionLoader.registerAllowedPackage("io.vigie.train.");
  }

  private final TokenNameFinderModel model;

  private NameModel(TokenNameFinderModel model) {
    this.model = model;
  }

  /** A model that was just trained. */
  public static NameModel of(TokenNameFinderModel model) {
    return new NameModel(model);
  }

  /** Must be called before OpenNLP trains with classes of Vigie. */
  public static void allowExtensions() {
    // The work is done when this class is initialised.
  }

  /** The model that Vigie ships for a language, if it ships one. */
  static Optional<NameModel> find(String language) {
    String name = language.toLowerCase(Locale.ROOT) + "-names.bin";
    try (InputStream in = NameModel.class.getResourceAsStream("/io/vigie/models/" + name)) {
      return in == null ? Optional.empty() : Optional.of(read(in, name));
    } catch (IOException e) {
      throw bad(name, e);
    }
  }

  /** @throws VigieException of kind {@code bad-model} when the file is missing, truncated or of another version */
  public static NameModel read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return read(in, file.toString());
    } catch (NoSuchFileException e) {
      throw new VigieException(Stage.ANNOTATE, "bad-model", file + ": there is no such file; make it with vigie train names", false, e);
    } catch (IOException e) {
      throw bad(file.toString(), e);
    }
  }

  private static NameModel read(InputStream in, String name) {
    try {
      return new NameModel(new TokenNameFinderModel(in));
    } catch (IOException | RuntimeException e) {
      throw bad(name, e);
    }
  }

  private static VigieException bad(String name, Exception cause) {
    return cause instanceof VigieException known ? known : new VigieException(Stage.ANNOTATE, "bad-model",
        name + ": not a name model that this version can read, or a damaged one" + reason(cause) + "; make it again with vigie train names",
        false, cause);
  }

  /** OpenNLP runs into a null where the file is no model of its own; that tells a user nothing. */
  private static String reason(Exception cause) {
    return cause instanceof NullPointerException || cause.getMessage() == null ? "" : " (" + cause.getMessage() + ")";
  }

  /** A decoder for one thread. */
  NameFinderME decoder() {
    return new NameFinderME(model);
  }

  /** The kind of name that a type of the model stands for. */
  static MentionKind kind(String type) {
    return MentionKind.valueOf(type.toUpperCase(Locale.ROOT));
  }
}
