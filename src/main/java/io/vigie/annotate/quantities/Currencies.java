package io.vigie.annotate.quantities;

import io.vigie.annotate.phrases.Lexeme;
import io.vigie.annotate.phrases.PhraseTable;
import io.vigie.yaml.YamlNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Signs and codes of money ({@code currencies.yaml}), read exactly as they are written: {@code A$} is no "a $", {@code TRY} no "try". Immutable. */
final class Currencies {

  private record Sign(String written, String code) {}

  private final PhraseTable<Sign> signs = new PhraseTable<>();

  Currencies() {
    YamlNode.load("currencies.yaml").entries().forEach((code, list) -> list.texts().forEach(sign -> signs.add(sign, new Sign(sign, code))));
  }

  /** The longest sign at a place, with its ISO 4217 code. */
  PhraseTable.@Nullable Hit<String> longest(List<Lexeme> lexemes, int at) {
    for (PhraseTable.Hit<Sign> hit : signs.all(lexemes, at)) {
      if (isWritten(hit.value().written(), lexemes, at, hit.end())) {
        return new PhraseTable.Hit<>(hit.value().code(), hit.end(), false);
      }
    }
    return null;
  }

  private static boolean isWritten(String written, List<Lexeme> lexemes, int from, int to) {
    StringBuilder text = new StringBuilder();
    for (int at = from; at < to; at++) {
      text.append(at > from && !lexemes.get(at).glued() ? " " : "").append(lexemes.get(at).text());
    }
    return written.contentEquals(text) || (written + ".").contentEquals(text) || written.contentEquals(text + ".");
  }
}
