package io.vigie;

import io.vigie.annotate.Annotated;
import io.vigie.annotate.Annotator;
import io.vigie.annotate.Models;
import io.vigie.assemble.Assembler;
import io.vigie.assemble.Records;
import io.vigie.finding.Explanation;
import io.vigie.finding.Finder;
import io.vigie.finding.Finding;
import io.vigie.knowledge.Knowledge;
import io.vigie.language.LanguagePack;
import io.vigie.record.Article;
import io.vigie.record.Stage;
import io.vigie.record.VigieException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Reads articles of any language that has a pack: text in, records out. Loads a language when it meets it. For one thread. */
final class ArticleReader {

  private final Knowledge knowledge;
  private final Models models;
  private final Map<String, Desk> desks = new HashMap<>();

  ArticleReader(Knowledge knowledge, Models models) {
    this.knowledge = knowledge;
    this.models = models;
  }

  /** The tools of one language. */
  private record Desk(Annotator annotator, Finder finder, Assembler assembler) {
    Desk(LanguagePack language, Knowledge knowledge, Models models) {
      this(new Annotator(language, knowledge, models), new Finder(language), new Assembler(language));
    }
  }

  /** @throws VigieException of kind {@code unsupported-language} */
  Records read(Article article, Consumer<Explanation> explain) {
    if (article.language() == null) {
      throw new VigieException(Stage.ANNOTATE, "unsupported-language",
          "The text is too short to tell its language, so no records are sought in it; --language sets it by hand");
    }
    Desk desk = desks.computeIfAbsent(article.language(), this::open);
    Annotated annotated = desk.annotator().annotate(article);
    List<Finding> findings = desk.finder().find(annotated, explain);
    return desk.assembler().assemble(annotated, findings);
  }

  private Desk open(String code) {
    LanguagePack language = LanguagePack.find(code).orElseThrow(() -> new VigieException(Stage.ANNOTATE, "unsupported-language",
        "No pack for language \"" + code + "\", so no records are sought in it; there are packs for " + LanguagePack.all() + " (--language sets it by hand)"));
    return new Desk(language, knowledge, models);
  }
}
