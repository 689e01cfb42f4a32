package io.vigie.finding;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.annotate.Annotator;
import io.vigie.annotate.SharedModels;
import io.vigie.annotate.events.EventDetector;
import io.vigie.annotate.events.LetterDetector;
import io.vigie.knowledge.Knowledge;
import io.vigie.language.LanguagePack;
import io.vigie.record.IncidentType;
import io.vigie.record.PolicyActionStatus;
import io.vigie.train.WrittenArticle;
import io.vigie.train.WrittenArticle.Telling;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** With a detector that takes every sentence for one that tells misuse. */
class DetectedEventsTest {

  private static final Knowledge KNOWLEDGE = Knowledge.load();
  private static final EventDetector MISUSE_EVERYWHERE = everywhere("misuse");

  @Test
  void aSentenceMayTellAnEventThoughNoneOfItsWordsIsATrigger() {
    assertThat(find("The landlord saw his tenants undress for years.")).anyMatch(finding -> finding.isDetected() && finding.type() == IncidentType.MISUSE);
  }

  @Test
  void whatIsDeniedOrOnlyWishedIsStillNoEvent() {
    assertThat(find("The landlord did not see his tenants.")).noneMatch(Finding::isDetected);
    assertThat(find("The landlord could see his tenants.")).noneMatch(Finding::isDetected);
  }

  @Test
  void whatAThingDoesByItselfIsNoEvent() {
    assertThat(find("The cameras target weak passwords.", everywhere("intrusion"))).noneMatch(Finding::isDetected);
    assertThat(find("The cameras targeted the tenants.", everywhere("intrusion"))).anyMatch(Finding::isDetected);
  }

  @Test
  void whatIsCalledForAndWhyIsNoEvent() {
    assertThat(find("Lawmakers demanded that the ministry drop the device because the landlord saw his tenants with it.")).noneMatch(Finding::isDetected);
  }

  @Test
  void aNounIsToldAsItsVerbIs() {
    assertThat(find("A peek at the tenants delighted the landlord.")).anyMatch(Finding::isDetected);
    assertThat(find("A peek at the tenants would have delighted the landlord.")).noneMatch(Finding::isDetected);
  }

  @Test
  void whatATriggerTellsIsNotToldTwice() {
    assertThat(find("The landlord secretly filmed his tenants in the shower.")).isNotEmpty().noneMatch(Finding::isDetected);
  }

  @Test
  void theGroundOfAListingTellsNoIncidentOfItsOwn() {
    assertThat(find("The United States put Hikvision on its trade blacklist in 2019. They are accused of a role in the oppression of villagers."))
        .noneMatch(finding -> finding.isIncident() && finding.sentence().index() == 1);
  }

  @Test
  void whoeverWarnsTellsNoIncidentByIt() {
    assertThat(find("The regulator sounded the alarm about the tenants in its report last December.")).noneMatch(Finding::isDetected);
    assertThat(find("The landlord saw his tenants undress for years, and the regulator sounded the alarm.")).anyMatch(Finding::isDetected);
  }

  @Test
  void whenSomethingWasIsNoEvent() {
    String text = "The tenants were happy last December.";
    assertThat(find(text)).noneMatch(finding -> finding.trigger().start() == text.indexOf("December"));
  }

  private static EventDetector everywhere(String type) {
    return new EventDetector(LetterDetector.of(List.of(type), new int[0], new double[0], new double[1][0], new double[] {5}), null);
  }

  private static List<Finding> find(String text) {
    return find(text, MISUSE_EVERYWHERE);
  }

  private static List<Finding> find(String text, EventDetector detector) {
    return find("en", text, detector);
  }

  private static List<Finding> find(String code, String text, EventDetector detector) {
    LanguagePack language = LanguagePack.find(code).orElseThrow();
    List<Telling> sentences = Stream.of(text.split("(?<=\\.) ")).map(sentence -> new Telling(Set.of(), sentence)).toList();
    return new Finder(language).find(new Annotator(language, KNOWLEDGE, SharedModels.MODELS).annotate(new WrittenArticle(code, sentences).asArticle())
        .detectedBy(detector));
  }

  @Test
  void whatIsNoLongerOrderedIsRestricted() {
    assertThat(find("fr", "La région Normandie ne commandera plus de caméras de surveillance de marques chinoises.", everywhere("procurement-restriction")))
        .filteredOn(Finding::isDetected).isNotEmpty().allSatisfy(finding -> assertThat(finding.status()).isEqualTo(PolicyActionStatus.DECIDED));
  }

  @Test
  void whatIsDoneInsteadIsNotWhatIsRestricted() {
    assertThat(find("The ministry bought cameras of Axis.", everywhere("procurement-restriction"))).anyMatch(Finding::isDetected);
    assertThat(find("The ministry bought cameras of Axis instead.", everywhere("procurement-restriction"))).noneMatch(Finding::isDetected);
  }

  @Test
  void aLawThatIsProposedIsNotDecided() {
    assertThat(find("In May the ministry proposed it to the tenants.", everywhere("legislation"))).filteredOn(Finding::isDetected).isNotEmpty()
        .allSatisfy(finding -> assertThat(finding.status()).isEqualTo(PolicyActionStatus.PROPOSED));
  }
}
