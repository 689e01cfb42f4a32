package io.vigie.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.language.LanguagePack;
import io.vigie.record.MentionKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a name found in one place says of the rest of an article. */
class NameRecallTest {

  private static final LanguagePack PACK = LanguagePack.find("en").orElseThrow();
  private static final Segmenter SEGMENTER = Segmenter.of(PACK);
  private static final NameGrammar GRAMMAR = NameGrammar.of(PACK);

  private final List<Name> found = new ArrayList<>();

  @Test
  void aPersonIsKnownAgainByTheLastName() {
    person("Ada Norlund", 0.9);

    assertThat(complete("Ada Norlund spoke first. Later Norlund left.")).containsExactly("PERSON Ada Norlund", "PERSON Norlund");
  }

  @Test
  void beforeThePersonIsNamedInFullTheLastNameMeansNothing() {
    person("Ada Norlund", 0.9);

    assertThat(complete("They met Norlund there. Ada Norlund spoke.")).containsExactly("PERSON Ada Norlund");
  }

  @Test
  void aLastNameIsNotFoundInsideALongerName() {
    person("Ada Park", 0.9);

    assertThat(complete("Ada Park spoke. It happened in Park Avenue. Then Park left."))
        .containsExactly("PERSON Ada Park", "PERSON Park");
  }

  @Test
  void aLastNameThatIsAlsoAWordOfTheArticleIsLeftAlone() {
    person("Ada Bridge", 0.9);

    assertThat(complete("Ada Bridge spoke on the bridge. Bridge repairs go on.")).containsExactly("PERSON Ada Bridge");
  }

  @Test
  void anOrganizationIsKnownAgainByItsInitials() {
    found.add(name("Norland Data Agency", MentionKind.ORGANIZATION, 0.9));

    assertThat(complete("The Norland Data Agency was told. The NDA kept silent."))
        .containsExactly("ORGANIZATION Norland Data Agency", "ORGANIZATION NDA");
  }

  @Test
  void aNameIsFoundWhereverItStands() {
    found.add(name("Norvue", MentionKind.ORGANIZATION, 0.9));

    assertThat(complete("Critics of Norvue spoke. A lawyer for Norvue denied it."))
        .containsExactly("ORGANIZATION Norvue", "ORGANIZATION Norvue");
  }

  @Test
  void theFirstWordOfAnOrganizationStandsForIt() {
    found.add(name("Lakemond Health", MentionKind.ORGANIZATION, 0.9));

    assertThat(complete("Wards of Lakemond Health were seen. Nurses called on Lakemond to act."))
        .containsExactly("ORGANIZATION Lakemond Health", "ORGANIZATION Lakemond");
  }

  @Test
  void twoFamilyNamesStandForAPersonTogether() {
    person("Ada Newton Norlund", 0.9);

    assertThat(complete("Ada Newton Norlund left. Neither Newton Norlund nor Acme knew."))
        .containsExactly("PERSON Ada Newton Norlund", "PERSON Newton Norlund");
  }

  @Test
  void theSmallWordsOfAFamilyNameBelongToIt() {
    String text = "Ada de Norlund left. Then de Norlund spoke.";
    List<List<Name>> each = List.of(List.of(new Name("Ada de Norlund", 0, 14, MentionKind.PERSON, 0.9)),
        List.of(new Name("Norlund", 29, 36, MentionKind.PERSON, 0.7)));

    assertThat(NameRecall.complete(SEGMENTER.segment(text), each, GRAMMAR)).extracting(Name::text).containsExactly("Ada de Norlund", "de Norlund");
  }

  @Test
  void whatBelongsToAPersonIsNamedWithoutThePerson() {
    person("Ada Norlund", 0.9);
    found.add(name("Norlund's Acme News", MentionKind.ORGANIZATION, 0.9));

    assertThat(complete("Ada Norlund left. Norlund's Acme News denied it."))
        .containsExactly("PERSON Ada Norlund", "PERSON Norlund", "ORGANIZATION Acme News");
  }

  @Test
  void aTitleBeforeALastNameDoesNotHideIt() {
    person("Ada Norlund", 0.9);

    assertThat(complete("Ada Norlund left. Then Mr Norlund spoke.")).containsExactly("PERSON Ada Norlund", "PERSON Norlund");
  }

  @Test
  void aDoubtfulNameIsNotCarried() {
    found.add(name("Norvue", MentionKind.ORGANIZATION, 0.4));

    assertThat(complete("Critics of Norvue spoke. A lawyer for Norvue denied it.")).containsExactly("ORGANIZATION Norvue");
  }

  @Test
  void aNameMeansTheSameThroughout() {
    String text = "Norvue spoke. Norvue denied it. Norvue left.";
    List<Sentence> sentences = SEGMENTER.segment(text);
    List<List<Name>> each = List.of(List.of(at(0, MentionKind.ORGANIZATION)), List.of(at(14, MentionKind.PERSON)), List.of(at(32, MentionKind.ORGANIZATION)));

    assertThat(NameRecall.complete(sentences, each, GRAMMAR)).extracting(Name::kind).containsOnly(MentionKind.ORGANIZATION).hasSize(3);
  }

  private static Name at(int start, MentionKind kind) {
    return new Name("Norvue", start, start + 6, kind, 0.7);
  }

  private void person(String text, double probability) {
    found.add(name(text, MentionKind.PERSON, probability));
  }

  private static Name name(String text, MentionKind kind, double probability) {
    return new Name(text, 0, 0, kind, probability);
  }

  /** Each name of {@link #found} is found where it first stands. */
  private List<String> complete(String text) {
    List<Sentence> sentences = SEGMENTER.segment(text);
    List<List<Name>> each = new ArrayList<>();
    sentences.forEach(sentence -> each.add(new ArrayList<>()));
    for (Name name : found) {
      int start = text.indexOf(name.text());
      Sentence holder = sentences.stream().filter(sentence -> sentence.end() > start).min(Comparator.comparingInt(Sentence::index)).orElseThrow();
      each.get(holder.index()).add(new Name(name.text(), start, start + name.text().length(), name.kind(), name.probability()));
    }
    return NameRecall.complete(sentences, each, GRAMMAR).stream().map(name -> name.kind().name() + " " + name.text()).toList();
  }
}
