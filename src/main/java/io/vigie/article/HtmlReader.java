package io.vigie.article;

import io.vigie.fetch.Page;
import io.vigie.record.ArticleKind;
import io.vigie.record.DateEvidence;
import java.io.CharArrayReader;
import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Reads HTML pages. Thread-safe. */
final class HtmlReader {

  private final ArticleOptions options;
  private final Cues cues;
  private final DateReader dates;
  private final LanguageFinder languages;
  private final MarkupVocabulary vocabulary = MarkupVocabulary.load();
  private final MetadataNames names = MetadataNames.load();
  private final KindFinder kinds;

  HtmlReader(ArticleOptions options, Cues cues, DateReader dates, LanguageFinder languages) {
    this.options = options;
    this.cues = cues;
    this.dates = dates;
    this.languages = languages;
    this.kinds = new KindFinder(cues);
  }

  /** @param html in an array of its own */
  Draft read(Page page, CharBuffer html) {
    Deadline deadline = new Deadline(page.lead().source(), options.maxTime());
    String address = page.url() == null ? page.lead().url() == null ? "" : page.lead().url().toString() : page.url().toString();
    Document document = Parser.htmlParser().setMaxDepth(options.maxDepth()).parseInput(new CharArrayReader(html.array(), 0, html.length()), address);
    deadline.look();
    RoleReader roles = new RoleReader(vocabulary);
    PageFacts facts = new PageFacts(document);
    PageBlocks blocks = BlockReader.read(document.body(), roles, facts, deadline);

    Optional<Sourced<String>> outlet = new OutletFinder(facts, names).find(blocks.blocks());
    String outletName = outlet.map(Sourced::value).orElse(null);
    Optional<Sourced<String>> title = new TitleFinder(facts, names, outletName, blocks.blocks()).find();
    Body body = new BodyFinder(blocks, facts, cues, names, dates).find(title.map(Sourced::value).orElse(""));
    List<String> paragraphs = body.paragraphs();
    String canonical = canonical(facts, address);
    new PageCheck(page.lead().source(), cues, facts, blocks).check(title.map(Sourced::value).orElse(null), canonical, body);
    String declared = page.lead().language() != null ? page.lead().language() : declaredLanguage(facts);
    String language = options.language() != null ? options.language() : languages.find(declared, paragraphs);
    boolean regional = declared != null && language != null && declared.startsWith(language);
    DateFinder finder = new DateFinder(facts, names, dates, cues, regional ? declared : language, title.map(Sourced::value).map(Texts::bare).orElse(""));
    Optional<DateFinder.Found> published = finder.published(body.header(), canonical == null ? address : canonical);
    return new Draft(canonical, title.orElse(null), outlet.orElse(null),
        new BylineFinder(facts, names, cues, dates, outletName).find(body.header()),
        published.map(HtmlReader::edtf).orElse(null), published.map(DateFinder.Found::evidence).orElse(null),
        finder.modified().map(PageDate::edtf).orElse(null), language, kind(facts, title, canonical, body), body.truncated(), paragraphs);
  }

  private static String edtf(DateFinder.Found found) {
    return found.evidence() == DateEvidence.INFERRED ? found.date().date() + "~" : found.date().edtf();
  }

  private static @Nullable String canonical(PageFacts facts, String address) {
    return facts.link("canonical").flatMap(href -> CanonicalUrl.declared(href, address))
        .or(() -> facts.meta(List.of("og:url")).flatMap(href -> CanonicalUrl.of(href, address)))
        .or(() -> CanonicalUrl.of(address, null)).orElse(null);
  }

  private @Nullable String declaredLanguage(PageFacts facts) {
    org.jsoup.nodes.Element root = facts.document.firstElementChild();
    String attribute = root == null ? "" : root.attr("lang").isBlank() ? root.attr("xml:lang") : root.attr("lang");
    return LanguageFinder.code(attribute).isPresent() ? attribute : facts.meta(names.language()).or(facts.data::language).orElse(null);
  }

  private ArticleKind kind(PageFacts facts, Optional<Sourced<String>> title, @Nullable String canonical, Body body) {
    List<String> types = facts.article().map(node -> StructuredData.texts(node.get("@type"))).orElse(List.of());
    List<String> labels = new ArrayList<>(facts.metas(List.of("article:section", "section", "article.section")));
    body.header().stream().filter(block -> block.words() <= 3 && !block.area().inMenu()).map(Block::text).limit(5).forEach(labels::add);
    return kinds.find(title.map(Sourced::value).orElse(null), canonical, types, labels, body.paragraphs());
  }
}
