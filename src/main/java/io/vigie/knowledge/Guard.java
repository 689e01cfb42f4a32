package io.vigie.knowledge;

import java.util.List;
import java.util.Set;

/**
 * How a name that also means something else is told apart: it counts only where something around speaks for it, or when an unguarded
 * name of the same fact stands elsewhere in the text.
 *
 * @param names the guarded names; all others of the fact count anywhere
 * @param cues folded words of which one must stand near; one of five letters or more also counts within a longer
 *     word, and several words in a row
 * @param support what else speaks for the name as well as a cue does
 * @param not phrases that contain the name and mean something else
 */
public record Guard(List<String> names, List<String> cues, Set<Support> support, List<String> not) {

  /** What may speak for a name beside words; written in braces among the cues. */
  public enum Support {
    /** Other names of the fact's country, if the text names none much more often: "Data Protection Commission" in a text about Ireland. */
    COUNTRY,
    /** The technology of the field nearby: Thales beside "video surveillance". */
    TECHNOLOGY,
    /** Another maker of surveillance technology in the same paragraph: "Thales and Idemia". */
    VENDOR
  }

  /** Nothing is guarded. */
  public static final Guard NONE = new Guard(List.of(), List.of(), Set.of(), List.of());

  public Guard {
    names = List.copyOf(names);
    cues = List.copyOf(cues);
    support = Set.copyOf(support);
    not = List.copyOf(not);
  }
}
