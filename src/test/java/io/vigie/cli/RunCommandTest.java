package io.vigie.cli;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okForContentType;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.vigie.record.Failure;
import io.vigie.record.Incident;
import io.vigie.record.IncidentType;
import io.vigie.record.Json;
import io.vigie.record.PolicyActionType;
import io.vigie.record.PolicyAction;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What {@code vigie run} answers to bad input. */
class RunCommandTest {

  @RegisterExtension
  static final WireMockExtension SERVER = WireMockExtension.newInstance().options(wireMockConfig().dynamicPort()).build();

  private static final String TEXT = "Une clinique piratée\n\nLe 9 février 2023, des vidéos des caméras de surveillance d’une clinique ont été "
      + "publiées en ligne après un piratage, a déclaré la police à Séoul.\n\nL’enquête se poursuit, selon le ministère.\n";

  @TempDir private Path folder;
  private final StringWriter err = new StringWriter();

  private Path out() {
    return folder.resolve("out");
  }

  private int run(String... arguments) {
    List<String> all = new ArrayList<>(List.of("run", "-o", out().toString()));
    all.addAll(List.of(arguments));
    CommandLine command = Main.commandLine().setErr(new PrintWriter(err));
    return command.execute(all.toArray(String[]::new));
  }

  private Path file(String name, byte[] content) throws IOException {
    return Files.write(folder.resolve(name), content);
  }

  private static byte[] html(String charset) {
    String[] parts = TEXT.replace("’", "'").replace("clinique", "clinique (" + charset.length() + ")").split("\n\n");
    return ("<html><meta charset=" + charset + "><title>" + parts[0] + "</title><article><h1>" + parts[0] + "</h1><p>" + parts[1] + "</p><p>"
        + parts[2] + "</p></article></html>").getBytes(Charset.forName(charset));
  }

  /** The kind of each failure in {@code failures.jsonl}, by the end of its source. */
  private Map<String, String> failures() throws IOException {
    Map<String, String> kinds = new TreeMap<>();
    for (String line : Files.readAllLines(out().resolve("failures.jsonl"))) {
      Failure failure = Json.read(line, Failure.class);
      kinds.put(failure.source().replaceFirst(".*/", ""), failure.error());
      String named = failure.message().contains(failure.source()) ? failure.message() : failure.source() + ": " + failure.message();
      assertThat(err.toString()).as("named on stderr, once").contains("vigie: " + named);
    }
    return kinds;
  }

  @Test
  void badFilesAreNamedAndTheOthersRead() throws IOException {
    file("good.txt", TEXT.getBytes(StandardCharsets.UTF_8));
    file("empty.txt", new byte[0]);
    file("blank.html", "  \n ".getBytes(StandardCharsets.UTF_8));
    file("binary.html", new byte[] {'<', 'p', '>', 0, 1, 2, 3, 0, 5});
    file("picture.txt", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13});
    file("lines.jsonl", "{\"text\": 3}\nno json\n".getBytes(StandardCharsets.UTF_8));
    file("broken.warc", "WARC/1.0\r\nnonsense".getBytes(StandardCharsets.UTF_8));
    file("broken.zip", "PK nothing".getBytes(StandardCharsets.UTF_8));

    assertThat(run(folder.toString(), folder.resolve("missing.txt").toString(), "ftp://news.example/a")).isEqualTo(1);

