package io.vigie.yaml;

import io.vigie.record.Code;
import io.vigie.record.Stage;
import io.vigie.record.VigieException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A value in a YAML data file that knows where it stands, so that every complaint names file, line and reason. Scalars are texts, as
 * written: {@code no} and {@code 2022-11} stay what they are. Immutable, safe for use by several threads.
 */
public final class YamlNode {

  private final String file;
  private final Node node;

  private YamlNode(String file, Node node) {
    this.file = file;
    this.node = node;
  }

  /**
   * Reads a file of the class path.
   *
   * @param resource path below {@code io/vigie}, such as {@code language/fr/dates.yaml}
   * @throws VigieException of kind {@code bad-data} when the file is missing or is no YAML
   */
  public static YamlNode load(String resource) {
    return find(resource).orElseThrow(() -> new VigieException(Stage.DATA, "bad-data", resource + ": no such data file"));
  }

  /** As {@link #load}, but empty when there is no such file or the file holds nothing. */
  public static Optional<YamlNode> find(String resource) {
    try (InputStream in = YamlNode.class.getResourceAsStream("/io/vigie/" + resource)) {
      return in == null ? Optional.empty() : parse(resource, new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }

  /** Reads YAML from a reader; {@code file} is the name used in messages. */
  public static Optional<YamlNode> parse(String file, Reader yaml) {
    try {
      LoadSettings settings = LoadSettings.builder().setLabel(file).setAllowDuplicateKeys(false).setCodePointLimit(Integer.MAX_VALUE).build();
      return new Compose(settings).composeReader(yaml).map(node -> new YamlNode(file, node));
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
      throw new VigieException(Stage.DATA, "bad-data", file + ":" + line + ": " + e.getProblem(), false, e);
    }
  }

  /** File and line of this value, such as {@code language/fr/dates.yaml:14}. */
  public String where() {
    return file + node.getStartMark().map(mark -> ":" + (mark.getLine() + 1)).orElse("");
  }

  /** An exception that blames this value; the caller throws it. */
  public VigieException error(String reason) {
    return new VigieException(Stage.DATA, "bad-data", where() + ": " + reason);
  }

  public boolean isText() {
    return node instanceof ScalarNode;
  }

  public boolean isList() {
    return node instanceof SequenceNode;
  }

  public boolean isMap() {
    return node instanceof MappingNode;
  }

  /** The text of a scalar. */
  public String text() {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    throw error("expected a text");
  }

  public int number() {
    try {
      return Integer.parseInt(text());
    } catch (NumberFormatException e) {
      throw error("expected a whole number, found \"" + text() + "\"");
    }
  }

  public double decimal() {
    try {
      return Double.parseDouble(text());
    } catch (NumberFormatException e) {
      throw error("expected a number, found \"" + text() + "\"");
    }
  }

  /** This text as a constant of a closed list. */
  public <E extends Enum<E> & Code> E code(Class<E> type) {
    return Code.find(type, text()).orElseThrow(() -> error("unknown \"" + text() + "\"; one of " + Code.list(type)));
  }

  /** The items of a list; a single text or map counts as a list of one. */
  public List<YamlNode> list() {
    if (!(node instanceof SequenceNode sequence)) {
      return List.of(this);
    }
    List<YamlNode> items = new ArrayList<>();
    sequence.getValue().forEach(item -> items.add(new YamlNode(file, item)));
    return items;
  }

  /** The items of a list of texts. */
  public List<String> texts() {
    return list().stream().map(YamlNode::text).toList();
  }

  /** The entries of a map, in the order of the file. */
  public Map<String, YamlNode> entries() {
    if (!(node instanceof MappingNode mapping)) {
      throw error("expected a map");
    }
    Map<String, YamlNode> entries = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      entries.put(new YamlNode(file, tuple.getKeyNode()).text(), new YamlNode(file, tuple.getValueNode()));
    }
    return entries;
  }

  /** The value of a key that must be there. */
  public YamlNode get(String key) {
    return find(this, key).orElseThrow(() -> error("\"" + key + "\" is missing"));
  }

  /** The value of a key that may be absent. */
  public Optional<YamlNode> optional(String key) {
    return find(this, key);
  }

  /** The texts under a key; none when it is absent. */
  public List<String> texts(String key) {
    return find(this, key).map(YamlNode::texts).orElse(List.of());
  }

  /** Complains of the first key that is not among {@code known}: a misspelt key must not pass in silence. */
  public YamlNode allow(String... known) {
    Set<String> allowed = Set.of(known);
    entries().forEach((key, value) -> {
      if (!allowed.contains(key)) {
        throw value.error("unknown key \"" + key + "\"; one of " + String.join(", ", known));
      }
    });
    return this;
  }

  private static Optional<YamlNode> find(YamlNode map, String key) {
    return Optional.ofNullable(map.entries().get(key));
  }
}
