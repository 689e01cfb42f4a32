package io.vigie.finding;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.annotate.DateMention;
import io.vigie.annotate.Parse;
import io.vigie.annotate.PartOfSpeech;
import io.vigie.annotate.VerbForm;
import io.vigie.annotate.Word;
import io.vigie.language.LanguagePack;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the trees of parsers get wrong, built by hand as the parsers give it. */
class TreeRepairTest {

  private final TreeRepair repair = new TreeRepair(new ClauseWords(LanguagePack.find("fr").orElseThrow()));
  private final List<Word> words = new ArrayList<>();

  @Test
  void whoeverStandsBehindACutOffVerbOfSayingSaysIt() {
    word("Elle", "elle", PartOfSpeech.PRON, VerbForm.NONE, 2, "nsubj");
    word("est", "être", PartOfSpeech.AUX, VerbForm.PRESENT, 2, "aux");
    word("confiée", "confier", PartOfSpeech.VERB, VerbForm.PAST_PARTICIPLE, 5, "obl");
    word(",", ",", PartOfSpeech.PUNCT, VerbForm.NONE, 5, "punct");
    word("a", "avoir", PartOfSpeech.AUX, VerbForm.PRESENT, 5, "aux");
    word("indiqué", "indiquer", PartOfSpeech.VERB, VerbForm.PAST_PARTICIPLE, -1, "root");
    word("le", "le", PartOfSpeech.DET, VerbForm.NONE, 7, "det");
    word("parquet", "parquet", PartOfSpeech.NOUN, VerbForm.NONE, 5, "obj");

    List<Word> repaired = repair.repair(new Parse(words), List.of(), List.of()).words();

    assertThat(repaired.get(7).relation()).isEqualTo("nsubj");
    assertThat(repaired.get(2).relation()).isEqualTo("ccomp");
  }

  @Test
  void aNounOfALocutionIsNoVerb() {
    word("Elle", "elle", PartOfSpeech.PRON, VerbForm.NONE, 1, "nsubj");
    word("met", "mettre", PartOfSpeech.VERB, VerbForm.PRESENT, -1, "root");
    word("en", "en", PartOfSpeech.ADP, VerbForm.NONE, 3, "mark");
    word("demeure", "demeurer", PartOfSpeech.VERB, VerbForm.PRESENT, 1, "advcl");
    word("la", "le", PartOfSpeech.DET, VerbForm.NONE, 5, "det");
    word("commune", "commune", PartOfSpeech.NOUN, VerbForm.NONE, 3, "obj");

    List<Word> repaired = repair.repair(new Parse(words), List.of(), List.of()).words();

    assertThat(repaired.get(3)).extracting(Word::pos, Word::lemma, Word::relation).containsExactly(PartOfSpeech.NOUN, "demeure", "obl");
    assertThat(repaired.get(5).head()).isEqualTo(1);
  }

  @Test
  void aPhraseBeforeANounBelongsToTheVerb() {
    word("hat", "haben", PartOfSpeech.AUX, VerbForm.PRESENT, 5, "aux");
    word("er", "er", PartOfSpeech.PRON, VerbForm.NONE, 5, "nsubj");
    word("in", "in", PartOfSpeech.ADP, VerbForm.NONE, 3, "case");
    word("Norstadt", "Norstadt", PartOfSpeech.PROPN, VerbForm.NONE, 4, "nmod");
    word("Gäste", "gast", PartOfSpeech.NOUN, VerbForm.NONE, 5, "obl");
    word("gefilmt", "filmen", PartOfSpeech.VERB, VerbForm.PAST_PARTICIPLE, -1, "root");

    List<Word> repaired = german().repair(new Parse(words), List.of(), List.of()).words();

    assertThat(repaired.get(3)).extracting(Word::head, Word::relation).containsExactly(5, "obl");
    assertThat(repaired.get(4)).extracting(Word::head, Word::relation).containsExactly(5, "obj");
  }

