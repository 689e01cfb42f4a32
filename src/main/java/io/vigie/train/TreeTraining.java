package io.vigie.train;

import io.vigie.annotate.tree.Lexicon;
import io.vigie.annotate.tree.NetworkModel;
import io.vigie.annotate.tree.NetworkParser;
import io.vigie.annotate.tree.SentenceParser;
import io.vigie.language.LanguagePack;
import io.vigie.record.Stage;
import io.vigie.record.VigieException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Trains the network that tags and parses a language, measures it and writes it with its card. Same input, same files.
 *
 * @param corpora treebanks in CoNLL-U
 * @param tests treebanks to measure on, never learnt from
 * @param lexicon that {@code vigie train lexicon} made, or null
 * @param vectors ready-made word vectors, or null
 * @param start a model to start from, of the same or another language, or null
 * @param experiment whether corpora that may not train a shipped model are welcome
 * @param arguments the command line, for the card
 * @param progress told what happens
 */
public record TreeTraining(LanguagePack pack, TreeSettings settings, List<TrainingCorpus> corpora, List<Path> tests, @Nullable Path lexicon,
    @Nullable Path vectors, @Nullable Path start, boolean experiment, List<String> arguments, Consumer<String> progress) {

  private static final int MEASURED_EVERY = 3;

  /** @return the scores on each test */
  public List<String> write(Path out) {
    if (!experiment) {
      CorpusLicences licences = new CorpusLicences();
      corpora.forEach(corpus -> licences.check(corpus.file(), pack.code()));
    }
    Lexicon known = lexicon == null ? Lexicon.EMPTY : read(lexicon, Lexicon::read);
    List<Example> examples = new ArrayList<>();
    List<Integer> weights = new ArrayList<>();
    for (TrainingCorpus corpus : corpora) {
      List<Example> read = new Examples(pack).read(List.of(corpus.file()));
      examples.addAll(read);
      weights.addAll(Collections.nCopies(read.size(), corpus.weight()));
    }
    progress.accept(examples.size() + " sentences");
    WordVectors ready = vectors == null ? new WordVectors(List.of(), new float[0][]) : WordVectors.read(vectors, settings.words());
    NetworkModel from = start == null ? null : read(start, NetworkModel::read);
    NetworkModel trained = new NetworkTrainer(settings, known, Locale.forLanguageTag(pack.code()))
        .train(examples, weights, ready, from, (round, loss, model) -> tell(round, loss, model, known));
    ModelFile.write(out, trained::write);
    ModelCard card = card(measure(read(out, NetworkModel::read), known));
    card.write(out);
    progress.accept("wrote " + out + " and " + ModelCard.beside(out).getFileName());
    return card.scores().stream().flatMap(score -> score.lines().stream().map(line -> score.test() + " " + line)).toList();
  }

  private void tell(int round, double loss, NetworkModel model, Lexicon known) {
    progress.accept(String.format(Locale.ROOT, "round %d of %d, loss %.4f", round, settings.epochs(), loss));
    if (round % MEASURED_EVERY == 0 && round < settings.epochs()) {
      measure(model, known).forEach(score -> progress.accept(score.test() + ": " + String.join(", ", score.lines().subList(0, 6))));
    }
  }

  private List<ModelCard.Score> measure(NetworkModel model, Lexicon known) {
    NetworkParser parser = new NetworkParser(model, known);
    List<ModelCard.Score> measured = new ArrayList<>();
    for (Path test : tests) {
      TreeScores scores = new TreeScores();
      for (Example example : new Examples(pack).read(List.of(test))) {
        SentenceParser.Tree tree = parser.parse(example.forms());
        scores.addTags(example, tree.tags());
        scores.addTree(example, tree.heads(), tree.relations());
      }
      List<String> lines = Stream.concat(scores.tagLines().stream(), scores.treeLines().stream()).toList();
      measured.add(new ModelCard.Score(test.getFileName().toString(), lines));
    }
    return measured;
  }

  private ModelCard card(List<ModelCard.Score> scores) {
    List<ModelCard.Source> sources = Stream.concat(
        corpora.stream().map(corpus -> new ModelCard.Source(corpus.file(), pack.code(), corpus.how())),
        Stream.ofNullable(vectors).map(file -> new ModelCard.Source(file, pack.code(), settings.words() + " words"))).toList();
    return new ModelCard("Tags the words of language `" + pack + "` with parts of speech and verb forms, and parses its sentences into dependency "
        + "trees.", sources, arguments, method(),
        "Share of tokens with the right tag, the right head (UAS), the right head and relation (LAS), in the tokens that Vigie makes, with the "
            + "tags of this model, punctuation included; share of verbs whose subject, object and agent are all right; F1 of some relations.",
        scores);
  }

  private String method() {
    return Stream.of(
        "A network that learns both tasks: two layers of long short-term memories in both directions (" + settings.memory() + " numbers each), "
            + "tags from the first, arcs and relations by biaffine scores from the second (Dozat and Manning 2017), then the best tree (Edmonds "
            + "1967).",
        "It sees words, beginnings, endings, shapes and what the lexicon says (`" + name(lexicon) + "`)" + (vectors == null ? "." : ", and word vectors."),
        start == null ? "" : "It starts from `" + name(start) + "`.",
        settings.epochs() + " rounds of Adam at " + settings.rate() + ", dropout " + settings.dropout() + ", " + settings.batch()
            + " tokens a step, " + settings.headlines() + " of the sentences in the letters of headlines.",
        "Relations made alike: `acl:relcl`, `nsubj:pass`, `obl:agent` by rule, other subtypes cut but for `nmod:poss` and `compound:prt`.",
        "Weights are stored in 8 bits.").filter(line -> !line.isEmpty()).collect(Collectors.joining(" "));
  }

  private static String name(@Nullable Path file) {
    return file == null ? "none" : file.getFileName().toString();
  }

  private static <T> T read(Path file, BiFunction<String, InputStream, T> reader) {
    try (InputStream in = Files.newInputStream(file)) {
      return reader.apply(file.toString(), in);
    } catch (IOException e) {
      throw new VigieException(Stage.TRAIN, "bad-model", file + ": cannot be read (" + e + "); make it first with vigie train", false, e);
    }
  }
}
