package io.vigie.knowledge;

import io.vigie.yaml.YamlNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Named groups of cue words, and the guards that are made of them. */
final class Cues {

  private final Map<String, List<String>> groups = new HashMap<>();

  /** @param file groups of words, whatever their language */
  Cues(YamlNode file) {
    file.entries().forEach((name, words) -> groups.put(name, words.texts().stream().map(Folding::fold).toList()));
  }

  /** The guard of an entry with the keys {@code guarded}, {@code cues} and {@code not}; {@link Guard#NONE} when it has none. */
  Guard guard(YamlNode entry) {
    List<String> guarded = entry.texts("guarded");
    if (guarded.isEmpty()) {
      entry.optional("cues").ifPresent(cues -> {
        throw cues.error("cues without guarded names");
      });
      return entry.texts("not").isEmpty() ? Guard.NONE : new Guard(List.of(), List.of(), entry.texts("not"));
    }
    List<String> cues = new ArrayList<>();
    for (YamlNode cue : entry.get("cues").list()) {
      String text = cue.text();
      if (text.startsWith("+")) {
        List<String> group = groups.get(text.substring(1));
        if (group == null) {
          throw cue.error("unknown group of cues \"" + text + "\"; one of " + groups.keySet().stream().sorted().toList());
        }
        cues.addAll(group);
      } else {
        cues.add(Folding.fold(text));
      }
    }
    return new Guard(guarded, cues, entry.texts("not"));
  }
}
