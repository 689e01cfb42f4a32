package io.vigie.annotate.quantities;

import io.vigie.annotate.Quantity;
import io.vigie.annotate.Sentence;
import io.vigie.annotate.dates.DateFinder;
import io.vigie.annotate.phrases.Lexeme;
import io.vigie.language.LanguagePack;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds numbers with what they count: value, unit and how exact they are. Numbers that belong to a date, an age, a duration, an
 * ordinal, an identifier, or that only number something ("Article 5", "port 23") are none. Immutable, thread-safe.
 */
public final class QuantityFinder {

  private final QuantityWords words;
  private final DateFinder dates;

  /** @throws io.vigie.record.VigieException of kind {@code bad-data} when the language's quantities.yaml or dates.yaml is faulty */
  public QuantityFinder(LanguagePack language) {
    words = new QuantityWords(language);
    dates = new DateFinder(language);
  }

  /**
   * The quantities of {@code text} in order; none overlaps another.
   *
   * @param sentences of the text, in order; none are needed to find a quantity
   */
  public List<Quantity> find(String text, List<Sentence> sentences) {
    List<Lexeme> lexemes = dates.undated(text);
    QuantityReader reader = new QuantityReader(words, text, lexemes);
    List<Quantity> found = new ArrayList<>();
    int at = 0;
    while (at < lexemes.size()) {
      QuantityReader.Read read = reader.read(at);
      at = read.end();
      if (read.quantity() != null) {
        found.add(read.quantity());
      }
    }
    return List.copyOf(found);
  }
}
