package io.vigie.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.language.LanguagePack;
import io.vigie.record.IncidentType;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Titles that people read: dates are written out, whatever their EDTF form. */
class TitlesTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      en | 2024-03-05            | Norway: leak – Norvue (2024-03-05)
      en | 2023-02-24/2023-02-28 | Norway: leak – Norvue (2023-02-24 – 2023-02-28)
      en | 2021-03~              | Norway: leak – Norvue (around 2021-03)
      en | ../2023-05~           | Norway: leak – Norvue (until 2023-05)
      fr | 2021-03~              | Norvège: fuite – Norvue (vers 2021-03)
      de | 2025-06~/2025-08~     | Norwegen: Datenleck – Norvue (um 2025-06 – 2025-08)
      es | ../2023               | Noruega: filtración – Norvue (hasta 2023)
      """)
  void datesReadWell(String language, String date, String title) {
    assertThat(new Titles(LanguagePack.find(language).orElseThrow()).of(IncidentType.LEAK, null, "NO", List.of("Norvue"), date)).isEqualTo(title);
  }
}
