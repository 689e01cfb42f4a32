package io.vigie.article;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.source.Lead;
import java.nio.charset.Charset;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageDecoderTest {

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private static final PageDecoder DECODER = new PageDecoder(new LanguageFinder(Cues.load().commonWords()));

  private static String decode(byte[] bytes, String contentType) {
    return DECODER.decode(Pages.saved(Lead.Kind.HTML, bytes, contentType)).toString();
  }

  @Test
  void readsUtf8AsThePlatformDoesWhereverOtherScriptsStandBetweenTheMarkup() {
    Random random = new Random(5);
    String[] pieces = {"<p class='text'>", "é", "–", "한국", "😀", "ASCII that goes on for far longer than one stretch of it has to be, ", "ب", " "};
    for (int round = 0; round < 200; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(60); i >= 0; i--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      assertThat(decode(text.toString().getBytes(UTF_8), "text/html")).isEqualTo(text.toString());
    }
  }

  @Test
  void readsBytesThatAreNoUtf8AsDeclaredElseAsWindows1252() {
    String text = "<p>Der Präsident sagte „nein“.</p>";

    assertThat(decode(text.getBytes(WINDOWS), "text/html; charset=utf-8")).isEqualTo(text);
    assertThat(decode("<p>Příliš žluťoučký kůň</p>".getBytes(Charset.forName("iso-8859-2")), "text/html; charset=iso-8859-2")).contains("žluťoučký");
    assertThat(decode("<meta charset=windows-1251><p>Камеры</p>".getBytes(Charset.forName("windows-1251")), "text/html")).contains("Камеры");
    assertThat(decode("<p>caf\u00e9</p>".getBytes(ISO_8859_1), "text/html")).contains("café");
  }

  @Test
  void believesAByteOrderMarkMoreThanWhatIsDeclared() {
    assertThat(decode("\ufeff<p>caméra</p>".getBytes(UTF_8), "text/html; charset=iso-8859-1")).isEqualTo("<p>caméra</p>");
    assertThat(decode("\ufeff<p>caméra</p>".getBytes(UTF_16LE), "text/html; charset=utf-8")).isEqualTo("<p>caméra</p>");
  }

  @Test
  void replacesAFewBrokenBytesOfUtf8() {
    byte[] bytes = "<p>Überwachung, Gesichtserkennung für Behörden, größer</p>".getBytes(UTF_8);
    bytes[4] = 'x';

    assertThat(decode(bytes, "text/html; charset=utf-8")).contains("Gesichtserkennung für Behörden, größer");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "windows-1251 | Администрация порта отключила «все» камеры во вторник ночью, и неделю этого никто не замечал.",
      "KOI8-R | Администрация порта отключила все камеры во вторник ночью, и неделю этого никто не замечал.",
      "ISO-8859-5 | Администрация порта отключила все камеры во вторник ночью, и неделю этого никто не замечал.",
      "windows-1251 | Адміністрація порту вимкнула всі камери у вівторок уночі, і тиждень цього ніхто не помічав.",
      "windows-1251 | Пристанищната администрация изключи камерите във вторник през нощта и никой не забеляза това цяла седмица.",
      "windows-1251 | Лучка управа је у уторак увече искључила све камере, а недељу дана то нико није приметио.",
      "ISO-8859-7 | Η λιμενική αρχή έκλεισε όλες τις κάμερες το βράδυ της Τρίτης και για μία εβδομάδα κανείς δεν το πρόσεξε.",
      "windows-1253 | Η λιμενική αρχή έκλεισε “όλες” τις κάμερες το βράδυ της Τρίτης και κανείς δεν το πρόσεξε.",
      "windows-1255 | רשות הנמל כיבתה את כל מצלמות המעקב בליל שלישי, ובמשך שבוע איש לא שם לב לכך.",
      "windows-1256 | أوقفت سلطة الميناء جميع كاميرات المراقبة ليلة الثلاثاء ولم يلاحظ ذلك أحد لمدة أسبوع.",
      "Shift_JIS | 港湾局は火曜日の夜にすべての監視カメラの電源を切りましたが、一週間は誰も気づきませんでした。",
      "EUC-KR | 항만 당국은 화요일 밤 모든 감시 카메라를 껐지만 일주일 동안 아무도 알아차리지 못했습니다.",
      "GB18030 | 港务局周二晚上关闭了所有监控摄像头，但整整一周都没有人注意到。"})
  void readsOtherScriptsThatAreNotDeclaredByTheirLetters(String charset, String text) {
    String page = "<!doctype html><title>x</title><script>var a = 'of no language';</script><p>" + text + "</p>";

    assertThat(decode(page.getBytes(Charset.forName(charset)), null)).isEqualTo(page);
  }

  @Test
  void believesADeclarationMoreThanLetters() {
    byte[] bytes = "<p>Администрация порта отключила все камеры во вторник ночью.</p>".getBytes(Charset.forName("windows-1251"));

    assertThat(decode(bytes, "text/html; charset=iso-8859-1")).isEqualTo(new String(bytes, WINDOWS));
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "Die Hafenbehörde schaltete am Dienstagabend alle Überwachungskameras ab, größere Schäden gäbe es „nicht“ – so der Präsident.",
      "L’été passé, « à » l’île d’Yeu, l’équipe a été priée d’« arrêter » : créée en août, la société n’a pas réagi…",
      "La policía detuvo a los dueños de la compañía después de que «él» señalara las cámaras de vigilancia.",
      "Þaðan sáust engar myndavélar í höfninni fyrr en á þriðjudag, sagði hafnarvörðurinn við blaðið.",
      "É só. À noite, as câmaras não são vigiadas; «não há ninguém», diz o diretor da administração portuária.",
      "• • • ••••••••••••••••••• ———————————————————— “…” “…” “…” »»»»»»»»»» ««««««««««« caf\u00e9"})
  void readsLatinTextThatIsNotDeclaredAsWindows1252(String text) {
    for (int times : new int[] {1, 30}) {
      String page = "<p>" + (text + "\n").repeat(times) + "</p>";
      assertThat(decode(page.getBytes(WINDOWS), null)).isEqualTo(page);
    }
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "ISO-8859-2 | Zarząd portu wyłączył we wtorek wieczorem wszystkie kamery i przez tydzień nikt tego nie zauważył, żaden strażnik też nie.",
      "windows-1250 | Zarząd portu wyłączył „wszystkie” kamery we wtorek wieczorem i przez tydzień nikt tego nie zauważył, żaden strażnik też nie.",
      "ISO-8859-2 | Správa přístavu vypnula v úterý večer všechny kamery a celý týden si toho nikdo nevšiml, řekl vedoucí směny.",
      "windows-1250 | Správa přístavu vypnula v úterý večer „všechny“ kamery a celý týden si toho nikdo nevšiml, řekl vedoucí směny.",
      "ISO-8859-2 | Správa prístavu vypla v utorok večer všetky kamery a celý týždeň si to nikto nevšimol, povedal vedúci zmeny.",
      "ISO-8859-2 | A kikötő vezetősége kedden este kikapcsolta az összes kamerát, és egy hétig senki sem vette észre, hogy őrök nélkül működő kapuk nyíltak.",
      "ISO-8859-2 | Lučka uprava isključila je u utorak navečer sve kamere, a tjedan dana to nitko nije primijetio, rekao je šef noćne straže.",
      "windows-1250 | Luška uprava je v torek zvečer izključila vse kamere, teden dni pa tega ni nihče opazil, je dejal vodja „nočne“ straže.",
      "windows-1254 | Liman idaresi salı akşamı bütün kameraları kapattı ve bir hafta boyunca kimse bunun farkına varmadı, dedi güvenlik şefi.",
      "windows-1257 | Uosto direkcija antradienio vakarą išjungė visas kameras, ir visą savaitę niekas to nepastebėjo, sakė pamainos viršininkė."})
  void readsLatinLettersThatAreNotDeclaredByTheAlphabetOfTheirLanguage(String charset, String text) {
    for (int times : new int[] {1, 30}) {
      String page = "<!doctype html><title>x</title><script>var a = 'of no language';</script><p>" + (text + "\n").repeat(times) + "</p>";
      assertThat(decode(page.getBytes(Charset.forName(charset)), null)).isEqualTo(page);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
  void readsUtf16WithoutAMark(String charset) {
    String page = "<!doctype html><meta charset=utf-8><p>Les caméras du port ont été éteintes.</p>";

    assertThat(decode(page.getBytes(Charset.forName(charset)), "text/html")).isEqualTo(page);
  }
}
