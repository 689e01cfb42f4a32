package io.vigie.annotate;

import io.vigie.language.LanguagePack;
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
  private final NameGrammar grammar;
  private final NameCorrection correction;
  private final MissedNames missed;

  /** Finds what a model finds, whatever the language. */
  public NameFinder(NameModel model) {
    this(model, NameGrammar.NONE);
  }

  /**
   * Finds what a model finds and the grammar of the language corrects.
   *
   * @param model null for a language without one: then nothing is found
   */
  public NameFinder(@Nullable NameModel model, LanguagePack language) {
    this(model, NameGrammar.of(language));
  }

  private NameFinder(@Nullable NameModel model, NameGrammar grammar) {
    this.decoder = model == null ? null : model.decoder();
    this.grammar = grammar;
    this.correction = new NameCorrection(grammar);
    this.missed = new MissedNames(grammar);
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
    return NameRecall.complete(sentences, sentences.stream().map(sentence -> find(decoder, sentence)).toList(), grammar);
  }

  private List<Name> find(NameFinderME decoder, Sentence sentence) {
    return missed.complete(sentence, correction.correct(sentence, decode(decoder, sentence)));
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
