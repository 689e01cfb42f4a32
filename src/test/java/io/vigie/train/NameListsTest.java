package io.vigie.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigie.record.VigieException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists of names out of plain lines and JSON. */
class NameListsTest {

  @TempDir
  private Path folder;
  private Path given;
  private Path places;

  @BeforeEach
  void writeLists() throws IOException {
    given = Files.writeString(folder.resolve("given.txt"), "Ada\nSofia\n");
    places = Files.writeString(folder.resolve("cities.json"), "[{\"name\":\"Sofia\"},{\"name\":\"New Norland\"}]");
  }

  @Test
  void countsWordsAndTellsWhereTheyComeFrom() throws IOException {
    Path out = folder.resolve("names.lists");

    int words = NameLists.write(List.of("given=" + given, "place=" + places), out, List.of("train", "lists", "given=" + given));

    assertThat(words).isEqualTo(3);
    assertThat(Files.readString(folder.resolve("names.md"))).contains("given, place").contains("GeoNames").contains("train lists given=CORPUS/given.txt")
        .contains(ModelFile.sha256(out)).doesNotContain(folder.toString());
  }

  @Test
  void theSameListsGiveTheSameFile() throws IOException {
    Path one = folder.resolve("one.lists");
    Path two = folder.resolve("two.lists");
    NameLists.write(List.of("given=" + given, "place=" + places), one, List.of("train", "lists"));
    NameLists.write(List.of("given=" + given, "place=" + places), two, List.of("train", "lists"));

    assertThat(two).hasSameBinaryContentAs(one);
  }

  @Test
  void refusesAListWithoutAKind() {
    assertThatThrownBy(() -> NameLists.write(List.of(given.toString()), folder.resolve("names.lists"), List.of()))
        .isInstanceOf(VigieException.class).hasMessageContaining("KIND=FILE");
    assertThat(folder.resolve("names.lists")).doesNotExist();
  }

  @Test
  void refusesAListWithoutNames() throws IOException {
    Path empty = Files.writeString(folder.resolve("empty.txt"), "");
    assertThatThrownBy(() -> NameLists.write(List.of("given=" + empty), folder.resolve("names.lists"), List.of()))
        .isInstanceOf(VigieException.class).hasMessageContaining("empty.txt").hasMessageContaining("no name");
    assertThat(folder.resolve("names.lists")).doesNotExist();
  }

  @Test
  void refusesAMissingFile() {
    assertThatThrownBy(() -> NameLists.write(List.of("given=" + folder.resolve("none.txt")), folder.resolve("names.lists"), List.of()))
        .isInstanceOf(VigieException.class).hasMessageContaining("none.txt");
  }
}
