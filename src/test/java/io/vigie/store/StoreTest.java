package io.vigie.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigie.assemble.Records;
import io.vigie.fetch.Validators;
import io.vigie.merge.Corrections;
import io.vigie.merge.Dataset;
import io.vigie.record.Article;
import io.vigie.record.ArticleKind;
import io.vigie.record.DateEvidence;
import io.vigie.record.Failure;
import io.vigie.record.Mention;
import io.vigie.record.MentionKind;
import io.vigie.record.Stage;
import io.vigie.record.VigieException;
import io.vigie.source.Lead;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {

  @TempDir private Path folder;

  static Records records(String id, @Nullable String published, double relevance, String text) {
    Article article = new Article(id, id + ".txt", null, null, null, null, List.of(), published,
        published == null ? null : DateEvidence.META, null, "en", null, "hash-" + text, 2, ArticleKind.NEWS, false, relevance, null, text);
    return new Records(article, List.of(), List.of(), List.of(),
        List.of(new Mention(id, MentionKind.CVE, text.substring(0, 1), 0, 1, null, null)));
  }

  private static Document document(String source, Records records) {
    return new Document(source, null, Validators.NONE, "in", "x1", "a1", true, records.article(), records, null);
  }

  private static List<String> texts(Store store, double relevance) {
    try (Stream<Article> all = store.complete(relevance, Corrections.NONE).articles().get()) {
      return all.map(Article::text).toList();
    }
  }

  private static void assertKind(ThrowingCallable call, String kind) {
    assertThatThrownBy(call).isInstanceOfSatisfying(VigieException.class, failure -> assertThat(failure.kind()).isEqualTo(kind));
  }

  @Test
  void whatWasSavedIsThereInTheOrderOfPublicationAndWhatHasNoDateComesLast() {
    try (Store store = Store.open(folder)) {
      store.begin("run", 0);
      store.save(document("a", records("1", null, 0.1, "one")));
      store.save(document("c", records("3", "2023-02", 1, "three")));
      store.save(document("b", records("2", "2023-01-01T08:00Z", 1, "two")));
    }
    try (Store store = Store.open(folder)) {
      assertThat(texts(store, 0)).containsExactly("two", "three", "one");
      assertThat(store.count()).isEqualTo(3);
      assertThat(texts(store, 0.5)).containsExactly("two", "three");
      assertThat(store.count()).isEqualTo(2);
      assertThat(store.article("c")).isEqualTo(records("3", "2023-02", 1, "three").article());
    }
  }

  @Test
  void mentionsComeBackInTheOrderOfTheText() {
    List<Mention> mentions = List.of(
        new Mention("1", MentionKind.VENDOR, "Acme", 0, 4, "acme", "acme"), new Mention("1", MentionKind.LOCATION, "Norland", 5, 12, null, null),
        new Mention("1", MentionKind.VENDOR, "Acme", 13, 17, "acme", "acme"), new Mention("1", MentionKind.VENDOR, "Acme", 18, 22, null, null));
    Article article = records("1", null, 1, "Acme Norland Acme Acme").article();
    try (Store store = Store.open(folder)) {
      store.begin("run", 0);
      store.save(document("a", new Records(article, List.of(), List.of(), List.of(), mentions)));
      store.save(document("b", records("2", null, 1, "next")));
      try (Stream<Mention> all = store.complete(0, Corrections.NONE).mentions().get()) {
        assertThat(all.limit(4)).containsExactlyElementsOf(mentions);
      }
    }
  }

  @Test
  void aDocumentThatChangedReplacesItsRecords() {
    try (Store store = Store.open(folder)) {
      store.begin("run", 0);
      store.save(document("a", records("1", null, 1, "old")));
      store.save(document("a", records("9", null, 1, "new")));
      assertThat(texts(store, 0)).containsExactly("new");
      try (Stream<Mention> mentions = store.complete(0, Corrections.NONE).mentions().get()) {
        assertThat(mentions).hasSize(1);
      }
    }
  }

  @Test
  void oneArticleFromTwoSourcesCountsOnceWhicheverCameFirst() {
    try (Store store = Store.open(folder)) {
      store.begin("run", 0);
      store.save(document("b", records("1", null, 1, "from b")));
      store.save(document("a", records("1", null, 1, "from a")));
      assertThat(texts(store, 0)).containsExactly("from a");
      assertThat(store.count()).isEqualTo(1);
    }
  }

  @Test
  void aCopyNamesTheEarliestOfItsKindWhicheverWasReadFirst() {
    String text = "The regulator of Norland told councils to take down cameras by Acme after footage of a clinic was seen on a public "
        + "page, and it asked the maker to say who could log in, since when, and why nobody had been told for more than a year of it.";
    try (Store store = Store.open(folder)) {
      store.begin("run", 0);
      store.save(document("copy", records("2", "2023-02-02", 1, text + " Wire.")));
      store.save(document("first", records("3", "2023-02-01", 1, text)));
      store.save(document("other", records("1", "2023-02-01", 1, "Something else entirely. " + text.substring(60).toUpperCase(java.util.Locale.ROOT).replace('E', 'O'))));
      try (Stream<Article> articles = store.complete(0, Corrections.NONE).articles().get()) {
        assertThat(articles).extracting(Article::duplicateOf).containsExactly(null, null, "3");
      }
    }
  }

  @Test
  void whatARunDoesNotWantIsKeptButLeftOut() {
    try (Store store = Store.open(folder)) {
      store.begin("run", 0);
      Records old = records("1", "2020", 1, "old");
      store.save(new Document("a", null, Validators.NONE, "in", "x1", "a1", false, old.article(), old, null));
      assertThat(texts(store, 0)).isEmpty();
      store.confirm("a", "1.txt", Validators.NONE, true);
      assertThat(texts(store, 0)).containsExactly("old");
      store.confirm("a", "1.txt", Validators.NONE, false);
      assertThat(texts(store, 0)).containsExactly("old");
    }
  }

  @Test
  void itTellsWhetherADocumentMustBeReadAgain() {
    try (Store store = Store.open(folder)) {
      long run = store.begin("run", 0);
      Validators validators = new Validators("\"e\"", "Sat, 18 Mar 2023 08:00:00 GMT");
      Records records = records("1", "2023-03-18", 1, "t");
      store.save(new Document("a", "https://news.example/a", validators, "in", "x1", "a1", true, records.article(), records, null));
      store.sync();
      Document.Known known = store.find("a").orElseThrow();
      assertThat(known).isEqualTo(new Document.Known(known.id(), "a", run, validators, "in", "x1", "a1", "en", "2023-03-18", true));
      assertThat(store.isDone("a")).isTrue();
      assertThat(store.hasPage(URI.create("https://news.example/a"))).isTrue();
      assertThat(store.hasPage(URI.create("https://news.example/b"))).isFalse();
      store.update(known, "x2", "a2", records.article(), records("1", null, 0.2, "t"), null);
      store.sync();
      assertThat(store.find("a").orElseThrow()).extracting(Document.Known::extraction, Document.Known::annotation).containsExactly("x2", "a2");
      assertThat(texts(store, 0.5)).isEmpty();
    }
  }

  @Test
  void anArticleThatCouldNotBeAnnotatedIsAmongAllArticlesButProvesNothing() {
    Failure failure = new Failure("1.txt", Stage.ANNOTATE, "unsupported-language", "no pack", false);
    try (Store store = Store.open(folder)) {
      store.begin("run", 0);
      store.save(new Document("a", null, Validators.NONE, "in", "x1", "a1", true, records("1", null, 0, "t").article(), null, failure));
      assertThat(texts(store, 0.5)).isEmpty();
      assertThat(texts(store, 0)).containsExactly("t");
      Dataset all = store.complete(0, Corrections.NONE);
      assertThat(all.incidents()).isEmpty();
      assertThat(all.failures().get()).containsExactly(failure);
    }
  }

  @Test
  void anArticleThatCouldNotBeAnnotatedIsKeptForLater() {
    Failure failure = new Failure("1.txt", Stage.ANNOTATE, "unsupported-language", "no pack", false);
    Records later = records("1", null, 1, "t");
    try (Store store = Store.open(folder)) {
      store.begin("run", 0);
      store.save(new Document("a", null, Validators.NONE, "in", "x1", "a1", true, later.article(), null, failure));
      assertThat(texts(store, 0.1)).isEmpty();
      Document.Known known = store.find("a").orElseThrow();
      assertThat(known.annotated()).isFalse();
      assertThat(store.finalFailure("1.txt")).contains(failure);
      store.update(known, "x1", "a2", later.article(), later, null);
      assertThat(texts(store, 0)).containsExactly("t");
      assertThat(store.finalFailure("1.txt")).isEmpty();
    }
  }

  @Test
  void aRunThatWasStoppedGoesOnAndOneThatEndedDoesNot() {
    long first;
    try (Store store = Store.open(folder)) {
      first = store.begin("run", 0);
      assertThat(store.goesOn()).isFalse();
      store.save(document("a", records("1", null, 1, "t")));
    }
    try (Store store = Store.open(folder)) {
      assertThat(store.begin("run", 0)).isEqualTo(first);
      assertThat(store.goesOn()).isTrue();
      store.finish();
    }
    try (Store store = Store.open(folder)) {
      long second = store.begin("run", 0);
      assertThat(second).isGreaterThan(first);
      assertThat(store.isDone("a")).isFalse();
      assertThat(store.begin("other sources", 0)).isGreaterThan(second);
    }
  }

  @Test
  void whatWasFoundAndNotReadIsRememberedUntilItIs() {
    Lead lead = new Lead("https://news.example/a", URI.create("https://news.example/a"), null, "Title", "2023", null);
    try (Store store = Store.open(folder)) {
      store.begin("run", 0);
      store.note("https://news.example/a", lead);
      store.note("https://news.example/b", new Lead("https://news.example/b", URI.create("https://news.example/b"), null, null, null, null));
      store.fail("https://news.example/b", new Failure("https://news.example/b", Stage.FETCH, "not-found", "gone", false));
    }
    try (Store store = Store.open(folder)) {
      store.begin("run", 0);
      try (Stream<Lead> pending = store.pending()) {
        assertThat(pending).containsExactly(lead);
      }
      store.save(document("https://news.example/a", records("1", null, 1, "t")));
      store.sync();
      try (Stream<Lead> pending = store.pending()) {
        assertThat(pending).isEmpty();
      }
    }
  }

  @Test
  void failuresBelongToTheirRunAndEndWithSuccess() {
    Failure gone = new Failure("a", Stage.FETCH, "not-found", "There is nothing at a", false);
    Failure slow = new Failure("1.txt", Stage.FETCH, "timeout", "it is slow", true);
    try (Store store = Store.open(folder)) {
      store.begin("one", 0);
      store.fail("b", slow);
      store.fail("a", gone);
      assertThat(failures(store)).containsExactly(slow, gone);
      assertThat(store.finalFailure("a")).contains(gone);
      assertThat(store.finalFailure("1.txt")).isEmpty();
      store.save(document("b", records("1", null, 1, "t")));
      assertThat(failures(store)).containsExactly(gone);
      store.begin("two", 0);
      assertThat(failures(store)).isEmpty();
    }
  }

  private static List<Failure> failures(Store store) {
    try (Stream<Failure> failures = store.complete(0, Corrections.NONE).failures().get()) {
      return failures.toList();
    }
  }

  @Test
  void aFolderIsReadWithoutBeingWrittenTo() {
    try (Store store = Store.open(folder)) {
      store.begin("run", 0);
      store.save(document("a", records("1", null, 1, "t")));
      store.complete(0, Corrections.NONE);
      store.finish();
    }
    try (Stream<Article> articles = StoredRecords.read(folder, Corrections.NONE).articles().get()) {
      assertThat(articles).extracting(Article::text).containsExactly("t");
    }
    assertKind(() -> StoredRecords.read(folder.resolve("elsewhere"), Corrections.NONE), "no-database");
  }

  @Test
  void aSecondRunOnTheFolderIsTurnedAway() {
    try (Store store = Store.open(folder)) {
      assertKind(() -> Store.open(folder), "in-use");
    }
    Store.open(folder).close();
  }

  @Test
  void damagedForeignAndNewerDatabasesAreLeftAsTheyAre() throws Exception {
    Path file = folder.resolve("vigie.db");
    Files.writeString(file, "This is no database, but it is somebody's file.".repeat(100));
    byte[] before = Files.readAllBytes(file);
    assertKind(() -> Store.open(folder), "damaged-database");
    assertThat(Files.readAllBytes(file)).isEqualTo(before);

    Files.delete(file);
    execute("CREATE TABLE songs (title TEXT)");
    assertKind(() -> Store.open(folder), "foreign-database");

    Files.delete(file);
    Store.open(folder).close();
    execute("PRAGMA user_version = 99");
    assertKind(() -> Store.open(folder), "newer-database");
  }

  @Test
  void aDatabaseOfAnOlderVersionKeepsAllAndGetsWhatIsNew() throws Exception {
    try (Store store = Store.open(folder)) {
      store.begin("run", 0);
      store.save(document("a", records("1", null, 1, "t")));
      store.complete(0, Corrections.NONE);
      store.finish();
    }
    execute("DROP TABLE listing");
    for (String column : List.of("policy_action DROP rationale", "policy_action DROP practice", "policy_action DROP origin_country",
        "policy_action DROP until", "incident DROP attribution")) {
      execute("ALTER TABLE " + column);
    }
    execute("INSERT INTO policy_action (id, type, title, status, confidence, outlets, record) VALUES ('p', 'ban', 'A ban', 'decided', 0.9, 1,"
        + " '{\"rationale\": \"spying\", \"targets\": {\"originCountry\": \"CN\"}}')");
    execute("PRAGMA user_version = 1");
    URI feed = URI.create("https://news.example/feed");
    StoredListing listing = new StoredListing(URI.create("https://news.example/moved"), "<rss/>".getBytes(UTF_8), "text/xml", new Validators("\"1\"", null));
    try (Store store = Store.open(folder)) {
      assertThat(store.find("a")).isPresent();
      assertThat(store.count()).isEqualTo(1);
      assertThat(texts("SELECT rationale FROM policy_action")).containsExactly("spying");
      assertThat(texts("SELECT origin_country FROM policy_action")).containsExactly("CN");
      assertThat(store.listing(feed)).isEmpty();
      store.keep(feed, listing);
    }
    try (Store store = Store.open(folder)) {
      assertThat(store.listing(feed)).hasValueSatisfying(kept -> assertThat(kept).usingRecursiveComparison().isEqualTo(listing));
    }
  }

  @Test
  void aDamagedPageIsFoundBeforeAnythingIsWritten() throws Exception {
    try (Store store = Store.open(folder)) {
      store.begin("run", 0);
      for (int i = 0; i < 200; i++) {
        store.save(document("s" + i, records("id" + i, null, 1, "text ".repeat(100) + i)));
      }
    }
    damage(folder.resolve("vigie.db"));
    byte[] before = Files.readAllBytes(folder.resolve("vigie.db"));
    assertKind(() -> Store.open(folder), "damaged-database");
    assertThat(Files.readAllBytes(folder.resolve("vigie.db"))).isEqualTo(before);
  }

  private static void damage(Path file) throws IOException {
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      for (long page = 4096; page < bytes.length(); page += 4096) {
        bytes.seek(page);
        bytes.write(new byte[] {0x7f, 0x7f, 0x7f, 0x7f, 0x7f, 0x7f, 0x7f, 0x7f});
      }
    }
  }

  private List<String> texts(String query) throws Exception {
    List<String> texts = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("vigie.db"));
        Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
    }
    return texts;
  }

  private void execute(String sql) throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("vigie.db"));
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
