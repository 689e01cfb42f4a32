package io.vigie.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.annotate.Annotated;
import io.vigie.annotate.Annotator;
import io.vigie.annotate.Models;
import io.vigie.annotate.SharedModels;
import io.vigie.finding.Finder;
import io.vigie.knowledge.Knowledge;
import io.vigie.language.LanguagePack;
import io.vigie.record.Article;
import io.vigie.record.ArticleKind;
import io.vigie.record.Incident;
import io.vigie.record.PolicyAction;
import io.vigie.record.PolicyActionType;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How far a measure has come, by how it is told in an article of May 2024. */
class StatusTest {

  private static final Knowledge KNOWLEDGE = Knowledge.load();
  private static final Models MODELS = SharedModels.MODELS;

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "en | rejected | A judge in Denmark dismissed the lawsuit of two tenants against the face recognition cameras.",
      "en | rejected | In March the High Court threw out a complaint about the police's drones by three residents.",
      "en | rejected | A federal judge sided with the city on Tuesday in a lawsuit of two residents over its Flock cameras.",
      "en | decided | In March the High Court dismissed Clearview AI's claim against the fine.",
      "fr | rejected | Le tribunal administratif de Lyon a rejeté mardi la demande de trois riverains contre les caméras de la commune.",
      "fr | decided | Le Conseil d’État a rejeté mardi le recours de Clearview AI contre l’amende de la Cnil."})
  void aCourtThatTurnsDownWhoSuesRefusesAMeasure(String language, String status, String text) {
    assertThat(statuses(language, PolicyActionType.ENFORCEMENT, text)).containsExactly(status);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "en | in-force | The Norwegian Camera Act, signed in March 2019, obliges shops to put up a sign.",
      "en | in-force | The Danish Surveillance Act, which was passed in March 2019, forbids ministries to use face recognition.",
      "en | decided | The Danish parliament passed a law on the use of face recognition in March 2019.",
      "en | decided | In March 2019 Denmark signed a law that forbids ministries to use face recognition.",
      "fr | in-force | Au Danemark, la loi du 12 mars 2019 soumet les caméras à une autorisation.",
      "fr | decided | Au Danemark, une loi du 2 mai 2024 soumet les caméras à une autorisation."})
  void anOldLawOfWhichOneReadsWhatItDoesIsInForce(String language, String status, String text) {
    assertThat(statuses(language, PolicyActionType.LEGISLATION, text)).containsExactly(status);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "en | proposed | The Norland Senate passed a bill on Tuesday that limits the use of face recognition.",
      "en | proposed | A committee of the House has voted for a bill on face recognition cameras.",
      "en | decided | The Norwegian parliament passed a law on face recognition cameras on Tuesday.",
      "fr | proposed | Le Sénat a adopté jeudi en première lecture la proposition de loi sur la reconnaissance faciale.",
      "fr | decided | Le Parlement danois a adopté jeudi la loi sur la reconnaissance faciale."})
  void whatOneChamberPassesIsNoLawYet(String language, String status, String text) {
    assertThat(statuses(language, PolicyActionType.LEGISLATION, text)).containsExactly(status);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "en | proposed | In February the Federal Communications Commission proposed a fine of $20 million against Hikvision.",
      "fr | proposed | Le Danemark a fait connaître son intention d’infliger à Clearview AI une amende de deux millions d’euros.",
      "fr | proposed | Le procureur a réclamé six mois de prison contre l’homme qui avait filmé ses voisines avec une caméra cachée."})
  void aPenaltyThatIsOnlyMeantIsProposed(String language, String status, String text) {
    assertThat(statuses(language, PolicyActionType.ENFORCEMENT, text)).containsExactly(status);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "en | in-force | The Danish data protection authority is making inquiries about the face recognition cameras of the shop.",
      "en | decided | The Danish data protection authority opens an investigation into the face recognition cameras of the shop.",
      "fr | in-force | Le magasin et ses caméras à reconnaissance faciale font l’objet d’une enquête de la Cnil.",
      "fr | decided | La Cnil ouvre une enquête sur les caméras à reconnaissance faciale du magasin.",
      "es | decided | La Guardia Civil ha abierto una investigación sobre la cámara oculta del vestuario."})
  void anInquiryRunsUnlessItBeginsNow(String language, String status, String text) {
    assertThat(statuses(language, PolicyActionType.INVESTIGATION, text)).containsExactly(status);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "en | denied | Verkada denied on Monday that videos of its cameras had been stolen.",
      "fr | denied | Le fabricant Dahua a démenti lundi que des vidéos de ses caméras aient été volées.",
      "en | confirmed | Videos of Verkada's cameras were stolen on 6 May."})
  void whatIsOnlyDeniedIsConfirmedByNobody(String language, String status, String text) {
    assertThat(records(language, text, Incident.class)).extracting(incident -> incident.status().code()).containsExactly(status);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "0 | Danish lawmakers have called for a ban on the sale of cameras made by Hikvision and Dahua.",
      "0 | The Danish minister of justice called for a ban on the sale of cameras made by Hikvision.",
      "1 | The Danish minister of justice announced a ban on the sale of cameras made by Hikvision."})
  void aBanThatIsOnlyCalledForIsNone(int bans, String text) {
    assertThat(statuses("en", PolicyActionType.BAN, text)).hasSize(bans);
  }

  private static List<String> statuses(String language, PolicyActionType type, String text) {
    return records(language, text, PolicyAction.class).stream().filter(action -> action.type() == type).map(action -> action.status().code()).toList();
  }

  private static <T> List<T> records(String language, String text, Class<T> kind) {
    LanguagePack pack = LanguagePack.find(language).orElseThrow();
    Annotated annotated = new Annotator(pack, KNOWLEDGE, MODELS).annotate(new Article("a", "example.txt", null, null, null, null, List.of(), "2024-05-16", null, null,
        language, null, "", 0, ArticleKind.NEWS, false, 0, null, text));
    return new Assembler(pack).candidates(annotated, new Finder(pack).find(annotated)).stream().map(Candidate::record).filter(kind::isInstance).map(kind::cast).toList();
  }
}
