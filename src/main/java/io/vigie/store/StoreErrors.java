package io.vigie.store;

import io.vigie.record.Stage;
import io.vigie.record.VigieException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Says what a fault of the database means and what to do about it. All of them end the run: what cannot be kept must not be lost. */
final class StoreErrors {

  private StoreErrors() {}

  static VigieException of(Path file, SQLException fault) {
    SQLiteErrorCode code = fault instanceof SQLiteException sqlite ? sqlite.getResultCode() : SQLiteErrorCode.SQLITE_ERROR;
    return switch (SQLiteErrorCode.getErrorCode(code.code & 0xff)) {
      case SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_FORMAT -> damaged(file, fault.getMessage(), fault);
      case SQLITE_FULL -> new VigieException(Stage.STORE, "disk-full", "No space is left for " + file
          + ". What was done so far is kept: free some space and start again.", true, fault);
      case SQLITE_READONLY, SQLITE_PERM, SQLITE_CANTOPEN -> new VigieException(Stage.STORE, "not-writable", "Cannot write " + file
          + ": " + fault.getMessage() + ". Check the rights of the folder or choose another with --out.", true, fault);
      case SQLITE_BUSY, SQLITE_LOCKED -> new VigieException(Stage.STORE, "in-use", file
          + " is in use by another program; close it and start again.", true, fault);
      case SQLITE_IOERR -> new VigieException(Stage.STORE, "disk-error", "The disk failed under " + file + ": " + fault.getMessage()
          + ". Check its free space and health, and start again.", true, fault);
      default -> new VigieException(Stage.STORE, "store-error", "The database " + file + " failed: " + fault.getMessage(), false, fault);
    };
  }

  static VigieException damaged(Path file, String reason, Throwable cause) {
    return new VigieException(Stage.STORE, "damaged-database", file + " is damaged (" + reason + "). Nothing was overwritten. "
        + "Put back a copy, or move the file away to read everything anew.", false, cause);
  }
}
