package io.vigie.article;

import io.vigie.fetch.Page;
import io.vigie.record.ArticleKind;
import io.vigie.record.DateEvidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads plain text and Markdown files. Thread-safe. */
final class TextReader {

  /** The forms of dates that the contract allows, date-times too. */
  private static final Pattern EDTF = Pattern.compile(
      "(?:\\.\\./)?\\d{4}(?:-\\d{2}(?:-\\d{2})?)?~?(?:/\\d{4}(?:-\\d{2}(?:-\\d{2})?)?~?)?|\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?:Z|[+-]\\d{2}:\\d{2})");
  private static final int HEADER_PARAGRAPHS = 3;
  private static final int HEADER_WORDS = 15;

  private final Cues cues;
  private final DateReader dates;
  private final Appeals appeals;
  private final KindFinder kinds;
  private final LanguageFinder languages;

  TextReader(Cues cues, DateReader dates, LanguageFinder languages) {
    this.languages = languages;
    this.cues = cues;
    this.dates = dates;
    this.appeals = new Appeals(cues);
    this.kinds = new KindFinder(cues);
  }

  Draft read(Page page, String text, boolean markdown) {
    TextDocument document = TextDocument.read(text, markdown);
    Map<String, String> matter = document.frontMatter();
    List<String> paragraphs = new ArrayList<>(document.paragraphs());
    paragraphs = new ArrayList<>(paragraphs.subList(0, appeals.end(paragraphs)));
    String language = matter.getOrDefault("lang", matter.get("language"));
    BylineReader bylines = new BylineReader(cues, dates, null);
    List<String> names = bylines.read(matter.getOrDefault("author", matter.getOrDefault("authors", "")));
    String published = date(matter.getOrDefault("date", matter.get("published")), language);
    DateEvidence from = published == null ? null : DateEvidence.META;
    for (int i = 0; i < HEADER_PARAGRAPHS && i < paragraphs.size() - 1;) {
      String line = paragraphs.get(i);
      Optional<PageDate> date = Texts.words(line) <= HEADER_WORDS ? dates.text(line, language) : Optional.empty();
      boolean byline = Texts.words(line) <= HEADER_WORDS && !Texts.endsSentence(line) && bylines.introduced(line);
      if (!byline && !(date.isPresent() && isDateLine(line))) {
        i++;
        continue;
      }
      if (byline && names.isEmpty()) {
        names = bylines.read(line);
      }
      if (date.isPresent() && published == null) {
        published = date.get().edtf();
        from = DateEvidence.TEXT;
      }
      paragraphs.remove(i);
    }
    if (paragraphs.stream().noneMatch(paragraph -> Texts.words(paragraph) > 0)) {
      throw ArticleExtractor.refuse("empty", page.lead().source(), "holds no text below its title");
    }
    Sourced<String> title = document.title() == null ? null : new Sourced<>(document.title(), "first line");
    return new Draft(null, title, null, new Sourced<>(names, "byline"), published, from, null, languages.find(firstNonNull(page.lead().language(), language), paragraphs),
        kinds.find(document.title(), null, List.of(), List.of(), paragraphs), false, paragraphs);
  }

  private static @Nullable String firstNonNull(@Nullable String a, @Nullable String b) {
    return a != null ? a : b;
  }

  /** A line that says when the text was published and hardly more: few words, no sentence. */
  private boolean isDateLine(String line) {
    return !Texts.endsSentence(line) && (Texts.words(line) <= 6 || cues.begins(Cue.PUBLISHED, Texts.bare(line)) || cues.begins(Cue.MODIFIED, Texts.bare(line)));
  }

  /** A date that a source states, as EDTF; null when there is none or it cannot be read. */
  @Nullable String date(@Nullable String stated, @Nullable String language) {
    if (stated == null || stated.isBlank()) {
      return null;
    }
    String trimmed = stated.strip();
    return EDTF.matcher(trimmed).matches() ? trimmed : dates.machine(trimmed, language).map(PageDate::edtf).orElse(null);
  }
}
