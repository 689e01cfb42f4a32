package io.vigie.annotate.events;

import io.vigie.annotate.Sentence;
import io.vigie.record.Code;
import java.util.List;
import java.util.Map;

/** How likely each sentence of an article tells an event of each type. Immutable. */
public final class EventDetection {

  private final List<Map<String, Double>> bySentence;

  private final EventDetector detector;

  private EventDetection(EventDetector detector, List<Map<String, Double>> bySentence) {
    this.detector = detector;
    this.bySentence = bySentence;
  }

  /** Weighs all sentences of a text, which count from 0. */
  public static EventDetection of(EventDetector detector, String text, List<Sentence> sentences) {
    return new EventDetection(detector, detector.likelihoods(sentences.stream().map(sentence -> text.substring(sentence.start(), sentence.end())).toList()));
  }

  /** From 0 to 1; 0 for a type that the detector has not learnt. */
  public double of(Sentence sentence, Code type) {
    return bySentence.get(sentence.index()).getOrDefault(type.code(), 0.0);
  }

  /** How many types the sentence tells rather than this one. */
  public int rank(Sentence sentence, Code type) {
    double own = of(sentence, type);
    return (int) bySentence.get(sentence.index()).values().stream().filter(other -> other > own).count();
  }

  /** How much the letters of a word speak for a type; below 0 when they speak against it. */
  public double weight(String word, Code type) {
    return detector.weight(type.code(), word);
  }

  /** That of the likeliest sentence. */
  public double anywhere(Code type) {
    return bySentence.stream().mapToDouble(each -> each.getOrDefault(type.code(), 0.0)).max().orElse(0);
  }

  /** How likely the likeliest sentence tells an event of any type at all. */
  public double anything() {
    return bySentence.stream().flatMap(each -> each.values().stream()).mapToDouble(Double::doubleValue).max().orElse(0);
  }
}
