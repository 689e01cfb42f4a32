package io.vigie.article;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Chooses the blocks that are the article's text. */
final class BodyFinder {

  private static final int PLAUSIBLE_WORDS = 300;
  private static final int FEWEST_WORDS = 15;
  private static final double FAR_MORE = 2;
  /** A last line of so few words may say who wrote the text. */
  private static final int SIGNATURE_WORDS = 8;
  private static final double MOSTLY_LINKED = 0.7;

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

  /** Where the text is implausibly short, readings that trust class names less are tried, and taken when they find far more. */
  Body find(String title) {
    String bareTitle = Texts.bare(title);
    Reading best = new Reading(bareTitle, new Shade(page, bareTitle));
    if (best.words < PLAUSIBLE_WORDS) {
      best = better(best, bareTitle, Shade.Trust.HARD);
    }
    if (best.words < FEWEST_WORDS) {
      best = better(best, bareTitle, Shade.Trust.LEAST);
    }
    return body(best, bareTitle);
  }

  /** Where trusting less shades nothing otherwise, the reading is the same. */
  private Reading better(Reading reading, String bareTitle, Shade.Trust trust) {
    Shade shade = reading.shade.trusting(trust);
    if (shade.shadesAs(reading.shade)) {
      return reading;
    }
    Reading lenient = new Reading(bareTitle, shade);
    return lenient.words > FAR_MORE * reading.words ? lenient : reading;
  }

  /** One way to read the page. */
  private final class Reading {
    final Shade shade;
    final Area root;
    final BlockFilter filter;
    final List<Block> kept;
    final int words;

    Reading(String bareTitle, Shade shade) {
      this.shade = shade;
      root = new RootFinder(page, shade).find();
      filter = new BlockFilter(page, shade, cues, dates, root, bareTitle);
      kept = filter.keep();
      words = kept.stream().mapToInt(Block::words).sum();
    }
  }

  private Body body(Reading reading, String bareTitle) {
    DeclaredBody declared = new DeclaredBody(facts);
    List<Block> kept = new ArrayList<>(declared.confirm(reading.kept));
    if (!kept.isEmpty()) {
      LeadFinder lead = new LeadFinder(page, reading.shade, reading.filter, bareTitle, facts.meta(names.description()).orElse(""));
      kept.addAll(0, lead.before(page.blocks().indexOf(kept.get(0))));
    }
    List<String> paragraphs = kept.stream().map(Block::text).collect(Collectors.toCollection(ArrayList::new));
    List<String> stated = declared.instead(paragraphs);
    List<String> text = stated != null ? stated : paragraphs;
    return new Body(List.copyOf(text.subList(0, new Appeals(cues).end(text))), header(reading.root, kept, bareTitle), reading.filter.captions(),
        linkedHeadings(kept), reading.filter.truncated());
  }

  private int linkedHeadings(List<Block> kept) {
    int count = 0;
    for (int i = kept.isEmpty() ? 0 : page.blocks().indexOf(kept.get(0)), last = kept.isEmpty() ? 0 : page.blocks().indexOf(kept.get(kept.size() - 1)); i < last; i++) {
      Block block = page.blocks().get(i);
      count += block.kind() == Block.Kind.HEADING && block.linkDensity() > MOSTLY_LINKED ? 1 : 0;
    }
    return count;
  }

  /** The blocks in which date and names are looked for, the most telling first. */
  private List<Block> header(Area root, List<Block> kept, String bareTitle) {
    List<Block> blocks = page.blocks();
    int first = kept.isEmpty() ? root.from : blocks.indexOf(kept.get(0));
    int title = first;
    while (title > 0 && first - title < 25 && (title >= blocks.size() || !blocks.get(title).says(bareTitle))) {
      title--;
    }
    int last = kept.isEmpty() ? root.to : blocks.indexOf(kept.get(kept.size() - 1)) + 1;
    List<Block> header = new ArrayList<>(blocks.subList(title, Math.min(first + 2, blocks.size())));
    header.addAll(blocks.subList(Math.max(0, title - 6), title));
    if (last > first && blocks.get(last - 1).words() <= SIGNATURE_WORDS) {
      header.add(blocks.get(last - 1));
    }
    header.addAll(blocks.subList(Math.min(last, blocks.size()), Math.min(last + 8, blocks.size())));
    Set<Block> text = Collections.newSetFromMap(new IdentityHashMap<>());
    text.addAll(kept);
    blocks.subList(first, last).stream().filter(block -> block.words() <= 12 && !text.contains(block)).forEach(header::add);
    return header;
  }
}
