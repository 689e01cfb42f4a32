package io.vigie.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vigie.record.Stage;
import io.vigie.record.VigieException;
import java.io.IOException;
import java.nio.file.Path;

/** Reads a file of gold annotations. */
final class GoldFile {

  private static final ObjectMapper JSON = new ObjectMapper();

  private GoldFile() {}

  /** @throws VigieException of kind {@code bad-gold}, naming file and line */
  static JsonNode read(Path file) {
    JsonNode node;
    try {
      node = JSON.readTree(file.toFile());
    } catch (JsonProcessingException e) {
      throw bad(file + (e.getLocation() == null ? "" : ":" + e.getLocation().getLineNr()) + ": no JSON; mend the annotation", e);
    } catch (IOException e) {
      throw bad(file + ": cannot be read: " + e.getMessage(), e);
    }
    if (!node.isObject()) {
      throw bad(file + ": no JSON object with incidents and policyActions; mend the annotation", null);
    }
    return node;
  }

  private static VigieException bad(String message, IOException cause) {
    return new VigieException(Stage.EVALUATE, "bad-gold", message, false, cause);
  }
}
