package org.session33.diagnostics.evidence.eventxml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.session33.diagnostics.evidence.EventRecord;
import org.session33.diagnostics.evidence.Pasted;
import org.session33.diagnostics.evidence.messages.ErrorTextReader;
import org.session33.diagnostics.evidence.messages.StoreLimitEvent;
import org.session33.diagnostics.evidence.messages.StoreLimitSentence;
import org.session33.profiles.files.InputException;
import org.session33.profiles.files.InputLimits;
import org.session33.profiles.files.Mutations;
import org.session33.profiles.files.Place;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.Reading;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.formats.FormatHead;

class EventXmlReaderTest {
  private final EventXmlReader reader = new EventXmlReader();

  @Test
  void readsTheEventOfKb980049() {
    EventRecord event = only(Pasted.XML);

    assertThat(event)
        .isEqualTo(
            EventRecord.builder("MSExchangeIS", 9646, new Place("paste.txt", 1, 1))
                .qualifiers(49158)
                .level("Error")
                .category("6")
                .recordId(126268L)
                .channel("Application")
                .computer("Servername.contoso.com")
                .strings(Pasted.DN, "16", "session")
                .build());
    assertThat(event.zoneKnown()).isFalse();
    assertThat(StoreLimitSentence.parse(event).orElseThrow().user()).isEqualTo("E-mailUser");
  }

  @Test
  void readsTheTruncatedCopyAndSaysSo() {
    for (String xml : List.of(Pasted.CUT_XML, Pasted.CUT_XML.replace("</Data>", ""))) {
      Reading<List<EventRecord>> reading = reader.read(Pasted.file(xml));

      assertThat(reading.problems()).hasSize(1);
      assertThat(reading.hasErrors()).isFalse();
      assertThat(reading.problems().get(0).what()).contains("cut off");
      EventRecord event = reading.value().get(0);
      assertThat(event.source()).isEqualTo("MSExchangeIS");
      assertThat(event.id()).isEqualTo(9646);
      StoreLimitEvent limit = StoreLimitSentence.parse(event).orElseThrow();
      assertThat(limit.dn()).isEqualTo(Pasted.DN);
      assertThat(limit.isUnderstood()).isFalse();
    }
  }

  @Test
  void takesNoHalfNumberFromACutOffEvent() {
    String xml = Pasted.XML.substring(0, Pasted.XML.indexOf("16</Data>") + 1);

    Reading<List<EventRecord>> reading = reader.read(Pasted.file(xml));

    assertThat(reading.value().get(0).strings()).containsExactly(Pasted.DN);
  }

  @Test
  void readsAPasteThatLostSystemAndEventData() {
    String xml =
        Pasted.XML
            .replaceAll("</?(System|EventData)>", "")
            .replaceAll(" xmlns=\"[^\"]*\"", "")
            .replace("Name=\"MSExchangeIS\"", "Name=“MSExchangeIS”");

    assertThat(only(xml)).isEqualTo(only(Pasted.XML));
  }

  @Test
  void readsFragmentsAndDocumentsInAnyEncoding() {
    String document = "<?xml version=\"1.0\" encoding=\"utf-8\"?><Events>" + Pasted.XML.repeat(3);
    for (byte[] bytes :
        List.of(
            Pasted.XML.repeat(3).getBytes(StandardCharsets.UTF_8),
            (document + "</Events>").getBytes(StandardCharsets.UTF_8),
            ("\ufeff" + document + "</Events>").getBytes(StandardCharsets.UTF_16LE))) {
      Reading<List<EventRecord>> reading = reader.read(SourceFile.of("log.xml", bytes));

      assertThat(reading.problems()).isEmpty();
      assertThat(reading.value()).extracting(EventRecord::id).containsExactly(9646, 9646, 9646);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"&#1;", "\u0001", "<oops>", "&nbsp;", "<!DOCTYPE a>"})
  void losesOnlyTheBadEvent(String bad) {
    String broken = Pasted.XML.replace("<Data>16</Data>", "<Data>" + bad + "</Data>");

    Reading<List<EventRecord>> reading = reader.read(Pasted.file(Pasted.XML + broken + Pasted.XML));

    assertThat(reading.value()).hasSize(2);
    assertThat(reading.problems()).hasSize(1);
    Problem problem = reading.problems().get(0);
    assertThat(problem.isError()).isTrue();
    assertThat(problem.place().line()).isBetween(20, 38);
  }

  @Test
  void reportsAnEventWithoutANumber() {
    Reading<List<EventRecord>> reading =
        reader.read(Pasted.file("\n  <Event><EventID>many</EventID></Event>" + Pasted.XML));

    assertThat(reading.value()).hasSize(1);
    assertThat(reading.problems())
        .extracting(p -> p.place().toString())
        .containsExactly("paste.txt:2:3");
  }

  @Test
  void refusesADocumentTypeAndFetchesNothing() {
    String xml =
        "<?xml version=\"1.0\"?><!DOCTYPE Events [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
            + "<Events>"
            + Pasted.XML.replace("E-mailUser", "&x;")
            + "</Events>";

    Reading<List<EventRecord>> reading = reader.read(Pasted.file(xml));

    assertThat(reading.value()).isNull();
    assertThat(reading.hasErrors()).isTrue();
    assertThat(reading.problems().get(0).place()).hasToString("paste.txt:1:22");
  }

  @Test
  void refusesAnEntityInAFragment() {
    Reading<List<EventRecord>> reading =
        reader.read(Pasted.file(Pasted.XML.replace("E-mailUser", "&x;") + Pasted.XML));

    assertThat(reading.value()).hasSize(1);
    assertThat(reading.hasErrors()).isTrue();
  }

