package io.vigie.merge;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** One line of a corrections file. {@code source} names file and line, for reports. */
sealed interface Correction {

  String source();

  /** Changes fields of a record: a JSON merge patch (RFC 7396), so objects are changed within and lists replaced. */
  record SetFields(String source, String id, ObjectNode fields) implements Correction {}

  /** The record is false. */
  record Drop(String source, String id) implements Correction {}

  /** The records are about one event. */
  record Merge(String source, List<String> ids) implements Correction {}

  /** What these articles tell is an event of its own. */
  record Split(String source, String id, List<String> articles) implements Correction {}

  /** The vendor goes by this name too; records that took the name for another vendor mean this one. */
  record Alias(String source, String vendor, String alias) implements Correction {}
}
