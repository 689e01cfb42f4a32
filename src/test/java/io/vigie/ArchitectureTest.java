package io.vigie;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The arrows of the design: every room knows only the rooms below it. */
class ArchitectureTest {

  /** From the ground up; a package may use those before it and none after it. */
  private static final List<String> FLOORS = List.of(
      "record", "yaml", "knowledge", "language",
      "source", "fetch", "article", "annotate", "finding", "assemble", "merge", "store", "export");

  /** They use the pipeline; nothing below may use them. */
  private static final String[] TOP = {"io.vigie", "io.vigie.cli..", "io.vigie.evaluate..", "io.vigie.train.."};

  private static final JavaClasses CLASSES =
      new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("io.vigie");

  static List<String> floors() {
    return FLOORS;
  }

  @ParameterizedTest
  @MethodSource("floors")
  void arrowsPointDown(String floor) {
    String[] above = FLOORS.stream().skip(FLOORS.indexOf(floor) + 1L).map(name -> "io.vigie." + name + "..").toArray(String[]::new);
    noClasses().that().resideInAPackage("io.vigie." + floor + "..").should().dependOnClassesThat().resideInAnyPackage(above)
        .allowEmptyShould(true).check(CLASSES);
    noClasses().that().resideInAPackage("io.vigie." + floor + "..").should().dependOnClassesThat().resideInAnyPackage(TOP)
        .allowEmptyShould(true).check(CLASSES);
  }

  @Test
  void noPackageCycles() {
    slices().matching("io.vigie.(*)..").should().beFreeOfCycles().check(CLASSES);
  }
}