    assertThat(failures()).isEqualTo(Map.of("empty.txt", "empty", "blank.html", "empty", "binary.html", "unsupported-type",
        "picture.txt", "unsupported-type", "lines.jsonl#1", "malformed-article", "lines.jsonl#2", "malformed-json",
        "broken.warc#1", "malformed-warc", "broken.zip", "malformed-zip", "missing.txt", "not-found", "a", "unsupported-scheme"));
    assertThat(err.toString()).contains("1 articles").contains("2 empty").contains("2 unsupported-type");
  }

  @Test
  void pagesInOldEncodingsAreReadRightAlsoWhenTheyLie() throws IOException {
    file("latin.html", html("ISO-8859-1"));
    file("windows.html", html("windows-1252"));
    file("lie.html", new String(html("UTF-8"), StandardCharsets.UTF_8).replace("charset=UTF-8", "charset=ISO-8859-1").getBytes(StandardCharsets.UTF_8));

    assertThat(run(folder.toString())).isZero();

    assertThat(Files.readAllLines(out().resolve("articles.jsonl"))).hasSize(3).allMatch(line -> line.contains("vidéos") && line.contains("Séoul"));
  }

  @Test
  void pagesOfServersThatLieAboutTheirEncodingAreReadRight() throws IOException {
    SERVER.stubFor(get("/robots.txt").willReturn(aResponse().withStatus(404)));
    Map<String, byte[]> pages = Map.of("ISO-8859-1", html("UTF-8"), "utf-8", html("windows-1252"), "no-such-charset", html("UTF-8"));
    List<String> arguments = new ArrayList<>(List.of("--allow-private-hosts", "--delay", "0s"));
    pages.forEach((told, body) -> {
      SERVER.stubFor(get("/lie-" + told).willReturn(aResponse().withHeader("Content-Type", "text/html; charset=" + told).withBody(body)));
      arguments.add(SERVER.baseUrl() + "/lie-" + told);
    });

    assertThat(run(arguments.toArray(String[]::new))).isZero();

    assertThat(Files.readAllLines(out().resolve("articles.jsonl"))).hasSize(3).allMatch(line -> line.contains("vidéos") && line.contains("Séoul"));
  }

  @Test
  void badAnswersOfServersAreNamedAndTheOthersRead() throws IOException {
    SERVER.stubFor(get("/robots.txt").willReturn(aResponse().withStatus(404)));
    SERVER.stubFor(get("/good").willReturn(okForContentType("text/html", new String(html("UTF-8"), StandardCharsets.UTF_8))));
    SERVER.stubFor(get("/gone").willReturn(aResponse().withStatus(404)));
    SERVER.stubFor(get("/fault").willReturn(aResponse().withStatus(500)));
    SERVER.stubFor(get("/slow").willReturn(okForContentType("text/html", "x").withFixedDelay(20_000)));
    String site = SERVER.baseUrl();

    assertThat(run("--allow-private-hosts", "--delay", "0s", "--timeout", "1s", site + "/good", site + "/gone", site + "/fault", site + "/slow",
        "http://127.0.0.1:1/refused")).isEqualTo(1);

    assertThat(failures()).isEqualTo(Map.of("gone", "not-found", "fault", "server-error", "slow", "timeout", "refused", "connection-refused"));
    assertThat(Files.readAllLines(out().resolve("articles.jsonl"))).hasSize(1);
  }

  @Test
  void aPageOfTheWebGivesTheRecordsOfItsArticleAndNoneOfItsTeasers() throws IOException {
    SERVER.stubFor(get("/robots.txt").willReturn(aResponse().withStatus(404)));
    SERVER.stubFor(get("/seoul").willReturn(okForContentType("text/html; charset=UTF-8", Files.readString(Path.of("samples/clinique-seoul.html")))));

    assertThat(run("--allow-private-hosts", SERVER.baseUrl() + "/seoul")).isZero();

    List<Incident> incidents = Files.readAllLines(out().resolve("incidents.jsonl")).stream().map(line -> Json.read(line, Incident.class)).toList();
    assertThat(incidents).singleElement().satisfies(leak -> {
      assertThat(leak.type()).isEqualTo(IncidentType.LEAK);
      assertThat(leak.country()).isEqualTo("KR");
      assertThat(leak.when()).isEqualTo("2023-02-24/2023-02-28");
    });
    List<PolicyAction> actions = Files.readAllLines(out().resolve("policy-actions.jsonl")).stream().map(line -> Json.read(line, PolicyAction.class)).toList();
    assertThat(actions).extracting(PolicyAction::type).containsExactlyInAnyOrder(PolicyActionType.INVESTIGATION, PolicyActionType.TAKEDOWN);
    assertThat(actions).extracting(action -> action.authority().country()).containsOnly("KR");
  }

  @Test
  void whenNothingCanBeReadTheCodeSaysSo() {
    assertThat(run(folder.resolve("missing.txt").toString(), "-q")).isEqualTo(3);
    assertThat(err.toString()).isEqualToIgnoringNewLines("vigie: There is no file or folder " + folder.resolve("missing.txt"));
  }

  @Test
  void wrongUsageIsExplainedWithoutAStackTrace() throws IOException {
    assertThat(run()).isEqualTo(2);
    assertThat(run("--published", "last week", "x")).isEqualTo(2);
    assertThat(run("--threads", "0", "x")).isEqualTo(2);
    assertThat(run("--max-articles", "0", "x")).isEqualTo(2);
    assertThat(run("--delay", "soon", "x")).isEqualTo(2);
    assertThat(run("--corrections", folder.resolve("none.jsonl").toString(), folder.toString())).isEqualTo(2);
    Files.writeString(folder.resolve("file"), "x");
    assertThat(Main.commandLine().setErr(new PrintWriter(err)).execute("run", "-o", folder.resolve("file").toString(), "x")).isEqualTo(2);
    assertThat(err.toString()).contains("SOURCE").contains("last week").contains("none.jsonl").doesNotContain("\tat ");
  }

  @Test
  void readsAPageOfAnySizeWhereTheLimitIsRaised() throws IOException {
    String page = new String(html("utf-8"), StandardCharsets.UTF_8).replace("<article>", "<!--" + "x".repeat(11 << 20) + "--><article>");
    String path = file("large.html", page.getBytes(StandardCharsets.UTF_8)).toString();

    assertThat(run("--all", "--no-report", "--max-bytes", "20000000", path)).isZero();
    assertThat(failures()).isEmpty();
  }
}
