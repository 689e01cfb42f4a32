package io.vigie.annotate.events;

import io.vigie.annotate.tree.ModelFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Says how likely an article is about surveillance technology and what is done with it, by the letters of its title and its beginning.
 * Trained by {@code vigie train topic}. Immutable, thread-safe.
 */
public final class TopicDetector {

  /** What the model calls the topic. */
  public static final String SURVEILLANCE = "surveillance";

  private static final String TASK = "topic";
  /** UTF-16 code units that are read; what an article is about it says early. */
  private static final int READ = 2500;

  private final LetterDetector letters;
  private final Set<String> languages;

  /** @param languages ISO 639-1 codes of those that it has learnt */
  public TopicDetector(LetterDetector letters, Set<String> languages) {
    this.letters = letters;
    this.languages = Set.copyOf(languages);
  }

  /** What is read of an article. */
  public static String beginning(@Nullable String title, String text) {
    String all = title == null || text.startsWith(title) ? text : title + "\n" + text;
    return all.substring(0, Math.min(all.length(), READ));
  }

  /** Whether it has learnt articles of this language. */
  public boolean knows(String language) {
    return languages.contains(language);
  }

  /** From 0 to 1. */
  public double likelihood(@Nullable String title, String text) {
    return letters.likelihoods(beginning(title, text)).getOrDefault(SURVEILLANCE, 0.0);
  }

  /** Writes the detector for {@link #read}; {@code file} stays open. */
  public void write(OutputStream file) throws IOException {
    ModelFile.write(file, TASK, out -> {
      out.writeUTF(String.join(",", new TreeSet<>(languages)));
      letters.write(out);
    });
  }

  /**
   * Reads a detector.
   *
   * @param name of the file, for messages
   * @throws io.vigie.record.VigieException of kind {@code bad-model} when the file is damaged or of another version
   */
  public static TopicDetector read(String name, InputStream stream) {
    return ModelFile.read(name, stream, TASK, in -> {
      Set<String> languages = Set.of(in.readUTF().split(","));
      return new TopicDetector(LetterDetector.read(name, in), languages);
    });
  }
}
