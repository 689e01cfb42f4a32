package io.vigie.train;

import io.vigie.annotate.Segmenter;
import io.vigie.language.LanguagePack;
import io.vigie.record.Stage;
import io.vigie.record.VigieException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import opennlp.tools.dictionary.Dictionary;
import opennlp.tools.sentdetect.SentenceDetectorFactory;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.sentdetect.SentenceSample;
import opennlp.tools.tokenize.TokenSample;
import opennlp.tools.tokenize.TokenizerFactory;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;
import opennlp.tools.util.ObjectStream;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.Span;
import opennlp.tools.util.StringList;
import opennlp.tools.util.TrainingParameters;
import opennlp.tools.util.model.BaseModel;

/**
 * Trains OpenNLP's tokenizer and sentence detector, and measures each beside the rules of Vigie's {@link Segmenter} on the same texts: the
 * pipeline takes the better. The model knows the abbreviations that the rules know.
 *
 * @param corpora treebanks in CoNLL-U
 * @param tests treebanks to measure on, never learnt from; without any, every tenth sentence (for tokens) or paragraph is held out
 * @param experiment whether corpora that may not train a shipped model are welcome
 * @param arguments the command line, for the card
 * @param progress told what happens
 */
public record SegmentationTraining(LanguagePack pack, List<Path> corpora, List<Path> tests, Settings settings, boolean experiment,
    List<String> arguments, Consumer<String> progress) {

  private static final int HELD_OUT = 10;
  private static final char[] STOPS = {'.', '!', '?', '…'};

  /**
   * How to learn.
   *
   * @param rounds over the corpora
   * @param cutoff features seen less often are left out
   */
  public record Settings(int rounds, int cutoff) {

    private TrainingParameters parameters() {
      TrainingParameters parameters = TrainingParameters.defaultParams();
      parameters.put(TrainingParameters.ITERATIONS_PARAM, rounds);
      parameters.put(TrainingParameters.CUTOFF_PARAM, cutoff);
      return parameters;
    }
  }

  /**
   * Trains a tokenizer.
   *
   * @return the lines of the scores on each test
   * @throws VigieException of kind {@code bad-corpus}, naming file and line, or {@code not-licensed}; no model is written then
   */
  public List<String> tokens(Path out) {
    Texts texts = read(Segmented::sentences);
    TokenizerModel model = train(() -> TokenizerME.train(
        samples(texts, sentence -> new TokenSample(sentence.text(), sentence.parts().toArray(Span[]::new))),
        new TokenizerFactory(pack.code(), abbreviations(), true, null), settings.parameters()));
    TokenizerME tokenizer = new TokenizerME(model);
    Segmenter rules = Segmenter.of(pack);
    List<ModelCard.Score> scores = scores(texts, text -> List.of(tokenizer.tokenizePos(text)),
        text -> rules.tokenize(text).stream().map(token -> new Span(token.start(), token.end())).toList());
    return finish(out, model, "Cuts sentences of language `" + pack + "` into tokens", "Exact tokens of each sentence", scores);
  }

  /** Trains a sentence detector, in the same way. */
  public List<String> sentences(Path out) {
    Texts texts = read(Segmented::paragraphs);
    SentenceModel model = train(() -> SentenceDetectorME.train(pack.code(),
        samples(texts, paragraph -> new SentenceSample(paragraph.text(), paragraph.parts().toArray(Span[]::new))),
        new SentenceDetectorFactory(pack.code(), true, abbreviations(), STOPS), settings.parameters()));
    SentenceDetectorME detector = new SentenceDetectorME(model);
    Segmenter rules = Segmenter.of(pack);
    List<ModelCard.Score> scores = scores(texts, text -> List.of(detector.sentPosDetect(text)),
        text -> rules.segment(text).stream().map(sentence -> new Span(sentence.start(), sentence.end())).toList());
    return finish(out, model, "Cuts paragraphs of language `" + pack + "` into sentences",
        "Exact sentences of each paragraph (of ten sentences where the treebank names none)", scores);
  }

  /** @param measured name of a test → its texts */
  private record Texts(List<Segmented> learnt, Map<String, List<Segmented>> measured) {}

  private Texts read(Function<List<TreebankSentence>, List<Segmented>> cut) {
    if (!experiment) {
      CorpusLicences licences = new CorpusLicences();
      corpora.forEach(file -> licences.check(file, pack.code()));
    }
    Texts texts = new Texts(new ArrayList<>(), new LinkedHashMap<>());
    corpora.forEach(corpus -> hold(cut.apply(Treebank.read(corpus)), corpus, texts));
    tests.forEach(test -> texts.measured().put(test.getFileName().toString(), cut.apply(Treebank.read(test))));
    if (texts.measured().isEmpty()) {
      throw new VigieException(Stage.TRAIN, "bad-corpus", corpora + ": too small to hold a tenth out; name a treebank to measure on with --test");
    }
    progress.accept("training on " + texts.learnt().size() + " texts with " + texts.learnt().stream().mapToInt(text -> text.parts().size()).sum() + " parts");
    return texts;
  }

  private void hold(List<Segmented> all, Path corpus, Texts texts) {
    for (int i = 0; i < all.size(); i++) {
      boolean heldOut = tests.isEmpty() && i % HELD_OUT == HELD_OUT - 1;
      (heldOut ? texts.measured().computeIfAbsent("held out of " + corpus.getFileName(), name -> new ArrayList<>()) : texts.learnt()).add(all.get(i));
    }
  }

  private static <S> ObjectStream<S> samples(Texts texts, Function<Segmented, S> sample) {
    return ObjectStreamUtils.createObjectStream(texts.learnt().stream().map(sample).toList());
  }

  private Dictionary abbreviations() {
    Dictionary dictionary = new Dictionary(false);
    for (String list : List.of("titles", "abbreviations", "numbering")) {
      pack.file("pack.yaml").texts(list).forEach(word -> dictionary.put(new StringList(word + ".")));
    }
    return dictionary;
  }

  /** A training of OpenNLP. */
  @FunctionalInterface
  private interface Training<M extends BaseModel> {
    M run() throws IOException;
  }

  private static <M extends BaseModel> M train(Training<M> training) {
    try {
      return training.run();
    } catch (IOException | IllegalArgumentException e) {
      throw new VigieException(Stage.TRAIN, "bad-corpus", "the treebanks hold too little to learn from (" + e.getMessage() + ")", false, e);
    }
  }

  private static List<ModelCard.Score> scores(Texts texts, Function<String, List<Span>> model, Function<String, List<Span>> rules) {
    return texts.measured().entrySet().stream().map(test -> new ModelCard.Score(test.getKey(),
        List.of(score(test.getValue(), model).line("model"), score(test.getValue(), rules).line("rules")))).toList();
  }

  private static SpanScores score(List<Segmented> texts, Function<String, List<Span>> cut) {
    SpanScores scores = new SpanScores();
    texts.forEach(text -> scores.add(text.parts(), cut.apply(text.text()).stream().map(span -> new Span(span.getStart(), span.getEnd())).toList()));
    return scores;
  }

  private List<String> finish(Path out, BaseModel model, String purpose, String measure, List<ModelCard.Score> scores) {
    ModelFile.write(out, file -> ReproducibleModel.write(model, file));
    new ModelCard(purpose + ". An OpenNLP model for whoever wants one; Vigie itself cuts by rules, measured beside it.",
        corpora.stream().map(file -> new ModelCard.Source(file, pack.code(), "")).toList(), arguments,
        ("OpenNLP's features and maximum entropy, %d rounds, features seen fewer than %d times left out; the abbreviations of the language's "
            + "`pack.yaml` are known.").formatted(settings.rounds(), settings.cutoff()),
        measure + ": precision, recall, F1 of this model and of Vigie's rules.", scores).write(out);
    progress.accept("wrote " + out + " and " + ModelCard.beside(out).getFileName());
    return scores.stream().flatMap(score -> score.lines().stream().map(line -> score.test() + " " + line)).toList();
  }
}
