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
      "models of the DS-2CD2xx2F line | MODEL | DS-2CD2xx2F",
      "every IPC-HFW1XXX sold | MODEL | IPC-HFW1XXX",
      "the DS-2CD2X: old | MODEL | DS-2CD2X",
      "all DS-76xxxNI recorders | MODEL | DS-76xxxNI",
      "Debian's DSA-1234-1 fixes it | ADVISORY | DSA-1234-1",
      "DSA-5432-1, too | ADVISORY | DSA-5432-1",
      "laut CB-K21/0987 des BSI | ADVISORY | CB-K21/0987",
      "wie BSI-SA-2021-0042 warnt | ADVISORY | BSI-SA-2021-0042",
      "in ICS-ALERT-17-209-01. | ADVISORY | ICS-ALERT-17-209-01",
      "Red Hat's RHSA-2021:4321 update | ADVISORY | RHSA-2021:4321",
      "an AV21-345 bulletin | ADVISORY | AV21-345",
      "write to press@acme-cameras.example. | EMAIL | press@acme-cameras.example",
      "at https://acme.example/2023/02/09/a-b?c=1. | URL | https://acme.example/2023/02/09/a-b?c=1",
      "on acme.example/alerts today | URL | acme.example/alerts"})
  void findsOneIdentifier(String text, Kind kind, String value) {
    List<Identifier> found = finder.find(text);
    assertThat(found).extracting(Identifier::kind, Identifier::value).containsExactly(org.assertj.core.groups.Tuple.tuple(kind, value));
    assertThat(text.substring(found.get(0).start(), found.get(0).end())).isEqualTo(found.get(0).text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"During COVID-19 the G20 met.", "The 4K model costs £219.", "Under ISO/IEC 27001 and EN50132", "by 7-5 votes", "die G20-Staaten und COP26", "Covid-19-Pandemie", "the CVE program", "a CVE-2021-XXXXX to come", "the class of 20XX", "an XXXL coat", "in FY20XX", "ISBN-13", "HB-2024 passed", "The 3rd of May", "24/7 recording", "U.S. agencies", "and/or"})
  void leavesTheRestAlone(String text) {
    assertThat(finder.find(text)).isEmpty();
  }

  @Test
  void findsSeveralInOneWord() {
    assertThat(finder.find("CVE-2021-33044/CVE-2021-33045")).extracting(Identifier::value).containsExactly("CVE-2021-33044", "CVE-2021-33045");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "CVE-2021-33044/33045 | CVE-2021-33044 CVE-2021-33045",
      "CVE-2021-33044 and -33045 were closed | CVE-2021-33044 CVE-2021-33045",
      "CVE-2021-33044/-33045 | CVE-2021-33044 CVE-2021-33045",
      "CVE-2024-11111, -22222 und -33333 | CVE-2024-11111 CVE-2024-22222 CVE-2024-33333",
      "CVE-2019-1234, 2020-12345 et 2021-4321. | CVE-2019-1234 CVE-2020-12345 CVE-2021-4321",
      "CVE-2020-1234 y 2021-5678 | CVE-2020-1234 CVE-2021-5678",
      "CVE 2020-1111/2222/3333 | CVE-2020-1111 CVE-2020-2222 CVE-2020-3333",
      "CVEs 2020-1111 and 2020-2222 | CVE-2020-1111 CVE-2020-2222",
      "CVE-2021-33044 and 10000 cameras | CVE-2021-33044",
      "CVE-2021-33044, 2021 | CVE-2021-33044",
      "CVE-2021-33044/2021-10-05 | CVE-2021-33044",
      "CVE-2021-33044, 5000 | CVE-2021-33044"})
  void readsNumbersOfFlawsThatAreCutShort(String text, String values) {
    assertThat(finder.find(text)).filteredOn(found -> found.kind() == Kind.CVE).extracting(Identifier::value)
        .containsExactly(values.split(" "));
    assertThat(finder.find(text)).allSatisfy(found -> assertThat(text.substring(found.start(), found.end())).isEqualTo(found.text()));
  }

  @Property(tries = 300)
  void staysInsideAnyText(@ForAll String text) {
    assertThat(finder.find(text)).allSatisfy(found -> assertThat(text.substring(found.start(), found.end())).isEqualTo(found.text()));
  }
}
