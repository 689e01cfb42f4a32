package io.vigie.annotate.tree;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An inflection dictionary: which tags and lemmas a form may have. Forms are lower case, except those that are proper nouns only.
 * Immutable, safe for use by several threads.
 */
public final class Lexicon {

  private static final String TASK = "lexicon";

  /** The lexicon of a language that has none. */
  public static final Lexicon EMPTY = new Lexicon(List.of(), KeyTable.of(Map.of()));

  /** One reading of a form. */
  record Reading(String tag, EditScript script) {}

  private final List<List<Reading>> sets;
  private final long[] classes;
  private final KeyTable table;

  private Lexicon(List<List<Reading>> sets, KeyTable table) {
    this.sets = sets;
    this.table = table;
    this.classes = sets.stream().mapToLong(set -> Hash.of(set.stream().map(Reading::tag).distinct().sorted().toList().toString())).toArray();
  }

  /** A lexicon of the readings of each form: tag to lemma, the likelier first. */
  public static Lexicon of(Map<String, Map<String, String>> forms) {
    Map<List<Reading>, Integer> sets = new LinkedHashMap<>();
    Map<Long, Integer> entries = new LinkedHashMap<>();
    forms.forEach((form, readings) -> {
      List<Reading> set = new ArrayList<>();
      readings.forEach((tag, lemma) -> set.add(new Reading(tag, EditScript.between(form, lemma))));
      Integer index = sets.get(set);
      if (index == null && sets.size() < Character.MAX_VALUE) {
        index = sets.size();
        sets.put(set, index);
      }
      if (index != null) {
        entries.put(Hash.of(form), index);
      }
    });
    return new Lexicon(List.copyOf(sets.keySet()), KeyTable.of(entries));
  }

  /** A number that stands for the set of tags a form may have; 0 for an unknown form. */
  long tagSet(String form) {
    int set = find(form);
    return set < 0 ? 0 : classes[set];
  }

  /** The tags a form may have; none for an unknown form. */
  public List<String> tags(String form) {
    int set = find(form);
    return set < 0 ? List.of() : sets.get(set).stream().map(Reading::tag).distinct().toList();
  }

  /** The parts of speech that a form may have, as universal tags ({@code NOUN}); none for an unknown form. */
  public Set<String> parts(String form) {
    return tags(form).stream().map(Lexicon::part).collect(Collectors.toUnmodifiableSet());
  }

  /** The lemma of a form under a tag such as {@code VERB|PAST}; null when the lexicon does not say. */
  @Nullable String lemma(String form, String tag) {
    int set = find(form);
    if (set < 0) {
      return null;
    }
    String word = form.toLowerCase(Locale.ROOT);
    Reading near = null;
    for (Reading reading : sets.get(set)) {
      if (reading.tag().equals(tag)) {
        return reading.script().apply(word);
      }
      if (near == null && part(reading.tag()).equals(part(tag))) {
        near = reading;
      }
    }
    return near == null ? null : near.script().apply(word);
  }

  /** The part of speech of a tag. */
  static String part(String tag) {
    int bar = tag.indexOf('|');
    return bar < 0 ? tag : tag.substring(0, bar);
  }

  /** How many forms it knows. */
  public int size() {
    return table.size();
  }

  private int find(String form) {
    int set = table.get(Hash.of(form.toLowerCase(Locale.ROOT)));
    return set >= 0 ? set : table.get(Hash.of(form));
  }

  /** Writes the form that {@link #read} takes; {@code file} stays open. */
  public void write(OutputStream file) throws IOException {
    ModelFile.write(file, TASK, out -> {
      ModelFile.writeNumber(out, sets.size());
      for (List<Reading> set : sets) {
        out.writeByte(set.size());
        for (Reading reading : set) {
          out.writeUTF(reading.tag());
          writeScript(out, reading.script());
        }
      }
      table.write(out);
    });
  }

  /** @throws io.vigie.record.VigieException of kind {@code bad-model} */
  public static Lexicon read(String name, InputStream stream) {
    return ModelFile.read(name, stream, TASK, in -> {
      List<List<Reading>> sets = new ArrayList<>();
      for (long left = ModelFile.readNumber(in); left > 0; left--) {
        List<Reading> set = new ArrayList<>();
        for (int readings = in.readUnsignedByte(); readings > 0; readings--) {
          set.add(new Reading(in.readUTF().intern(), readScript(in)));
        }
        sets.add(List.copyOf(set));
      }
      return new Lexicon(List.copyOf(sets), KeyTable.read(in));
    });
  }

  static void writeScript(DataOutputStream out, EditScript script) throws IOException {
    out.writeUTF(script.drop());
    out.writeByte(script.cut());
    out.writeUTF(script.add());
  }

  static EditScript readScript(DataInputStream in) throws IOException {
    return new EditScript(in.readUTF(), in.readUnsignedByte(), in.readUTF());
  }
}
