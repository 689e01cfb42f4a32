package io.vigie.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Query results as streams: one row at a time, on a connection of their own that is closed with the stream. */
final class Rows {

  interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  private Rows() {}

  static <T> Stream<T> stream(Database database, String query, Reader<T> reader, Object... parameters) {
    try {
      Connection connection = database.reader();
      try {
        PreparedStatement statement = connection.prepareStatement(query);
        for (int i = 0; i < parameters.length; i++) {
          statement.setObject(i + 1, parameters[i]);
        }
        return stream(database, statement.executeQuery(), reader).onClose(() -> close(database, connection));
      } catch (SQLException fault) {
        connection.close();
        throw fault;
      }
    } catch (SQLException fault) {
      throw StoreErrors.of(database.file(), fault);
    }
  }

  private static <T> Stream<T> stream(Database database, ResultSet rows, Reader<T> reader) {
    return StreamSupport.stream(new Spliterators.AbstractSpliterator<T>(Long.MAX_VALUE, 0) {
      @Override
      public boolean tryAdvance(Consumer<? super T> action) {
        T value;
        try {
          if (!rows.next()) {
            return false;
          }
          value = reader.read(rows);
        } catch (SQLException fault) {
          throw StoreErrors.of(database.file(), fault);
        }
        action.accept(value);
        return true;
      }
    }, false);
  }

  private static void close(Database database, Connection connection) {
    try {
      connection.close();
    } catch (SQLException fault) {
      throw StoreErrors.of(database.file(), fault);
    }
  }
}
