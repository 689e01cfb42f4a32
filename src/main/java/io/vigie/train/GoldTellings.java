package io.vigie.train;

import io.vigie.annotate.Annotated;
import io.vigie.evaluate.GoldFolder;
import io.vigie.evaluate.GoldRecord;
import io.vigie.train.WrittenArticle.Telling;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The sentences of an annotated article, each with the types of the records that quote it. Stateless. */
final class GoldTellings {

  /** So much of a quote is enough where the annotator shortened the sentence. */
  private static final int BEGINNING = 25;
  /** Real articles are what is asked about later: each of their sentences counts as many of those written for the purpose. Chosen on held-out articles. */
  private static final int TIMES = 4;

  private GoldTellings() {}

  static List<Telling> of(Annotated annotated, GoldFolder.Annotations gold) {
    List<String> texts = annotated.sentences().stream().map(annotated::text).toList();
    List<Set<String>> types = texts.stream().map(text -> (Set<String>) new TreeSet<String>()).toList();
    for (GoldRecord record : gold.records()) {
      int told = record.quote() == null ? -1 : quoted(texts, letters(record.quote()));
      if (told >= 0) {
        types.get(told).add(record.type());
      }
    }
    List<Telling> tellings = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      // Of the sentences that no record quotes some tell an event again: they count once.
      boolean sure = !types.get(i).isEmpty() || gold.records().isEmpty();
      tellings.add(new Telling(types.get(i), texts.get(i), sure ? TIMES : 1));
    }
    return tellings;
  }

  private static int quoted(List<String> texts, String quote) {
    List<String> plain = texts.stream().map(GoldTellings::letters).collect(Collectors.toList());
    String beginning = quote.substring(0, Math.min(BEGINNING, quote.length()));
    for (String part : List.of(quote, beginning)) {
      for (int i = 0; i < plain.size(); i++) {
        if (!part.isEmpty() && plain.get(i).contains(part)) {
          return i;
        }
      }
    }
    return -1;
  }

  private static String letters(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{Nd}]+", " ").strip();
  }
}
