package io.vigie.annotate;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Word classes of the class path, each read once. OpenNLP makes feature generators through a constructor without arguments, so there
 * is no other way to hand the same immutable list to every worker.
 */
final class SharedWordClasses {

  private static final Map<String, WordClasses> READ = new ConcurrentHashMap<>();

  private SharedWordClasses() {}

  static WordClasses get(String name) {
    return READ.computeIfAbsent(name, WordClasses::load);
  }
}
