package io.vigie.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import opennlp.tools.ml.maxent.quasinewton.Function;
import org.junit.jupiter.api.Test;

class RegularisedTest {

  /** (w - 3)² / 2 and (v + 1)² / 200: one direction steep, the other nearly flat. */
  private static final Function VALLEY = new Function() {
    @Override
    public int getDimension() {
      return 2;
    }

    @Override
    public double valueAt(double[] at) {
      return Math.pow(at[0] - 3, 2) / 2 + Math.pow(at[1] + 1, 2) / 200;
    }

    @Override
    public double[] gradientAt(double[] at) {
      return new double[] {at[0] - 3, (at[1] + 1) / 100};
    }
  };

  @Test
  void findsTheLeastValueAlsoAlongAFlatDirection() {
    double[] least = new Regularised(VALLEY, 0.001, 2).minimum();
    assertThat(least[0]).isCloseTo(3 / 1.002, within(1e-4));
    assertThat(least[1]).isCloseTo(-0.01 / 0.012, within(1e-4));
  }

  @Test
  void aHigherPenaltyHoldsTheWeightsBack() {
    assertThat(new Regularised(VALLEY, 1, 2).minimum()[0]).isCloseTo(1, within(1e-5));
  }
}
