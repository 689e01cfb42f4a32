package io.vigie.annotate.dates;

import io.vigie.annotate.DateMention;
import io.vigie.annotate.Segmenter;
import io.vigie.annotate.Sentence;
import io.vigie.language.LanguagePack;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Dates alone, articles a second on one core; an article here has about 600 words. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class DateBenchmark {

  private static final String PARAGRAPH = "The regulator of Norland said on Tuesday that cameras bought in March 2021 would have to go by the end of "
      + "next year. Two weeks earlier its inspectors had found that some 400 recorders, sold between June and August 2019, still answered "
      + "to a password that the maker never changed, and that nobody had looked at the logs for three months.\n\n";

  private String text;
  private List<Sentence> sentences;
  private DateFinder finder;

  @Setup
  public void prepare() {
    LanguagePack english = LanguagePack.find("en").orElseThrow();
    text = PARAGRAPH.repeat(9);
    sentences = Segmenter.of(english).segment(text);
    finder = new DateFinder(english);
  }

  @Benchmark
  public List<DateMention> dates() {
    return finder.find(text, sentences, "2023-03-18");
  }
}
