package io.vigie.export.ftm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vigie.Vigie;
import io.vigie.VigieOptions;
import io.vigie.export.Datasets;
import io.vigie.merge.Dataset;
import io.vigie.record.Authority;
import io.vigie.record.AuthorityLevel;
import io.vigie.record.PolicyAction;
import io.vigie.record.PolicyActionType;
import io.vigie.record.Samples;
import io.vigie.record.Targets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FtmExporterTest {

  @TempDir Path folder;

  private List<JsonNode> entities(Dataset dataset) throws Exception {
    Path file = folder.resolve("entities.ftm.json");
    new FtmExporter().export(dataset, file);
    List<JsonNode> entities = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      entities.add(new ObjectMapper().readTree(line));
    }
    return entities;
  }

  private static List<JsonNode> of(String schema, List<JsonNode> entities) {
    return entities.stream().filter(entity -> entity.get("schema").asText().equals(schema)).toList();
  }

  private static String text(JsonNode entity, String property) {
    return entity.at("/properties/" + property + "/0").asText();
  }

  private static Dataset with(PolicyAction action) {
    Dataset full = Datasets.full();
    return new Dataset(List.of(), List.of(action), full.vendors(), full.articles(), full.mentions(), full.failures());
  }

  private static PolicyAction action(PolicyActionType type, AuthorityLevel level, Targets targets) {
    PolicyAction plain = Samples.policyAction();
    return new PolicyAction(plain.id(), type, plain.title(), plain.status(), plain.date(), plain.effective(),
        new Authority(plain.authority().name(), "NO", level), targets, plain.scope(), plain.instrument(), plain.identifier(), plain.amount(),
        plain.until(), plain.rationale(), plain.provenance());
  }

  @Test
  void everyEntityIsOneThatTheModelKnows() throws Exception {
    assertThat(new FtmModel().faults(entities(Datasets.full()))).isEmpty();
    assertThat(new FtmModel().faults(entities(with(action(PolicyActionType.ENFORCEMENT, AuthorityLevel.COURT, Samples.policyAction().targets()))))).isEmpty();
    assertThat(entities(Datasets.empty())).isEmpty();
  }

  @Test
  void everyEntityOfARunIsOneThatTheModelKnows() throws Exception {
    try (Vigie vigie = new Vigie(VigieOptions.into(folder))) {
      List<JsonNode> entities = entities(vigie.run(List.of("samples")));

      assertThat(new FtmModel().faults(entities)).isEmpty();
      assertThat(of("Article", entities)).isNotEmpty();
    }
  }

  @Test
  void theCheckSeesFaults() throws Exception {
    List<JsonNode> entities = entities(Datasets.full());
    ((ObjectNode) of("Company", entities).get(0).get("properties")).remove("name");
    ((ObjectNode) of("Event", entities).get(0).get("properties")).putArray("when").add("2023");
    ((ObjectNode) of("Sanction", entities).get(0).get("properties")).putArray("entity").add("nobody");

    assertThat(new FtmModel().faults(entities)).hasSize(3);
  }

  @Test
  void aRestrictionOfAVendorIsASanction() throws Exception {
    List<JsonNode> entities = entities(Datasets.full());

    assertThat(of("Sanction", entities)).singleElement().satisfies(sanction -> {
      assertThat(text(sanction, "authority")).isEqualTo("Ministry of Works");
      assertThat(text(sanction, "program")).isEqualTo("Security Act");
      assertThat(text(sanction, "listingDate")).isEqualTo("2023-02-09");
      assertThat(text(sanction, "startDate")).isEqualTo("2023-06");
      assertThat(text(sanction, "country")).isEqualTo("no");
      assertThat(sanction.at("/properties/provisions")).hasSize(3);
      assertThat(sanction.at("/properties/entity")).hasSize(2);
    });
    assertThat(of("PublicBody", entities)).extracting(body -> text(body, "name")).containsExactly("Ministry of Works");
    assertThat(of("Ownership", entities)).hasSize(1);
  }

  @Test
  void aMeasureAgainstNobodyNamedIsAnEventOfItsAuthority() throws Exception {
    List<JsonNode> entities = entities(with(action(PolicyActionType.BAN, AuthorityLevel.NATIONAL, Targets.NONE)));

    assertThat(of("Sanction", entities)).isEmpty();
    assertThat(of("Event", entities)).singleElement().satisfies(event -> {
      assertThat(text(event, "organizer")).isEqualTo(of("PublicBody", entities).get(0).get("id").asText());
      assertThat(text(event, "date")).isEqualTo("2023-02-09");
    });
  }

  @Test
  void aRulingIsACourtCaseWithItsParties() throws Exception {
    List<JsonNode> entities = entities(with(action(PolicyActionType.ENFORCEMENT, AuthorityLevel.COURT, Samples.policyAction().targets())));

    assertThat(of("CourtCase", entities)).extracting(ruling -> text(ruling, "caseNumber")).containsExactly("Bill 12");
    assertThat(of("CourtCaseParty", entities)).hasSize(2);
  }

  @Test
  void anIncidentIsAnEventWithTheDaysThatItLasted() throws Exception {
    assertThat(of("Event", entities(Datasets.full()))).singleElement().satisfies(event -> {
      assertThat(text(event, "startDate")).isEqualTo("2023-02-24");
      assertThat(text(event, "endDate")).isEqualTo("2023-02-28");
      assertThat(event.at("/properties/involved")).hasSize(2);
      assertThat(text(event, "location")).isEqualTo("Norville");
    });
  }

  @Test
  void everySentenceTiesItsArticleToWhatItProves() throws Exception {
    List<JsonNode> entities = entities(Datasets.full());

    assertThat(of("Article", entities)).hasSize(2).allSatisfy(article -> assertThat(text(article, "language")).isEqualTo("eng"));
    assertThat(of("Documentation", entities)).hasSize(5).allSatisfy(proof -> assertThat(text(proof, "summary")).isEqualTo(Samples.SENTENCE));
  }
}
