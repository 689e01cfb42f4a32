package io.vigie.store;

import io.vigie.record.Code;
import io.vigie.record.Json;
import io.vigie.record.Mention;
import io.vigie.record.MentionKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All mentions of one value in one spelling in an article: they differ by their places only. */
record StoredMention(MentionKind kind, String text, @Nullable String value, @Nullable String link, List<Integer> starts) {

  private record Key(MentionKind kind, String text, @Nullable String value, @Nullable String link) {}

  static List<StoredMention> group(List<Mention> mentions) {
    Map<Key, List<Integer>> groups = new LinkedHashMap<>();
    for (Mention mention : mentions) {
      Key key = new Key(mention.kind(), mention.text(), mention.value(), mention.link());
      groups.computeIfAbsent(key, first -> new ArrayList<>(1)).add(mention.start());
    }
    return groups.entrySet().stream()
        .map(group -> new StoredMention(group.getKey().kind, group.getKey().text, group.getKey().value, group.getKey().link, group.getValue()))
        .toList();
  }

  /** @param starts JSON */
  static StoredMention of(String kind, String text, @Nullable String value, @Nullable String link, String starts) {
    return new StoredMention(Code.find(MentionKind.class, kind).orElseThrow(), text, value, link,
        Arrays.stream(Json.read(starts, int[].class)).boxed().toList());
  }

  Stream<Mention> mentions(String article) {
    return starts.stream().map(start -> new Mention(article, kind, text, start, start + text.length(), value, link));
  }
}
