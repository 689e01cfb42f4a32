package io.vigie.knowledge;

import io.vigie.knowledge.Guard.Support;
import io.vigie.yaml.YamlNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Named groups of cue words, and the guards that are made of them. */
final class Cues {

  private final Map<String, List<String>> groups = new HashMap<>();

  /** @param file groups of words, whatever their language */
  Cues(YamlNode file) {
    file.entries().forEach((name, words) -> groups.put(name, words.texts()));
  }

  /** The guard of an entry with the keys {@code guarded}, {@code cues} and {@code not}; {@link Guard#NONE} when it has none. */
  Guard guard(YamlNode entry) {
    List<String> guarded = entry.texts("guarded");
    if (guarded.isEmpty()) {
      entry.optional("cues").ifPresent(cues -> {
        throw cues.error("cues without guarded names");
      });
      return entry.texts("not").isEmpty() ? Guard.NONE : new Guard(List.of(), List.of(), Set.of(), entry.texts("not"));
    }
    List<String> cues = new ArrayList<>();
    Set<Support> support = EnumSet.noneOf(Support.class);
    for (YamlNode cue : entry.get("cues").list()) {
      for (String word : words(cue)) {
        if (word.startsWith("{")) {
          support.add(support(cue, word));
        } else {
          cues.add(Folding.fold(word));
        }
      }
    }
    return new Guard(guarded, cues, support, entry.texts("not"));
  }

  /** A cue itself, or the words of the group that it names: {@code +camera}. */
  private List<String> words(YamlNode cue) {
    String text = cue.text();
    if (!text.startsWith("+")) {
      return List.of(text);
    }
    List<String> group = groups.get(text.substring(1));
    if (group == null) {
      throw cue.error("unknown group of cues \"" + text + "\"; one of " + groups.keySet().stream().sorted().toList());
    }
    return group;
  }

  private static Support support(YamlNode cue, String word) {
    return Arrays.stream(Support.values()).filter(each -> word.equals("{" + each.name().toLowerCase(Locale.ROOT) + "}")).findFirst()
        .orElseThrow(() -> cue.error("unknown support \"" + word + "\"; one of {country}, {technology}, {vendor}"));
  }
}
