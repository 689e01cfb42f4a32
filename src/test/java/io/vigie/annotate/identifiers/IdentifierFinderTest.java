package io.vigie.annotate.identifiers;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.annotate.identifiers.Identifier.Kind;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifierFinderTest {

  private final IdentifierFinder finder = new IdentifierFinder();

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "The hole, cve-2024-7029, has no patch. | CVE | CVE-2024-7029",
      "closed CVE\u20112021\u201136260. | CVE | CVE-2021-36260",
      "known as CVE 2017-7921, is old | CVE | CVE-2017-7921",
      "(CVE_2021_36260) | CVE | CVE-2021-36260",
      "note VU#923951 says | ADVISORY | VU#923951",
      "Alert AA23-144A names | ADVISORY | AA23-144A",
      "an SSA-123456, then | ADVISORY | SSA-123456",
      "the DS-7608NI-K2/8P recorder | MODEL | DS-7608NI-K2/8P",
      "an IPC-HDBW2431R-ZS's lens | MODEL | IPC-HDBW2431R-ZS",
      "See ICSA-21-131-01 for details | ADVISORY | ICSA-21-131-01",
      "l'avis CERTFR-2021-AVI-0763, publié hier | ADVISORY | CERTFR-2021-AVI-0763",
      "as GHSA-jfh8-c2jp-5v3q: | ADVISORY | GHSA-JFH8-C2JP-5V3Q",
      "Its HSRC-202109-01 notice | ADVISORY | HSRC-202109-01",
      "the DS-2CD2142FWD-I camera | MODEL | DS-2CD2142FWD-I",
      "an IPC-HFW1320S, sold until 2018 | MODEL | IPC-HFW1320S",
      "the AVM1203. | MODEL | AVM1203",
      "write to press@acme-cameras.example. | EMAIL | press@acme-cameras.example",
      "at https://acme.example/2023/02/09/a-b?c=1. | URL | https://acme.example/2023/02/09/a-b?c=1",
      "on acme.example/alerts today | URL | acme.example/alerts"})
  void findsOneIdentifier(String text, Kind kind, String value) {
    List<Identifier> found = finder.find(text);
    assertThat(found).extracting(Identifier::kind, Identifier::value).containsExactly(org.assertj.core.groups.Tuple.tuple(kind, value));
    assertThat(text.substring(found.get(0).start(), found.get(0).end())).isEqualTo(found.get(0).text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"During COVID-19 the G20 met.", "The 4K model costs £219.", "Under ISO/IEC 27001 and EN50132", "by 7-5 votes", "die G20-Staaten und COP26", "Covid-19-Pandemie", "the CVE program", "ISBN-13", "HB-2024 passed", "The 3rd of May", "24/7 recording", "U.S. agencies", "and/or"})
  void leavesTheRestAlone(String text) {
    assertThat(finder.find(text)).isEmpty();
  }

  @Test
  void findsSeveralInOneWord() {
    assertThat(finder.find("CVE-2021-33044/CVE-2021-33045")).extracting(Identifier::value).containsExactly("CVE-2021-33044", "CVE-2021-33045");
  }

  @Property(tries = 300)
  void staysInsideAnyText(@ForAll String text) {
    assertThat(finder.find(text)).allSatisfy(found -> assertThat(text.substring(found.start(), found.end())).isEqualTo(found.text()));
  }
}
