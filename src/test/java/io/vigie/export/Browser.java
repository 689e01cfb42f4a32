package io.vigie.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A real browser without a window: Debian's Chromium with its driver. */
final class Browser implements AutoCloseable {

  /** Warns that the browser is newer than the driver's protocol, which is not used; held here lest the setting be collected. */
  private static final Logger PROTOCOL = Logger.getLogger("org.openqa.selenium.devtools");

  static {
    PROTOCOL.setLevel(Level.SEVERE);
  }

  private final ChromeDriver driver;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  /** @param language of the interface, such as {@code en} */
  static Browser open(Path profile, String language, boolean dark) {
    Path chromium = program("chromium");
    Path chromedriver = program("chromedriver");
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    ChromeOptions options = new ChromeOptions().setBinary(chromium.toFile());
    options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run",
        "--disable-dev-shm-usage", "--lang=" + language, "--user-data-dir=" + profile,
        "--blink-settings=preferredColorScheme=" + (dark ? 0 : 1));
    options.setExperimentalOption("prefs", Map.of("intl.accept_languages", language));
    options.setCapability("goog:loggingPrefs", logs);
    return new Browser(new ChromeDriver(new ChromeDriverService.Builder().usingDriverExecutable(chromedriver.toFile()).build(), options));
  }

  private static Path program(String name) {
    Path found = Stream.of(System.getenv("PATH").split(":")).map(folder -> Path.of(folder, name)).filter(Files::isExecutable).findFirst().orElse(null);
    String missing = "there is no " + name + " on the path; apt-get install chromium chromium-driver";
    if (found == null && "true".equals(System.getenv("CI"))) {
      throw new IllegalStateException(missing);
    }
    if (found == null) {
      System.out.println("skipped: " + missing);
    }
    Assumptions.assumeTrue(found != null, missing);
    return found;
  }

  Browser show(Path page) {
    requests(); // those of the empty window
    driver.get(page.toUri().toString());
    return this;
  }

  Browser resize(int width, int height) {
    driver.executeCdpCommand("Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
    settle();
    return this;
  }

  WebElement one(String selector) {
    return driver.findElement(By.cssSelector(selector));
  }

  List<String> texts(String selector) {
    return driver.findElements(By.cssSelector(selector)).stream().map(WebElement::getText).toList();
  }

  int count(String selector) {
    return driver.findElements(By.cssSelector(selector)).size();
  }

  /** Clicks what a user would first scroll to. */
  void click(String selector) {
    run("arguments[0].scrollIntoView({block: 'center'})", one(selector));
    one(selector).click();
  }

  /** Sets a field as a user does. */
  void enter(String field, String value) {
    run("const f = document.getElementById('f-' + arguments[0]); f.value = arguments[1]; f.dispatchEvent(new Event('input', {bubbles: true}))", field, value);
    settle();
  }

  /** Waits for what a page does a little later. */
  void settle() {
    driver.executeAsyncScript("setTimeout(arguments[arguments.length - 1], 250)");
  }

  Object run(String script, Object... arguments) {
    return driver.executeScript(script, arguments);
  }

  /** Presses keys on whatever has the focus. */
  void press(CharSequence... keys) {
    driver.switchTo().activeElement().sendKeys(keys);
  }

  /** What the page complained of. */
  List<String> complaints() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream().map(LogEntry::getMessage).toList();
  }

  /** The addresses that were asked for since the last call. */
  List<String> requests() {
    return driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream().map(LogEntry::getMessage)
        .filter(message -> message.contains("\"Network.requestWillBeSent\""))
        .map(message -> message.replaceAll("(?s).*\"documentURL\":.*?\"url\":\"([^\"]*)\".*", "$1"))
        .filter(address -> !address.startsWith("chrome://")).toList(); // the browser's own pages
  }

  void screenshot(Path file) throws IOException {
    Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
  }

  @Override
  public void close() {
    driver.quit();
  }
}
