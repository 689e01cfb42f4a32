package io.vigie.train;

import io.vigie.evaluate.NameScores;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The text beside a name model: what it is made of, whom to thank, how to make it again, how good it is. */
record NameModelCard(NameTrainingRun run, CorpusLicences licences, Map<String, NameScores> scores) {

  /** The card of {@code fr-names.bin} is {@code fr-names.md}. */
  static Path beside(Path model) {
    return model.resolveSibling(model.getFileName().toString().replaceFirst("\\.bin$", "") + ".md");
  }

  String text(Path model) {
    return """
        # %s

        Finds persons, organizations and places in texts of language `%s`. OpenNLP name finder model (BILOU, beam of 3), made by
        `vigie train names`. SHA-256 `%s`.

        ## Corpora

        | file | counts | corpus | licence | attribution |
        |---|--:|---|---|---|
        %s

        ## Command

        Run it in a folder that holds the corpora; the same corpora give the same model, byte for byte.

        ```
        vigie %s
        ```

        ## Features

        Words, shapes, beginnings and endings of up to four letters, two tokens to either side (endings: one), pairs of neighbours, the
        two labels before. Word classes: %s. Learnt by FTRL-proximal logistic regression: %d epochs, alpha %s, L1 %s, L2 %s; %s of the
        sentences repeated as headlines are written; features seen fewer than %d times left out.

        ## Scores

        Exact span and type, on the corpus's own tokens, each sentence by itself: precision, recall, F1.

        %s
        """.formatted(model.getFileName(), run.settings().language(), ModelFile.sha256(model), corpora(), command(), classes(),
        run.settings().epochs(), run.settings().alpha(), run.settings().l1(), run.settings().l2(), run.settings().augmentation(),
        run.settings().cutoff(), table());
  }

  private String corpora() {
    return run.corpora().stream().map(corpus -> licences.of(corpus)
        .map(licence -> row(corpus, licence.name(), licence.licence(), licence.attribution() + (licence.mayTrain() ? "" : "; NOT TO BE PASSED ON")))
        .orElseGet(() -> row(corpus, "unknown", "not stated: do not pass this model on before it is known", ""))).collect(Collectors.joining("\n"));
  }

  private static String row(TrainingCorpus corpus, String name, String licence, String attribution) {
    return "| " + corpus.name() + (corpus.prose() ? ", prose only" : "") + " | " + corpus.weight() + " | " + name + " | " + licence + " | " + attribution + " |";
  }

  /** The command line without the folders of this machine. */
  private String command() {
    return run.arguments().stream().map(argument -> argument.contains("*") ? "'" + local(argument) + "'" : local(argument))
        .collect(Collectors.joining(" "));
  }

  private static String local(String argument) {
    return argument.startsWith("models/") ? argument : argument.substring(argument.lastIndexOf('/') + 1);
  }

  private String classes() {
    String names = Stream.concat(run.settings().lists().stream(), run.settings().clusters().stream())
        .map(name -> "`" + name + "`").collect(Collectors.joining(", "));
    return names.isEmpty() ? "none" : names + " (each with a card of its own)";
  }

  private String table() {
    return "| test | type P R F1 |\n|---|---|\n" + scores.entrySet().stream()
        .map(entry -> "| " + entry.getKey() + " | " + String.join("; ", entry.getValue().lines()) + " |").collect(Collectors.joining("\n"));
  }
}
