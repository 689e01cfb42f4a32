package io.vigie.annotate.tree;

import java.util.List;
import java.util.Locale;

/** What the parser sees of the words of a sentence, as hashes; the root stands after the last word. */
public final class TreeInput {

  final int length;
  final long[] forms;
  final long[] lemmas;
  final long[] parts;
  final long[] tags;
  final long[] endings;
  final boolean[] marks;

  /**
   * @param forms the tokens, with plain typography
   * @param tags such as {@code NOUN} and {@code VERB|PAST}
   */
  public TreeInput(List<String> forms, List<String> tags, List<String> lemmas) {
    length = forms.size();
    this.forms = new long[length + 1];
    this.lemmas = new long[length + 1];
    this.parts = new long[length + 1];
    this.tags = new long[length + 1];
    this.endings = new long[length + 1];
    this.marks = new boolean[length + 1];
    for (int i = 0; i < length; i++) {
      String form = forms.get(i).toLowerCase(Locale.ROOT);
      boolean number = tags.get(i).equals("NUM");
      this.forms[i] = number ? Hash.of("0") : Hash.of(form);
      this.lemmas[i] = number ? Hash.of("0") : Hash.of(lemmas.get(i).toLowerCase(Locale.ROOT));
      this.parts[i] = Hash.of(Lexicon.part(tags.get(i)));
      this.tags[i] = Hash.of(tags.get(i));
      this.endings[i] = Hash.of(form, Math.max(0, form.length() - 3), form.length());
      this.marks[i] = tags.get(i).equals("PUNCT");
    }
    long root = Hash.of("ROOT");
    this.forms[length] = root;
    this.lemmas[length] = root;
    this.parts[length] = root;
    this.tags[length] = root;
    this.endings[length] = root;
  }
}
