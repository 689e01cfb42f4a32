package io.vigie.annotate;

import io.vigie.annotate.dates.DateFinder;
import io.vigie.knowledge.Knowledge;
import io.vigie.language.LanguagePack;
import io.vigie.record.Article;
import io.vigie.record.ArticleKind;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What the models of a language cost. Tokens a second on one core are the counter {@code tokens} divided by {@code cores}, the processor time
 * had, so that a busy machine gives the same; {@code load} is the wait for the first use.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class AnnotationBenchmark {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final Map<String, String> PARAGRAPHS = Map.of(
      "en", "The regulator of Norland said on Tuesday that the ministry had bought cameras from Acme without asking Parliament. “We were not "
          + "told,” said Ada Norlund, who leads the Norland Data Agency, after a clinic in Oslo found its recordings for sale.\n\n",
      "fr", "L’autorité de Norlande a indiqué mardi que le ministère avait acheté des caméras à Acme sans consulter le Parlement. « Nous n’avons "
          + "pas été prévenus », a dit Ada Norlund, présidente de l’agence, après la mise en vente d’images d’une clinique de Lyon.\n\n",
      "de", "Die Behörde von Norland teilte am Dienstag mit, das Ministerium habe ohne Zustimmung des Parlaments Kameras von Acme gekauft. „Wir "
          + "wurden nicht informiert“, sagte Ada Norlund, nachdem Aufnahmen einer Klinik in Hamburg zum Verkauf standen.\n\n",
      "es", "El regulador de Norlandia informó el martes de que el ministerio había comprado cámaras de Acme sin consultar al Parlamento. «No se "
          + "nos avisó», dijo Ada Norlund, presidenta de la agencia, después de que se vendieran vídeos de una clínica de Sevilla.\n\n");

  @Param({"en", "fr", "de", "es"})
  private String language;

  private LanguagePack pack;
  private String text;
  private Segmenter segmenter;
  private List<Sentence> sentences;
  private NameFinder names;
  private Parser parser;
  private DateFinder dates;
  private Annotator annotator;
  private Article article;

  /** Tokens done, and processor time in seconds. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  public static class Count {
    public long tokens;
    public double cores;

    private <T> T measure(List<Sentence> sentences, Supplier<T> work) {
      long before = THREADS.getCurrentThreadCpuTime();
      T result = work.get();
      cores += (THREADS.getCurrentThreadCpuTime() - before) / 1e9;
      tokens += sentences.stream().mapToInt(sentence -> sentence.tokens().size()).sum();
      return result;
    }
  }

  @Setup
  public void prepare() {
    pack = LanguagePack.find(language).orElseThrow();
    text = PARAGRAPHS.get(language).repeat(12);
    segmenter = Segmenter.of(pack);
    sentences = segmenter.segment(text);
    names = new NameModels().finder(pack);
    parser = TreeModels.load(pack).orElseThrow().parser();
    dates = new DateFinder(pack);
    annotator = new Annotator(pack, Knowledge.load(), new Models());
    article = new Article("a", "example.txt", null, null, null, null, List.of(), "2024-05-16", null, null, language, null, "", 0, ArticleKind.NEWS, false, 0,
        null, text);
  }

  /** Everything that is made of an article before a stage asks for trees: sentences, names, dates, quantities, identifiers. */
  @Benchmark
  public Annotated annotate(Count count) {
    return count.measure(sentences, () -> annotator.annotate(article));
  }

  @Benchmark
  public List<DateMention> dates(Count count) {
    return count.measure(sentences, () -> dates.find(text, sentences, article.published()));
  }

  @Benchmark
  public List<Sentence> segment(Count count) {
    return count.measure(sentences, () -> segmenter.segment(text));
  }

  @Benchmark
  public List<Name> names(Count count) {
    return count.measure(sentences, () -> names.find(sentences));
  }

  @Benchmark
  public List<Parse> trees(Count count) {
    return count.measure(sentences, () -> sentences.stream().map(parser::parse).toList());
  }

  /** All models of the language, read anew. */
  @Benchmark
  @BenchmarkMode(Mode.SingleShotTime)
  @OutputTimeUnit(TimeUnit.MILLISECONDS)
  @Warmup(iterations = 0)
  @Measurement(iterations = 1)
  @Fork(3)
  public Object[] load() {
    return new Object[] {TreeModels.load(pack), new NameModels().finder(pack)};
  }
}
