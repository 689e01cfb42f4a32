package io.vigie.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PrincipalComponentsTest {

  /** Nine times as much variance along (1, 1, 0) as along (1, -1, 0), and none along the third. */
  private static final float[][] ROWS = {{3, 3, 0}, {-3, -3, 0}, {1, -1, 0}, {-1, 1, 0}};
  private static final double[] ALIKE = {1, 1, 1, 1};

  @Test
  void whatDiffersMostComesFirst() {
    float[][] turned = PrincipalComponents.of(ROWS, ALIKE, 2);

    assertThat(Math.abs(turned[0][0])).isGreaterThan(1);
    assertThat(turned[0][1]).isCloseTo(0, within(1e-4f));
    assertThat(turned[2][0]).isCloseTo(0, within(1e-4f));
    assertThat(turned[0][0]).isEqualTo(-turned[1][0], within(1e-4f));
  }

  @Test
  void whatDiffersMuchIsDampedByTheFourthRootOfItsVariance() {
    float[][] turned = PrincipalComponents.of(ROWS, ALIKE, 2);

    assertThat(Math.abs(turned[0][0] / turned[2][1])).isCloseTo((float) Math.sqrt(3), within(1e-3f));
  }

  @Test
  void rowsCountByTheirWeights() {
    float[][] turned = PrincipalComponents.of(ROWS, new double[] {0.01, 0.01, 1, 1}, 1);

    assertThat(Math.abs(turned[2][0])).isGreaterThan(Math.abs(turned[0][0]));
    assertThat(Arrays.deepEquals(turned, PrincipalComponents.of(ROWS, new double[] {0.01, 0.01, 1, 1}, 1))).isTrue();
  }
}
