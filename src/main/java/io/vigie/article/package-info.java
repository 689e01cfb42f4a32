/**
 * Title, byline, date and body text out of a page. Page → Article.
 *
 * <ol>
 * <li>Bytes become text: byte order mark, then valid UTF-8 whatever is declared, then HTTP header, document, letter statistics, alphabets, windows-1252.
 * <li>jsoup parses; one walk cuts the page into blocks (what a reader sees as a paragraph) and areas (block-level elements), and notes
 *     what the page declares of itself.
 * <li>Class names, ids and ARIA roles, cut into words, give areas a role ({@code article/markup.yaml}). A word that shades the title or
 *     most of the long prose is a misnomer on that page and counts for nothing, and so does what stands around a body that holds most prose.
 * <li>A block weighs its words less what is linked; labels and link lists weigh less than nothing. The article's element is the one with the
 *     greatest sum, with a bonus for {@code articleBody}, {@code article}, {@code main} and known class names. After Kohlschütter, Fankhauser
 *     and Nejdl, "Boilerplate Detection using Shallow Text Features" (2010): text and link density; after Arc90's Readability: class names,
 *     and scores that gather in the parent; a greatest sum as in Pasternack and Roth, "Extracting Article Text from the Web with Maximum
 *     Subsequence Segmentation" (2009).
 * <li>Where the text is implausibly short, readings that trust class names less are made, and taken when they find far more (trafilatura,
 *     Barbaresi 2021, falls back in the same way). JSON-LD {@code articleBody} is a witness: where it agrees with most blocks, it decides on
 *     the rest; where the page shows no text, it is the text.
 * <li>Shaded areas, captions, words beside a picture, pointers, credits and machinery are dropped, by phrases of eight languages
 *     ({@code article/cues}); a label that ends the article is told from a box that the prose goes on behind; repeats, headings of link
 *     lists, labels above and contacts, appeals for money or followers below go; the lead between title and text joins.
 * <li>What is no article is refused by its kind: few words and the phrases of such pages, or linked headings with a short lead each.
 * <li>Title, names, outlet and dates: every place that may hold one proposes it; agreement, nearness to the title and the order of evidence
 *     decide; a person before an outlet. Near-duplicates: SimHash over runs of words (Charikar 2002; Manku, Jain and Das Sarma 2007).
 * </ol>
 */
@NullMarked
package io.vigie.article;

import org.jspecify.annotations.NullMarked;
