package io.vigie.annotate;

import io.vigie.annotate.events.EventDetector;
import io.vigie.annotate.events.TopicDetector;
import io.vigie.language.LanguagePack;
import io.vigie.record.Stage;
import io.vigie.record.VigieException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The models of all languages, each loaded when first asked for and then shared. Thread-safe. */
public final class Models {

  private final NameModels names = new NameModels();
  private final Map<String, Optional<TreeModels>> trees = new ConcurrentHashMap<>();
  private @Nullable Optional<EventDetector> detector;
  private @Nullable Optional<TopicDetector> topic;

  /** @throws VigieException of kind {@code unsupported-language} when Vigie ships no parser for the language */
  Parser parser(LanguagePack language) {
    return trees.computeIfAbsent(language.code(), code -> TreeModels.load(language)).map(TreeModels::parser)
        .orElseThrow(() -> new VigieException(Stage.ANNOTATE, "unsupported-language",
            "No parser for language \"" + language + "\" yet; its articles are left out"));
  }

  /** Detects events in all languages; empty when none is shipped. */
  synchronized Optional<EventDetector> detector() {
    if (detector == null) {
      detector = load("models/events.bin", EventDetector::read);
    }
    return detector;
  }

  /** Tells whether an article is about surveillance, in the languages that it has learnt; empty when none is shipped. */
  synchronized Optional<TopicDetector> topic() {
    if (topic == null) {
      topic = load("models/topic.bin", TopicDetector::read);
    }
    return topic;
  }

  /** Reads a model. */
  @FunctionalInterface
  private interface Reader<T> {
    T read(String name, InputStream in) throws IOException;
  }

  private static <T> Optional<T> load(String name, Reader<T> reader) {
    try (InputStream in = Models.class.getResourceAsStream("/io/vigie/" + name)) {
      return in == null ? Optional.empty() : Optional.of(reader.read(name, in));
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  NameFinder names(LanguagePack language) {
    return names.finder(language);
  }
}
