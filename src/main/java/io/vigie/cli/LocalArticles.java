package io.vigie.cli;

import io.vigie.article.ArticleExtractor;
import io.vigie.article.ArticleOptions;
import io.vigie.fetch.Page;
import io.vigie.record.Article;
import io.vigie.record.Stage;
import io.vigie.record.VigieException;
import io.vigie.source.Lead;
import io.vigie.source.SourceOptions;
import io.vigie.source.Sources;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.function.Consumer;

/** Articles of local files and folders, for measuring and training. */
final class LocalArticles {

  private LocalArticles() {}

  /** Hands each article on; whatever cannot be read is named on {@code errors}. Returns whether all could. */
  static boolean read(List<String> sources, PrintWriter errors, Consumer<Article> each) {
    return read(sources, SourceOptions.DEFAULT, errors, each);
  }

  static boolean read(List<String> sources, SourceOptions options, PrintWriter errors, Consumer<Article> each) {
    boolean[] read = {true};
    ArticleExtractor extractor = new ArticleExtractor(ArticleOptions.defaults());
    new Sources(options, url -> {
      throw new VigieException(Stage.SOURCE, "offline", url + ": only local files are read here; save the page first");
    }, System.in).forEach(sources, lead -> {
      try {
        each.accept(extractor.extract(page(lead)));
      } catch (VigieException e) {
        read[0] = false;
        errors.println(lead.source() + ": " + e.getMessage());
      }
    }, failure -> {
      read[0] = false;
      errors.println(failure.source() + ": " + failure.message());
    });
    return read[0];
  }

  private static Page page(Lead lead) {
    Lead.Content content = lead.content();
    if (content == null) {
      throw new VigieException(Stage.SOURCE, "offline", "only local files are read here; save the page first");
    }
    try {
      return new Page(lead, lead.url(), content.read(), content.contentType(), null, content.truncated());
    } catch (IOException e) {
      throw new VigieException(Stage.SOURCE, "unreadable", String.valueOf(e.getMessage()), false, e);
    }
  }
}
