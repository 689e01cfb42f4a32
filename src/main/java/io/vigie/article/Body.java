package io.vigie.article;

import java.util.List;

/**
 * The text of a page.
 *
 * @param paragraphs in reading order
 * @param header the blocks from the title to the text, then those right before the title and right after the text: where dates and names stand
 * @param captions of pictures and tables inside the article
 * @param linkedHeadings number of headings inside the text that are links, as teasers of other articles have
 * @param truncated whether a paywall cuts the text
 */
record Body(List<String> paragraphs, List<Block> header, List<String> captions, int linkedHeadings, boolean truncated) {}
