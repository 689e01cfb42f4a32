package io.vigie.knowledge;

import io.vigie.record.AuthorityLevel;
import io.vigie.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A pattern of words for names that no list holds: {@code "{demonym} (ministry|department) of {topic}"}. Elements are separated by
 * blanks:
 *
 * <ul>
 *   <li>a word, or several as {@code (a|b)}; {@code *} at one end stands for any letters
 *   <li>{@code {country} {demonym} {place}}: a name that the knowledge base knows; {@code {place}} takes cities, regions and capitals
 *   <li>{@code {town}}: a capitalised word with what hyphens join to it, after words of the list {@code townStart}: "La Seyne-sur-Mer"
 *   <li>{@code {name}}: one to four capitalised words; {@code {number}}: digits; {@code {word}}: one word without a capital;
 *       {@code {phrase}}: up to six words of any kind, as few as will do
 *   <li>{@code {topic}} or any other list of the file: a run of its words with the glue words of the list {@code glue} between
 *       them; the run may begin with a word of the list {@code topicStart}, if there is one
 *   <li>{@code ,} a comma; {@code 's} an apostrophe and s
 *   <li>{@code (of the|of)} or {@code (and sold)?}: a group of several words stands for the patterns with each alternative in its place
 *   <li>{@code ?} after an element makes it optional; {@code [} and {@code ]} mark the name within the pattern
 * </ul>
 *
 * @param level of the authority; null in patterns for vendors
 * @param countries of the authority when nothing in the name tells: the one that the text speaks of most, else the first, which may be
 *     {@code none}
 * @param office of which the authority is its country's holder; null when the words do not tell
 * @param territory whether the name is also that of a place, and names no authority after a preposition of place
 * @param elsewhere whether the name must also stand alone somewhere in the text, since it may be any word that specifies a noun
 * @param nearField whether the words alone do not show a vendor, so that technology of the field must be named nearby
 */
record NamePattern(
    String where, List<Element> elements, int nameFrom, int nameTo, @Nullable AuthorityLevel level, List<String> countries,
    @Nullable String office, boolean territory, boolean elsewhere, boolean nearField) {

  static final String NO_COUNTRY = "none";

  /** A group with a blank in it. */
  private static final Pattern GROUP = Pattern.compile("\\(([^()]* [^()]*)\\)(\\?)?");

  /** What one element takes. */
  enum Type { WORDS, RUN, COUNTRY, DEMONYM, PLACE, TOWN, NAME, NUMBER, WORD, PHRASE, COMMA, POSSESSIVE }

  /** What the pattern may begin with: its first element, and the next as long as they may be absent. */
  List<Element> openings() {
    List<Element> openings = new ArrayList<>();
    for (Element element : elements) {
      openings.add(element);
      if (!element.optional()) {
        break;
      }
    }
    return openings;
  }

  /**
   * @param words of an element of words or of a run, folded
   * @param glue words that may stand within a run or before a place
   * @param starts words that a run may begin with
   */
  record Element(Type type, List<String> words, List<String> glue, List<String> starts, boolean optional) {

    private Element(Type type, boolean optional) {
      this(type, List.of(), List.of(), List.of(), optional);
    }

    boolean takes(String folded) {
      return NamePattern.takes(words, folded);
    }

    boolean glues(String folded) {
      return glue.contains(folded);
    }
  }

  /** Whether a word is one of some words, of which a {@code *} at one end stands for any letters. */
  static boolean takes(List<String> words, String folded) {
    for (String word : words) {
      int last = word.length() - 1;
      boolean taken = word.charAt(last) == '*' ? folded.regionMatches(0, word, 0, last)
          : word.charAt(0) == '*' ? folded.length() >= last && folded.regionMatches(folded.length() - last, word, 1, last)
          : folded.equals(word);
      if (taken) {
        return true;
      }
    }
    return false;
  }

  static List<NamePattern> read(YamlNode file, String key, Map<String, List<String>> lists) {
    List<NamePattern> patterns = new ArrayList<>();
    file.optional(key).ifPresent(list -> {
      for (YamlNode item : list.list()) {
        item.allow("pattern", "level", "office", "country", "territory", "elsewhere", "nearField", "accept", "reject");
        item.get("pattern").list().forEach(pattern -> expand(pattern.text()).forEach(text -> patterns.add(parse(pattern, text, item, lists))));
      }
    });
    return List.copyOf(patterns);
  }

  /** Writes out groups of several words, each alternative by itself. */
  private static List<String> expand(String text) {
    Matcher group = GROUP.matcher(text);
    if (!group.find()) {
      return List.of(text);
    }
    List<String> alternatives = new ArrayList<>(List.of(group.group(1).split("\\|")));
    if (group.group(2) != null) {
      alternatives.add("");
    }
    return alternatives.stream().flatMap(each -> expand(text.substring(0, group.start()) + each + text.substring(group.end())).stream()).toList();
  }

  private static NamePattern parse(YamlNode node, String text, YamlNode item, Map<String, List<String>> lists) {
    List<Element> elements = new ArrayList<>();
    int from = 0;
    int to = -1;
    for (String part : text.trim().split("\\s+")) {
      if (part.equals("[")) {
        from = elements.size();
      } else if (part.equals("]")) {
        to = elements.size();
      } else {
        elements.add(element(node, part, lists));
      }
    }
    AuthorityLevel level = item.optional("level").map(code -> code.code(AuthorityLevel.class)).orElse(null);
    return new NamePattern(node.where(), List.copyOf(elements), from, to < 0 ? elements.size() : to, level, item.texts("country"),
        item.optional("office").map(YamlNode::text).orElse(null), isTrue(item, "territory"), isTrue(item, "elsewhere"), isTrue(item, "nearField"));
  }

  private static boolean isTrue(YamlNode item, String key) {
    return item.optional(key).map(YamlNode::text).filter("true"::equals).isPresent();
  }

  private static Element element(YamlNode node, String part, Map<String, List<String>> lists) {
    boolean optional = part.length() > 1 && part.endsWith("?");
    String body = optional ? part.substring(0, part.length() - 1) : part;
    List<String> glue = lists.getOrDefault("glue", List.of());
    if (!body.startsWith("{")) {
      return switch (body) {
        case "," -> new Element(Type.COMMA, optional);
        case "'s" -> new Element(Type.POSSESSIVE, optional);
        default -> new Element(Type.WORDS, words(body), List.of(), List.of(), optional);
      };
    }
    String slot = body.substring(1, body.length() - 1);
    return switch (slot) {
      case "country" -> new Element(Type.COUNTRY, optional);
      case "demonym" -> new Element(Type.DEMONYM, optional);
      case "place" -> new Element(Type.PLACE, List.of(), glue, List.of(), optional);
      case "town" -> new Element(Type.TOWN, lists.getOrDefault("townStart", List.of()), List.of(), List.of(), optional);
      case "number" -> new Element(Type.NUMBER, optional);
      case "name" -> new Element(Type.NAME, optional);
      case "word" -> new Element(Type.WORD, optional);
      case "phrase" -> new Element(Type.PHRASE, optional);
      default -> {
        if (!lists.containsKey(slot)) {
          throw node.error("unknown slot {" + slot + "}; country, demonym, place, town, name, number, word, phrase or one of " + lists.keySet());
        }
        yield new Element(Type.RUN, lists.get(slot), glue, lists.getOrDefault(slot + "Start", List.of()), optional);
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
