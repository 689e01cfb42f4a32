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
    CorpusLicences licences = new CorpusLicences();
    if (!experiment) {
      corpora.forEach(licences::check);
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
    ModelFile.write(NameModelCard.beside(out), new NameModelCard(this, licences, scores).text(out));
    progress.accept("wrote " + out + " and " + NameModelCard.beside(out).getFileName());
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
}
