package io.vigie.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.language.LanguagePack;
import io.vigie.record.MentionKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the grammar of a language makes of the names that a model proposes, and of those that it missed. */
class NameCorrectionTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      fr | Saisie pour avis, la commission se tait. | LOCATION | Saisie
      fr | Solution provisoire : couper le courant. | PERSON | Solution
      en | Trade barriers may fall. | ORGANIZATION | Trade barriers
      en | Council member Norlund moved it. | ORGANIZATION | Council
      de | Der Wolf blickt in die Linse der Kamera. | ORGANIZATION | Linse
      de | Angestellte sahen Kundenvideos an. | PERSON | Kundenvideos
      """)
  void anOrdinaryWordWithACapitalIsNoName(String language, String text, MentionKind kind, String name) {
    assertThat(correct(language, text, kind, name)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      fr | Elle saisit la Cour fédérale pour en obtenir la suspension. | ORGANIZATION | Cour fédérale pour en obtenir la suspension | ORGANIZATION Cour fédérale
      fr | La Commission elle-même hésite. | ORGANIZATION | Commission elle-même | ORGANIZATION Commission
      fr | Le cas de l’Union ; la Commission l’a écarté. | ORGANIZATION | Union ; la Commission l’a écarté | ORGANIZATION Union
      es | La Ciudad analiza el fallo. | LOCATION | Ciudad analiza | LOCATION Ciudad
      en | Police said Chief Ada Norlund had left. | PERSON | Chief Ada Norlund | PERSON Ada Norlund
      en | A bill by Rep. Ada Norlund failed. | PERSON | Rep. Ada Norlund | PERSON Ada Norlund
      en | Chief of Police Ada Norlund briefed them. | PERSON | Chief of Police Ada Norlund | PERSON Ada Norlund
      es | Habló el Ministro de Seguridad Ada Norlund ayer. | PERSON | Ministro de Seguridad Ada Norlund | PERSON Ada Norlund
      es | Lo asignó el Alcalde Ada Norlund ayer. | ORGANIZATION | Alcalde Ada Norlund | PERSON Ada Norlund
      fr | Hier, Monsieur Norlund parle encore. | PERSON | Monsieur Norlund | PERSON Norlund
      fr | Un reportage de B. Norlund pour la chaîne. | PERSON | Norlund | PERSON B. Norlund
      """)
  void aNameEndsBeforeTheClauseAndBeginsAfterTheTitle(String language, String text, MentionKind kind, String name, String expected) {
    assertThat(correct(language, text, kind, name)).containsExactly(expected);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      fr | Les séries NVR1XXX à NVR6XXX sont touchées. | LOCATION | NVR6XXX
      en | The Norland Networks Act bans them. | ORGANIZATION | Norland Networks Act
      en | It was then the Chancellor of the Duchy of Norland who asked. | PERSON | Chancellor of the Duchy of Norland
      es | Lo explicó el Director de Seguridad Pública, que salió. | ORGANIZATION | Director de Seguridad Pública
      """)
  void modelsLawsAndOfficesAreNoNames(String language, String text, MentionKind kind, String name) {
    assertThat(correct(language, text, kind, name)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      en | Norland Privacy Watch urged ministers to act. | PERSON | Norland Privacy Watch | ORGANIZATION Norland Privacy Watch
      en | A camera in Norlund Street was removed. | PERSON | Norlund Street | LOCATION Norlund Street
      es | El laboratorio Norlab halló el fallo. | PERSON | Norlab | ORGANIZATION Norlab
      """)
  void itsOwnWordsAndTheNounBeforeSayOfWhatKindANameIs(String language, String text, MentionKind kind, String name, String expected) {
    assertThat(correct(language, text, kind, name)).containsExactly(expected);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      fr | Le commissaire Ada Norlund a invité les États. | PERSON Ada Norlund
      es | El diputado Ada Norlund propuso un cambio. | PERSON Ada Norlund
      en | Then Councilmember Norlund spoke of it. | PERSON Norlund
      fr | Les patients des établissements Acme Norvue ont été filmés. | ORGANIZATION Acme Norvue
      de | Zwei Jahre filmte die Möbelkette Norvue ihre Beschäftigten. | ORGANIZATION Norvue
      en | The fund Acme Industrial Partners bought it. | ORGANIZATION Acme Industrial Partners
      """)
  void whatATitleOrANounShowsIsNotMissed(String language, String text, String expected) {
    LanguagePack pack = LanguagePack.find(language).orElseThrow();
    Sentence sentence = Segmenter.of(pack).segment(text).get(0);

    assertThat(shown(new MissedNames(NameGrammar.of(pack)).complete(sentence, List.of()))).containsExactly(expected);
  }

  @Test
  void theSmallWordsInsideAFamilyNameJoinItsParts() {
    LanguagePack pack = LanguagePack.find("es").orElseThrow();
    String text = "Habló Ada Patricia Norlund de la Peña ante la prensa.";
    List<Name> found = List.of(new Name("Ada Patricia Norlund", 6, 26, MentionKind.PERSON, 0.9), new Name("Peña", 33, 37, MentionKind.PERSON, 0.7));

    assertThat(shown(new NameCorrection(NameGrammar.of(pack)).correct(Segmenter.of(pack).segment(text).get(0), found)))
        .containsExactly("PERSON Ada Patricia Norlund de la Peña");
  }

  @Test
  void aSingleWordThatTheLanguageKnowsIsNoPersonAfterATitle() {
    LanguagePack pack = LanguagePack.find("en").orElseThrow();
    Sentence sentence = Segmenter.of(pack).segment("Then General Motors and some Justice Department staff left.").get(0);

    assertThat(new MissedNames(NameGrammar.of(pack)).complete(sentence, List.of())).isEmpty();
  }

  @Test
  void aHeadlineShowsNoNamesByItsCapitals() {
    LanguagePack pack = LanguagePack.find("en").orElseThrow();
    Sentence sentence = Segmenter.of(pack).segment("Camera Maker Faces Boycott After Leak").get(0);

    assertThat(new MissedNames(NameGrammar.of(pack)).complete(sentence, List.of())).isEmpty();
  }

  private static List<String> correct(String language, String text, MentionKind kind, String name) {
    LanguagePack pack = LanguagePack.find(language).orElseThrow();
    int start = text.indexOf(name);
    List<Name> found = List.of(new Name(name, start, start + name.length(), kind, 0.5));
    return shown(new NameCorrection(NameGrammar.of(pack)).correct(Segmenter.of(pack).segment(text).get(0), found));
  }

  private static List<String> shown(List<Name> names) {
    return names.stream().map(name -> name.kind().name() + " " + name.text()).toList();
  }
}
