package org.session33.profiles.printed;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.session33.profiles.files.Mutations;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.Reading;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.printed.PrintedObject.State;

/** The same objects in every dress of PowerShell. */
class PrintedObjectReaderTest {
  private static final String NS = " xmlns=\"http://schemas.microsoft.com/powershell/2004/04\"";
  static final String LIST =
      "[PS] C:\\>Get-Thing | fl Name,Count,Path,On\r\n\r\n\r\nName  : Zoë Iılmaz\r\nCount : 12\r\n"
          + "Path  :\r\nOn    : True\r\n\r\nName  : b\r\nCount : 345\r\nPath  : /In box\r\n"
          + "On    : False\r\n\r\n\r\n";
  static final String TABLE =
      """
      [PS] C:\\>Get-Thing | ft Name,Count,Path,On

      Name                      Count Path                      On
      ----                      ----- ----                      --
      Zoë Iılmaz                   12                         True
      b                           345 /In box                False


      """;
  static final String CSV =
      "#TYPE Selected.Thing\r\n"
          + "\"Name\",\"Count\",\"Path\",\"On\"\r\n"
          + "\"Zoë Iılmaz\",\"12\",,\"True\"\r\n"
          + "\"b\",\"345\",\"/In box\",\"False\"\r\n";
  static final String CLIXML =
      "<Objs Version=\"1.1.0.1\""
          + NS
          + "><Obj RefId=\"0\"><TN RefId=\"0\"><T>Selected.Thing</T></TN><MS><S N=\"Name\">Zoë"
          + " Iılmaz</S><I32 N=\"Count\">12</I32><Nil N=\"Path\"/><B N=\"On\">true</B></MS></Obj>"
          + "<Obj RefId=\"1\"><TNRef RefId=\"0\"/><MS><S N=\"Name\">b</S><I32 N=\"Count\">345</I32>"
          + "<S N=\"Path\">/In box</S><B N=\"On\">false</B></MS></Obj></Objs>";
  static final String JSON_OLD =
      "[\r\n    {\r\n        \"Name\":  \"Zoë I\\u0131lmaz\",\r\n        \"Count\":  12,\r\n"
          + "        \"Path\":  null,\r\n        \"On\":  true\r\n    },\r\n    {\r\n"
          + "        \"Name\":  \"b\",\r\n        \"Count\":  345,\r\n        \"Path\":"
          + "  \"/In box\",\r\n        \"On\":  false\r\n    }\r\n]\r\n";
  static final String JSON_COMPRESSED =
      "[{\"Name\":\"Zoë Iılmaz\",\"Count\":12,\"Path\":null,\"On\":true},"
          + "{\"Name\":\"b\",\"Count\":345,\"Path\":\"/In box\",\"On\":false}]";

  private static Stream<Arguments> dresses() {
    return Stream.of(
        Arguments.of(Dress.LIST, LIST),
        Arguments.of(Dress.TABLE, TABLE),
        Arguments.of(Dress.CSV, CSV),
        Arguments.of(Dress.CSV, CSV.replace(',', ';')),
        Arguments.of(Dress.CLIXML, CLIXML),
        Arguments.of(Dress.JSON, JSON_OLD),
        Arguments.of(Dress.JSON, JSON_COMPRESSED),
        Arguments.of(Dress.JSON, "{\"value\":" + JSON_COMPRESSED + ",\"Count\":2}"),
        Arguments.of(Dress.JSON, "PS C:\\> Get-Thing | ConvertTo-Json\n" + JSON_OLD),
        Arguments.of(Dress.CSV, "PS C:\\> Get-Thing | ConvertTo-Csv\n" + CSV + "\nPS C:\\> \n"));
  }

  private static List<PrintedObject> read(String text) {
    return read(text, UTF_8);
  }

