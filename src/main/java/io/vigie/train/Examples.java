package io.vigie.train;

import io.vigie.annotate.Segmenter;
import io.vigie.annotate.Token;
import io.vigie.annotate.Typography;
import io.vigie.annotate.VerbForm;
import io.vigie.language.LanguagePack;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Makes examples of treebank sentences: the words of a contraction or compound that Vigie reads as one token become one, tagged as the
 * first word of the contraction or the head of the compound.
 */
final class Examples {

  private final Segmenter segmenter;
  private final Set<String> agentMarkers;

  Examples(LanguagePack pack) {
    segmenter = Segmenter.of(pack);
    agentMarkers = Set.copyOf(pack.file("pack.yaml").texts("agentMarkers"));
  }

  List<Example> read(List<Path> files) {
    return Treebank.read(files).stream().map(this::of).toList();
  }

  Example of(TreebankSentence sentence) {
    List<TreebankWord> words = sentence.words();
    List<List<Integer>> groups = groups(sentence);
    int[] groupOf = new int[words.size()];
    for (int g = 0; g < groups.size(); g++) {
      for (int word : groups.get(g)) {
        groupOf[word] = g;
      }
    }
    List<String> relations = Relations.of(sentence, agentMarkers);
    List<String> forms = new ArrayList<>();
    List<String> tags = new ArrayList<>();
    List<String> lemmas = new ArrayList<>();
    List<Integer> heads = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (List<Integer> group : groups) {
      int main = main(words, groupOf, group);
      TreebankWord word = words.get(main);
      String form = sentence.text().substring(words.get(group.get(0)).start(), words.get(group.get(group.size() - 1)).end());
      forms.add(Typography.plain(form));
      tags.add(tag(word));
      lemmas.add(lemma(word, form, group.size() == 1 || word.end() - word.start() == form.length()));
      heads.add(word.head() < 0 ? -1 : groupOf[word.head()]);
      names.add(relations.get(main));
    }
    return new Example(forms, tags, lemmas, heads, names);
  }

  /** The first word whose head is outside; the head of a compound rather than its hyphen. */
  private static int main(List<TreebankWord> words, int[] groupOf, List<Integer> group) {
    return group.stream()
        .filter(i -> words.get(i).head() < 0 || groupOf[words.get(i).head()] != groupOf[i])
        .filter(i -> !words.get(i).upos().equals("PUNCT"))
        .findFirst().orElse(group.get(0));
  }

  private List<List<Integer>> groups(TreebankSentence sentence) {
    List<TreebankWord> words = sentence.words();
    List<List<Integer>> printed = printed(words);
    List<List<Integer>> groups = new ArrayList<>();
    List<Token> tokens = segmenter.tokenize(sentence.text());
    int at = 0;
    for (Token token : tokens) {
      List<Integer> group = new ArrayList<>();
      while (at < words.size() && words.get(at).start() < token.end()) {
        if (words.get(at).start() < token.start() || words.get(at).end() > token.end()) {
          return printed;
        }
        group.add(at++);
      }
      if (group.isEmpty()) {
        return printed;
      }
      groups.add(group);
    }
    return at == words.size() ? groups : printed;
  }

  /** The treebank's own tokens, for sentences that Vigie cuts otherwise. */
  private static List<List<Integer>> printed(List<TreebankWord> words) {
    Map<Integer, List<Integer>> byStart = new LinkedHashMap<>();
    for (int i = 0; i < words.size(); i++) {
      byStart.computeIfAbsent(words.get(i).start(), start -> new ArrayList<>()).add(i);
    }
    return new ArrayList<>(byStart.values());
  }

  private static String lemma(TreebankWord word, String form, boolean whole) {
    if (!whole || word.lemma().equals("_") || word.lemma().isEmpty()) {
      return "";
    }
    String lemma = Typography.plain(word.lemma());
    return word.upos().equals("PROPN") ? form : lemma.toLowerCase(Locale.ROOT);
  }

  /** The part of speech, of verbs and auxiliaries with their form. */
  static String tag(TreebankWord word) {
    String upos = word.upos();
    if (!upos.equals("VERB") && !upos.equals("AUX")) {
      return upos;
    }
    return upos + "|" + form(word);
  }

  private static VerbForm form(TreebankWord word) {
    if (!word.features().contains("VerbForm=") && !word.features().contains("Mood=")) {
      return bareForm(word);
    }
    if (word.has("VerbForm=Inf")) {
      return VerbForm.INFINITIVE;
    }
    if (word.has("VerbForm=Part") || word.has("VerbForm=Ger")) {
      return word.has("VerbForm=Ger") || word.has("Tense=Pres") ? VerbForm.PRESENT_PARTICIPLE : VerbForm.PAST_PARTICIPLE;
    }
    if (word.has("Mood=Imp")) {
      return VerbForm.IMPERATIVE;
    }
    if (word.has("Mood=Cnd")) {
      return VerbForm.CONDITIONAL;
    }
    if (word.has("Mood=Sub")) {
      return VerbForm.SUBJUNCTIVE;
    }
    if (word.has("Tense=Fut")) {
      return VerbForm.FUTURE;
    }
    return word.has("Tense=Past") || word.has("Tense=Imp") ? VerbForm.PAST : VerbForm.PRESENT;
  }

  /** Of treebanks that mark finite verbs only, by their mood. */
  private static VerbForm bareForm(TreebankWord word) {
    if (word.has("Tense=Past")) {
      return VerbForm.PAST_PARTICIPLE;
    }
    return word.has("Tense=Pres") ? VerbForm.PRESENT_PARTICIPLE : VerbForm.INFINITIVE;
  }
}
