package io.vigie.store;

import io.vigie.record.Stage;
import io.vigie.record.VigieException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;

/** The file {@code vigie.db}: opens connections to it and brings its tables to the present version. */
final class Database {

  /** Marks a file as ours: "VIGI". */
  private static final int APPLICATION = 0x56494749;

  /** The version of the tables; {@code schema-N.sql} leads from version N - 1 to N. */
  static final int VERSION = 3;

  /** Files up to this size are checked as a whole when they are opened; larger ones where they are read. */
  private static final long CHECKED_BYTES = 256L * 1024 * 1024;

  private final Path file;

  Database(Path file) {
    this.file = file;
  }

  /** The database of an output folder. */
  static Path in(Path folder) {
    return folder.resolve("vigie.db");
  }

  Path file() {
    return file;
  }

  /** A connection that writes; there must be one only. A transaction that it commits survives a loss of power. */
  Connection writer() throws SQLException {
    SQLiteConfig config = config();
    config.setJournalMode(JournalMode.WAL);
    config.setSynchronous(SynchronousMode.FULL);
    return connect(config);
  }

  /** A connection that reads, beside the writer and others. */
  Connection reader() throws SQLException {
    SQLiteConfig config = config();
    config.setReadOnly(true);
    return connect(config);
  }

  /** Makes it one file that people can copy and any program open, when nobody uses it any more; else it stays as it is. */
  void settle() {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(JournalMode.DELETE);
    try {
      connect(config).close();
    } catch (SQLException inUse) {
      // The journal stays beside it, and the next who opens it reads both.
    }
  }

  private static SQLiteConfig config() {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(10_000);
    return config;
  }

  private Connection connect(SQLiteConfig config) throws SQLException {
    try {
      return config.createConnection("jdbc:sqlite:" + file);
    } catch (UnsatisfiedLinkError unloadable) {
      throw new VigieException(Stage.STORE, "no-native-library", "SQLite cannot be loaded (" + unloadable.getMessage()
          + "). Name a folder from which programs may be run: java -Dorg.sqlite.tmpdir=DIR -jar vigie.jar …", false, unloadable);
    }
  }

  /** Makes or updates the tables. A file that is not ours, damaged or newer than this program is left as it is. */
  static void prepare(Path file) {
    Database database = new Database(file);
    check(file);
    try {
      try (Connection connection = database.writer()) {
        database.migrate(connection);
      }
    } catch (SQLException fault) {
      throw StoreErrors.of(file, fault);
    }
  }

  /** Refuses a file that is not ours, damaged or newer than this program; one that is not there or empty passes. */
  static void check(Path file) {
    try {
      if (Files.exists(file) && Files.size(file) > 0) {
        new Database(file).check();
      }
    } catch (SQLException fault) {
      throw StoreErrors.of(file, fault);
    } catch (IOException unreadable) {
      throw new VigieException(Stage.STORE, "not-writable", "Cannot read " + file + ": " + unreadable.getMessage(), true, unreadable);
    }
  }

  private void check() throws SQLException, IOException {
    // The journal of a run that was killed may have to be replayed, which a read-only connection cannot do.
    try (Connection connection = connect(config())) {
      int version = number(connection, "PRAGMA user_version");
      boolean ours = number(connection, "PRAGMA application_id") == APPLICATION;
      if (!ours && number(connection, "SELECT count(*) FROM sqlite_master") > 0) {
        throw new VigieException(Stage.STORE, "foreign-database", file
            + " is a database of another program. Nothing was overwritten; choose another folder with --out.");
      }
      if (version > VERSION) {
        throw new VigieException(Stage.STORE, "newer-database", file + " was written by a newer Vigie (tables of version " + version
            + ", this one knows " + VERSION + "). Use that one, or choose another folder with --out.");
      }
      if (Files.size(file) <= CHECKED_BYTES) {
        quickCheck(connection);
      }
    }
  }

  private void quickCheck(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement(); ResultSet result = statement.executeQuery("PRAGMA quick_check(1)")) {
      String verdict = result.next() ? result.getString(1) : "no answer";
      if (!verdict.equals("ok")) {
        throw StoreErrors.damaged(file, verdict.replace('\n', ' '), null);
      }
    }
  }

  private void migrate(Connection connection) throws SQLException {
    for (int version = number(connection, "PRAGMA user_version") + 1; version <= VERSION; version++) {
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        statement.executeUpdate(script(version));
        statement.executeUpdate("PRAGMA user_version = " + version);
        statement.executeUpdate("PRAGMA application_id = " + APPLICATION);
        connection.commit();
      } catch (SQLException fault) {
        rollBack(connection);
        throw fault;
      }
      connection.setAutoCommit(true);
    }
  }

  /** Undoes what is not committed. SQLite has done so itself after some faults, and complains when it is told to. */
  static void rollBack(Connection connection) {
    try {
      connection.rollback();
    } catch (SQLException undone) {
      // Nothing is left to undo.
    }
  }

  private static String script(int version) {
    try (InputStream in = Database.class.getResourceAsStream("schema-" + version + ".sql")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException | NullPointerException missing) {
      throw new IllegalStateException("schema-" + version + ".sql is not in the jar", missing);
    }
  }

  private static int number(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement(); ResultSet result = statement.executeQuery(query)) {
      return result.next() ? result.getInt(1) : 0;
    }
  }
}
