package io.vigie;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Java of the README as it stands there, compiled and run; only the output goes to a folder of the test's own. */
class LibraryExampleTest {

  private static final Pattern JAVA = Pattern.compile("```java\\R(.*?)```", Pattern.DOTALL);
  private static final String OUTPUT = "vigie-out";

  @TempDir
  private Path folder;

  @Test
  void theExampleOfTheReadmePrintsTheIncidentsOfTheSamplesWithTheirEvidence() throws Exception {
    Path output = folder.resolve("out");

    String printed = run(compile(example().replace(OUTPUT, output.toString())));

    List<String> expected = new ArrayList<>();
    for (String line : Files.readAllLines(output.resolve("incidents.jsonl"))) {
      var incident = new ObjectMapper().readTree(line);
      expected.add(incident.path("title").asText() + " " + incident.path("confidence").asDouble());
      incident.path("evidence").forEach(evidence -> expected.add("  " + evidence.path("quote").asText()));
    }
    assertThat(expected).hasSizeGreaterThan(10);
    assertThat(printed.lines()).containsExactlyElementsOf(expected);
  }

  private static String example() throws IOException {
    Matcher matcher = JAVA.matcher(Files.readString(Path.of("README.md")));
    assertThat(matcher.find()).as("Java in the README").isTrue();
    assertThat(matcher.group(1)).contains(OUTPUT).contains("\"samples\"");
    return matcher.group(1);
  }

  private Class<?> compile(String statements) throws Exception {
    Path source = Files.writeString(folder.resolve("Example.java"), """
        import io.vigie.*;
        import io.vigie.merge.*;
        import io.vigie.record.*;
        import java.nio.file.*;
        import java.util.*;
        public class Example {
          public static void run() {
        %s
          }
        }
        """.formatted(statements));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    int code = compiler.run(null, null, errors, "-proc:none", "-cp", System.getProperty("java.class.path"), "-d", folder.toString(), source.toString());
    assertThat(code).as(errors.toString(StandardCharsets.UTF_8)).isZero();
    return URLClassLoader.newInstance(new URL[] {folder.toUri().toURL()}, Vigie.class.getClassLoader()).loadClass("Example");
  }

  private static String run(Class<?> example) throws Exception {
    PrintStream before = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      example.getMethod("run").invoke(null);
    } finally {
      System.setOut(before);
    }
    return printed.toString(StandardCharsets.UTF_8);
  }
}