  @Test
  void aCountedNounWithoutAnArticleIsNoGenitive() {
    word("nahm", "nehmen", PartOfSpeech.VERB, VerbForm.PAST, -1, "root");
    word("auf", "auf", PartOfSpeech.ADP, VerbForm.NONE, 2, "case");
    word("Anordnung", "anordnung", PartOfSpeech.NOUN, VerbForm.NONE, 0, "obl");
    word("vier", "vier", PartOfSpeech.NUM, VerbForm.NONE, 4, "nummod");
    word("Kanäle", "kanal", PartOfSpeech.NOUN, VerbForm.NONE, 2, "nmod");

    List<Word> repaired = german().repair(new Parse(words), List.of(), List.of()).words();

    assertThat(repaired.get(4)).extracting(Word::head, Word::relation).containsExactly(0, "obj");
  }

  @Test
  void ofTwoObjectsTheOneWithASubjectsArticleActs() {
    word("Einen", "ein", PartOfSpeech.DET, VerbForm.NONE, 1, "det");
    word("Anbieter", "anbieter", PartOfSpeech.NOUN, VerbForm.NONE, 2, "obj");
    word("strich", "streichen", PartOfSpeech.VERB, VerbForm.PAST, -1, "root");
    word("das", "der", PartOfSpeech.DET, VerbForm.NONE, 4, "det");
    word("Amt", "amt", PartOfSpeech.NOUN, VerbForm.NONE, 2, "obj");

    List<Word> repaired = german().repair(new Parse(words), List.of(), List.of()).words();

    assertThat(repaired.get(4).relation()).isEqualTo("nsubj");
    assertThat(repaired.get(1).relation()).isEqualTo("obj");
  }

  @Test
  void aBareNounBehindAPhraseBelongsToTheVerb() {
    word("Im", "in", PartOfSpeech.ADP, VerbForm.NONE, 1, "case");
    word("Stil", "stil", PartOfSpeech.NOUN, VerbForm.NONE, 3, "obl");
    word("Kameras", "kamera", PartOfSpeech.NOUN, VerbForm.NONE, 1, "nmod");
    word("angezapft", "anzapfen", PartOfSpeech.VERB, VerbForm.PAST_PARTICIPLE, -1, "root");

    List<Word> repaired = german().repair(new Parse(words), List.of(), List.of()).words();

    assertThat(repaired.get(2)).extracting(Word::head, Word::relation).containsExactly(3, "obj");
  }

  private static TreeRepair german() {
    return new TreeRepair(new ClauseWords(LanguagePack.find("de").orElseThrow()));
  }

  @Test
  void aWordThatRoundsTheNumberItGovernsStaysAboveIt() {
    word("payé", "payer", PartOfSpeech.VERB, VerbForm.PAST_PARTICIPLE, -1, "root");
    word("environ", "environ", PartOfSpeech.ADV, VerbForm.NONE, 0, "advmod");
    word("40", "40", PartOfSpeech.NUM, VerbForm.NONE, 1, "nummod");

    List<Word> repaired = repair.repair(new Parse(words), List.of(), List.of()).words();

    assertThat(repaired).extracting(Word::head).containsExactly(-1, 0, 1);
  }

  /** The first word is the verb. */
  private void assertDatesTheVerb(int date) {
    DateMention mention = new DateMention(words.get(date).text(), words.get(date).start(), words.get(date).end(), "2024-05", DateMention.Anchor.PUBLICATION);
    Word repaired = repair.repair(new Parse(words), List.of(), List.of(mention)).words().get(date);
    assertThat(repaired.head()).isZero();
    assertThat(repaired.relation()).isEqualTo("obl");
  }

  @Test
  void aDateBehindANounWithinANounDatesTheVerb() {
    word("added", "add", PartOfSpeech.VERB, VerbForm.PAST, -1, "root");
    word("list", "list", PartOfSpeech.NOUN, VerbForm.NONE, 0, "obl");
    word("flaws", "flaw", PartOfSpeech.NOUN, VerbForm.NONE, 1, "nmod");
    word("in", "in", PartOfSpeech.ADP, VerbForm.NONE, 4, "case");
    word("May", "May", PartOfSpeech.PROPN, VerbForm.NONE, 2, "nmod");

    assertDatesTheVerb(4);
  }

