package io.vigie.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What class names tell: whole words, beginnings of words and phrases, however the name is spelt, and nothing by chance. */
class MarkupVocabularyTest {

  private final MarkupVocabulary vocabulary = MarkupVocabulary.load();

  @ParameterizedTest
  @CsvSource(nullValues = "-", value = {
      "sidebar, SIDEBAR, sidebar", "leftSidebar_2, SIDEBAR, sidebar", "SIDEBARS, SIDEBAR, sidebar", "article-body, BODY, article-body",
      "articleBody, BODY, article-body", "c-article__body--wide, BODY, article-body", "article, -, -", "bodywork, -, -", "cmp, CONSENT, cmp",
      "cmp-x, -, -", "newsletterSignup, NEWSLETTER, newsletter", "ad, ADVERT, ad", "adder, -, -", "has-sidebar, -, -", "legible, -, -",
      "legendaRodape, CAPTION, legenda", "chapô, STANDFIRST, chapô", "body-article, -, -"})
  void aName(String name, @Nullable Role role, @Nullable String word) {
    MarkupVocabulary.Sign sign = vocabulary.sign(name);

    assertThat(sign == null ? null : sign.role()).isEqualTo(role);
    assertThat(sign == null ? null : sign.word()).isEqualTo(word);
  }
}
