package io.vigie.article;

import io.vigie.fetch.Page;
import io.vigie.record.Article;
import io.vigie.record.DateEvidence;
import io.vigie.record.Stage;
import io.vigie.record.VigieException;
import io.vigie.source.Lead;
import java.nio.CharBuffer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Page → Article: title, bylines, outlet, dates, language and text of HTML pages, plain text and Markdown. The package comment says how.
 *
 * <p>Immutable and thread-safe; make one and share it, it holds the language detection model. A document that is no article ends as a
 * {@link VigieException} of stage {@code article} whose kind says what it is: {@code home-page}, {@code section-list}, {@code login},
 * {@code consent-wall}, {@code error-page}, {@code empty-shell}, {@code unsupported-type}, {@code empty}, {@code not-text},
 * {@code too-large}, {@code too-slow}.
 */
public final class ArticleExtractor {

  private final ArticleOptions options;
  private final LanguageFinder languages;
  private final PageDecoder decoder;
  private final HtmlReader html;
  private final TextReader text;

  public ArticleExtractor(ArticleOptions options) {
    this.options = options;
    Cues cues = Cues.load();
    this.languages = new LanguageFinder(cues.commonWords());
    this.decoder = new PageDecoder(languages);
    DateReader dates = new DateReader(cues.languages());
    this.html = new HtmlReader(options, cues, dates, languages);
    this.text = new TextReader(cues, dates, languages);
  }

  /**
   * The article on a page.
   *
   * @throws VigieException when the page is none, or is over a limit
   */
  public Article extract(Page page) {
    String source = page.lead().source();
    if (page.body().length > options.maxBytes()) {
      throw refuse("too-large", source, page.body().length + " bytes, limit " + options.maxBytes() + "; raise the limit to read it");
    }
    Signatures.refused(page.body(), page.contentType()).ifPresent(type -> {
      throw refuse("unsupported-type", source, "is " + type + "; only HTML, plain text and Markdown can be read");
    });
    CharBuffer decoded = decoder.decode(page);
    if (Signatures.garbled(decoded)) {
      throw refuse("not-text", source, "holds bytes that are no text; only HTML, plain text and Markdown can be read");
    }
    if (decoded.chars().allMatch(Character::isWhitespace)) {
      throw refuse("empty", source, "holds nothing");
    }
    Lead.Kind kind = kind(page, decoded);
    Draft draft = kind == Lead.Kind.HTML ? html.read(page, decoded) : text.read(page, decoded.toString(), kind == Lead.Kind.MARKDOWN);
    return article(page, draft);
  }

  /** An article that was extracted under other options, with the date and language that these give it. */
  public Article settle(Article article) {
    boolean undated = article.published() == null || article.publishedFrom() == DateEvidence.OPTION;
    Article dated = !undated ? article
        : article.withPublished(options.published(), options.published() == null ? null : DateEvidence.OPTION);
    String language = options.language() != null ? options.language()
        : languages.find(article.language(), article.text().replace("\n\n", "\n"));
    return dated.withLanguage(language);
  }

  private static Lead.Kind kind(Page page, CharBuffer decoded) {
    if (page.lead().content() != null) {
      return page.lead().content().kind();
    }
    String type = page.contentType() == null ? "" : page.contentType().toLowerCase(Locale.ROOT);
    if (type.startsWith("text/markdown")) {
      return Lead.Kind.MARKDOWN;
    }
    return type.startsWith("text/plain") && !decoded.toString().stripLeading().startsWith("<") ? Lead.Kind.TEXT : Lead.Kind.HTML;
  }

  private Article article(Page page, Draft draft) {
    Lead lead = page.lead();
    String all = String.join("\n\n", draft.paragraphs());
    String body = all.length() <= options.maxText() ? all : Texts.beginning(all, options.maxText());
    String url = page.url() != null ? page.url().toString() : lead.url() != null ? lead.url().toString() : null;
    String canonical = draft.canonicalUrl() != null ? draft.canonicalUrl() : CanonicalUrl.of(url, null).orElse(null);
    String title = draft.title() != null ? draft.title().value() : lead.title() == null || lead.title().isBlank() ? null : Texts.fold(lead.title());
    String language = options.language() != null ? options.language() : draft.language();
    Published published = published(lead, draft);
    Identity identity = new Identity(body);
    return new Article(
        identity.id(canonical, lead.content() != null), lead.source(), url, canonical, title,
        draft.outlet() == null ? null : draft.outlet().value(), draft.bylines().value(), published.date(), published.from(), draft.modified(),
        language, page.retrieved(), identity.contentHash(title), Texts.words(body), draft.kind(), draft.truncated() || page.truncated() || body.length() < all.length(), 0,
        null, body);
  }

  private record Published(@Nullable String date, @Nullable DateEvidence from) {}

  /** A local document's own record of its date comes first; a feed's only where the page has none; the option comes last. */
  private Published published(Lead lead, Draft draft) {
    String stated = text.date(lead.published(), lead.language());
    if (stated != null && (lead.content() != null || draft.published() == null)) {
      return new Published(stated, DateEvidence.META);
    }
    if (draft.published() != null) {
      return new Published(draft.published(), draft.publishedFrom());
    }
    return options.published() == null ? new Published(null, null) : new Published(options.published(), DateEvidence.OPTION);
  }

  static VigieException refuse(String kind, String source, String reason) {
    return new VigieException(Stage.ARTICLE, kind, source + ": " + reason);
  }
}
