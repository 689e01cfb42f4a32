package io.vigie.article;

import java.util.List;

/**
 * A page as the extractor sees it: its text blocks in reading order, and the block-level elements that hold them.
 *
 * @param areas in document order, the body first
 */
record PageBlocks(List<Block> blocks, List<Area> areas) {}
