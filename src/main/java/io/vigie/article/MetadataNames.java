package io.vigie.article;

import io.vigie.yaml.YamlNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/**
 * Names under which pages declare what they are ({@code article/metadata.yaml}).
 *
 * @param labelled names of labels that people read, each with the name of what it labels
 */
record MetadataNames(List<String> title, List<String> published, List<String> modified, List<String> author, Map<String, String> labelled,
    List<String> outlet, List<String> language, List<String> description, List<String> canonical, Evaluator cardPattern) {

  static MetadataNames load() {
    YamlNode file = YamlNode.load("article/metadata.yaml")
        .allow("title", "published", "modified", "author", "labelled", "outlet", "language", "description", "canonical", "authorCard");
    Map<String, String> labelled = new LinkedHashMap<>();
    file.get("labelled").entries().forEach((label, value) -> labelled.put(label, value.text()));
    return new MetadataNames(file.get("title").texts(), file.get("published").texts(), file.get("modified").texts(), file.get("author").texts(),
        labelled, file.get("outlet").texts(), file.get("language").texts(), file.get("description").texts(), file.get("canonical").texts(),
        QueryParser.parse(String.join(", ", file.get("authorCard").texts())));
  }
}
