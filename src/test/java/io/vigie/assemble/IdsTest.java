package io.vigie.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.UniqueElements;
import org.junit.jupiter.api.Test;

class IdsTest {

  @Property(tries = 200)
  void differentKeysHaveDifferentIds(@ForAll @Size(min = 2, max = 50) @UniqueElements List<String> keys) {
    Ids ids = new Ids();
    Set<String> made = new HashSet<>();
    keys.forEach(key -> made.add(ids.next("i", key)));

    assertThat(made).hasSameSizeAs(keys).allMatch(id -> id.matches("i-[0-9a-z]{16}"));
  }

  @Property(tries = 200)
  void theIdsOfAnArticleDependOnNothingElse(@ForAll @Size(max = 20) List<String> keys) {
    Ids first = new Ids();
    Ids second = new Ids();

    assertThat(keys.stream().map(key -> first.next("p", key)).toList()).isEqualTo(keys.stream().map(key -> second.next("p", key)).toList())
        .as("equal keys are numbered").doesNotHaveDuplicates();
  }

  /** Written down, for an id that changes with a version makes corrections stop applying. */
  @Test
  void theIdOfAKeyStaysTheSame() {
    assertThat(new Ids().next("i", "a-1|incident|leak|10|20")).isEqualTo("i-awcwjt1d1sz9d084");
  }
}
