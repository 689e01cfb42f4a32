package io.vigie.evaluate;

import io.vigie.annotate.Name;
import io.vigie.annotate.NameFinder;
import io.vigie.annotate.Sentence;
import io.vigie.annotate.Token;
import io.vigie.evaluate.TaggedSentence.TaggedName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Measures a name finder on the tokens of a corpus. Corpora do not say where an article ends, so each sentence stands alone. */
public final class NameEvaluation {

  private NameEvaluation() {}

  /** Scores of the finder on every sentence of the corpus. */
  public static NameScores run(NameFinder finder, List<TaggedSentence> corpus) {
    NameScores scores = new NameScores();
    corpus.forEach(sentence -> scores.add(sentence.names(), find(finder, sentence)));
    return scores;
  }

  /** What the finder finds in a sentence of a corpus. */
  public static List<TaggedName> find(NameFinder finder, TaggedSentence sentence) {
    List<Token> tokens = new ArrayList<>();
    Map<Integer, Integer> starts = new HashMap<>();
    Map<Integer, Integer> ends = new HashMap<>();
    int offset = 0;
    for (String token : sentence.tokens()) {
      starts.put(offset, tokens.size());
      tokens.add(new Token(token, offset, offset + token.length()));
      ends.put(offset + token.length(), tokens.size());
      offset += token.length() + 1;
    }
    List<Name> names = finder.find(List.of(new Sentence(0, 0, 0, offset - 1, tokens)));
    return names.stream().map(name -> new TaggedName(starts.get(name.start()), ends.get(name.end()), name.kind())).toList();
  }
}
