package io.vigie.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigie.assemble.Records;
import io.vigie.fetch.Validators;
import io.vigie.record.Article;
import io.vigie.record.ArticleKind;
import io.vigie.record.DateEvidence;
import io.vigie.record.Failure;
import io.vigie.record.Mention;
import io.vigie.record.MentionKind;
import io.vigie.record.Stage;
import io.vigie.record.VigieException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
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
    return new Document(source, null, Validators.NONE, "in", "x1", "a1", records);
  }

  private static List<String> texts(Store store, double relevance) {
    try (Stream<Records> all = store.records(relevance)) {
      return all.map(one -> one.article().text()).toList();
    }
  }

  private static void assertKind(ThrowingCallable call, String kind) {
    assertThatThrownBy(call).isInstanceOfSatisfying(VigieException.class, failure -> assertThat(failure.kind()).isEqualTo(kind));
  }

  @Test
  void whatWasSavedIsThereInTheOrderOfPublication() {
    try (Store store = Store.open(folder)) {
      store.begin("run");
      store.save(document("c", records("3", "2023-02", 1, "three"))).join();
      store.save(document("b", records("2", "2023-01-01", 1, "two"))).join();
      store.save(document("a", records("1", null, 0.1, "one"))).join();
    }
    try (Store store = Store.open(folder)) {
      assertThat(texts(store, 0)).containsExactly("one", "two", "three");
      assertThat(texts(store, 0.5)).containsExactly("two", "three");
      assertThat(store.count(0.5)).isEqualTo(2);
      assertThat(store.records("c")).contains(records("3", "2023-02", 1, "three"));
      assertThat(store.records("d")).isEmpty();
    }
  }

  @Test
  void aDocumentThatChangedReplacesItsRecords() {
    try (Store store = Store.open(folder)) {
      store.begin("run");
      store.save(document("a", records("1", null, 1, "old"))).join();
      store.save(document("a", records("9", null, 1, "new"))).join();
      assertThat(texts(store, 0)).containsExactly("new");
    }
  }

  @Test
  void oneArticleFromTwoSourcesCountsOnceWhicheverCameFirst() {
    try (Store store = Store.open(folder)) {
      store.begin("run");
      store.save(document("b", records("1", null, 1, "from b"))).join();
      store.save(document("a", records("1", null, 1, "from a"))).join();
      assertThat(texts(store, 0)).containsExactly("from a");
      assertThat(store.count(0)).isEqualTo(1);
    }
  }

  @Test
  void itTellsWhetherADocumentMustBeReadAgain() {
    try (Store store = Store.open(folder)) {
      long run = store.begin("run");
      Validators validators = new Validators("\"e\"", "Sat, 18 Mar 2023 08:00:00 GMT");
      store.save(new Document("a", "https://news.example/a", validators, "in", "x1", "a1", records("1", null, 1, "t"))).join();
      Document.Known known = store.find("a").orElseThrow();
      assertThat(known).isEqualTo(new Document.Known(run, validators, "in", "x1", "a1"));
      assertThat(known.isSame("in", "x1", "a1")).isTrue();
      assertThat(known.isSame("other", "x1", "a1")).isFalse();
      assertThat(known.isMadeBy("x1", "a2")).isFalse();
      assertThat(store.hasPage(URI.create("https://news.example/a"))).isTrue();
      assertThat(store.hasPage(URI.create("https://news.example/b"))).isFalse();
      try (Stream<String> outdated = store.outdated("a2")) {
        assertThat(outdated).containsExactly("a");
      }
      store.update("a", "a2", records("1", null, 0.2, "t")).join();
      assertThat(store.find("a").orElseThrow().annotation()).isEqualTo("a2");
      assertThat(texts(store, 0.5)).isEmpty();
    }
  }

  @Test
  void aRunThatWasStoppedGoesOnAndOneThatEndedDoesNot() {
    long first;
    try (Store store = Store.open(folder)) {
      first = store.begin("run");
    }
    try (Store store = Store.open(folder)) {
      assertThat(store.begin("run")).isEqualTo(first);
      store.finish();
    }
    try (Store store = Store.open(folder)) {
      long second = store.begin("run");
      assertThat(second).isGreaterThan(first);
      assertThat(store.begin("other sources")).isGreaterThan(second);
    }
  }

  @Test
  void failuresBelongToTheirRunAndEndWithSuccess() {
    Failure gone = new Failure("a", Stage.FETCH, "not-found", "There is nothing at a", false);
    Failure slow = new Failure("b", Stage.FETCH, "timeout", "b is slow", true);
    try (Store store = Store.open(folder)) {
      store.begin("one");
      store.save(slow).join();
      store.save(gone).join();
      try (Stream<Failure> failures = store.failures()) {
        assertThat(failures).containsExactly(gone, slow);
      }
      assertThat(store.finalFailure("a")).contains(gone);
      assertThat(store.finalFailure("b")).isEmpty();
      store.save(document("b", records("1", null, 1, "t"))).join();
      store.begin("two");
      try (Stream<Failure> failures = store.failures()) {
        assertThat(failures).isEmpty();
      }
    }
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
  void aDamagedPageIsFoundBeforeAnythingIsWritten() throws Exception {
    try (Store store = Store.open(folder)) {
      store.begin("run");
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

  private void execute(String sql) throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("vigie.db"));
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
