package io.vigie.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordPiecesTest {

  private static final WordPieces PIECES = new WordPieces(List.of("[UNK]", "cam", "came", "##ra", "##ras", "##s"));

  @Test
  void takesTheLongestPieceFirst() {
    assertThat(PIECES.of("cameras")).containsExactly(2, 4);
    assertThat(PIECES.of("cams")).containsExactly(1, 5);
  }

  @Test
  void aWordWithAPartThatNothingFitsIsUnknown() {
    assertThat(PIECES.of("camels")).containsExactly(0);
  }
}
