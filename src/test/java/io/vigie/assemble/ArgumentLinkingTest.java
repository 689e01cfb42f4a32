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
import io.vigie.record.Incident;
import io.vigie.record.PolicyAction;
import io.vigie.record.PolicyActionType;
import io.vigie.record.VendorReference;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.jspecify.annotations.Nullable;

/** Which vendors and countries of an article may be an event's, and what is known of each; which are likely the shipped models say. */
class ArgumentLinkingTest {

  private static final LanguagePack ENGLISH = LanguagePack.find("en").orElseThrow();
  private static final Annotator ANNOTATOR = new Annotator(ENGLISH, Knowledge.load(), SharedModels.MODELS);

  @Test
  void everyVendorOfTheArticleMayBeTheEventsHoweverFarItIsNamed() {
    List<ArgumentLinking.Option<VendorReference>> options = event(null, "Verkada sells cameras to schools. Nobody watched them at night. In March 2021 hackers broke into the cameras of a school. "
        + "Axis had lost the tender.", "intrusion").vendors();

    assertThat(options).extracting(option -> option.value().name()).containsExactly("Verkada", "Axis Communications");
    assertThat(options.get(0).features()).contains("from-lead=-2", "commoner=0").hasSizeGreaterThan(10);
    assertThat(options.get(1).features()).contains("from-lead=1");
  }

  @Test
  void whoIsNamedLastWhoOwnsWhomAndHowATellingCameToAVendorIsKnown() {
    List<ArgumentLinking.Option<VendorReference>> options = event(null, "Amazon sells doorbells. Hackers broke into the cameras of Ring in a house in March 2021.", "intrusion").vendors();

    assertThat(options).extracting(option -> option.value().name()).containsExactly("Amazon", "Ring");
    assertThat(options.get(0).features()).contains("owned-named=true", "latest=true").doesNotContain("told-from=sentence");
    assertThat(options.get(1).features()).contains("owner-named=true", "told-from=sentence");
  }

  @Test
  void aMakerFromElsewhereIsNoneOfThoseNamed() {
    assertThat(event(null, "Hikvision sells cameras. In March 2021 Washington put the Israeli maker of spyware on its Entity List.", "listing").vendors()).isEmpty();
  }

  @Test
  void whomAnotherCountryDecidesOnElsewhereIsNoTargetOfAMeasureUnlessMoreIsToldOfIt() {
    String measures = "The data protection authority of Denmark fined a school 4,000 euros in April 2021. Axis had lost the tender. Nobody complained.\n\n"
        + "Canada banned the cameras of Hikvision in March 2021.";

    assertThat(event(null, measures, "enforcement").vendors()).extracting(option -> option.value().name()).containsExactly("Axis Communications");
    assertThat(event(null, measures, "ban").vendors()).extracting(option -> option.value().name()).contains("Hikvision");
    assertThat(event(null, measures + " The school has cameras of Hikvision.", "enforcement").vendors()).extracting(option -> option.value().name()).contains("Hikvision");
  }

  @Test
  void aCountryThatOnlySaysWhereThingsComeFromIsNone() {
    assertThat(event(null, "Hackers broke into the Chinese cameras of a school in Denmark in March 2021.").countries())
        .extracting(ArgumentLinking.Option::value).containsExactly("DK");
    assertThat(event(null, "Hackers broke into the cameras of a school in Denmark in March 2021. They were made by China's Hikvision.").countries())
        .extracting(ArgumentLinking.Option::value).containsExactly("DK");
  }

  @Test
  void whereNoCountryIsNamedItIsThatOfTheAddress() {
    Candidate candidate = event("https://example.at/1", "Hackers broke into the cameras of a school in March 2021.");

    assertThat(candidate.countries()).isEmpty();
    assertThat(((Incident) candidate.record()).country()).isEqualTo("AT");
  }

  @Test
  void aBodyOfManyCountriesIsOfNoneOfThem() {
    PolicyAction action = (PolicyAction) event(null, "In Denmark the cameras of a school had been hacked. Interpol opened an investigation in March 2021.", "investigation").record();

    assertThat(action.authority().name()).isEqualTo("Interpol");
    assertThat(action.authority().country()).isNull();
  }

