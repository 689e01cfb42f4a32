package io.vigie.train;

import java.util.ArrayList;
import java.util.List;
import opennlp.tools.util.Span;

/** A text of a treebank and where its parts stand in it: a sentence and its tokens, or a paragraph and its sentences. */
record Segmented(String text, List<Span> parts) {

  /** Treebanks that name no paragraphs are read as paragraphs of this many sentences. */
  private static final int LONGEST_PARAGRAPH = 10;

  Segmented {
    parts = List.copyOf(parts);
  }

  /** Each sentence with its tokens; a contraction such as {@code du} is one. */
  static List<Segmented> sentences(List<TreebankSentence> treebank) {
    return treebank.stream().map(Segmented::sentence).toList();
  }

  private static Segmented sentence(TreebankSentence sentence) {
    List<Span> tokens = new ArrayList<>();
    int covered = 0;
    for (TreebankWord word : sentence.words()) {
      boolean sharesOffsets = word.start() < covered;
      if (!sharesOffsets && word.end() > word.start()) {
        tokens.add(new Span(word.start(), word.end()));
        covered = word.end();
      }
    }
    return new Segmented(sentence.text(), tokens);
  }

  /** Each paragraph with its sentences, a blank between them. */
  static List<Segmented> paragraphs(List<TreebankSentence> treebank) {
    List<Segmented> paragraphs = new ArrayList<>();
    List<TreebankSentence> paragraph = new ArrayList<>();
    for (TreebankSentence sentence : treebank) {
      if (!paragraph.isEmpty() && (sentence.opensParagraph() || paragraph.size() == LONGEST_PARAGRAPH)) {
        paragraphs.add(paragraph(paragraph));
        paragraph.clear();
      }
      paragraph.add(sentence);
    }
    paragraphs.add(paragraph(paragraph));
    return paragraphs;
  }

  private static Segmented paragraph(List<TreebankSentence> sentences) {
    StringBuilder text = new StringBuilder();
    List<Span> parts = new ArrayList<>();
    for (TreebankSentence sentence : sentences) {
      int start = text.isEmpty() ? 0 : text.append(' ').length();
      parts.add(new Span(start, text.append(sentence.text()).length()));
    }
    return new Segmented(text.toString(), parts);
  }
}
