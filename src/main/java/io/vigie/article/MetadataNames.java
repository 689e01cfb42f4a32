package io.vigie.article;

import io.vigie.yaml.YamlNode;
import java.util.List;

/** Names under which pages declare what they are ({@code article/metadata.yaml}). */
record MetadataNames(List<String> title, List<String> published, List<String> modified, List<String> author, List<String> outlet,
    List<String> language, List<String> description, List<String> canonical) {

  static MetadataNames load() {
    YamlNode file = YamlNode.load("article/metadata.yaml")
        .allow("title", "published", "modified", "author", "outlet", "language", "description", "canonical");
    return new MetadataNames(file.get("title").texts(), file.get("published").texts(), file.get("modified").texts(), file.get("author").texts(),
        file.get("outlet").texts(), file.get("language").texts(), file.get("description").texts(), file.get("canonical").texts());
  }
}