  @Test
  void evidenceProvesNoCountryThatTheRecordHasNot() {
    Candidate candidate = event(null, "Hackers broke into the cameras of a school in Denmark in March 2021.");
    Incident incident = (Incident) candidate.record();

    assertThat(incident.provenance().evidence()).allSatisfy(evidence -> assertThat(evidence.fields().contains("country")).isEqualTo(incident.country() != null));
  }

  @Test
  void whoeverDidItIsNoVictimOfIt() {
    Incident incident = (Incident) event(null, "Verkada collected the faces of visitors without their consent. It had been sent a warning in March 2021.", "misuse").record();

    assertThat(incident.actor()).isNotNull();
    assertThat(incident.victim() == null || !incident.victim().name().equals(incident.actor().name())).isTrue();
  }

  private static Candidate event(@Nullable String url, String text) {
    return candidates(url, text).get(0);
  }

  private static Candidate event(@Nullable String url, String text, String type) {
    return candidates(url, text).stream().filter(candidate -> candidate.record() instanceof Incident incident ? incident.type().code().equals(type)
        : ((PolicyAction) candidate.record()).type().code().equals(type)).findFirst().orElseThrow();
  }

  private static List<Candidate> candidates(@Nullable String url, String text) {
    Article article = new Article("a", "example.txt", url, url, "Cameras broken into", null, List.of(), "2021-05-16", null, null, "en", null, "", 0, ArticleKind.NEWS, false, 0, null, text);
    Annotated annotated = ANNOTATOR.annotate(article).withoutDetection();
    return new Assembler(ENGLISH).candidates(annotated, new Finder(ENGLISH).find(annotated));
  }

  @Test
  void whomAnotherIsLikenedToHasNoPartInWhatThatOneDoes() {
    assertThat(((PolicyAction) event(null, "Norvue, a rival of Verkada, was fined $2 million by the Federal Trade Commission in May.", "enforcement").record()).targets().vendors())
        .extracting(VendorReference::name).doesNotContain("Verkada");
  }

  @Test
  void whatIsLiftedIsWhatWasImposedBefore() {
    assertThat(((PolicyAction) event(null, "Hikvision and Dahua sell cameras.\n\nAxis makes drones.\n\nRemember Sandvine? The Canadian maker of network gear was put on the US entity list in February 2020."
        + " In October of that year the Commerce Department took it off again.", "lifting").record()).targets().vendors()).extracting(VendorReference::name).containsExactly("Sandvine");
  }

  @Test
  void makersBesideATellingNarrowDownWhatComesFromTheirCountry() {
    String text = "Canberra's order to take down Chinese cameras surprised nobody. Here is how it came about.\n\nAustralia\n\n"
        + "An audit that a senator wanted found 913 cameras made by Hikvision and Dahua in offices of the government. On 9 February the defence minister said his department would find and remove every one of its own.";
    Annotated annotated = ANNOTATOR.annotate(new Article("a", "example.txt", null, null, null, null, List.of(), "2021-05-16", null, null, "en", null, "", 0, ArticleKind.NEWS, false, 0, null, text));
    assertThat(new Assembler(ENGLISH).candidates(annotated, new Finder(ENGLISH).find(annotated))).extracting(Candidate::record).filteredOn(PolicyAction.class::isInstance)
        .extracting(PolicyAction.class::cast).filteredOn(action -> action.type() == PolicyActionType.REMOVAL).singleElement()
        .satisfies(action -> assertThat(action.targets().vendors()).extracting(VendorReference::name).containsExactlyInAnyOrder("Hikvision", "Dahua"));
  }

  @Test
  void whatTakesThePlaceOfAThingIsNotWhatAMeasureIsDirectedAt() {
    assertThat(event(null, "The council removed the cameras on Monday. They will be replaced by models of Axis or Bosch.", "removal").vendors()).isEmpty();
    assertThat(((PolicyAction) event(null, "The council voted to take down 212 Dahua cameras and to buy from Axis instead.", "removal").record()).targets().vendors())
        .extracting(VendorReference::name).containsExactly("Dahua");
  }
}