  @Test
  void readsBackWhatTheWriterWrote() {
    Place place = new Place("paste.txt", 1, 1);
    List<EventRecord> records =
        List.of(
            EventRecord.builder("A<&>\"B'", 0, place).build(),
            EventRecord.builder("", 65535, place).strings("", " two\tblanks ", "a\r\nb").build(),
            EventRecord.builder("MSExchangeIS", 9646, place)
                .time(Instant.parse("2011-04-03T10:00:00.123456789Z"))
                .qualifiers(49158)
                .level("Fehler")
                .category("General")
                .task(6)
                .channel("Application")
                .computer("mbx1")
                .recordId(7L)
                .strings("/o=Köln & Söhne/cn=R/cn=\uD83D\uDE00", "32", "session")
                .text("Mapi session\r\n<…>\n")
                .build(),
            EventRecord.builder("X", 1, place)
                .localTime(LocalDateTime.of(2011, 4, 3, 10, 0))
                .category("12")
                .level("Sonderbar")
                .build(),
            EventRecord.builder("X", 1, place).writtenTime("03/04/2011 10:00").build());

    for (EventRecord record : records) {
      assertThat(only(EventXmlWriter.toEventXml(record))).isEqualTo(record);
    }
    Reading<List<EventRecord>> all = reader.read(Pasted.file(EventXmlWriter.toDocument(records)));
    assertThat(all.problems()).isEmpty();
    assertThat(all.optional().orElseThrow().stream().map(e -> e.at(place)).toList())
        .isEqualTo(records);
  }

  @Test
  void writesNoCharacterThatXmlForbids() {
    EventRecord record =
        EventRecord.builder("X", 1, Place.of("x")).strings("a\u0000b\u0001c\uD800d\uFFFE").build();

    assertThat(only(EventXmlWriter.toEventXml(record)).strings())
        .containsExactly("a\uFFFDb\uFFFDc\uFFFDd\uFFFD");
  }

  @Test
  void knowsElementsByTheirLocalNamesBehindAnyPrefix() throws InputException {
    String prefixed =
        Pasted.XML
            .replace("xmlns=", "xmlns:ev=")
            .replace("</", "</ev:")
            .replaceAll("<(?!/)", "<ev:");

    assertThat(only(prefixed).strings()).isEqualTo(only(Pasted.XML).strings());
    assertThat(only("<ev:Events xmlns:ev=\"u\">\n" + prefixed + "</ev:Events>").where().line())
        .isEqualTo(2);
    assertThat(
            new EventXmlFormat(ErrorTextReader::new)
                .recognises(
                    FormatHead.of(SourceFile.of("x", prefixed.getBytes(StandardCharsets.UTF_8)))))
        .isTrue();
  }

  @Test
  void givesUpOnAFileOfBrokenEvents() {
    String broken = "<Event><EventID>no number</EventID></Event>\n".repeat(3_000);

    Reading<List<EventRecord>> reading = reader.read(Pasted.file(Pasted.XML + broken + Pasted.XML));

    assertThat(reading.value()).hasSize(1);
    assertThat(reading.problems()).hasSize(InputLimits.PROBLEMS);
    Problem last = reading.problems().get(InputLimits.PROBLEMS - 1);
    assertThat(last.what()).startsWith("too many events are broken");
    assertThat(last.isError()).isTrue();
    assertThat(last.place().line())
        .isEqualTo(Pasted.XML.lines().count() + InputLimits.PROBLEMS - 1);
  }

  @Test
  void survivesEveryTruncation() {
    byte[] bytes = Pasted.XML.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i <= bytes.length; i++) {
      byte[] cut = Arrays.copyOf(bytes, i);
      int length = i;
      assertThatCode(
              () -> {
                Reading<List<EventRecord>> reading = reader.read(SourceFile.of("cut.xml", cut));
                reading.optional().orElse(List.of()).forEach(e -> check(e));
              })
          .as("cut after %d bytes", length)
          .doesNotThrowAnyException();
    }
  }

  private static void check(EventRecord event) {
    assertThat(event.id()).isEqualTo(9646);
    assertThat(event.strings()).hasSizeLessThanOrEqualTo(3);
    if (event.strings().size() > 1) {
      assertThat(event.strings().get(1)).isEqualTo("16");
    }
  }

  @Test
  void survivesMutants() {
    List<byte[]> seeds =
        List.of(
                Pasted.XML,
                Pasted.CUT_XML,
                EventXmlWriter.toDocument(
                    List.of(
                        EventRecord.builder("A", 1, Place.of("a")).text("x").strings("1").build(),
                        EventRecord.builder("B", 2, Place.of("b")).category("C").build())))
            .stream()
            .map(s -> s.getBytes(StandardCharsets.UTF_8))
            .toList();

    Mutations.survive("log.xml", seeds, reader::read);
  }

  @Test
  void readsTheRealEventOfKb980049() {
    Path sample =
        Path.of(
            System.getProperty("session33.samples", "samples"),
            "eventxml",
            "kb980049_event9646_exchange2010.derived.xml");
    assumeTrue(Files.exists(sample), "the real samples are not here");

    Reading<List<EventRecord>> reading = reader.read(SourceFile.of(sample));

    assertThat(reading.problems()).isEmpty();
    assertThat(reading.value()).hasSize(1);
    EventRecord event = reading.value().get(0);
    assertThat(event.id()).isEqualTo(9646);
    assertThat(event.strings()).hasSize(3);
    assertThat(event.time()).isNull();
    assertThat(event.writtenTime()).isNull();
  }

  private EventRecord only(String xml) {
    Reading<List<EventRecord>> reading = reader.read(Pasted.file(xml));
    assertThat(reading.problems()).isEmpty();
    assertThat(reading.value()).hasSize(1);
    return reading.value().get(0);
  }
}
