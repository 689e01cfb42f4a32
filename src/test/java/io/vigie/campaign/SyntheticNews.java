package io.vigie.campaign;

import io.vigie.record.Json;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * News of an invented world, as many articles as wanted and the same each time: two of three are about cameras, in English and French,
 * and about three tell each event. Makers, towns and clinics are invented.
 */
final class SyntheticNews {

  private static final List<String> SYLLABLES = List.of("ba", "ko", "ri", "lun", "mor", "ta", "vel", "dri", "sha", "po", "nek", "zu", "gal", "fen", "ost");
  private static final List<String[]> COUNTRIES = List.of(new String[] {"Portugal", "le Portugal"}, new String[] {"Sweden", "la Suède"},
      new String[] {"Poland", "la Pologne"}, new String[] {"Finland", "la Finlande"}, new String[] {"Austria", "l’Autriche"},
      new String[] {"Norway", "la Norvège"}, new String[] {"Denmark", "le Danemark"}, new String[] {"Greece", "la Grèce"});

  private static final List<String> ENGLISH = List.of("The council will talk about it next week in a hall with %1$d seats.",
      "It had been raining for %1$d hours when the doors of the school opened again.", "A neighbour from %2$s said that nobody had told her anything.",
      "The bridge near the old station is closed until the work is finished.", "Some %1$d people had signed the letter by the evening.",
      "The weather will stay mild, and the river is not expected to rise.", "Trains to %2$s were late because of a fallen tree.",
      "Children under twelve do not pay, and the museum stays open until nine.", "The budget has grown by %1$d thousand in three years.",
      "He thanked the volunteers and promised to come back in spring.");
  private static final List<String> FRENCH = List.of("Le conseil en parlera la semaine prochaine dans une salle de %1$d places.",
      "Il pleuvait depuis %1$d heures quand l’école a rouvert ses portes.", "Une voisine de %2$s assure que personne ne lui avait rien dit.",
      "Le pont près de la vieille gare reste fermé jusqu’à la fin des travaux.", "Quelque %1$d personnes avaient signé la lettre dans la soirée.",
      "Le temps restera doux et la rivière ne devrait pas monter.", "Les trains pour %2$s ont eu du retard à cause d’un arbre tombé.",
      "Les enfants de moins de douze ans ne paient pas et le musée reste ouvert jusqu’à neuf heures.", "Le budget a augmenté de %1$d milliers en trois ans.",
      "Il a remercié les bénévoles et promis de revenir au printemps.");

  private SyntheticNews() {}

  /** Writes articles {@code first} to {@code last - 1} as lines of JSON. */
  static void write(Path file, int first, int last) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (int i = first; i < last; i++) {
        out.write(Json.line(article(i)));
        out.write('\n');
      }
    }
  }

  static Map<String, String> article(int number) {
    Random event = new Random(number / 3 * 7919L + 17);
    Random own = new Random(number * 104729L + 3);
    boolean french = number % 4 == 1;
    LocalDate day = LocalDate.of(2012, 1, 1).plusDays(event.nextInt(4700));
    String[] text = number % 3 == 2 ? cake(own, french) : event.nextBoolean() ? ban(event, own, day, french) : leak(event, own, day, french);
    Map<String, String> article = new LinkedHashMap<>();
    article.put("url", "https://outlet" + own.nextInt(400) + ".example/" + day.getYear() + "/" + number);
    article.put("title", text[0]);
    article.put("published", day.plusDays(1 + own.nextInt(4)).toString());
    article.put("text", text[1]);
    return article;
  }

  private static String[] ban(Random event, Random own, LocalDate day, boolean french) {
    String[] country = COUNTRIES.get(event.nextInt(COUNTRIES.size()));
    String maker = name(event, 2);
    int cameras = 20 + event.nextInt(4000);
    return french
        ? new String[] {"Les ministères retirent leurs caméras " + maker, "Le " + day(day, french) + ", le gouvernement de " + country[1].replaceFirst("^l[ea’] ?", "")
            + " a interdit les caméras de surveillance " + maker + " dans ses ministères. Un audit avait compté " + cameras + " caméras.\n\n" + filler(own, french)}
        : new String[] {"Ministries lose their " + maker + " cameras", "On " + day(day, french) + " the government of " + country[0]
            + " banned surveillance cameras made by " + maker + " from its ministries. An audit had counted " + cameras + " cameras.\n\n" + filler(own, french)};
  }

  private static String[] leak(Random event, Random own, LocalDate day, boolean french) {
    String town = name(event, 3);
    int videos = 11 + event.nextInt(900);
    String clinic = name(event, 2);
    return french
        ? new String[] {"Des vidéos d’une clinique de " + town + " publiées en ligne", "Le " + day(day, french) + ", des pirates ont publié en ligne " + videos
            + " vidéos des caméras de surveillance de la clinique " + clinic + " à " + town + ". La police a ouvert une enquête.\n\n" + filler(own, french)}
        : new String[] {"Clinic footage from " + town + " leaked", "On " + day(day, french) + " hackers published " + videos
            + " videos from the surveillance cameras of the " + clinic + " clinic in " + town + ". The police opened an investigation.\n\n" + filler(own, french)};
  }

  private static String[] cake(Random own, boolean french) {
    String town = name(own, 3);
    return french
        ? new String[] {"Fête des pommes à " + town, "Les habitants de " + town + " ont mangé " + own.nextInt(500) + " tartes dimanche.\n\n" + filler(own, french)}
        : new String[] {"Apple day in " + town, "People in " + town + " ate " + own.nextInt(500) + " cakes on Sunday.\n\n" + filler(own, french)};
  }

  private static String filler(Random own, boolean french) {
    StringBuilder text = new StringBuilder();
    for (int sentence = 0; sentence < 2; sentence++) {
      int number = own.nextInt(900) + 2;
      text.append(french ? FRENCH.get(own.nextInt(FRENCH.size())).formatted(number, name(own, 2)) : ENGLISH.get(own.nextInt(ENGLISH.size())).formatted(number, name(own, 2)));
      text.append(sentence == 0 ? "\n\n" : " ");
    }
    return text.toString().strip();
  }

  private static String day(LocalDate day, boolean french) {
    return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(french ? Locale.FRANCE : Locale.UK));
  }

  private static String name(Random random, int syllables) {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < syllables; i++) {
      name.append(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
    }
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  /** {@code FILE FIRST LAST}: writes articles by hand. */
  public static void main(String[] arguments) throws IOException {
    write(Path.of(arguments[0]), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
  }
}
