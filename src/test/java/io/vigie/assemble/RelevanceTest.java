package io.vigie.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.annotate.Annotated;
import io.vigie.annotate.Annotator;
import io.vigie.annotate.SharedModels;
import io.vigie.finding.Finder;
import io.vigie.knowledge.Knowledge;
import io.vigie.language.LanguagePack;
import io.vigie.record.Article;
import io.vigie.record.ArticleKind;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which articles are about surveillance technology and what is done with it. */
class RelevanceTest {

  private static final Knowledge KNOWLEDGE = Knowledge.load();
  private static final double ON_TOPIC = 0.5;

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "de | Ein Gast fand am zweiten Tag eine Linse in der Steckdose des Bades. Versteckte Kameras in Ferienwohnungen sind kein Einzelfall. Der Vermieter wies die Schuld von sich.",
      "es | Una pareja descubrió que un desconocido había hackeado el vigilabebés de su hija. La voz les hablaba por la noche. Los padres lo denunciaron.",
      "es | Un hombre instaló una aplicación en el móvil de su pareja para espiar sus mensajes. Ella presentó una querella. El juzgado lo ha citado.",
      "es | Un empleado colocó un móvil que grababa en el vestuario de un gimnasio. Varias socias denunciaron los hechos. La intimidad de todas quedó expuesta.",
      "fr | Une locataire a trouvé un traceur sous sa voiture. Son ancien compagnon la pistait depuis des mois. Il est poursuivi pour harcèlement.",
      "en | A stranger spoke to the boy through the nanny cam. His parents say that the intruder had been filming the bedroom for weeks."})
  void whatSpiesOnPeopleAtHomeIsOnTopic(String language, String text) {
    assertThat(relevance(language, text)).isGreaterThanOrEqualTo(ON_TOPIC);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "de | Die Stadt warnt vor falschen Rechnungen, die per E-Mail kommen. Im Anhang steckt Schadsoftware. Wer unsicher ist, soll im Amt anrufen.",
      "de | Zwei Hersteller zeigten in Berlin neue Türklingeln mit Kamera. Sie kosten 99 Euro und sehen im Dunkeln. Eine gelbe folgt im Mai. Der Klang gefiel.",
      "fr | Le club a présenté jeudi son stade rénové. Une pelouse neuve et quatre-vingts caméras couvrent les tribunes. La billetterie ouvre vendredi.",
      "es | El partido acabó con victoria del equipo local. El entrenador pidió calma. La afición celebró la victoria en las calles.",
      "fr | Le préfet a inauguré le nouveau pont. Les travaux ont duré deux ans. Les habitants s’en réjouissent.",
      "en | The bank said that the names of its customers were stolen. The police are investigating. Nobody has been arrested.",
      "en | In her first film a guard hacks the surveillance cameras of a mall. The actress carries the thriller. He pulls up a chair. The screenplay is after a novel. It opens on Friday.",
      "fr | Dans ce film, un gardien pirate les caméras d’un hôtel. L’actrice porte ce polar. Il tire une chaise. Le scénario suit un roman. La sortie est prévue vendredi.",
      "de | In diesem Thriller hackt ein Wächter die Kameras eines Hotels. Die Schauspielerin trägt den Spielfilm. Er holt einen Stuhl. Das Drehbuch folgt einem Roman.",
      "fr | Une caméra de surveillance permet de surveiller son domicile en son absence et de se sentir en sécurité. Quelle est la meilleure ? Voici une sélection des meilleures caméras de surveillance.",
      "es | En esta película un vigilante hackea las cámaras de un hotel. La actriz sostiene el thriller. Él acerca una silla. El guion sigue una novela. Se estrena el viernes."})
  void otherNewsIsNot(String language, String text) {
    assertThat(relevance(language, text)).isLessThan(ON_TOPIC);
  }

  private static double relevance(String code, String text) {
    LanguagePack language = LanguagePack.find(code).orElseThrow();
    Article article = new Article("a", "example.txt", null, null, null, null, List.of(), "2024-05-16", null, null, code, null, "", 0, ArticleKind.NEWS, false, 0, null, text);
    Annotated annotated = new Annotator(language, KNOWLEDGE, SharedModels.MODELS).annotate(article);
    return new Assembler(language).assemble(annotated, new Finder(language).find(annotated)).article().relevance();
  }
}
