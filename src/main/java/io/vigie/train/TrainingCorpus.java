package io.vigie.train;

import io.vigie.record.Stage;
import io.vigie.record.VigieException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A corpus as given on the command line: a file, how often it counts, and whether only its prose is wanted, as in
 * {@code train.winer.conll.gz*2} or {@code train.wikiann.conll.gz:prose}.
 *
 * @param weight how many times each sentence is learnt from
 * @param prose leave out sentences that are mere titles and lists
 */
public record TrainingCorpus(Path file, int weight, boolean prose) {

  private static final Pattern FORM = Pattern.compile("(.+?)(?:\\*(\\d+))?(:prose)?(?:\\*(\\d+))?");

  /** @throws VigieException of kind {@code bad-corpus} when the weight is no whole number above zero */
  public static TrainingCorpus parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw error(text);
    }
    String weight = form.group(2) == null ? form.group(4) : form.group(2);
    int times = weight == null ? 1 : Integer.parseInt(weight);
    if (times < 1 || form.group(1).contains("*")) {
      throw error(text);
    }
    return new TrainingCorpus(Path.of(form.group(1)), times, form.group(3) != null);
  }

  private static VigieException error(String text) {
    return new VigieException(Stage.TRAIN, "bad-corpus",
        "corpus \"" + text + "\" is not of the form FILE, FILE*N, FILE:prose or FILE:prose*N with N from 1 up");
  }

  /** The file name without folders and endings, such as {@code train.winer}. */
  String name() {
    return file.getFileName().toString().replaceFirst("(\\.(conll|conllu|tsv|txt))?(\\.gz)?$", "");
  }

  /** For the card: how often it counts and which part of it; empty for once and all. */
  String how() {
    return String.join(", ", Stream.of(weight == 1 ? "" : "counted " + weight + " times", prose ? "prose only" : "")
        .filter(part -> !part.isEmpty()).toList());
  }
}
