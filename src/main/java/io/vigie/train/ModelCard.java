package io.vigie.train;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The text beside a model: what it does, what it is made of, whom to thank, how to make it again, how good it is.
 *
 * @param purpose what the model does, in whole sentences
 * @param sources the files that it learnt from
 * @param arguments the command line that made it, after {@code vigie}
 * @param method features and training, in whole sentences
 * @param measure what the scores say
 * @param scores test → scores, a line each
 */
record ModelCard(String purpose, List<Source> sources, List<String> arguments, String method, String measure, List<Score> scores) {

  /**
   * A file that the model learnt from.
   *
   * @param how often it counts and which part of it, such as {@code twice, prose only}; empty for once and all
   */
  record Source(Path file, String language, String how) {}

  record Score(String test, List<String> lines) {}

  ModelCard {
    sources = List.copyOf(sources);
    arguments = List.copyOf(arguments);
    scores = List.copyOf(scores);
  }

  /** The card of {@code fr-names.bin} is {@code fr-names.md}. */
  static Path beside(Path model) {
    return model.resolveSibling(model.getFileName().toString().replaceFirst("\\.(bin|lists|classes)$", "") + ".md");
  }

  /** Writes the card of a model that is written already. */
  void write(Path model) {
    ModelFile.write(beside(model), text(model));
  }

  private String text(Path model) {
    return """
        # %s

        %s

        SHA-256 `%s`

        ## Corpora

        | file | corpus | licence | attribution |
        |---|---|---|---|
        %s

        ## Command

        `CORPUS` stands for the folder that holds the corpora. The same corpora give the same model, byte for byte.

        ```
        vigie %s
        ```

        ## Method

        %s

        ## Scores

        %s

        %s
        """.formatted(model.getFileName(), purpose, ModelFile.sha256(model), corpora(), command(), method, measure, table());
  }

  private String corpora() {
    CorpusLicences licences = new CorpusLicences();
    return sources.stream().map(source -> row(source, licences)).collect(Collectors.joining("\n"));
  }

  private static String row(Source source, CorpusLicences licences) {
    String file = name(source.file()) + (source.how().isEmpty() ? "" : " (" + source.how() + ")");
    return licences.of(source.file(), source.language())
        .map(known -> "| " + file + " | " + known.name() + " | " + known.licence() + " | " + known.attribution()
            + (known.mayTrain() ? "" : "; NOT TO BE PASSED ON") + " |")
        .orElse("| " + file + " | unknown | not stated: do not pass this model on before it is known | |");
  }

  /** A file goes by its name, a folder by its last two names or, in the repository, by its path. */
  static String name(Path file) {
    String name = file.getFileName().toString();
    if (name.contains(".") || file.getNameCount() < 2) {
      return name;
    }
    return file.startsWith("src") ? file.toString() : file.subpath(file.getNameCount() - 2, file.getNameCount()).toString();
  }

  /** The command line without the folders of the machine that ran it. */
  private String command() {
    List<String> words = new ArrayList<>();
    boolean pattern = false;
    for (String argument : arguments) {
      words.add(pattern ? "'" + argument + "'" : argument(argument));
      pattern = argument.equals("--include") || argument.equals("--exclude");
    }
    return String.join(" ", words);
  }

  private static String argument(String argument) {
    int assigned = argument.startsWith("-") ? -1 : argument.indexOf('=');
    if (assigned > 0) {
      return argument.substring(0, assigned + 1) + argument(argument.substring(assigned + 1));
    }
    String placed = argument;
    String name = argument.substring(argument.lastIndexOf('/') + 1);
    if (name.matches(".+\\.(bin|classes|lists)")) {
      placed = argument.contains("/") ? "models/" + name : name;
    } else if (argument.startsWith("src/")) {
      placed = argument;
    } else if (argument.startsWith("/") && !name.contains(".")) {
      placed = "CORPUS/" + name(Path.of(argument));
    } else if (argument.contains(".") && !argument.matches("[-\\d.]+")) {
      placed = "CORPUS/" + (argument.startsWith("/") ? name : argument);
    }
    return placed.matches(".*[*|()].*") ? "'" + placed + "'" : placed;
  }

  private String table() {
    return scores.stream().map(score -> score.lines().stream().map(line -> "| " + score.test() + " | " + line + " |")
        .collect(Collectors.joining("\n"))).collect(Collectors.joining("\n", "| test | score |\n|---|---|\n", ""));
  }
}
