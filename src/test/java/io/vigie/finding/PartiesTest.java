package io.vigie.finding;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.annotate.Parse;
import io.vigie.annotate.PartOfSpeech;
import io.vigie.annotate.VerbForm;
import io.vigie.annotate.Word;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Parties as the text calls them, in trees built by hand. */
class PartiesTest {

  private final List<Word> words = new ArrayList<>();

  @Test
  void whatLeadsToANameIsNoPartOfIt() {
    word("notamment", PartOfSpeech.ADV, 3, "advmod");
    word("contre", PartOfSpeech.ADP, 3, "case");
    word("une", PartOfSpeech.DET, 3, "det");
    word("boulangerie", PartOfSpeech.NOUN, -1, "root");
    word("norlandaise", PartOfSpeech.ADJ, 3, "amod");

    assertThat(described(3)).isEqualTo("boulangerie norlandaise");
  }

  @Test
  void anAdverbThatDescribesIsKept() {
    word("mostly", PartOfSpeech.ADV, 1, "advmod");
    word("elderly", PartOfSpeech.ADJ, 2, "amod");
    word("tenants", PartOfSpeech.NOUN, -1, "root");

    assertThat(described(2)).isEqualTo("mostly elderly tenants");
  }

  @Test
  void whatRoundsANumberIsLeftOut() {
    word("Al", PartOfSpeech.ADP, 3, "case");
    word("menos", PartOfSpeech.ADV, 2, "advmod");
    word("30", PartOfSpeech.NUM, 3, "nummod");
    word("vecinos", PartOfSpeech.NOUN, -1, "root");

    assertThat(described(3)).isEqualTo("30 vecinos");
  }

  @Test
  void whatIsTooLongToReadLosesWhatIsToldOfIt() {
    word("website", PartOfSpeech.NOUN, -1, "root");
    word("hosted", PartOfSpeech.VERB, 0, "acl");
    word("somewhere", PartOfSpeech.ADV, 1, "advmod");
    word("by", PartOfSpeech.ADP, 6, "case");
    word("a", PartOfSpeech.DET, 6, "det");
    word("barely-remembered", PartOfSpeech.ADJ, 6, "amod");
    word("provider-of-telecommunications-equipment", PartOfSpeech.NOUN, 1, "obl");

    assertThat(described(0)).isEqualTo("website");
  }

  private String described(int head) {
    Tree tree = new Tree(new Parse(words));
    return Parties.describe(tree.phrase(tree.word(head)));
  }

  private void word(String text, PartOfSpeech pos, int head, String relation) {
    int start = words.isEmpty() ? 0 : words.get(words.size() - 1).end() + 1;
    words.add(new Word(words.size(), text, text, pos, VerbForm.NONE, head, relation, start, start + text.length()));
  }
}