  @Test
  void anInfinitiveBehindANounThatPlansIsWhatItPlans() {
    word("annoncé", "annoncer", PartOfSpeech.VERB, VerbForm.PAST_PARTICIPLE, -1, "root");
    word("intention", "intention", PartOfSpeech.NOUN, VerbForm.NONE, 0, "obj");
    word("d’", "de", PartOfSpeech.ADP, VerbForm.NONE, 3, "mark");
    word("interdire", "interdire", PartOfSpeech.VERB, VerbForm.INFINITIVE, 0, "xcomp");

    Word repaired = repair.repair(new Parse(words), List.of(), List.of()).words().get(3);
    assertThat(repaired.head()).isEqualTo(1);
    assertThat(repaired.relation()).isEqualTo("acl");
  }

  @Test
  void aDateBetweenAVerbAndANameDatesTheVerb() {
    word("found", "find", PartOfSpeech.VERB, VerbForm.PAST, -1, "root");
    word("on", "on", PartOfSpeech.ADP, VerbForm.NONE, 2, "case");
    word("Monday", "Monday", PartOfSpeech.PROPN, VerbForm.NONE, 3, "compound");
    word("Acme", "Acme", PartOfSpeech.PROPN, VerbForm.NONE, 4, "nsubj");
    word("violated", "violate", PartOfSpeech.VERB, VerbForm.PAST, 0, "ccomp");

    assertDatesTheVerb(2);
  }

  @Test
  void aFiniteVerbWithASubjectOfItsOwnSharesNone() {
    word("judge", "judge", PartOfSpeech.NOUN, VerbForm.NONE, 1, "nsubj");
    word("found", "find", PartOfSpeech.VERB, VerbForm.PAST, -1, "root");
    word("shops", "shop", PartOfSpeech.NOUN, VerbForm.NONE, 3, "nsubj");
    word("violated", "violate", PartOfSpeech.VERB, VerbForm.PAST, 1, "xcomp");
    word("privacy", "privacy", PartOfSpeech.NOUN, VerbForm.NONE, 3, "obj");

    assertThat(repair.repair(new Parse(words), List.of(), List.of()).words().get(3).relation()).isEqualTo("ccomp");
  }

  @Test
  void whatThereAreSomeOfBelongsToTheWordThatSaysHowMany() {
    word("Le", "le", PartOfSpeech.DET, VerbForm.NONE, 1, "det");
    word("maire", "maire", PartOfSpeech.NOUN, VerbForm.NONE, 3, "nsubj");
    word("a", "avoir", PartOfSpeech.AUX, VerbForm.PRESENT, 3, "aux");
    word("agréé", "agréer", PartOfSpeech.VERB, VerbForm.PAST_PARTICIPLE, -1, "root");
    word("aucun", "aucun", PartOfSpeech.PRON, VerbForm.NONE, 3, "obj");
    word("des", "un", PartOfSpeech.DET, VerbForm.NONE, 6, "det");
    word("drones", "drone", PartOfSpeech.NOUN, VerbForm.NONE, 3, "obl");

    assertThat(repair.repair(new Parse(words), List.of(), List.of()).words().get(6)).extracting(Word::head, Word::relation).containsExactly(4, "nmod");
  }

  @Test
  void aYearCountsNothing() {
    word("2019", "2019", PartOfSpeech.NUM, VerbForm.NONE, 4, "nsubj");
    word("des", "un", PartOfSpeech.DET, VerbForm.NONE, 2, "det");
    word("drones", "drone", PartOfSpeech.NOUN, VerbForm.NONE, 4, "nsubj");
    word("ont", "avoir", PartOfSpeech.AUX, VerbForm.PRESENT, 4, "aux");
    word("volé", "voler", PartOfSpeech.VERB, VerbForm.PAST_PARTICIPLE, -1, "root");

    assertThat(repair.repair(new Parse(words), List.of(), List.of()).words().get(2).head()).isEqualTo(4);
  }

  private void word(String text, String lemma, PartOfSpeech pos, VerbForm form, int head, String relation) {
    int start = words.isEmpty() ? 0 : words.get(words.size() - 1).end() + 1;
    words.add(new Word(words.size(), text, lemma, pos, form, head, relation, start, start + text.length()));
  }
}
