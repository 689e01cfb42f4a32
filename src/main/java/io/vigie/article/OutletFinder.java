package io.vigie.article;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the name of the outlet. */
final class OutletFinder {

  private static final Pattern COPYRIGHT = Pattern.compile("(?:©|\\(c\\))\\s*(?:(?:19|20)\\d{2}(?:\\s*[-–]\\s*(?:19|20)?\\d{2,4})?)?[\\s,]*([\\p{Lu}\\d][^.|©–—\\n]{1,50}?)\\s*(?:[.|–—,]|-\\s|$)");
  private static final Pattern SEPARATED = Pattern.compile("^(.{2,40}?)\\s+(?:[|–—•·-]|::)\\s+.*|.*\\s(?:[|–—•·-]|::)\\s+(.{2,40})$");

  private static final Pattern LAST_PART = Pattern.compile(".*\\s(?:[|–—•·-]|::)\\s+(.{2,40})$");

  private final PageFacts facts;
  private final MetadataNames names;

  OutletFinder(PageFacts facts, MetadataNames names) {
    this.facts = facts;
    this.names = names;
  }

  Optional<Sourced<String>> find(List<Block> blocks) {
    return facts.meta(names.outlet().subList(0, 1)).filter(OutletFinder::isName).map(name -> new Sourced<>(name, "meta " + names.outlet().get(0)))
        .or(() -> facts.article().flatMap(node -> name(facts.data.resolve(node.get("publisher")), "json-ld publisher")))
        .or(() -> meta())
        .or(() -> facts.data.nodes().stream().flatMap(node -> name(facts.data.resolve(node.get("publisher")), "json-ld publisher").stream()).findFirst())
        .or(() -> facts.data.first("WebSite").flatMap(node -> name(node, "json-ld WebSite")))
        .or(() -> facts.property("publisher").stream().map(PageFacts::value).filter(OutletFinder::isName).findFirst().map(name -> new Sourced<>(name, "microdata publisher")))
        .or(() -> ofTitle(blocks));
  }

  private Optional<Sourced<String>> meta() {
    for (String name : names.outlet()) {
      Optional<String> value = facts.meta(List.of(name)).filter(OutletFinder::isName);
      if (value.isPresent()) {
        return Optional.of(new Sourced<>(value.get(), "meta " + name));
      }
    }
    return Optional.empty();
  }

  private static Optional<Sourced<String>> name(com.fasterxml.jackson.databind.@Nullable JsonNode node, String evidence) {
    return StructuredData.text(node).filter(OutletFinder::isName).map(name -> new Sourced<>(name, evidence));
  }

  /** The part of the page title that the copyright line or the page's home link confirms. */
  private Optional<Sourced<String>> ofTitle(List<Block> blocks) {
    String owner = "";
    for (int i = blocks.size() - 1; i >= 0 && owner.isEmpty(); i--) {
      Block block = blocks.get(i);
      if (block.words() < 80 && (block.text().indexOf('©') >= 0 || block.text().contains("(c)"))) {
        Matcher matcher = COPYRIGHT.matcher(block.text());
        owner = matcher.find() ? matcher.group(1).strip() : "";
      }
    }
    Matcher title = SEPARATED.matcher(facts.titleTag);
    if (title.matches()) {
      for (int group = 1; group <= 2; group++) {
        String part = title.group(group);
        if (part != null && confirmed(part, owner, blocks)) {
          return Optional.of(new Sourced<>(part.strip(), "title"));
        }
      }
      Matcher last = LAST_PART.matcher(facts.titleTag);
      if (last.matches() && confirmed(last.group(1), owner, blocks)) {
        return Optional.of(new Sourced<>(last.group(1).strip(), "title"));
      }
    }
    return owner.isEmpty() || !isName(owner) ? Optional.empty() : Optional.of(new Sourced<>(owner, "copyright line"));
  }

  private static boolean confirmed(String part, String owner, List<Block> blocks) {
    String bare = Texts.bare(part);
    return !bare.isEmpty() && (bare.equals(Texts.bare(owner))
        || blocks.stream().limit(12).anyMatch(block -> block.words() <= 8 && block.linked() > 0 && block.bare().equals(bare)));
  }

  private static boolean isName(String name) {
    return name.length() >= 2 && name.length() <= 80 && !name.startsWith("http") && !name.startsWith("@") && name.chars().anyMatch(Character::isLetter);
  }
}
