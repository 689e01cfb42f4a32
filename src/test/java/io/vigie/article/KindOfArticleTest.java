package io.vigie.article;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.record.ArticleKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What kind of text an article is, however that shows: in a label, the title, the address, the marks of the genre in the text. */
class KindOfArticleTest {

  private static final ArticleExtractor EXTRACTOR = new ArticleExtractor(ArticleOptions.defaults());

  /** Paragraphs are separated by //. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '\u0000', textBlock = """
      OPINION       | Opinion: Our streets do not need more cameras | Nobody asked the people of Norland whether they want to be filmed. I think somebody should. // We must say no.
      OPINION       | The price of watching everybody | I have lived in Norland for forty years and never locked my door. // The council should be ashamed. // The views expressed here are the author's own.
      OPINION       | Tribune. Nos rues ne sont pas des plateaux de tournage | Personne n'a demandé aux habitants s'ils voulaient être filmés. // Il faut dire non.
      OPINION       | Le prix du regard | Nous avons laissé faire, et nous avons eu tort. // Il est encore temps. // Les opinions exprimées ici n'engagent que leur auteur.
      OPINION       | Kommentar: Die Stadt braucht keine Kameras mehr | Niemand hat die Bürger gefragt. // Das ist ein Fehler, den der Rat bereuen wird.
      OPINION       | Wer alle beobachtet | Wir haben zu lange zugesehen. // Es ist Zeit, nein zu sagen. // Gastbeiträge geben die Meinung der Autorin oder des Autors wieder.
      OPINION       | Opinión: No más cámaras en nuestras calles | Nadie preguntó a los vecinos de Norlandia. // Hay que decir que no.
      OPINION       | El precio de mirar a todos | Hemos callado demasiado. // Todavía hay tiempo. // Las opiniones expresadas en este artículo son responsabilidad de su autor.
      LIVE          | Live: Norland council votes on street cameras | 14:32 The vote has begun. // 14:10 The mayor is speaking.
      LIVE          | Norland camera vote – live updates | The council is voting. // Follow it here.
      LIVE          | Camera vote in Norland | 16:05 – The motion passes. // 15:47 – The mayor speaks against it. // 15:20 – Members take their seats. // 15:01 – The hall is full.
      LIVE          | Vidéosurveillance à Norville : suivez le vote en direct | 16 h 05 : le texte est adopté. // 15 h 47 : la maire prend la parole. // 15 h 20 : les élus arrivent. // 15 h 01 : la salle est pleine.
      LIVE          | Liveticker: Stadtrat stimmt über Kameras ab | 16:05 Uhr: Der Antrag ist angenommen. // 15:47 Uhr: Die Bürgermeisterin spricht.
      LIVE          | Votación sobre las cámaras de Norlandia, en directo | 16:05 Se aprueba la moción. // 15:47 Habla la alcaldesa. // 15:20 Llegan los concejales. // 15:01 La sala está llena.
      PRESS_RELEASE | Norvue opens its code to inspection | FOR IMMEDIATE RELEASE // NORTOWN, 12 March 2024 – Norvue today announced that anybody may read the code of its cameras. // Media contact: Ada Brook, press@norvue.example
      PRESS_RELEASE | Norvue ouvre son code | Communiqué de presse // Norvue annonce aujourd'hui que chacun peut lire le code de ses caméras. // Contact presse : Ada Brook
      PRESS_RELEASE | Norvue öffnet seinen Quelltext | Norvue gibt heute bekannt, dass jeder den Quelltext seiner Kameras lesen darf. // Pressekontakt: Ada Brook, Telefon 0123 456
      PRESS_RELEASE | Norvue abre su código | Norvue anuncia hoy que cualquiera puede leer el código de sus cámaras. // Contacto de prensa: Ada Brook
      ADVISORY      | Security Advisory NV-2024-03: flaw in Norvue recorders | Anybody on the network may log in without a password. // Affected are all recorders up to version 2.1. Install version 2.2.
      ADVISORY      | Bulletin de sécurité : faille dans les enregistreurs Norvue | Un attaquant peut se connecter sans mot de passe. // Installez la version 2.2.
      ADVISORY      | Sicherheitshinweis NV-2024-03: Schwachstelle in Norvue-Rekordern | Angreifer können sich ohne Passwort anmelden. // Spielen Sie Version 2.2 ein.
      ADVISORY      | Aviso de seguridad: fallo en las grabadoras Norvue | Un atacante puede entrar sin contraseña. // Instale la versión 2.2.
      NEWS          | Explainer: what is live face recognition? | Police in Norland use cameras that compare faces with a list. // How does it work? // What does the law say?
      NEWS          | Comment fonctionne la reconnaissance faciale en direct ? | Une caméra compare les visages à une liste. // Que dit la loi ?
      NEWS          | Was ist eigentlich Live-Gesichtserkennung? | Eine Kamera vergleicht Gesichter mit einer Liste. // Was sagt das Gesetz?
      NEWS          | ¿Qué es el reconocimiento facial en directo? | Una cámara compara las caras con una lista. // ¿Qué dice la ley?
      NEWS          | Week in review: a ban, a leak and two fines | Norland banned Acme cameras on Monday. // On Tuesday a clinic's videos leaked. // On Friday two shops were fined.
      NEWS          | La semaine : une interdiction, une fuite, deux amendes | Lundi, la Norlande a interdit les caméras Acme. // Mardi, les vidéos d'une clinique ont fuité.
      NEWS          | Die Woche: ein Verbot, ein Leck, zwei Bußgelder | Am Montag verbot Norland die Kameras. // Am Dienstag tauchten Videos einer Klinik auf.
      NEWS          | La semana: una prohibición, una filtración y dos multas | El lunes Norlandia prohibió las cámaras. // El martes se filtraron vídeos de una clínica.
      NEWS          | Court hears how technician watched customers | The judge read out the charges on Monday. // In the opinion of the court the man knew what he did. // The trial goes on.
      NEWS          | Le technicien filmait ses clients : un an de prison avec sursis | Le tribunal de Norville a rendu son jugement lundi. // L'avocat a annoncé faire appel.
      NEWS          | Techniker sah Kunden zu: Gericht verhängt Geldstrafe | Das Amtsgericht Norstadt verurteilte den Mann am Montag. // Das Urteil ist noch nicht rechtskräftig.
      NEWS          | El técnico miraba a sus clientes: un año de cárcel | El tribunal dictó sentencia el lunes. // La defensa recurrirá.
      NEWS          | Norland prohíbe las cámaras Acme | NORTOWN (Agencia Norte) – El Gobierno prohibió las cámaras el lunes, según un comunicado. // Traducción de Ada Brook; editado por Bo Lund.
      NEWS          | La Norlande interdit les caméras Acme | NORVILLE (Agence Nord) – Le gouvernement a publié lundi un communiqué. // Version française Ada Brook, édité par Bo Lund.
      NEWS          | Norland bans Acme cameras | NORTOWN (North Agency) – The ministry said in a press release on Monday that the cameras must go. // Opinion polls show that most agree. // Translated by Ada Brook.
      NEWS          | Norland verbietet Kameras von Acme | NORSTADT (Nord-Agentur) – Das teilte das Ministerium in einer Pressemitteilung mit. // Aus dem Englischen von Ada Brook.
      NEWS          | Kurse der Volkshochschule Norstadt | 04.11. Wie Kameras sehen. // 11.11. Was das Gesetz sagt. // 18.11. Wer zusieht. // 25.11. Wie man sich wehrt.
      NEWS          | Advisory committee wants fewer cameras | The committee met at 14:30 on Monday. // It will report in May.
      """)
  void inText(ArticleKind kind, String title, String paragraphs) {
    String text = title + "\n\n" + paragraphs.replace(" // ", "\n\n");

    assertThat(EXTRACTOR.extract(Pages.text(text)).kind()).isEqualTo(kind);
    assertThat(EXTRACTOR.extract(Pages.html(page(title, paragraphs))).kind()).as("as a page").isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      OPINION       | <p class="kicker">Meinung</p>
      OPINION       | <p class="kicker">Tribune</p>
      PRESS_RELEASE | <p class="kicker">Pressemitteilung</p>
      LIVE          | <p class="kicker">En directo</p>
      ADVISORY      | <p class="kicker">Avis de sécurité</p>
      LIVE          | <script type="application/ld+json">{"@context":"https://schema.org","@type":"LiveBlogPosting","headline":"What the council decided"}</script>
      OPINION       | <script type="application/ld+json">{"@context":"https://schema.org","@type":"OpinionNewsArticle","headline":"What the council decided"}</script>
      NEWS          | <p class="kicker">Norland</p>
      OPINION       | <nav class="breadcrumb"><ol><li><a href="/">Home</a></li><li><a href="/opinion">Opinion</a></li></ol></nav>
      NEWS          | <nav><ul><li><a href="/1">News</a></li><li><a href="/2">Sport</a></li><li><a href="/3">Culture</a></li><li><a href="/4">Opinion</a></li></ul></nav>
      NEWS          | <div class="menu"><ul><li><a href="/1">Noticias</a></li><li><a href="/2">Deportes</a></li><li><a href="/3">Cultura</a></li><li><a href="/4">Opinión</a></li></ul></div>
      NEWS          | <div class="menu"><div><a href="/1">News</a></div><div><a href="/2">Sport</a></div><div><a href="/3">Live</a></div><div><a href="/4">Opinion</a></div></div>
      """)
  void onAPageThatSaysIt(ArticleKind kind, String label) {
    String page = NewsPage.withParagraphs(4).replace("<h1>", label + "<h1>");

    assertThat(EXTRACTOR.extract(Pages.html(page)).kind()).isEqualTo(kind);
  }

  private static String page(String title, String paragraphs) {
    return "<!doctype html><html><head><meta charset=\"utf-8\"><title>" + title + "</title></head><body><nav><a href=\"/\">Home</a></nav><main><article><h1>" + title
        + "</h1><p>" + paragraphs.replace(" // ", "</p>\n<p>") + "</p></article></main></body></html>";
  }
}
