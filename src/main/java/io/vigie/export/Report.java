package io.vigie.export;

import io.vigie.merge.Dataset;
import io.vigie.record.Stage;
import io.vigie.record.VigieException;
import io.vigie.store.AtomicFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The report for people: one HTML file that loads nothing. All text is data: it reaches the page as JSON in which no tag can end, and from
 * there as text nodes; the page's own policy allows no other script or style than its own, by their hashes.
 */
public final class Report {

  private static final List<String> SCRIPTS = List.of("base.js", "filters.js", "charts.js", "records.js", "main.js");

  private Report() {}

  /**
   * Writes the report.
   *
   * @param version of Vigie, shown at the foot
   * @throws VigieException if the file cannot be written
   */
  public static void write(Dataset dataset, String version, Path file) {
    String style = resource("report.css");
    String script = "(() => {\n" + SCRIPTS.stream().map(Report::resource).collect(Collectors.joining("\n")) + "})();";
    Map<String, String> parts = Map.of(
        "policy", "default-src 'none'; style-src " + hash(style) + "; script-src " + hash(script)
            + "; base-uri 'none'; form-action 'none'",
        "style", style,
        "script", script,
        "messages", inScript(resource("messages.json")),
        "data", inScript(ReportData.json(dataset, version)));
    AtomicFile.write(file, out -> fill(resource("report.html"), parts, out));
  }

  /** One pass over the template, so that no inserted text is taken for a place to insert at. */
  private static void fill(String template, Map<String, String> parts, OutputStream out) throws IOException {
    int at = 0;
    for (int start = template.indexOf("{{"); start >= 0; start = template.indexOf("{{", at)) {
      int end = template.indexOf("}}", start);
      out.write(template.substring(at, start).getBytes(StandardCharsets.UTF_8));
      out.write(parts.get(template.substring(start + 2, end)).getBytes(StandardCharsets.UTF_8));
      at = end + 2;
    }
    out.write(template.substring(at).getBytes(StandardCharsets.UTF_8));
  }

  /** JSON that cannot end the script element, nor begin a comment in it. */
  private static String inScript(String json) {
    return json.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
        .replace("\u2028", "\\u2028").replace("\u2029", "\\u2029");
  }

  private static String hash(String text) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  private static String resource(String name) {
    try (InputStream in = Report.class.getResourceAsStream("/io/vigie/report/" + name)) {
      if (in == null) {
        throw new VigieException(Stage.EXPORT, "missing-resource", "the jar lacks io/vigie/report/" + name + "; build it again");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException exception) {
      throw new VigieException(Stage.EXPORT, "missing-resource", "cannot read io/vigie/report/" + name, false, exception);
    }
  }
}
