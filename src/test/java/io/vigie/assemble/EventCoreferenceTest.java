package io.vigie.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.annotate.Annotated;
import io.vigie.annotate.Annotator;
import io.vigie.annotate.SharedModels;
import io.vigie.assemble.EventCoreference.Pair;
import io.vigie.finding.Finder;
import io.vigie.finding.Finding;
import io.vigie.knowledge.Knowledge;
import io.vigie.language.LanguagePack;
import io.vigie.record.Article;
import io.vigie.record.ArticleKind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which findings may tell one event at all, and which do. */
class EventCoreferenceTest {

  private static final LanguagePack ENGLISH = LanguagePack.find("en").orElseThrow();
  private static final Annotator ANNOTATOR = new Annotator(ENGLISH, Knowledge.load(), SharedModels.MODELS);

  @Test
  void whatOneCountryDecidesIsNeverWhatAnotherDoes() {
    assertThat(pairs("Denmark banned Norvue's cameras. Canada banned Norvue's cameras.")).isEmpty();
    assertThat(pairs("Denmark banned Norvue's cameras. The Danish government banned the cameras on Monday.")).isNotEmpty();
  }

  @Test
  void aMeasureIsNeverAnIncidentNorAFineAListing() {
    assertThat(pairs("Denmark banned Norvue's cameras. Hackers broke into the cameras of a hospital.")).isEmpty();
    assertThat(pairs("Denmark fined Norvue 4,000 euros. Denmark put Norvue on its sanctions list."))
        .noneMatch(pair -> pair.features().contains("types=enforcement+listing"));
  }

  @Test
  void ofEachPairIsSaidWhatBothShareAndInWhatTheyDiffer() {
    List<Pair> pairs = pairs("Denmark banned Norvue's cameras in May 2021. The Danish government banned the cameras of Norvue in May 2021.");

    assertThat(pairs).hasSize(1);
    assertThat(pairs.get(0).features()).contains("types=ban", "step=1", "date=equal", "country=equal", "contradict=false", "told=told/told");
  }

  @Test
  void whatTheSentencesNameSpeaksForOneEventOrTwo() {
    assertThat(pairs("Denmark banned Norvue's cameras in Aarhus. The Danish government banned 40 cameras of Norvue, said Lars Holm.").get(0).features())
        .contains("organizations-named=common", "numbers-told=later", "paragraphs=0", "opens-paragraph=false");
    assertThat(pairs("Denmark banned Norvue's cameras.\n\nThe Danish government banned the drones of Acmeron.").get(0).features())
        .contains("paragraphs=1", "opens-paragraph=true");
  }

  @Test
  void twoFullTellingsThatCannotBothBeTrueAreTwo() {
    assertThat(pairs("In May 2021 Denmark banned Norvue's cameras. The Danish government banned the cameras of Norvue in June 2023.")).isEmpty();
  }

  @Test
  void anEventToldAgainIsOneHoweverFarApartItsTellingsStand() {
    String text = "Hackers broke into the cameras of Hartlow Hospital in May 2021. " + "Nobody was hurt. ".repeat(8)
        + "The hackers who broke into the cameras of Hartlow Hospital in May 2021 have not been found.";

    assertThat(new Assembler(ENGLISH).candidates(ANNOTATOR.annotate(article(text)), findings(text)).stream()
        .filter(candidate -> candidate.features().contains("type=intrusion"))).hasSize(1);
  }

  private static List<Pair> pairs(String text) {
    Annotated annotated = ANNOTATOR.annotate(article(text)).withoutDetection();
    return EventCoreference.pairs(annotated, new Finder(ENGLISH).find(annotated));
  }

  private static List<Finding> findings(String text) {
    return new Finder(ENGLISH).find(ANNOTATOR.annotate(article(text)).withoutDetection());
  }

  private static Article article(String text) {
    return new Article("a", "example.txt", null, null, null, null, List.of(), "2024-11-22", null, null, "en", null, "", 0, ArticleKind.NEWS, false, 0, null, text);
  }

  @Test
  void aFlawOfOneNumberIsOne() {
    String text = "Norvue's bug CVE-2021-36260, disclosed in September 2021 and patched at once, was exploited by a gang. "
        + "Researchers reported in May 2022 that a flaw in the doorbells of Acmeron, CVE-2021-36260, let attackers in.";

    assertThat(new Assembler(ENGLISH).candidates(ANNOTATOR.annotate(article(text)), findings(text)).stream()
        .filter(candidate -> candidate.features().contains("type=vulnerability"))).hasSize(1);
  }
}