  private static List<PrintedObject> read(String text, Charset charset) {
    return new PrintedObjectReader()
        .all(SourceFile.of("print.txt", text.getBytes(charset)))
        .optional()
        .orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("dresses")
  void everyDressGivesTheSameObjects(Dress dress, String text) {
    Locale before = Locale.getDefault();
    try {
      for (String language : List.of("en", "de", "tr")) {
        Locale.setDefault(Locale.forLanguageTag(language));
        for (List<PrintedObject> objects :
            List.of(read(text), read('\uFEFF' + text, UTF_16LE), read('\uFEFF' + text))) {
          assertThat(objects).extracting(PrintedObject::dress).containsExactly(dress, dress);
          assertThat(objects).extracting(o -> o.value("NAME")).containsExactly("Zoë Iılmaz", "b");
          assertThat(objects).extracting(o -> o.value("count")).containsExactly("12", "345");
          assertThat(objects).extracting(o -> o.value("Path")).containsExactly("", "/In box");
          assertThat(objects).extracting(o -> o.value("On")).containsExactly("True", "False");
        }
      }
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void theCommandIsTheOriginAndPlacesAreThoseOfTheFile() {
    assertThat(read(LIST).get(1).command()).isEqualTo("Get-Thing | fl Name,Count,Path,On");
    assertThat(read(LIST).get(1).place()).hasToString("print.txt:9:1");
    assertThat(read(TABLE).get(1).place()).hasToString("print.txt:6:1");
    PrintedObject json = read("PS C:\\> Get-Thing |\n>> ConvertTo-Json\n" + JSON_OLD).get(1);
    assertThat(json.command()).isEqualTo("Get-Thing | ConvertTo-Json");
    assertThat(json.place()).hasToString("print.txt:10:5");
    PrintedObject csv = read("x\nPS C:\\> Get-Thing | ConvertTo-Csv\n" + CSV).get(1);
    assertThat(csv.place()).hasToString("print.txt:6:1");
    assertThat(csv.types()).containsExactly("Selected.Thing");
  }

  @Test
  void whatAWindowCutIsNeverCompared() {
    List<PrintedObject> cut =
        read("Name       Path\n----       ----\nfirst.l... /Inbox/Project…\nb          /x\n");

    assertThat(cut.get(0).isCut("name")).isTrue();
    assertThat(cut.get(0).value("Name")).isEmpty();
    assertThat(cut.get(0).shown("Name")).isEqualTo("first.l...");
    assertThat(cut.get(0).isCut("Path")).isTrue();
    assertThat(cut.get(1).value("Path")).isEqualTo("/x");
    assertThat(read("Rights : {a, b, c, d...}\nName   : c...\n").get(0).isCut("Rights")).isTrue();
    assertThat(read("Rights : {a, b, c, d...}\nName   : c...\n").get(0).value("Name"))
        .isEqualTo("c...");
  }

  @Test
  void aWrappedRowIsOneRow() {
    String table =
        """
        [PS] C:\\>Get-Thing | ft Name,Path -Wrap

        Name       Path
        ----       ----
        first      /Inbox/Project
                   Alpha
        second     /x
        """;

    assertThat(read(table)).hasSize(2);
    assertThat(read(table).get(0).value("Path")).isEqualTo("/Inbox/Project Alpha");
    String without = table.replace(" -Wrap", "");
    assertThat(read(without)).hasSize(3);
    assertThat(read(table.substring(table.indexOf('\n') + 2))).hasSize(2);
    assertThat(
            read(
                "A          B          C\n-          -          -\na          b          c\n"
                    + "           e          f\n"))
        .hasSize(2);
  }

  @Test
  void mailProgramsTakeBlanksAway() {
    assertThat(read("Name Scope On\n---- ----- --\nKiosk Global False\n").get(0).value("Scope"))
        .isEqualTo("Global");
    PrintedObject doubtful = read("Name Scope On\n---- ----- --\nMy Kiosk Global False\n").get(0);
    assertThat(doubtful.value("Name") + doubtful.value("Scope")).isEmpty();
  }

  @Test
  void whatTheRowsOfATableHaveInCommonIsEachRows() {
    String text =
        "PS C:\\> Get-WinEvent\n\n\n   ProviderName: MSExchangeIS\n\n"
            + "TimeCreated            Id Message\n-----------            -- -------\n"
            + "1/2/2024 3:04:05 PM  9646 Mapi session...\n"
            + "1/2/2024 3:04:06 PM  9646 Mapi session...\n";

    assertThat(read(text)).hasSize(2);
    assertThat(read(text)).allMatch(o -> o.value("ProviderName").equals("MSExchangeIS"));
    assertThat(read(text)).extracting(o -> o.value("Id")).containsExactly("9646", "9646");
    assertThat(read(text).get(0).value("TimeCreated")).isEqualTo("1/2/2024 3:04:05 PM");
  }

  @Test
  void namesOfTypesAreLostValues() {
    PrintedObject csv = read("\"A\",\"B\"\n\"System.String[]\",\"System.Byte[]\"\n").get(0);
    assertThat(csv.property("A").orElseThrow().state()).isEqualTo(State.LOST);
    PrintedObject json =
        read("{\"P\": [\"System.Diagnostics.Eventing.Reader.EventProperty\"], \"Q\": [{\"Value\":"
                + " \"x\"}, {\"Value\": 3}], \"R\": [], \"S\": [\"a\", null]}")
            .get(0);
    assertThat(json.property("P").orElseThrow().state()).isEqualTo(State.LOST);
    assertThat(json.property("Q").orElseThrow().items()).containsExactly("x", "3");
    assertThat(json.property("R").orElseThrow().isWhole()).isTrue();
    assertThat(json.property("S").orElseThrow().items()).containsExactly("a", "");
    PrintedObject clixml =
        read("<Objs"
                + NS
                + "><Obj><MS><Obj N=\"P\"><LST><Obj><Props><S N=\"Value\">x</S></Props></Obj><S>y"
                + "</S></LST></Obj><BA N=\"D\">AAAA</BA></MS></Obj></Objs>")
            .get(0);
    assertThat(clixml.property("P").orElseThrow().items()).containsExactly("x", "y");
    assertThat(clixml.property("D").orElseThrow().state()).isEqualTo(State.LOST);
  }

  @Test
  void momentsAndInnerObjectsOfJsonAreTexts() {
    PrintedObject object =
        read("{\"A\":  \"\\/Date(1595374458918)\\/\", \"B\": \"/Date(0+0200)/\", \"C\": {\"value\":"
                + " \"\\/Date(0)\\/\", \"DisplayHint\": 2}, \"D\": {\"IsUnlimited\": true,"
                + " \"Value\": null}, \"E\": {\"IsUnlimited\": false, \"Value\": {\"Value\":"
                + " \"1.2 GB (1,288,490,188 bytes)\"}}, \"F\": {\"Name\": \"Kiosk\"}, \"G\": {}}")
            .get(0);

    assertThat(object.value("A")).isEqualTo("2020-07-21T23:34:18.918Z");
    assertThat(object.value("B")).isEqualTo("1970-01-01T00:00:00Z");
    assertThat(object.value("C")).isEqualTo("1970-01-01T00:00:00Z");
    assertThat(object.value("D")).isEqualTo("Unlimited");
    assertThat(object.value("E")).startsWith("1.2 GB");
    assertThat(object.value("F")).isEqualTo("Kiosk");
    assertThat(object.value("G")).isEmpty();
  }

  @Test
  void jsonThatBreaksOffGivesWhatStoodBefore() {
    Reading<List<PrintedObject>> reading =
        new PrintedObjectReader()
            .all(
                SourceFile.of(
                    "a.json", JSON_OLD.substring(0, JSON_OLD.indexOf("345")).getBytes(UTF_8)));

    assertThat(reading.optional().orElseThrow()).hasSize(1);
    assertThat(reading.problems())
        .extracting(Problem::what)
        .containsExactly("from here on this is no JSON");
    assertThat(reading.problems().get(0).place().line()).isEqualTo(10);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "Dear helpdesk,\nsince Monday nothing works: why?\n",
        "Heading\n-------\nA text below it.\n",
        "A heading of a text\n-------------------\nA text below it.\n",
        "WARNING: nothing\n",
        "[PS] C:\\>\n",
        "{}",
        "[]",
        "[1, 2]",
        "<html/>"
      })
  void whatIsNoObjectGivesNone(String text) {
    assertThat(
            PrintedObjectReader.inHead(text.getBytes(UTF_8)).stream()
                .filter(o -> o.dress() != Dress.CSV && !o.properties().isEmpty())
                .filter(o -> o.dress() != Dress.TABLE || o.properties().size() > 1))
        .isEmpty();
  }

  @Test
  void everyBeginningIsSurvived() {
    for (String text : List.of(LIST, TABLE, CSV, CLIXML, JSON_OLD, JSON_COMPRESSED)) {
      byte[] bytes = text.getBytes(UTF_8);
      for (int i = 0; i <= bytes.length; i++) {
        byte[] begun = Arrays.copyOf(bytes, i);
        Reading<List<PrintedObject>> reading =
            new PrintedObjectReader().all(SourceFile.of("print.txt", begun));
        assertThat(reading.value() != null || !reading.problems().isEmpty()).isTrue();
        assertThat(reading.optional().orElse(List.of()).size()).isLessThan(4);
      }
    }
  }

  @Test
  void survivesMutants() {
    Mutations.survive(
        "mutant-print",
        Stream.of(LIST, TABLE, CSV, CLIXML, JSON_OLD, JSON_COMPRESSED, "PS C:\\> x\n" + JSON_OLD)
            .flatMap(t -> Stream.of(t.getBytes(UTF_8), ('\uFEFF' + t).getBytes(UTF_16LE)))
            .toList(),
        file -> new PrintedObjectReader().all(file));
  }
}
