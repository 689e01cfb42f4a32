package io.vigie;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.merge.Dataset;
import io.vigie.record.Incident;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Java of the README, compiled and run. */
class LibraryExampleTest {

  @TempDir
  private Path folder;

  @Test
  void readsTheSamplesInAFewLines() {
    try (Vigie vigie = new Vigie(VigieOptions.into(folder))) {
      Dataset dataset = vigie.run(List.of("samples"));
      for (Incident incident : dataset.incidents()) {
        System.out.println(incident.title() + " " + incident.provenance().confidence());
        incident.provenance().evidence().forEach(evidence -> System.out.println("  " + evidence.quote()));
      }
      assertThat(dataset.incidents()).isNotEmpty();
    }
  }
}
