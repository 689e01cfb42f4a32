package io.vigie.train;

import io.vigie.annotate.NameFinder;
import io.vigie.annotate.NameModel;
import io.vigie.evaluate.NameCorpus;
import io.vigie.evaluate.NameEvaluation;
import io.vigie.evaluate.NameScores;
import io.vigie.evaluate.TaggedSentence;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import opennlp.tools.namefind.TokenNameFinderModel;

/**
 * One {@code vigie train names}: reads the corpora, trains, measures, writes the model and its card.
 *
 * @param tests corpora to measure on; without any, every tenth sentence of the corpora is held out
 * @param experiment whether corpora that may not train a shipped model are welcome
 * @param arguments the command line, for the card
 * @param progress told what happens
 */
public record NameTrainingRun(NameTraining.Settings settings, List<TrainingCorpus> corpora, List<Path> tests, boolean experiment,
    List<String> arguments, Consumer<String> progress) {

  private static final int HELD_OUT = 10;

  /** @return the lines of the scores on each test */
  public List<String> write(Path out) {
    if (!experiment) {
      CorpusLicences licences = new CorpusLicences();
      corpora.forEach(corpus -> licences.check(corpus.file(), settings.language()));
    }
    List<TaggedSentence> sentences = new ArrayList<>();
    Map<String, List<TaggedSentence>> measured = new LinkedHashMap<>();
    corpora.forEach(corpus -> read(corpus, sentences, measured));
    tests.forEach(test -> measured.put(test.getFileName().toString(), NameCorpus.read(test)));

    progress.accept("training on " + sentences.size() + " sentences");
    TokenNameFinderModel model = NameTraining.train(settings, sentences);
    ModelFile.write(out, file -> ReproducibleModel.write(model, file));

    Map<String, NameScores> scores = new LinkedHashMap<>();
    NameFinder finder = new NameFinder(NameModel.read(out));
    measured.forEach((name, test) -> scores.put(name, NameEvaluation.run(finder, test)));
    card(scores).write(out);
    progress.accept("wrote " + out + " and " + ModelCard.beside(out).getFileName());
    return scores.entrySet().stream().flatMap(entry -> entry.getValue().lines().stream().map(line -> entry.getKey() + " " + line)).toList();
  }

  private void read(TrainingCorpus corpus, List<TaggedSentence> sentences, Map<String, List<TaggedSentence>> measured) {
    List<TaggedSentence> all = NameCorpus.read(corpus.file()).stream().filter(sentence -> !corpus.prose() || Prose.isProse(sentence)).toList();
    List<TaggedSentence> learnt = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      boolean heldOut = tests.isEmpty() && i % HELD_OUT == HELD_OUT - 1;
      (heldOut ? measured.computeIfAbsent("held out of " + corpus.name(), name -> new ArrayList<>()) : learnt).add(all.get(i));
    }
    Collections.nCopies(corpus.weight(), learnt).forEach(sentences::addAll);
    progress.accept(corpus.file() + ": " + learnt.size() + " sentences, counted " + corpus.weight() + " times");
  }

  private ModelCard card(Map<String, NameScores> scores) {
    return new ModelCard(
        "Finds persons, organizations and places in texts of language `" + settings.language() + "`. OpenNLP name finder model (BILOU, "
            + "beam of 3), made by `vigie train names`.",
        corpora.stream().map(corpus -> new ModelCard.Source(corpus.file(), settings.language(), corpus.how())).toList(), arguments, method(),
        "Exact span and type, on the corpus's own tokens, each sentence by itself: precision, recall, F1.",
        scores.entrySet().stream().map(entry -> new ModelCard.Score(entry.getKey(), entry.getValue().lines())).toList());
  }

  private String method() {
    String classes = Stream.concat(settings.lists().stream(), settings.clusters().stream())
        .map(name -> "`" + name + "`").collect(Collectors.joining(", "));
    return ("Features: words, shapes, beginnings and endings of up to four letters, two tokens to either side (endings: one), pairs of "
        + "neighbours, the labels before, how many words since the last capital. Word classes: %s. Learnt by FTRL-proximal logistic regression: %d epochs, alpha %s, L1 %s, L2 %s; "
        + "%s of the sentences repeated as headlines are written; features seen fewer than %d times left out.").formatted(
        classes.isEmpty() ? "none" : classes + " (each with a card of its own)", settings.epochs(), settings.alpha(), settings.l1(),
        settings.l2(), settings.augmentation(), settings.cutoff());
  }
}
