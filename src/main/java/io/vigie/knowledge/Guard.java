package io.vigie.knowledge;

import java.util.List;

/**
 * How a name that also means something else is told apart: it counts only near one of the cues, or when an unguarded name of the same
 * fact stands elsewhere in the text.
 *
 * @param names the guarded names; all others of the fact count anywhere
 * @param cues folded words; one of five letters or more also counts within a longer word
 * @param not phrases that contain the name and mean something else
 */
public record Guard(List<String> names, List<String> cues, List<String> not) {

  /** Nothing is guarded. */
  public static final Guard NONE = new Guard(List.of(), List.of(), List.of());

  public Guard {
    names = List.copyOf(names);
    cues = List.copyOf(cues);
    not = List.copyOf(not);
  }
}
