package org.session33.diagnostics.evidence.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.session33.diagnostics.evidence.EventRecord;
import org.session33.diagnostics.evidence.ObservedText;
import org.session33.diagnostics.evidence.eventxml.EventXmlReader;
import org.session33.diagnostics.evidence.eventxml.EventXmlWriter;
import org.session33.profiles.facts.Fact;
import org.session33.profiles.files.Place;
import org.session33.profiles.files.SourceFile;

class EventTextsTest {
  private final EventTexts prints = EventTexts.shipped();

  private static EventRecord event(String source, int id, String... strings) {
    return EventRecord.builder(source, id, Place.of("a")).strings(strings).build();
  }

  @Test
  void putsTheStringsIntoThePrint() {
    Fact<String> text =
        prints
            .of(event("MSExchange ADAccess", 2915, "w3wp.exe", "7", "A\\b", "%1", "RCA", "x", "10"))
            .orElseThrow();

    assertThat(text.value())
        .isEqualTo(
            "Process w3wp.exe (PID=7). User 'A\\b' has gone over budget '%1' times for component"
                + " 'RCA' within a one minute period. Info: 'x'. Threshold value: '10'.");
    assertThat(text.source()).isEqualTo("TechNet, event 2915");
  }

  @Test
  void hasNoTextWithoutAPrintOrWithTooFewStrings() {
    assertThat(prints.of(event("MSExchange ADAccess", 2915, "w3wp.exe", "7"))).isEmpty();
    assertThat(prints.of(event("MSExchange ADAccess", 2916, "1", "2", "3", "4", "5", "6", "7")))
        .isEmpty();
    assertThat(prints.of(event("MSExchangeIS Mailbox Store", 1022, "a", "b", "c", "d"))).isEmpty();
    assertThat(prints.of(event("MSExchangeIS", 9645, "0"))).isEmpty();
    assertThat(prints.of(event("Other", 9548, "0"))).isEmpty();
    assertThat(prints.of(event("MSExchangeIS", 9548, "a").toBuilder().text("own").build()))
        .isEmpty();
    assertThatThrownBy(() -> prints.print("Other", 1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void wordsALimitOfZeroAsTheStoreDoes() {
    assertThat(prints.of(event("msexchangeis", 9645, "0", "objtFolder", "500")).map(Fact::value))
        .contains(
            "Invalid registry value 0 setting for key \"objtFolder\". Revert limit to default value"
                + " of 500.");
  }

  /** All dresses of an event that has only its strings show the same known text. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "MSExchangeSA|9175|OpenMsgStore;The server is not available|store-id-not-available",
        "MSExchangeIS|9660|A. Reyes;/o=A/cn=areyes|mailbox-being-moved",
        "MSExchangeIS Mailbox Store|1112|First Storage Group\\Store|database-size-reached",
        "MSExchangeIS|1014|5f1c;1.00:00:00|mailbox-quarantined",
        "Service Control Manager|7031|Microsoft Exchange Information Store;1|store-service-ended",
        "MSExchange ADAccess|2915|a;1;b;2;RCA;Parts:MaxConcurrency:2;10|over-throttling-budget",
      })
  void isReadInTheWordsOfItsPrint(String source, int id, String strings, String text) {
    EventRecord event = event(source, id, strings.split(";"));
    String xml = EventXmlWriter.toDocument(List.of(event));
    EventRecord read =
        new EventXmlReader()
            .read(SourceFile.of("a.xml", xml.getBytes(StandardCharsets.UTF_8)))
            .optional()
            .orElseThrow()
            .get(0);

    for (EventRecord one : List.of(event, read)) {
      assertThat(new ErrorTextReader().find(one)).extracting(ObservedText::id).contains(text);
    }
    assertThat(read.text()).as("what was read stays what it was").isNull();
  }

  @Test
  void anotherServiceThatEndedIsNoInformationStore() {
    EventRecord other = event("Service Control Manager", 7031, "Print Spooler", "1");

    assertThat(new ErrorTextReader().find(other)).isEmpty();
    assertThat(prints.of(other).map(Fact::value).map(t -> t.toLowerCase(Locale.ROOT)))
        .isEqualTo(Optional.of("the print spooler service terminated unexpectedly."));
  }
}
