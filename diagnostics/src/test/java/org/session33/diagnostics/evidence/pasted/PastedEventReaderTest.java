package org.session33.diagnostics.evidence.pasted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.session33.diagnostics.evidence.EventRecord;
import org.session33.diagnostics.evidence.Pasted;
import org.session33.diagnostics.evidence.messages.StoreLimitEvent;
import org.session33.diagnostics.evidence.messages.StoreLimitSentence;
import org.session33.diagnostics.evidence.messages.ZeroLimitEvent;
import org.session33.profiles.files.Mutations;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.Reading;
import org.session33.profiles.files.SourceFile;

class PastedEventReaderTest {
  private final PastedEventReader reader = new PastedEventReader();

  @Test
  void readsTheOldLayoutWithALineBreakInTheDn() {
    EventRecord event = only(Pasted.OLD_LAYOUT);

    assertThat(event.source()).isEqualTo("MSExchangeIS");
    assertThat(event.id()).isEqualTo(9646);
    assertThat(event.level()).isEqualTo("Error");
    assertThat(event.category()).isEqualTo("General");
    assertThat(event.computer()).isEqualTo("MAIL01");
    assertThat(event.localTime()).isEqualTo(LocalDateTime.of(2011, 4, 13, 10, 2, 3));
    assertThat(event.zoneKnown()).isFalse();
    assertThat(event.where()).hasToString("paste.txt:1:1");
    assertThat(event.text())
        .isEqualTo(
            "Closing Mapi session \"/o=Organization/ou=Administrative Group/cn=Recipients"
                + "/cn=Recipient\" because it exceeded the maximum of 32 objects of type"
                + " \"session\".");
    assertThat(limit(event).dn())
        .isEqualTo("/o=Organization/ou=Administrative Group/cn=Recipients/cn=Recipient");
  }

  @Test
  void readsLabelsWhoseValuesStandInTheNextLine() {
    EventRecord event = only(Pasted.OLD_LAYOUT.replace(": ", ":\n\n  "));

    assertThat(event).isEqualTo(only(Pasted.OLD_LAYOUT));
  }

  @Test
  void readsLabelsThatLostTheirLineBreaks() {
    EventRecord event =
        only(
            "Event Type: Error Event Source: MSExchangeIS Event Category: General Event ID: 9646"
                + " User: N/A Computer: S1 Description: Mapi session \"/o=A/cn=X\" exceeded the"
                + " maximum of 32 objects of type \"session\".");

    assertThat(event.source()).isEqualTo("MSExchangeIS");
    assertThat(event.category()).isEqualTo("General");
    assertThat(event.computer()).isEqualTo("S1");
    assertThat(limit(event).user()).isEqualTo("X");
  }

  @Test
  void readsTheGermanLabels() {
    EventRecord event =
        only(
            """
            Ereignistyp: Fehler
            Quelle: MSExchangeIS
            Ereigniskategorie: Allgemein
            Ereignis-ID: 9646
            Beschreibung:
            MAPI-Sitzung "/ o =Organisation/ OU =Administrative
            Gruppe/ CN = Recipients/Cn =Empfänger"wegen Überschreitung die maximal 32 Objekte vom Typ"Session".
            """);

    assertThat(event.level()).isEqualTo("Error");
    assertThat(event.source()).isEqualTo("MSExchangeIS");
    assertThat(event.category()).isEqualTo("Allgemein");
    assertThat(limit(event).dn())
        .isEqualTo("/o=Organisation/OU=Administrative Gruppe/CN=Recipients/Cn=Empfänger");
  }

  @Test
  void readsTheNewLayoutAndItsEventXml() {
    EventRecord plain = only(Pasted.NEW_LAYOUT);
    EventRecord whole = only(Pasted.NEW_LAYOUT + "Event Xml:\n" + Pasted.XML);
    assertThat(only(Pasted.NEW_LAYOUT + "\n" + Pasted.XML)).isEqualTo(whole);

    assertThat(plain.channel()).isEqualTo("Application");
    assertThat(plain.localTime()).isEqualTo(LocalDateTime.of(2010, 12, 25, 18, 30));
    assertThat(limit(plain).limit()).isEqualTo(16);
    assertThat(whole)
        .isEqualTo(
            plain.toBuilder()
                .qualifiers(49158)
                .recordId(126268L)
                .strings(Pasted.DN, "16", "session")
                .build());
  }

  @Test
  void readsTheTruncatedEventXmlOfABlock() {
    Reading<List<EventRecord>> reading =
        reader.read(Pasted.file(Pasted.NEW_LAYOUT + "Event Xml:\n" + Pasted.CUT_XML));

    assertThat(reading.value()).hasSize(1);
    assertThat(limit(reading.value().get(0)).limit()).isEqualTo(16);
    assertThat(reading.problems())
        .extracting(Problem::severity)
        .containsExactly(Problem.Severity.WARNING);
  }

  @Test
  void readsWevtutilText() {
    List<EventRecord> events = read(Pasted.WEVTUTIL);

    assertThat(events).extracting(EventRecord::id).containsExactly(9646, 1000);
    assertThat(events.get(0).localTime()).isEqualTo(LocalDateTime.of(2011, 4, 3, 10, 0));
    assertThat(events.get(1).text()).isEqualTo("All is well.\nSource: none of your business");
    assertThat(events.get(1).where().line()).isEqualTo(16);
  }

