package io.vigie.knowledge;

import io.vigie.record.Code;
import io.vigie.record.Stage;
import io.vigie.record.VigieException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The gazetteer: one place a line with id, name, country, kind, region, population, {@code x} when its name needs context, and more names
 * separated by semicolons; a line that starts with {@code #} is a comment.
 */
final class PlaceFile {

  private static final int COLUMNS = 8;

  private final String resource;
  private final Collection<String> countries;

  PlaceFile(String resource, Collection<String> countries) {
    this.resource = resource;
    this.countries = countries;
  }

  List<Place> read() {
    List<Place> places = new ArrayList<>();
    try (InputStream in = PlaceFile.class.getResourceAsStream("/io/vigie/" + resource);
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.startsWith("#")) {
          places.add(place(line.split("\t", -1), number));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
    return places;
  }

  private Place place(String[] cells, int line) {
    if (cells.length != COLUMNS) {
      throw error(line, cells.length + " cells instead of " + COLUMNS);
    }
    if (!countries.contains(cells[2])) {
      throw error(line, "unknown country \"" + cells[2] + "\"");
    }
    PlaceKind kind = Code.find(PlaceKind.class, cells[3]).orElseThrow(() -> error(line, "unknown kind; one of " + Code.list(PlaceKind.class)));
    Set<String> names = new LinkedHashSet<>();
    names.add(cells[1]);
    if (!cells[7].isEmpty()) {
      names.addAll(List.of(cells[7].split(";")));
    }
    return new Place(cells[0], cells[1], cells[2], kind, cells[4].isEmpty() ? null : cells[4], List.copyOf(names),
        cells[5].isEmpty() ? 0 : Integer.parseInt(cells[5]), cells[6].equals("x"));
  }

  private VigieException error(int line, String reason) {
    return new VigieException(Stage.DATA, "bad-data", resource + ":" + line + ": " + reason);
  }
}
