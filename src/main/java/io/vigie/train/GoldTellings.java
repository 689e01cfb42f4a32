package io.vigie.train;

import io.vigie.annotate.Annotated;
import io.vigie.evaluate.GoldFolder;
import io.vigie.evaluate.GoldRecord;
import io.vigie.train.WrittenArticle.Telling;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The sentences of an annotated article, each with the types of the records that quote it. Stateless. */
final class GoldTellings {

  /** Real articles are what is asked about later: each of their sentences counts as many of those written for the purpose. Chosen on held-out articles. */
  private static final int TIMES = 4;

  private GoldTellings() {}

  static List<Telling> of(Annotated annotated, GoldFolder.Annotations gold) {
    List<String> texts = annotated.sentences().stream().map(annotated::text).toList();
    List<Set<String>> types = texts.stream().map(text -> (Set<String>) new TreeSet<String>()).toList();
    for (GoldRecord record : gold.records()) {
      int told = record.quoted(texts);
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
}
