package io.vigie;

import io.vigie.record.Stage;
import io.vigie.record.VigieException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * This program as it is installed: its version, and fingerprints of the code, words and models that make articles and records. A
 * fingerprint changes when anything that it covers does, so that what was made by another version is told from what this one would make.
 */
final class Program {

  private static final String HOME = "io/vigie/";
  private static final Pattern MODEL = Pattern.compile(HOME + "models/[^/]+\\.(?:bin|classes)|langdetect-.*\\.bin");
  private static final List<String> EXTRACTION = List.of(HOME + "article/", HOME + "record/", "org/jsoup/", "langdetect-");
  private static final List<String> ANNOTATION = List.of(HOME + "annotate/", HOME + "finding/", HOME + "assemble/", HOME + "knowledge/",
      HOME + "frames/", HOME + "record/", HOME + "yaml/", HOME + "models/words", "opennlp/", "com/ibm/icu/");
  /** Data files in no folder, and the code of language packs. */
  private static final Pattern LOOSE = Pattern.compile(HOME + "(?:[^/]+\\.yaml|language/[^/]+\\.class)");

  private final Map<String, Long> checksums;
  private final Map<String, String> annotations = new TreeMap<>();

  private Program(Map<String, Long> checksums) {
    this.checksums = checksums;
  }

  static Program installed() {
    try {
      Path home = Path.of(Program.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return new Program(Files.isDirectory(home) ? folder(home) : jar(home));
    } catch (IOException | URISyntaxException unreadable) {
      throw new VigieException(Stage.DATA, "unreadable-program", "The program's own files cannot be read: " + unreadable.getMessage(),
          false, unreadable);
    }
  }

  private static Map<String, Long> jar(Path file) throws IOException {
    Map<String, Long> checksums = new TreeMap<>();
    try (ZipFile jar = new ZipFile(file.toFile())) {
      jar.stream().filter(entry -> !entry.isDirectory()).forEach(entry -> checksums.put(entry.getName(), entry.getCrc()));
    }
    return checksums;
  }

  private static Map<String, Long> folder(Path folder) throws IOException {
    Map<String, Long> checksums = new TreeMap<>();
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      CRC32 checksum = new CRC32();
      checksum.update(Files.readAllBytes(file));
      checksums.put(folder.relativize(file).toString().replace('\\', '/'), checksum.getValue());
    }
    return checksums;
  }

  String version() {
    String version = Program.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  /** Of what makes articles out of pages. */
  String extraction() {
    return fingerprint(name -> EXTRACTION.stream().anyMatch(name::startsWith));
  }

  /** Of what makes records out of articles in one language. */
  synchronized String annotation(@Nullable String language) {
    return annotations.computeIfAbsent(String.valueOf(language), code -> fingerprint(name -> LOOSE.matcher(name).matches()
        || name.startsWith(HOME + "language/" + code + "/") || name.startsWith(HOME + "models/" + code + "-")
        || ANNOTATION.stream().anyMatch(name::startsWith)));
  }

  /** SHA-256 of each model, by file name. */
  Map<String, String> models() {
    Map<String, String> models = new TreeMap<>();
    List<String> names = new ArrayList<>(checksums.keySet());
    names.removeIf(name -> !MODEL.matcher(name).matches());
    for (String name : names) {
      try (InputStream in = Program.class.getResourceAsStream("/" + name)) {
        models.put(name.substring(name.lastIndexOf('/') + 1), hash(in.readAllBytes()));
      } catch (IOException unreadable) {
        throw new VigieException(Stage.DATA, "unreadable-program", "Cannot read the model " + name, false, unreadable);
      }
    }
    return models;
  }

  private String fingerprint(Predicate<String> covered) {
    StringBuilder text = new StringBuilder();
    checksums.forEach((name, checksum) -> {
      if (covered.test(name)) {
        text.append(name).append(' ').append(checksum).append('\n');
      }
    });
    return hash(text.toString().getBytes(StandardCharsets.UTF_8)).substring(0, 32);
  }

  /** SHA-256 of all parts one after the other, in hexadecimal digits. */
  static String hash(byte[]... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      Arrays.stream(parts).forEach(digest::update);
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
