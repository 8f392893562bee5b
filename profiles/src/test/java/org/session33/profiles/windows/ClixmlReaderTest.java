package org.session33.profiles.windows;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.session33.profiles.files.Samples.sample;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.session33.profiles.files.Mutations;
import org.session33.profiles.files.Reading;
import org.session33.profiles.files.SourceFile;

class ClixmlReaderTest {
  private static final String HEAD =
      "<Objs Version=\"1.1.0.1\" xmlns=\"http://schemas.microsoft.com/powershell/2004/04\">\n";
  static final String ALL =
      HEAD
          + "  <Obj RefId=\"0\">\n"
          + "    <TN RefId=\"0\"><T>Deserialized.Synthetic.Thing</T><T>System.Object</T></TN>\n"
          + "    <ToString>a thing</ToString>\n"
          + "    <Props>\n"
          + "      <S N=\"Name\">one_x000A_two_X005F_x</S>\n"
          + "      <I32 N=\"Count\">7</I32>\n"
          + "      <Nil N=\"Nothing\" />\n"
          + "      <Obj N=\"List\" RefId=\"1\"><TNRef RefId=\"0\""
          + " /><LST><S>x</S><I64>-3</I64></LST></Obj>\n"
          + "      <Obj N=\"Map\" RefId=\"2\"><DCT><En><S N=\"Key\">k</S><S"
          + " N=\"Value\">v</S></En></DCT></Obj>\n"
          + "      <Ref N=\"Again\" RefId=\"1\" />\n"
          + "      <Obj N=\"Text\" RefId=\"3\"><S>plain</S><MS><S N=\"PSPath\">p</S></MS></Obj>\n"
          + "    </Props>\n"
          + "    <MS>\n"
          + "      <S N=\"count\">eight</S>\n"
          + "      <BA N=\"Bytes\">AQI=</BA>\n"
          + "      <BA N=\"SerializationData\">AAEAAAD/////</BA>\n"
          + "    </MS>\n"
          + "  </Obj>\n"
          + "  <S>second</S>\n"
          + "</Objs>\n";

  private static Reading<List<ClixmlObject>> read(String text) {
    return new ClixmlReader().read(SourceFile.of("c.xml", text.getBytes(UTF_8)));
  }

  private static ClixmlObject only(String body) {
    Reading<List<ClixmlObject>> reading = read(HEAD + body + "</Objs>");
    assertThat(reading.problems()).isEmpty();
    return reading.value().get(0);
  }

  /** All different objects that can be reached. */
  private static Set<ClixmlObject> reachable(List<ClixmlObject> tops) {
    Set<ClixmlObject> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<ClixmlObject> open = new ArrayDeque<>(tops);
    while (!open.isEmpty()) {
      ClixmlObject object = open.pop();
      if (seen.add(object)) {
        open.addAll(object.adapted().values());
        open.addAll(object.extended().values());
        open.addAll(object.items());
      }
    }
    return seen;
  }

  @Test
  void readsObjectsOfEveryShape() {
    Reading<List<ClixmlObject>> reading = read(ALL);

    assertThat(reading.problems()).isEmpty();
    assertThat(reading.value()).hasSize(2);
    ClixmlObject thing = reading.value().get(0);
    assertThat(thing.place()).hasToString("c.xml:2:3");
    assertThat(thing.kind()).isEqualTo("Obj");
    assertThat(thing.isOfType("thing")).isTrue();
    assertThat(thing.isOfType("hing")).isFalse();
    assertThat(thing.text()).contains("a thing");
    assertThat(thing.text("name")).contains("one\ntwo_x");
    assertThat(thing.text("Count")).as("what PowerShell added hides").contains("eight");
    assertThat(thing.adapted().get("Count").text()).contains("7");
    assertThat(thing.number("Count")).isEmpty();
    assertThat(thing.property("Nothing").orElseThrow().isNil()).isTrue();
    assertThat(thing.text("Nothing")).isEmpty();
    ClixmlObject list = thing.property("List").orElseThrow();
    assertThat(list.types()).hasSize(2);
    assertThat(list.items()).extracting(i -> i.text().orElse("")).containsExactly("x", "-3");
    assertThat(thing.property("Again")).containsSame(list);
    ClixmlObject entry = thing.property("Map").orElseThrow().items().get(0);
    assertThat(entry.text("Key")).contains("k");
    assertThat(entry.text("Value")).contains("v");
    assertThat(thing.text("Text")).contains("plain");
    assertThat(thing.property("Text").orElseThrow().text("PSPath")).contains("p");
    assertThat(thing.property("Bytes").flatMap(ClixmlObject::bytes).orElseThrow())
        .containsExactly(1, 2);
    assertThat(thing.property("SerializationData")).isEmpty();
    assertThat(reading.value().get(1).text()).contains("second");
  }

