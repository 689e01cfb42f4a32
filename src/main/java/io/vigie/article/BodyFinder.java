package io.vigie.article;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Chooses the blocks that are the article's text. */
final class BodyFinder {

  private final PageBlocks page;
  private final PageFacts facts;
  private final Cues cues;
  private final MetadataNames names;
  private final DateReader dates;

  BodyFinder(PageBlocks page, PageFacts facts, Cues cues, MetadataNames names, DateReader dates) {
    this.page = page;
    this.facts = facts;
    this.cues = cues;
    this.names = names;
    this.dates = dates;
  }

  Body find(String title) {
    String bareTitle = Texts.bare(title);
    Shade shade = new Shade(page, bareTitle);
    Area root = new RootFinder(page, shade).find();
    BlockFilter filter = new BlockFilter(page, shade, cues, dates, root, bareTitle);
    DeclaredBody declared = new DeclaredBody(facts);
    List<Block> kept = new ArrayList<>(declared.confirm(filter.keep()));
    if (!kept.isEmpty()) {
      LeadFinder lead = new LeadFinder(page, shade, filter, bareTitle, facts.meta(names.description()).orElse(""));
      kept.addAll(0, lead.before(page.blocks().indexOf(kept.get(0))));
    }
    List<String> paragraphs = kept.stream().map(Block::text).collect(Collectors.toCollection(ArrayList::new));
    List<String> stated = declared.instead(paragraphs);
    List<String> text = stated != null ? stated : paragraphs;
    return new Body(List.copyOf(text.subList(0, new Appeals(cues).end(text))), header(root, kept, bareTitle), filter.captions(), filter.truncated());
  }

  private List<Block> header(Area root, List<Block> kept, String bareTitle) {
    int first = kept.isEmpty() ? root.from : page.blocks().indexOf(kept.get(0));
    int title = first;
    while (title > 0 && first - title < 25 && !Texts.bare(page.blocks().get(title).text()).equals(bareTitle)) {
      title--;
    }
    List<Block> header = new ArrayList<>(page.blocks().subList(title, Math.min(first + 1, page.blocks().size())));
    header.addAll(page.blocks().subList(Math.max(0, title - 6), title));
    int last = kept.isEmpty() ? root.to : page.blocks().indexOf(kept.get(kept.size() - 1)) + 1;
    header.addAll(page.blocks().subList(Math.min(last, page.blocks().size()), Math.min(last + 8, page.blocks().size())));
    return header;
  }
}
