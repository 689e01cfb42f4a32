package io.vigie.assemble;

import com.ibm.icu.util.ULocale;
import io.vigie.language.LanguagePack;
import io.vigie.record.Code;
import io.vigie.record.EventRecord;
import io.vigie.record.Incident;
import io.vigie.record.Party;
import io.vigie.record.PolicyAction;
import io.vigie.record.Targets;
import io.vigie.record.VendorReference;
import io.vigie.yaml.YamlNode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Readable titles of records in the language of their article: {@code titles.yaml}. Immutable. */
public final class Titles {

  private static final String DATE = "{date}";

  private final ULocale locale;
  private final Map<String, String> types = new HashMap<>();
  private final String link;
  private final String about;
  private final String until;

  public Titles(LanguagePack language) {
    this.locale = new ULocale(language.code());
    YamlNode file = language.file("titles.yaml").allow("link", "about", "until", "types");
    this.link = file.get("link").text();
    this.about = file.optional("about").map(YamlNode::text).orElse("~ " + DATE);
    this.until = file.optional("until").map(YamlNode::text).orElse("– " + DATE);
    file.get("types").entries().forEach((type, name) -> types.put(type, name.text()));
  }

  /** The title of a record that has none yet, or whose fields changed. */
  public String of(EventRecord record) {
    if (record instanceof Incident incident) {
      return of(incident.type(), name(incident.victim()), incident.country(), names(incident.vendors()), incident.when());
    }
    PolicyAction action = (PolicyAction) record;
    return of(action.type(), action.authority().name(), action.authority().country(), about(action.targets()), action.date());
  }

  private static @Nullable String name(@Nullable Party party) {
    return party == null ? null : party.name();
  }

  private static List<String> names(List<VendorReference> vendors) {
    return vendors.stream().map(VendorReference::name).toList();
  }

  private static List<String> about(Targets targets) {
    if (!targets.vendors().isEmpty()) {
      return names(targets.vendors());
    }
    return targets.parties().isEmpty() ? targets.products() : targets.parties().stream().map(Party::name).toList();
  }

  /**
   * Such as "United Kingdom: procurement restriction – Hikvision (2022-11)"; what is unknown is left out.
   *
   * @param who an authority's or a victim's name; the country stands for it when it is null
   * @param country ISO 3166-1 alpha-2 or EU
   * @param about vendors, or what else the record is about
   */
  String of(Code type, @Nullable String who, @Nullable String country, List<String> about, @Nullable String date) {
    StringBuilder title = new StringBuilder();
    String place = country == null ? null : countryName(country);
    if (place != null) {
      title.append(place);
    }
    if (who != null && !who.equals(englishName(country))) {
      title.append(title.isEmpty() ? "" : ", ").append(who);
    }
    String what = types.getOrDefault(type.code(), type.code());
    title.append(title.isEmpty() ? what.substring(0, 1).toUpperCase(Locale.ROOT) + what.substring(1) : ": " + what);
    if (!about.isEmpty()) {
      title.append(link).append(String.join(", ", about));
    }
    return date == null ? title.toString() : title.append(" (").append(readable(date)).append(")").toString();
  }

  /** An EDTF date as people write it: "2023-02-24 – 2023-02-28", "around 2021-03", "until 2023-05". */
  private String readable(String edtf) {
    String[] ends = edtf.replace("~", "").split("/", 2);
    if (ends[0].equals("..")) {
      return until.replace(DATE, ends[1]);
    }
    String date = String.join(" – ", ends);
    return edtf.contains("~") ? about.replace(DATE, date) : date;
  }

  private String countryName(String code) {
    return ULocale.getDisplayCountry("und-" + code, locale);
  }

  private static @Nullable String englishName(@Nullable String code) {
    return code == null ? null : ULocale.getDisplayCountry("und-" + code, ULocale.ENGLISH);
  }
}