  @Test
  void readsUtf16AndPastesWithBlankLinesBeforeTheDeclaration() {
    byte[] utf16 =
        ("\uFEFF<?xml version=\"1.0\" encoding=\"utf-8\"?>\r\n" + ALL).getBytes(UTF_16LE);
    Reading<List<ClixmlObject>> declared = new ClixmlReader().read(SourceFile.of("c.xml", utf16));
    Reading<List<ClixmlObject>> late = read("\n\n<?xml version=\"1.0\"?>\n" + ALL);
    Reading<List<ClixmlObject>> stream = read("#< CLIXML\r\n" + ALL);

    assertThat(declared.problems()).isEmpty();
    assertThat(late.problems()).isEmpty();
    assertThat(late.value().get(0).place()).hasToString("c.xml:5:3");
    assertThat(stream.value().get(0).place()).hasToString("c.xml:3:3");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r\n", "\n"})
  void knowsWhereTagsBegin(String end) {
    String padding = ("<S>" + "x".repeat(3_000) + "</S>\n").repeat(10);
    String text =
        "<?xml version=\"1.0\"?>\n<!-- a > b -->\n"
            + HEAD
            + padding
            + "<!-- c --> <S\n A='>'\n>x</S>";
    Reading<List<ClixmlObject>> reading = read((text + "</Objs>").replace("\n", end));

    assertThat(reading.problems()).isEmpty();
    assertThat(reading.value().get(9).place()).hasToString("c.xml:13:1");
    assertThat(reading.value().get(10).place()).hasToString("c.xml:14:12");
  }

  @Test
  void readsAFileThatIsOneLongLine() {
    Reading<List<ClixmlObject>> reading =
        read(HEAD.replace("\n", "") + "<S>x</S>".repeat(300_000) + "</Objs>");

    assertThat(reading.problems()).isEmpty();
    assertThat(reading.value()).hasSize(300_000);
  }

  @Test
  void leavesCyclesAndLooseReferencesEmpty() {
    Reading<List<ClixmlObject>> reading =
        read(
            HEAD
                + "<Obj RefId=\"0\"><Props>\n<Ref N=\"Self\" RefId=\"0\"/></Props></Obj>"
                + "<Ref RefId=\"9\"/></Objs>");

    assertThat(reading.value()).hasSize(2);
    assertThat(reading.value().get(0).property("Self").orElseThrow().isNil()).isTrue();
    assertThat(reading.problems())
        .extracting(p -> p.place().toString())
        .containsExactly("c.xml:3:1", "c.xml:3:40");
    assertThat(reading.hasErrors()).isFalse();
  }

  @Test
  void refusesReferencesThatMultiplyWithoutEnd() {
    StringBuilder text = new StringBuilder(HEAD).append("<Obj RefId=\"0\"><LST/></Obj>");
    for (int i = 1; i <= 60; i++) {
      String ref = "<Ref RefId=\"" + (i - 1) + "\"/>";
      text.append("<Obj RefId=\"" + i + "\"><LST>" + ref.repeat(10) + "</LST></Obj>");
    }
    Reading<List<ClixmlObject>> reading = read(text + "</Objs>");

    assertThat(reading.hasErrors()).isTrue();
    assertThat(reading.problems().get(0).what()).contains("more than 2000000 objects");
  }

  @Test
  void keepsWhatStandsBeforeABreak() {
    String second = "<Obj RefId=\"5\"><Props><S N=\"A\">x</S>";
    Reading<List<ClixmlObject>> reading = read(HEAD + "<S>first</S>\n" + second);

    assertThat(reading.value()).extracting(o -> o.text().orElse("")).containsExactly("first");
    assertThat(reading.problems()).hasSize(1);
    assertThat(reading.problems().get(0).isError()).isTrue();
    assertThat(reading.problems().get(0).place().line()).isEqualTo(3);
  }

  @Test
  void refusesOtherXmlDocumentTypesAndDepth() {
    assertThat(read("<a>\n</a>").problems().get(0).toString())
        .isEqualTo(
            "c.xml:1:1: this is XML, and no CLIXML;"
                + " the root element must be 'Objs': export with Export-Clixml");
    assertThat(read("<!DOCTYPE Objs><Objs/>").problems().get(0).what())
        .contains("document type is not allowed");
    assertThat(read(HEAD + "<Obj><LST>".repeat(100)).problems().get(0).what())
        .contains("more than 128 elements inside each other");
    assertThat(read("no xml").value()).isNull();
  }

  @Test
  void reportsPropertiesWithoutNames() {
    Reading<List<ClixmlObject>> reading =
        read(HEAD + "<Obj><Props><S>x</S><S N=\"A\">y</S></Props></Obj></Objs>");

    assertThat(reading.problems().get(0).toString())
        .isEqualTo("c.xml:2:13: a property has no name; it needs an attribute N");
    assertThat(reading.value().get(0).text("A")).contains("y");
  }

  @Test
  void undoesEscapesOnlyWhereTheyAreWhole() {
    assertThat(only("<S>_xD83D__xDE00_ _x41_ _x005F_x0041_ _xGGGG_ _</S>").text())
        .contains("\uD83D\uDE00 _x41_ _x0041_ _xGGGG_ _");
  }

  @ParameterizedTest
  @CsvSource({
    "GetWinEvent_E16_OldestApplication,4111,Microsoft-Windows-MSDTC,1",
    "GetWinEvent_E19_OldestApplication,16028,MSExchangeTransportSubmission,3"
  })
  void readsTheSampleEvents(String name, long id, String provider, int properties) {
    ClixmlObject event = onlySample(name);

    assertThat(event.isOfType("EventLogRecord")).isTrue();
    assertThat(event.number("Id")).contains(id);
    assertThat(event.text("ProviderName")).contains(provider);
    assertThat(event.property("Properties").orElseThrow().items()).hasSize(properties);
    assertThat(event.text("Message")).isPresent();
  }

  @Test
  void readsTheOtherSamples() {
    ClixmlObject event = onlySample("GetWinEvent_E16_OldestSystem");
    assertThat(event.number("Id")).contains(104L);
    assertThat(event.number("Keywords").orElseThrow()).isNegative();

    ClixmlObject version = onlySample("E19CU11AdminDisplayVersion");
    assertThat(version.text()).contains("Version 15.2 (Build 986.5)");
    assertThat(version.number("Build")).contains(986L);
    assertThat(version.propertyNames()).doesNotContain("SerializationData");

    ClixmlObject server = onlySample("GetExchangeServerADInformation_E16");
    Set<ClixmlObject> all = reachable(List.of(server));
    assertThat(all).filteredOn(o -> o.kind().equals("Obj")).hasSize(45);
    assertThat(all)
        .as("14 enumerations with a count of their own, and one plain list")
        .filteredOn(ClixmlObject::isList)
        .hasSize(15)
        .filteredOn(o -> o.text("Count").isPresent())
        .hasSize(14);
    assertThat(all)
        .filteredOn(o -> o.kind().equals("Obj"))
        .allSatisfy(o -> assertThat(o.types()).isNotEmpty());
  }

  private static ClixmlObject onlySample(String name) {
    Reading<List<ClixmlObject>> reading =
        new ClixmlReader().read(sample("clixml/" + name + ".clixml.xml"));
    assertThat(reading.problems()).isEmpty();
    assertThat(reading.value()).hasSize(1);
    return reading.value().get(0);
  }

  @Test
  void survivesMutants() {
    Mutations.survive(
        "mutant.xml",
        List.of(ALL.getBytes(UTF_8), ("\uFEFF" + ALL).getBytes(UTF_16LE)),
        new ClixmlReader()::read);
  }
}
