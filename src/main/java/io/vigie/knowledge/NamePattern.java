package io.vigie.knowledge;

import io.vigie.record.AuthorityLevel;
import io.vigie.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A pattern of words for names that no list holds: {@code "{demonym} (ministry|department) of {topic}"}. Elements are separated by
 * blanks:
 *
 * <ul>
 *   <li>a word, or several as {@code (a|b)}; {@code *} at either end stands for any letters
 *   <li>{@code {country} {demonym} {place}}: a name that the knowledge base knows; {@code {place}} takes cities, regions and capitals
 *   <li>{@code {name}}: one to four capitalised words; {@code {number}}: digits
 *   <li>{@code {topic}} or any other list of the file: a run of its words with the glue words of the list {@code glue} between them
 *   <li>{@code ,} a comma; {@code 's} an apostrophe and s
 *   <li>{@code ?} after an element makes it optional; {@code [} and {@code ]} mark the name within the pattern
 * </ul>
 *
 * @param level of the authority; null in patterns for vendors
 * @param country of the authority when nothing in the name tells
 */
record NamePattern(String where, List<Element> elements, int nameFrom, int nameTo, @Nullable AuthorityLevel level, @Nullable String country) {

  /** What one element takes. */
  enum Type { WORDS, RUN, COUNTRY, DEMONYM, PLACE, NAME, NUMBER, COMMA, POSSESSIVE }

  /** @param words of an element of words or of a run, folded */
  record Element(Type type, List<String> words, List<String> glue, boolean optional) {

    boolean takes(String folded) {
      return contains(words, folded);
    }

    boolean glues(String folded) {
      return glue.contains(folded);
    }

    private static boolean contains(List<String> words, String folded) {
      for (String word : words) {
        int last = word.length() - 1;
        boolean open = word.charAt(last) == '*';
        boolean late = word.charAt(0) == '*';
        if (open && late ? folded.contains(word.substring(1, last))
            : open ? folded.startsWith(word.substring(0, last))
            : late ? folded.endsWith(word.substring(1))
            : folded.equals(word)) {
          return true;
        }
      }
      return false;
    }
  }

  static List<NamePattern> read(YamlNode file, String key, Map<String, List<String>> lists) {
    List<NamePattern> patterns = new ArrayList<>();
    file.optional(key).ifPresent(list -> {
      for (YamlNode item : list.list()) {
        item.allow("pattern", "level", "country", "accept", "reject");
        AuthorityLevel level = item.optional("level").map(node -> node.code(AuthorityLevel.class)).orElse(null);
        String country = item.optional("country").map(YamlNode::text).orElse(null);
        for (YamlNode pattern : item.get("pattern").list()) {
          patterns.add(parse(pattern, level, country, lists));
        }
      }
    });
    return List.copyOf(patterns);
  }

  private static NamePattern parse(YamlNode node, @Nullable AuthorityLevel level, @Nullable String country, Map<String, List<String>> lists) {
    List<Element> elements = new ArrayList<>();
    int from = 0;
    int to = -1;
    for (String part : node.text().trim().split("\\s+")) {
      if (part.equals("[")) {
        from = elements.size();
      } else if (part.equals("]")) {
        to = elements.size();
      } else {
        elements.add(element(node, part, lists));
      }
    }
    return new NamePattern(node.where(), List.copyOf(elements), from, to < 0 ? elements.size() : to, level, country);
  }

  private static Element element(YamlNode node, String part, Map<String, List<String>> lists) {
    boolean optional = part.length() > 1 && part.endsWith("?");
    String body = optional ? part.substring(0, part.length() - 1) : part;
    List<String> glue = lists.getOrDefault("glue", List.of());
    if (!body.startsWith("{")) {
      return switch (body) {
        case "," -> new Element(Type.COMMA, List.of(), List.of(), optional);
        case "'s" -> new Element(Type.POSSESSIVE, List.of(), List.of(), optional);
        default -> new Element(Type.WORDS, words(body), List.of(), optional);
      };
    }
    String slot = body.substring(1, body.length() - 1);
    return switch (slot) {
      case "country" -> new Element(Type.COUNTRY, List.of(), List.of(), optional);
      case "demonym" -> new Element(Type.DEMONYM, List.of(), List.of(), optional);
      case "place" -> new Element(Type.PLACE, List.of(), glue, optional);
      case "number" -> new Element(Type.NUMBER, List.of(), List.of(), optional);
      case "name" -> new Element(Type.NAME, List.of(), List.of(), optional);
      default -> {
        if (!lists.containsKey(slot)) {
          throw node.error("unknown slot {" + slot + "}; country, demonym, place, name, number or one of " + lists.keySet());
        }
        yield new Element(Type.RUN, lists.get(slot), glue, optional);
      }
    };
  }

  private static List<String> words(String body) {
    String inner = body.startsWith("(") && body.endsWith(")") ? body.substring(1, body.length() - 1) : body;
    List<String> words = new ArrayList<>();
    for (String word : inner.split("\\|")) {
      words.add(Folding.fold(word));
    }
    return words;
  }
}
