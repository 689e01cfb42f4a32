package io.vigie.train;

import io.vigie.evaluate.TaggedSentence;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.util.ObjectStream;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.Span;

/** Sentences of a corpus as OpenNLP takes them; each stands alone, since corpora do not say where an article ends. */
final class NameSamples {

  private NameSamples() {}

  static ObjectStream<NameSample> stream(Collection<TaggedSentence> sentences) {
    List<NameSample> samples = sentences.stream().map(NameSamples::sample).toList();
    return ObjectStreamUtils.createObjectStream(samples);
  }

  private static NameSample sample(TaggedSentence sentence) {
    Span[] names = sentence.names().stream()
        .map(name -> new Span(name.start(), name.end(), name.kind().name().toLowerCase(Locale.ROOT))).toArray(Span[]::new);
    return new NameSample(sentence.tokens().toArray(String[]::new), names, true);
  }
}
