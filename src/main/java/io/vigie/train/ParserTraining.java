package io.vigie.train;

import io.vigie.annotate.tree.Lemmas;
import io.vigie.annotate.tree.Lexicon;
import io.vigie.language.LanguagePack;
import io.vigie.record.Stage;
import io.vigie.record.VigieException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Trains the models that go with the parser of a language: lexicon and lemmas. Each is measured and written with its card. Same input, same
 * files.
 *
 * @param corpora treebanks in CoNLL-U
 * @param tests treebanks to measure on, never learnt from
 * @param experiment whether corpora that may not train a shipped model are welcome
 * @param arguments the command line, for the cards
 * @param progress told what happens
 */
public record ParserTraining(LanguagePack pack, List<Path> corpora, List<Path> tests, boolean experiment, List<String> arguments,
    Consumer<String> progress) {

  /** Makes a lexicon of an inflection dictionary. */
  public List<String> lexicon(Path dictionary, Path out) {
    check(List.of(dictionary));
    Lexicon lexicon = Lexicon.of(InflectionDictionary.read(dictionary, pack));
    ModelFile.write(out, lexicon::write);
    String size = lexicon.size() + " forms";
    return finish(out, new ModelCard(
        "The parts of speech, verb forms and lemmas that word forms of language `" + pack + "` may have. Forms are kept as 40-bit hashes.",
        sources(List.of(dictionary)), arguments,
        "`lexicon.yaml` of the language says which tags of the dictionary are taken and what they mean. What it leaves out is not there.",
        "How many forms there are.", List.of(new ModelCard.Score(dictionary.getFileName().toString(), List.of(size)))));
  }

  /** Trains the lemmatiser. */
  public List<String> lemmas(@Nullable Path lexiconFile, @Nullable Path dictionary, Path out) {
    List<Path> all = Stream.concat(corpora.stream(), Stream.ofNullable(dictionary)).toList();
    check(all);
    Lexicon lexicon = lexicon(lexiconFile);
    Lemmas lemmas = new LemmaTrainer(lexicon).train(examples(corpora), dictionary == null ? Map.of() : InflectionDictionary.read(dictionary, pack));
    ModelFile.write(out, lemmas::write);
    return finish(out, new ModelCard("Finds the lemmas of words of language `" + pack + "`.", sources(all), arguments,
        "Rules of endings, the longest first, for each tag; before them the lexicon (`" + name(lexiconFile) + "`) and the treebanks' forms that "
            + "both get wrong.",
        "Share of tokens whose lemma is right under the treebank's own tags; no punctuation.",
        measure((example, scores) -> scores.addLemmas(example, lemmas(example.forms(), example.tags(), lemmas, lexicon)), TreeScores::lemmaLines)));
  }

  private static List<String> lemmas(List<String> forms, List<String> tags, Lemmas lemmas, Lexicon lexicon) {
    List<String> found = new ArrayList<>();
    for (int i = 0; i < forms.size(); i++) {
      found.add(lemmas.lemma(forms.get(i), tags.get(i), lexicon));
    }
    return found;
  }

  private void check(List<Path> files) {
    if (!experiment) {
      CorpusLicences licences = new CorpusLicences();
      files.forEach(file -> licences.check(file, pack.code()));
    }
  }

  private List<Example> examples(List<Path> files) {
    List<Example> examples = new Examples(pack).read(files);
    progress.accept(examples.size() + " sentences");
    return examples;
  }

  private List<ModelCard.Score> measure(BiConsumer<Example, TreeScores> add, Function<TreeScores, List<String>> lines) {
    List<ModelCard.Score> measured = new ArrayList<>();
    for (Path test : tests) {
      TreeScores scores = new TreeScores();
      examples(List.of(test)).forEach(example -> add.accept(example, scores));
      measured.add(new ModelCard.Score(test.getFileName().toString(), lines.apply(scores)));
    }
    return measured;
  }

  private List<ModelCard.Source> sources(List<Path> files) {
    return files.stream().map(file -> new ModelCard.Source(file, pack.code(), "")).toList();
  }

  private List<String> finish(Path out, ModelCard card) {
    card.write(out);
    progress.accept("wrote " + out + " and " + ModelCard.beside(out).getFileName());
    return card.scores().stream().flatMap(score -> score.lines().stream().map(line -> score.test() + " " + line)).toList();
  }

  private static String name(@Nullable Path file) {
    return file == null ? "none" : file.getFileName().toString();
  }

  private static Lexicon lexicon(@Nullable Path file) {
    return file == null ? Lexicon.EMPTY : read(file, Lexicon::read);
  }

  private static <T> T read(Path file, BiFunction<String, InputStream, T> reader) {
    try (InputStream in = Files.newInputStream(file)) {
      return reader.apply(file.toString(), in);
    } catch (IOException e) {
      throw new VigieException(Stage.TRAIN, "bad-model", file + ": cannot be read (" + e + "); make it first with vigie train", false, e);
    }
  }
}
