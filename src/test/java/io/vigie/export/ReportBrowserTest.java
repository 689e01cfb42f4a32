package io.vigie.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.merge.Corrections;
import io.vigie.merge.Dataset;
import io.vigie.record.Article;
import io.vigie.record.Evidence;
import io.vigie.record.Incident;
import io.vigie.record.Provenance;
import io.vigie.record.Samples;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/** The report as its reader meets it, in a real browser. */
class ReportBrowserTest {

  @TempDir static Path profiles;
  private static Browser browser;
  @TempDir Path folder;

  @BeforeAll
  static void open() {
    browser = Browser.open(profiles.resolve("english"), "en", false);
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  private Browser show(Dataset dataset, Browser browser) {
    Report.write(dataset, "0.1", folder.resolve("report.html"));
    return browser.show(folder.resolve("report.html")).resize(1280, 900);
  }

  private void show(Dataset dataset) {
    show(dataset, browser);
  }

  private static String found() {
    return browser.one("#found").getText();
  }

  @Test
  void everyFilterNarrowsTheRecordsAndIsLiftedAgain() {
    show(Datasets.many(200));
    assertThat(found()).isEqualTo("200 of 200 records");
    Map.of("vendor", "vendor-3", "country", "FR", "kind", "p", "type", "leak", "status", "decided", "language", "fr", "from", "2020-01-01",
        "to", "2018-12-31", "confidence", "80", "text", "town 42").forEach((filter, value) -> {
          long expected = switch (filter) {
            case "vendor" -> 4;
            case "country" -> 15;
            case "kind" -> 100;
            case "type" -> 20;
            default -> -1;
          };
          browser.enter(filter, value);
          long shown = Long.parseLong(found().split(" ")[0]);
          assertThat(shown).as(filter).isBetween(1L, 199L);
          assertThat(expected < 0 || shown == expected).as("%s: %s of %s", filter, shown, expected).isTrue();
          assertThat(browser.count("#chips button")).isEqualTo(1);
          browser.click("#chips button");
          assertThat(found()).as("lifted " + filter).isEqualTo("200 of 200 records");
        });
  }

  @Test
  void filtersWorkTogetherAndAContinentIsACountryToo() {
    show(Datasets.many(200));
    browser.enter("country", "150");
    browser.enter("kind", "p");
    browser.enter("vendor", "vendor-3");

    assertThat(found()).isEqualTo("3 of 200 records");
    assertThat(browser.texts("#chips button")).containsExactly("Policy actions ×", "Acme 3 ×", "Europe ×");
    assertThat(browser.texts(".record-title")).allMatch(title -> title.endsWith("against Acme 3"));
    browser.click("#reset");
    assertThat(found()).isEqualTo("200 of 200 records");
  }

  @Test
  void aRecordOpensToItsSentenceInItsContextWithALinkToTheSource() {
    show(Datasets.many(1));
    browser.click(".record-head");

    assertThat(browser.one("mark").getText()).startsWith("On 2016-01-01 event 0 befell cameras");
    assertThat(browser.one("blockquote").getText()).contains("It was a quiet week until then.", "Nobody would say more about it.");
    assertThat(browser.one("blockquote a").getDomAttribute("href")).isEqualTo("https://paper-0.example/0");
    assertThat(browser.one("blockquote a").getDomAttribute("rel")).contains("noopener", "noreferrer");
    browser.click(".record-head");
    assertThat(browser.count("mark")).isZero();
  }

  @Test
  void cellsOfTheChartsFilter() {
    show(Datasets.many(200));
    browser.click("#countries td button");
    assertThat(browser.count("#chips button")).isEqualTo(3);
    browser.click("#reset");
    browser.click("#vendors tbody button");
    assertThat(browser.count("#chips button")).isEqualTo(1);
    browser.click("#reset");
    browser.run("document.querySelector('#timeline .hit').dispatchEvent(new Event('click'))");
    assertThat(browser.texts("#chips button")).hasSize(2);
  }

  @Test
  void theKeyboardReachesAndOpensARecord() {
    show(Datasets.many(50));
    browser.one("#records").sendKeys(Keys.TAB);
    browser.press(Keys.ENTER);
    assertThat(browser.count("mark")).isEqualTo(1);
    browser.press(Keys.TAB);
    assertThat(browser.run("return document.activeElement.tagName")).isEqualTo("A");
  }

  @Test
  void wrongBuildsLinesThatTheNextRunUnderstands() throws Exception {
    show(Datasets.full());
    browser.click(".record-head");
    browser.click(".wrong-open");
    browser.click(".wrong > button");
    assertThat(browser.one("#lines").getDomProperty("value")).as("a record is never without a type").isEmpty();
    for (String action : List.of("set", "drop", "merge", "alias", "split")) {
      browser.run("""
          const form = document.querySelector('.wrong');
          const pick = (input, value) => { input.value = value; input.dispatchEvent(new Event('change')); };
          pick(form.querySelector('select'), arguments[0]);
          const input = form.querySelector('input');
          input.value = arguments[0] === 'merge' ? 'incident-9' : 'alleged';
          const status = [...form.querySelectorAll('select')[1].options].find(o => o.value === 'status');
          if (arguments[0] === 'set') pick(form.querySelectorAll('select')[1], status.value);
          if (arguments[0] === 'split') form.querySelectorAll('select')[3].options[0].selected = true;""", action);
      browser.click(".wrong > button");
    }
    String lines = browser.one("#lines").getDomProperty("value");
    Path file = Files.writeString(folder.resolve("corrections.jsonl"), lines);

    assertThat(lines.lines()).hasSize(5).first().isEqualTo("{\"id\":\"incident-1\",\"set\":{\"status\":\"alleged\"}}");
    assertThat(Corrections.read(file).unreadable()).isEmpty();
    assertThat(Corrections.read(file).lines()).hasSize(5);
  }

  @Test
  void nothingIsAskedForAndNothingComplains() {
    show(Datasets.many(100));
    browser.enter("text", "acme");
    browser.click("#language");
    browser.click("#theme");
    browser.click(".record-head");
    browser.settle();

    assertThat(browser.requests()).allMatch(address -> address.startsWith("file://") && address.endsWith("/report.html") || address.startsWith("data:"));
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void nothingOfAnArticleRuns() {
    String evil = "\u202Eevil<img src=x onerror=\"window.pwned=1\"></script><script>window.pwned=2</script>{{script}}<!--";
    Article plain = Samples.article("article-1");
    Article article = new Article(plain.id(), plain.source(), "javascript:window.pwned=3", null, evil, evil, List.of(evil), plain.published(),
        plain.publishedFrom(), null, "en", null, "x", 1, plain.kind(), false, 0.9, null, evil);
    Incident old = Samples.incident();
    Evidence evidence = new Evidence("article-1", article.url(), evil, plain.published(), "en", 0, evil.length(), evil, List.of(evil), evil);
    Incident incident = new Incident(old.id(), old.type(), evil, old.status(), old.when(), null, "NO", evil, old.victim(), null, old.vendors(),
        List.of(evil), List.of(), null, List.of(), List.of(), evil,
        new Provenance(List.of(), 0.9, 1, null, null, List.of(), List.of("article-1"), List.of(evidence)));
    show(new Dataset(List.of(incident), List.of(), List.of(), () -> Stream.of(article), Stream::empty, Stream::empty));
    browser.click(".record-head");
    browser.settle();

    assertThat(browser.run("return window.pwned")).isNull();
    assertThat(browser.one(".record-title").getText()).as("shown as text").startsWith("evil<img src=x");
    assertThat(browser.count("blockquote a, main img")).isZero();
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void theInterfaceSpeaksTheBrowsersLanguage() {
    try (Browser browser = show(Datasets.full(), Browser.open(folder.resolve("profile"), "fr", false))) {
      assertThat(browser.one("h1").getText()).isEqualTo("Vigie : veille sur la sécurité de la surveillance");
      assertThat(browser.one("html").getDomAttribute("lang")).isEqualTo("fr");
      browser.click("#language");
      assertThat(browser.one("h1").getText()).isEqualTo("Vigie: surveillance-security watch");
      assertThat(browser.run("""
          const keys = (o, at) => Object.entries(o).flatMap(([k, v]) => typeof v === 'object' && !['types', 'statuses', 'codes'].includes(k) ? keys(v, at + k + '.') : [at + k]);
          const m = JSON.parse(document.getElementById('messages').textContent);
          return keys(m.en, '').sort().join() === keys(m.fr, '').sort().join();""")).as("every text is there in both").isEqualTo(true);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {360, 768, 1280})
  void nothingIsWiderThanTheScreen(int width) {
    show(Datasets.many(300));
    browser.resize(width, 800);
    browser.click(".record-head");
    browser.click(".wrong-open");

    assertThat((Long) browser.run("return document.documentElement.scrollWidth")).isLessThanOrEqualTo(width);
  }

  @ParameterizedTest
  @CsvSource({"false, light", "true, dark"})
  void textIsReadableInBothThemes(boolean dark, String theme) {
    try (Browser browser = show(Datasets.many(60), Browser.open(folder.resolve("profile"), "en", dark))) {
      browser.click(".record-head");

      assertThat(browser.one("html").getDomAttribute("data-theme")).isEqualTo(theme);
      assertThat((List<?>) browser.run("""
          const parse = c => c.match(/[\\d.]+/g).map(Number);
          const over = (top, under) => { const a = top.length > 3 ? top[3] : 1; return [0, 1, 2].map(i => top[i] * a + under[i] * (1 - a)); };
          const behind = e => e ? over(parse(getComputedStyle(e).backgroundColor), behind(e.parentElement)) : [255, 255, 255];
          const light = c => { const l = c.map(v => (v /= 255) <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4); return .2126 * l[0] + .7152 * l[1] + .0722 * l[2]; };
          const contrast = (a, b) => { const [x, y] = [light(a), light(b)].sort((p, q) => q - p); return (x + .05) / (y + .05); };
          return [...document.querySelectorAll('h1, h2, p, label, button, a, td, th, mark, .context, .record-sub, .badge, .status, dt, dd, output, .tile span')]
            .filter(e => e.offsetParent && e.innerText.trim() && !e.disabled)
            .map(e => [e, contrast(over(parse(getComputedStyle(e).color), behind(e)), behind(e))]).filter(([e, c]) => c < 4.5)
            .map(([e, c]) => e.tagName + '.' + e.className + ' ' + e.innerText.slice(0, 20) + ' ' + c.toFixed(2));""")).isEmpty();
    }
  }

  @Test
  void everyControlHasAName() {
    show(Datasets.many(60));
    browser.click(".record-head");
    browser.click(".wrong-open");

    assertThat((List<?>) browser.run("""
        return [...document.querySelectorAll('button, input, select, textarea, a')]
          .filter(e => !(e.innerText.trim() && ['BUTTON', 'A'].includes(e.tagName)) && !e.getAttribute('aria-label') && !(e.labels && e.labels.length))
          .map(e => e.outerHTML.slice(0, 120));""")).isEmpty();
  }

  @Test
  void tenThousandRecordsAreAllFoundAndPaged() {
    show(Datasets.many(10_000));
    assertThat(found()).isEqualTo("10,000 of 10,000 records");
    assertThat(browser.count(".record")).isEqualTo(40);
    browser.enter("text", "event 9999 befell");

    assertThat(found()).isEqualTo("1 of 10,000 records");
    assertThat(browser.one(".record-title").getText()).isEqualTo("Measure 9999 against Acme 39");
  }

  @Test
  void onPaperEveryRecordHasItsProofAndEveryVendorItsRow() {
    show(Datasets.many(200));
    int rows = browser.count("#vendors tbody tr");
    browser.run("dispatchEvent(new Event('beforeprint'))");

    assertThat(browser.count(".record")).isEqualTo(200);
    assertThat(browser.texts(".proof")).hasSize(200).allMatch(proof -> proof.contains(" befell cameras of Acme ") && proof.contains("https://paper-"));
    assertThat(browser.count("#vendors tbody tr")).isEqualTo(60).isGreaterThan(rows);
    browser.run("dispatchEvent(new Event('afterprint'))");
    assertThat(browser.count(".proof")).isZero();
    assertThat(browser.count("#vendors tbody tr")).isEqualTo(rows);
  }

  /** Prints how long the page takes: {@code mvn test -Dtest=ReportBrowserTest -Dvigie.benchmark=true}. */
  @Test
  @EnabledIfSystemProperty(named = "vigie.benchmark", matches = "true", disabledReason = "a measurement, run by -Dvigie.benchmark=true")
  void tenThousandRecordsDoNotStall() throws Exception {
    show(Datasets.many(10_000));
    System.out.printf(Locale.ROOT, "report of 10,000 records: %.1f MB, loaded and drawn in %s ms%n", Files.size(folder.resolve("report.html")) / 1e6,
        browser.run("return Math.round(performance.timing.loadEventEnd - performance.timing.navigationStart)"));
    browser.run("window.tasks = []; new PerformanceObserver(l => window.tasks.push(...l.getEntries().map(e => Math.round(e.duration)))).observe({entryTypes: ['longtask']})");
    for (String[] filter : new String[][] {{"text", "acme 7"}, {"text", "acme 71"}, {"text", ""}, {"vendor", "vendor-3"}, {"country", "150"}, {"vendor", ""}}) {
      browser.run("window.tasks.length = 0");
      browser.enter(filter[0], filter[1]);
      browser.settle();
      System.out.printf(Locale.ROOT, "%s = \"%s\": %s, longest task %s ms%n", filter[0], filter[1], found(), browser.run("return Math.max(0, ...window.tasks)"));
    }
  }
}
