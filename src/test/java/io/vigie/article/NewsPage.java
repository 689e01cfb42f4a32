package io.vigie.article;

/** Makes news pages of any length for tests. */
final class NewsPage {

  static final String PARAGRAPH = "<p>The port authority of Norland said on day %d that the cameras over quay %d had been watched from outside, "
      + "and that its <a href=\"/staff\">engineers</a> would change every password before the end of the week, whatever it takes.</p>\n";

  private NewsPage() {}

  static String withParagraphs(int paragraphs) {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < paragraphs; i++) {
      body.append(String.format(java.util.Locale.ROOT, PARAGRAPH, i, i));
    }
    return """
        <!doctype html><html lang="en"><head><title>Quay cameras watched from outside - The Quay Post</title>
        <meta property="og:site_name" content="The Quay Post"><meta property="article:published_time" content="2024-03-05T08:15:00+01:00"></head>
        <body><nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav><main><article>
        <h1>Quay cameras watched from outside</h1><p class="byline">By Ada Brook</p>
        """ + body + """
        </article><aside class="related"><h2>More news</h2><ul><li><a href="/1">Ferry timetable changes in April</a></li></ul></aside></main>
        <footer><p>© 2024 The Quay Post</p></footer></body></html>
        """;
  }
}
