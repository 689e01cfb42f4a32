package io.vigie.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.knowledge.Knowledge;
import io.vigie.knowledge.KnowledgeMatch;
import io.vigie.record.MentionKind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The knowledge base decides what a name is, except inside a longer name that the model found. */
class KnownNamesTest {

  private final List<Name> found = new ArrayList<>();

  @Test
  void aPlaceInsideTheNameOfAnOrganizationLeavesItWhole() {
    found("University of Toronto", MentionKind.ORGANIZATION, 0.9, "Researchers at the University of Toronto said so.");

    assertThat(names("Researchers at the University of Toronto said so.")).containsExactly("ORGANIZATION University of Toronto");
  }

  @Test
  void anOrganizationNamedByItsNounAndAPlaceIsOneName() {
    found("Lyon", MentionKind.LOCATION, 0.9, "The chamber of commerce of Lyon paid.");

    assertThat(names("The chamber of commerce of Lyon paid.")).containsExactly("ORGANIZATION chamber of commerce of Lyon");
  }

  @Test
  void aPlaceThatIsTheWholeNameIsNoOrganization() {
    found("Toronto", MentionKind.ORGANIZATION, 0.9, "Toronto bought cameras.");

    assertThat(names("Toronto bought cameras.")).isEmpty();
  }

  @Test
  void aDescriptionThatStartsWithANationalityIsNoName() {
    found("Romanian security company", MentionKind.ORGANIZATION, 0.9, "Acme is a Romanian security company.");

    assertThat(names("Acme is a Romanian security company.")).isEmpty();
  }

  @Test
  void whatTheModelTakesForAPlaceMayBeAKnownCompany() {
    found("Meta", MentionKind.LOCATION, 0.9, "The service is owned by Meta.");

    assertThat(names("The service is owned by Meta.")).containsExactly("ORGANIZATION Meta");
  }

  @Test
  void aPersonIsNamedAfterTheOffice() {
    found("Ohio Attorney General Ada Norlund", MentionKind.PERSON, 0.9, "Then Ohio Attorney General Ada Norlund said so.");

    assertThat(names("Then Ohio Attorney General Ada Norlund said so.")).containsExactly("PERSON Ada Norlund");
  }

  @Test
  void aPersonOfTheNameOfAPlaceIsNoPlace() {
    String text = "Mauricio Quilca answered Senator De Lima in Manila.";
    List<Name> persons = List.of(new Name("Mauricio Quilca", 0, 15, MentionKind.PERSON, 0.9), new Name("De Lima", 33, 40, MentionKind.PERSON, 0.9));

    assertThat(Knowledge.load().matcher().find(text, "es").stream().filter(match -> !KnownNames.isOfPerson(match, persons)))
        .extracting(KnowledgeMatch::text).containsExactly("Manila");
  }

  @Test
  void aProductIsNoName() {
    found("Pegasus", MentionKind.ORGANIZATION, 0.9, "They were hacked with Pegasus.");

    assertThat(names("They were hacked with Pegasus.")).isEmpty();
  }

  @Test
  void aPartOfTheWorldIsAPlaceAsAWhole() {
    assertThat(names("Prices held up in North America.")).containsExactly("LOCATION North America");
  }

  private void found(String name, MentionKind kind, double probability, String text) {
    int start = text.indexOf(name);
    found.add(new Name(name, start, start + name.length(), kind, probability));
  }

  private List<String> names(String text) {
    List<KnowledgeMatch> matches = Knowledge.load().matcher().find(text, "en");
    return KnownNames.reconcile(found, matches).stream().map(name -> name.kind().name() + " " + name.text()).toList();
  }
}
