package io.vigie.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.language.LanguagePack;
import io.vigie.record.MentionKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the shipped models make of the ways in which news writes names. How often they are right is measured with vigie evaluate names. */
class NameFinderTest {

  private static final NameModels MODELS = new NameModels();

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      fr | Marseille renonce aux drones. | Marseille | LOCATION
      en | Mary Cunningham denied the report. | Mary Cunningham | PERSON
      de | Hamburg stellt die Kameras ab. | Hamburg | LOCATION
      es | Bilbao y Vigo compran drones. | Bilbao | LOCATION
      """)
  void atTheStartOfASentence(String language, String text, String name, MentionKind kind) {
    assertThat(find(language, text)).contains(kind + " " + name);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      fr | LE GOUVERNEMENT RETIRE LES CAMÉRAS À LONDRES | LONDRES
      en | COUNCIL REMOVES CAMERAS FROM SITES IN LONDON | LONDON
      en | Council Removes Cameras From Sites in London | London
      de | MINISTERIUM VERBIETET KAMERAS IN BERLIN | BERLIN
      es | EL GOBIERNO PROHÍBE LAS CÁMARAS EN MADRID | MADRID
      """)
  void inAHeadline(String language, String text, String name) {
    assertThat(find(language, text)).contains("LOCATION " + name);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
      fr | L'Australie a retiré les caméras. | LOCATION Australie
      fr | L’Australie a retiré les caméras. | LOCATION Australie
      fr | Les caméras de l’Allemagne ont été retirées. | LOCATION Allemagne
      en | The cameras of Germany's army were removed. | LOCATION Germany
      en | The cameras of Germany’s army were removed. | LOCATION Germany
      fr | Jean-Luc Dupont a porté plainte. | PERSON Jean-Luc Dupont
      en | The lawyer Jean-Claude Martin disagreed. | PERSON Jean-Claude Martin
      de | Die Kameras hängen in Baden-Württemberg. | LOCATION Baden-Württemberg
      es | Las cámaras siguen en Castilla-La Mancha. | LOCATION Castilla-La Mancha
      """)
  void elidedPossessiveAndHyphenated(String language, String text, String name) {
    assertThat(find(language, text)).contains(name);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      fr | L’université de Melbourne a signalé la faille. | université de Melbourne
      en | The University of Melbourne reported the flaw. | University of Melbourne
      de | Die Universität Melbourne meldete die Lücke. | Universität Melbourne
      es | La Universidad de Salamanca informó del fallo. | Universidad de Salamanca
      """)
  void aNameInsideALongerOneIsNoNameOfItsOwn(String language, String text, String name) {
    assertThat(find(language, text)).containsExactly("ORGANIZATION " + name);
  }

  @Test
  void aNameDoesNotRunOnOverSmallWords() {
    assertThat(find("es", "Sevilla retira las cámaras de los colegios.")).allMatch(name -> name.endsWith(" Sevilla"));
  }

  @Test
  void aLastNameAloneMeansThePersonNamedBefore() {
    assertThat(find("fr", "Jessica Rosenworcel préside la commission. Selon Rosenworcel, la mesure est prise."))
        .containsExactly("PERSON Jessica Rosenworcel", "PERSON Rosenworcel");
  }

  @Test
  void anArticleGivesTheSameNamesWhateverWasReadBeforeAndOnAnyThread() throws Exception {
    List<List<Sentence>> articles = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      articles.add(segment("en", "Mary Cunningham leads the agency number " + i + " in Oslo. " + "Cunningham visited London. ".repeat(i % 4)));
    }
    List<List<Name>> expected = articles.stream().map(article -> finder("en").find(article)).toList();
    NameFinder one = finder("en");
    List<List<Name>> backwards = new ArrayList<>();
    for (int i = articles.size() - 1; i >= 0; i--) {
      backwards.add(one.find(articles.get(i)));
    }
    Collections.reverse(backwards);
    assertThat(backwards).isEqualTo(expected);

    ExecutorService workers = Executors.newFixedThreadPool(4);
    List<Future<List<List<Name>>>> found = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      found.add(workers.submit(() -> articles.stream().map(finder("en")::find).toList()));
    }
    for (Future<List<List<Name>>> names : found) {
      assertThat(names.get()).isEqualTo(expected);
    }
    workers.shutdown();
  }

  @Test
  void offsetsAreThoseOfTheArticle() {
    String text = "Premier paragraphe.\n\nL’Australie suit Marie-Anne Dupont.";
    for (Name name : finder("fr").find(segment("fr", text))) {
      assertThat(text.substring(name.start(), name.end())).isEqualTo(name.text());
    }
  }

  private static List<String> find(String language, String text) {
    return finder(language).find(segment(language, text)).stream().map(name -> name.kind().name() + " " + name.text()).toList();
  }

  private static NameFinder finder(String language) {
    return MODELS.finder(LanguagePack.find(language).orElseThrow());
  }

  private static List<Sentence> segment(String language, String text) {
    return Segmenter.of(LanguagePack.find(language).orElseThrow()).segment(text);
  }
}
