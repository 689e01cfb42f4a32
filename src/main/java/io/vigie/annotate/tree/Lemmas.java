package io.vigie.annotate.tree;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds the lemma of a form and its tag: from forms seen in treebanks, else from the lexicon, else by the rule of the longest known
 * ending. Immutable, safe for use by several threads.
 */
public final class Lemmas {

  /** Endings up to this length have rules. */
  public static final int LONGEST_ENDING = 7;

  private static final String TASK = "lemmas";

  private final List<EditScript> scripts;
  private final KeyTable forms;
  private final KeyTable endings;

  private Lemmas(List<EditScript> scripts, KeyTable forms, KeyTable endings) {
    this.scripts = scripts;
    this.forms = forms;
    this.endings = endings;
  }

  /** The lemma: lower case but for proper nouns. */
  public String lemma(String form, String tag, Lexicon lexicon) {
    if (tag.equals("PROPN")) {
      return form;
    }
    String lower = form.toLowerCase(Locale.ROOT);
    String lemma = script(lower, forms.get(formKey(lower, tag)));
    if (lemma == null) {
      lemma = lexicon.lemma(form, tag);
    }
    for (int length = Math.min(LONGEST_ENDING, lower.length() - 1); lemma == null && length >= 0; length--) {
      lemma = script(lower, endings.get(endingKey(lower.substring(lower.length() - length), tag)));
    }
    return lemma == null ? lower : lemma;
  }

  private @Nullable String script(String form, int script) {
    return script < 0 ? null : scripts.get(script).apply(form);
  }

  static long formKey(String form, String tag) {
    return Hash.of(1, Hash.of(form), Hash.of(tag));
  }

  static long endingKey(String ending, String tag) {
    return Hash.of(2, Hash.of(ending), Hash.of(tag));
  }

  /** Collects forms and rules. */
  public static final class Builder {

    private final List<EditScript> scripts = new ArrayList<>();
    private final Map<EditScript, Integer> indexes = new HashMap<>();
    private final Map<Long, Integer> forms = new TreeMap<>();
    private final Map<Long, Integer> endings = new TreeMap<>();

    /** The name of the change from a form to its lemma, for counting. */
    public static String change(String form, String lemma) {
      EditScript script = EditScript.between(form, lemma);
      return script.drop() + "\t" + script.cut() + "\t" + script.add();
    }

    public void form(String form, String tag, String change) {
      forms.put(formKey(form, tag), index(change));
    }

    public void ending(String ending, String tag, String change) {
      endings.put(endingKey(ending, tag), index(change));
    }

    private int index(String change) {
      String[] parts = change.split("\t", -1);
      EditScript script = new EditScript(parts[0], Integer.parseInt(parts[1]), parts[2]);
      return indexes.computeIfAbsent(script, added -> {
        scripts.add(added);
        return scripts.size() - 1;
      });
    }

    public Lemmas build() {
      return new Lemmas(List.copyOf(scripts), KeyTable.of(forms), KeyTable.of(endings));
    }
  }

  /** Writes the form that {@link #read} takes; {@code file} stays open. */
  public void write(OutputStream file) throws IOException {
    ModelFile.write(file, TASK, out -> {
      ModelFile.writeNumber(out, scripts.size());
      for (EditScript script : scripts) {
        Lexicon.writeScript(out, script);
      }
      forms.write(out);
      endings.write(out);
    });
  }

  /** @throws io.vigie.record.VigieException of kind {@code bad-model} */
  public static Lemmas read(String name, InputStream stream) {
    return ModelFile.read(name, stream, TASK, in -> {
      List<EditScript> scripts = new ArrayList<>();
      for (long left = ModelFile.readNumber(in); left > 0; left--) {
        scripts.add(Lexicon.readScript(in));
      }
      return new Lemmas(List.copyOf(scripts), KeyTable.read(in), KeyTable.read(in));
    });
  }
}