  @Test
  void readsSeveralEventsBetweenOtherText() {
    String mail = "From: helpdesk\nDate: yesterday\nSource: the user\n\nHello,\n\n";
    String second = Pasted.NEW_LAYOUT.replace("E-mailUser", "Second");
    String bare =
        "\n\nSomebody else wrote:\nmapi session “/o=A/ou=B\n  /cn=R/cn=Third” exceeded the maximum"
            + " of 250 objects of type “objtFolder”\n\n";

    List<EventRecord> events =
        read(
            mail
                + Pasted.OLD_LAYOUT
                + "\nand then\n"
                + second
                + bare
                + Pasted.XML
                + Pasted.WEVTUTIL);

    assertThat(events)
        .extracting(EventRecord::id)
        .containsExactly(9646, 9646, 9646, 9646, 9646, 1000);
    assertThat(events.subList(0, 5))
        .extracting(e -> limit(e).user())
        .containsExactly("Recipient", "Second", "Third", "E-mailUser", "one");
    assertThat(limit(events.get(2)).type()).isEqualTo("objtFolder");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r\n", "\r", "\n"})
  void knowsLinesAndColumns(String lineEnd) {
    String text =
        "Hi,\n\nsee: Mapi session \"/o=A/cn=X\" exceeded the maximum of 2 objects of type"
            + " \"session\".\n";

    EventRecord event = only(text.replace("\n", lineEnd));

    assertThat(event.where()).hasToString("paste.txt:3:6");
    assertThat(event.source()).isEqualTo("MSExchangeIS");
  }

  @Test
  void recognisesALimitOfZeroWithoutABlock() {
    EventRecord event =
        only(
            "Invalid registry value 0 setting for key \"objtFolder\".\nRevert limit to default"
                + " value of 500.");

    assertThat(event.id()).isEqualTo(9645);
    assertThat(ZeroLimitEvent.parse(event)).contains(new ZeroLimitEvent("0", "objtFolder", 500L));
  }

  @Test
  void reportsAnIdThatIsNoNumberAndStillFindsTheSentence() {
    Reading<List<EventRecord>> reading =
        reader.read(Pasted.file(Pasted.OLD_LAYOUT.replace("9646", "96x46")));

    assertThat(reading.problems())
        .extracting(p -> p.place().toString())
        .containsExactly("paste.txt:4:10");
    assertThat(reading.value()).extracting(EventRecord::id).containsExactly(9646);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "2011-04-03T10:00:00.123456789Z, 2011-04-03T10:00:00.123456789Z, -, -",
        "2011-04-03T10:00:00+02:00, 2011-04-03T08:00:00Z, -, -",
        "2011-04-03 10:00, -, 2011-04-03T10:00, -",
        "4/13/2011 12:05:06 AM, -, 2011-04-13T00:05:06, -",
        "13.04.2011 22:05:06, -, 2011-04-13T22:05:06, -",
        "03/03/2011 22:05:06, -, 2011-03-03T22:05:06, -",
        "03/04/2011 10:00:00, -, -, 03/04/2011 10:00:00",
        "13/13/2011 10:00:00, -, -, 13/13/2011 10:00:00",
        "gestern, -, -, gestern"
      })
  void neverGuessesTheLocaleOfADate(
      String written, Instant time, LocalDateTime local, String open) {
    EventRecord event = only("Source: X\nDate: " + written + "\nEvent ID: 1\nLevel: Error\n");

    assertThat(event.time()).isEqualTo(time);
    assertThat(event.localTime()).isEqualTo(local);
    assertThat(event.writtenTime()).isEqualTo(open);
  }

  @Test
  void splitsANumberThatHoldsItsQualifiers() {
    EventRecord event = only("Source: MSExchangeIS\nEvent ID: 3221628334\n");

    assertThat(event.id()).isEqualTo(9646);
    assertThat(event.qualifiers()).isEqualTo(49158);
  }

  @Test
  void survivesEveryTruncation() {
    for (String text :
        List.of(Pasted.OLD_LAYOUT, Pasted.NEW_LAYOUT + "Event Xml:\n" + Pasted.XML)) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i <= bytes.length; i++) {
        byte[] cut = Arrays.copyOf(bytes, i);
        assertThatCode(() -> reader.read(SourceFile.of("cut.txt", cut)))
            .as("cut after %d bytes", i)
            .doesNotThrowAnyException();
      }
    }
  }

  @Test
  void readsHugeRepetitiveTextInLinearTime() {
    String anchors = "Mapi session \"".repeat(50_000);
    String labels = "Source:\n".repeat(50_000) + "Event ID: 1\n";
    String comments = "<!--<Event ".repeat(50_000);

    for (String text : List.of(anchors, labels, comments, "\n".repeat(1_000_000))) {
      long start = System.nanoTime();
      reader.read(Pasted.file(text));
      assertThat(System.nanoTime() - start).isLessThan(20_000_000_000L);
    }
  }

  @Test
  void survivesMutants() {
    List<byte[]> seeds =
        List.of(
                Pasted.OLD_LAYOUT,
                Pasted.NEW_LAYOUT + "Event Xml:\n" + Pasted.XML,
                Pasted.WEVTUTIL,
                Pasted.NEW_LAYOUT + Pasted.CUT_XML)
            .stream()
            .map(s -> s.getBytes(StandardCharsets.UTF_8))
            .toList();

    Mutations.survive("paste.txt", seeds, reader::read);
  }

  private List<EventRecord> read(String text) {
    Reading<List<EventRecord>> reading = reader.read(Pasted.file(text));
    assertThat(reading.problems()).isEmpty();
    return reading.optional().orElseThrow();
  }

  private EventRecord only(String text) {
    List<EventRecord> events = read(text);
    assertThat(events).hasSize(1);
    return events.get(0);
  }

  private static StoreLimitEvent limit(EventRecord event) {
    return StoreLimitSentence.parse(event).orElseThrow();
  }
}
