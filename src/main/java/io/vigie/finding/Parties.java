package io.vigie.finding;

import io.vigie.annotate.PartOfSpeech;
import io.vigie.annotate.Word;
import io.vigie.record.Party;
import io.vigie.record.PartyKind;
import java.util.List;
import java.util.Map;
import org.apache.commons.lang3.StringUtils;

/** Turns phrases into victims, actors and parties. Stateless. */
final class Parties {

  /** First that fits: noun class → kind. */
  private static final List<Map.Entry<String, PartyKind>> KINDS = List.of(
      Map.entry("health", PartyKind.HEALTH),
      Map.entry("school", PartyKind.SCHOOL),
      Map.entry("police", PartyKind.POLICE),
      Map.entry("military", PartyKind.MILITARY),
      Map.entry("attacker", PartyKind.CRIMINAL_GROUP),
      Map.entry("person", PartyKind.PERSON),
      Map.entry("people", PartyKind.PEOPLE),
      Map.entry("vendor", PartyKind.COMPANY),
      Map.entry("company", PartyKind.COMPANY),
      Map.entry("authority", PartyKind.PUBLIC_BODY),
      Map.entry("country", PartyKind.STATE_ACTOR),
      Map.entry("place", PartyKind.PUBLIC_BODY));

  /** Characters of what is longer than a name and still read at a glance. */
  private static final int READABLE = 80;

  private Parties() {}

  static Party of(Meaning meaning) {
    PartyKind kind = KINDS.stream().filter(entry -> meaning.is(entry.getKey())).map(Map.Entry::getValue).findFirst().orElse(PartyKind.OTHER);
    return new Party(text(meaning), kind);
  }

  /** The name where there is one; else the phrase in the text's words, without article and at a readable length. */
  static String text(Meaning meaning) {
    if (meaning.identity() != null) {
      return meaning.identity().value();
    }
    if (meaning.name() != null) {
      return meaning.name().text();
    }
    return describe(meaning.phrase());
  }

  static String describe(Phrase phrase) {
    String whole = describe(phrase, false);
    return whole.length() <= READABLE ? whole : thing(phrase);
  }

  /** As {@link #describe}, without who made it or where it stands: "cameras made by Acme at sensitive sites" are cameras. */
  static String thing(Phrase phrase) {
    return describe(phrase, true);
  }

  private static String describe(Phrase phrase, boolean bare) {
    StringBuilder text = new StringBuilder();
    int end = -1;
    for (Word word : phrase.words()) {
      if (isAside(phrase, word) || bare && isUnderParticiple(phrase, word)) {
        continue;
      }
      if (text.isEmpty() && onlyLeadsTo(phrase, word)) {
        continue;
      }
      if (text.length() > 0 && word.start() > end) {
        text.append(' ');
      }
      text.append(word.text());
      end = word.end();
    }
    return StringUtils.strip(text.toString(), " ,;:.–—-(\"«»“”");
  }

  /** Articles, prepositions and what stands before them, "namely against the", and what rounds a number: "at least 30". */
  private static boolean onlyLeadsTo(Phrase phrase, Word word) {
    return switch (word.pos()) {
      case DET, ADP, PUNCT -> true;
      case PRON -> phrase.words().size() > 1;
      case ADV, ADJ -> word.index() + 1 < phrase.head().index() && switch (phrase.tree().word(word.index() + 1).pos()) {
        case ADP -> word.pos() == PartOfSpeech.ADV;
        case NUM -> !Tree.isRelation(word, "amod");
        default -> false;
      };
      default -> false;
    };
  }

  private static boolean opensWithComma(Tree tree, Word word) {
    return tree.children(word, "punct").stream().anyMatch(sign -> sign.text().equals(",") && sign.index() < word.index());
  }

  private static boolean isUnderParticiple(Phrase phrase, Word word) {
    for (Word above = word; above != phrase.head() && above.head() >= 0; above = phrase.tree().word(above.head())) {
      if (above.relation().equals("acl") && above.index() > phrase.head().index()) {
        return true;
      }
    }
    return false;
  }

  /** Part of a clause or an addition after a comma that only tells more of the phrase. */
  private static boolean isAside(Phrase phrase, Word word) {
    for (Word above = word; above != phrase.head() && above.head() >= 0; above = phrase.tree().word(above.head())) {
      boolean clause = Tree.isRelation(above, "advcl", "parataxis", "ccomp") || above.relation().equals("acl:relcl");
      if (clause || Tree.isRelation(above, "nmod", "obl", "acl") && opensWithComma(phrase.tree(), above)) {
        return true;
      }
    }
    return false;
  }
}
