package io.vigie.annotate;

import java.util.ArrayList;
import java.util.List;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.util.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds the persons, organizations and places of an article. One thread, one finder: making one is cheap, the model behind it is shared.
 * The same article gives the same names whatever was read before it.
 */
public final class NameFinder {

  private final @Nullable NameFinderME decoder;

  /** @param model null for a language without one: then nothing is found */
  public NameFinder(@Nullable NameModel model) {
    this.decoder = model == null ? null : model.decoder();
  }

  /**
   * The names of one article, in order of the text, none overlapping another. What one sentence tells of a name holds in all.
   *
   * @param sentences of one article, in order; their offsets are those of the names
   */
  public List<Name> find(List<Sentence> sentences) {
    if (decoder == null) {
      return List.of();
    }
    return NameRecall.complete(sentences, sentences.stream().map(sentence -> decode(decoder, sentence)).toList());
  }

  private static List<Name> decode(NameFinderME decoder, Sentence sentence) {
    String[] tokens = sentence.tokens().stream().map(Token::text).toArray(String[]::new);
    Span[] spans = decoder.find(tokens);
    double[] probabilities = decoder.probs(spans);
    decoder.clearAdaptiveData();
    List<Name> names = new ArrayList<>(spans.length);
    for (int i = 0; i < spans.length; i++) {
      Token first = sentence.tokens().get(spans[i].getStart());
      Token last = sentence.tokens().get(spans[i].getEnd() - 1);
      names.add(new Name(Names.text(sentence.tokens().subList(spans[i].getStart(), spans[i].getEnd())), first.start(), last.end(), NameModel.kind(spans[i].getType()), probabilities[i]));
    }
    return names;
  }
}
