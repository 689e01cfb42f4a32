package io.vigie.train;

import io.vigie.record.Stage;
import io.vigie.record.VigieException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;

/** Reads the Morfologik dictionary that a jar holds, as LanguageTool's dictionaries are published. */
final class MorfologikJar {

  private static final String INFO = ".info";

  private MorfologikJar() {}

  /** Told each entry. */
  @FunctionalInterface
  interface Entries {
    void accept(String form, String lemma, String tag);
  }

  static void read(Path file, Entries entries) throws IOException {
    try (JarFile jar = new JarFile(file.toFile())) {
      JarEntry info = jar.stream().filter(entry -> entry.getName().endsWith(INFO))
          .filter(entry -> !entry.getName().endsWith("_synth" + INFO) && !entry.getName().contains("/hunspell/"))
          .findFirst().orElseThrow(() -> new VigieException(Stage.TRAIN, "bad-corpus", file + ": holds no Morfologik dictionary"));
      JarEntry data = jar.getJarEntry(info.getName().replace(INFO, ".dict"));
      Dictionary dictionary = Dictionary.read(bytes(jar, data), bytes(jar, info));
      boolean frequency = dictionary.metadata.isFrequencyIncluded();
      for (WordData word : new DictionaryLookup(dictionary)) {
        String tags = word.getTag() == null ? "" : word.getTag().toString();
        // The last character tells how frequent the word is.
        tags = frequency && !tags.isEmpty() ? tags.substring(0, tags.length() - 1) : tags;
        for (String tag : tags.split("\\+")) {
          entries.accept(word.getWord().toString(), word.getStem().toString(), tag);
        }
      }
    }
  }

  private static InputStream bytes(JarFile jar, JarEntry entry) throws IOException {
    try (InputStream in = jar.getInputStream(entry)) {
      return new ByteArrayInputStream(in.readAllBytes());
    }
  }
}
