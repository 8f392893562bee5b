package org.session33.diagnostics.evidence.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.session33.diagnostics.evidence.EventRecord;
import org.session33.diagnostics.evidence.ObservedText;
import org.session33.diagnostics.evidence.Pasted;
import org.session33.profiles.files.Mutations;

class ErrorTextReaderTest {
  private final ErrorTextReader reader = new ErrorTextReader();

  static Stream<ErrorText> shipped() {
    return ErrorTexts.load().all().stream();
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void knowsEveryShippedTextHoweverItWasCopied(ErrorText text) {
    String wording = text.wording().value();
    for (String copy :
        List.of(
            wording,
            "x " + wording.replace(" ", "\r\n > ".substring(0, 3)) + " x",
            wording.toLowerCase(Locale.ROOT),
            wording.toUpperCase(Locale.ROOT),
            wording.replace("'", "\u2019").replace(' ', '\u00a0'))) {
      assertThat(find(copy)).as(copy).extracting(ObservedText::id).contains(text.id());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          Unable to Open your default E-mail Folders | unable-to-open-default-folders
          Unable to open your default e-mail folders. The Microsoft Exchange Server is not available. Either there are network problems or the Microsoft Exchange Server computer is down for maintenance. | unable-to-open-default-folders
          Ã–ffnen der E-Mail-Standardordner nicht mÃ¶glich. | unable-to-open-default-folders
          The connection to the Microsoft Exchange server in unavailable. Outlook must be online or connected to complete this action. | action-could-not-be-completed
          TooManyObjectsOpenedException | too-many-objects-opened
          a1 NO Server Unavailable. 15 | pop-imap-unavailable
          -ERR Server Unavailable. 21 | pop-imap-unavailable
          * NO AUTHENTICATE FAILED | imap-login-failed
          [80040305-54A-4DE-421] | sync-too-many-items
          80040305-54A-4DE-822 | sync-too-many-items
          Microsoft.Mapi.MapiExceptionSessionLimit | mapi-session-limit
          error 80040112 | mapi-session-limit
          """)
  void knowsOtherWordings(String text, String id) {
    assertThat(find(text)).extracting(ObservedText::id).containsExactly(id);
  }

  /** The codes and texts of domain.md 8. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          10EA NO Server Unavailable. 15 | pop-imap-unavailable
          Server Unavailable. 15 | pop-imap-unavailable
          No Server\\nUnavailable 15 | pop-imap-unavailable
          MapiExceptionLogonFailed: Unable to open. (hr=0x80004005, ec=1249) | cached-mode-required
          ecCachedModeRequired (1249) | cached-mode-required
          (hr=0x80004005, ec=0x970) | rpc-not-encrypted
          Error: -2147221231 | mapi-logon-failed
          hr = -2147221219 | provider-failed
          ErrorExceededConnectionCount | ews-concurrent-connections
          ErrorTooManyObjectsOpened | ews-too-many-objects
          ErrorServerBusy | ews-server-busy
          ErrorMailboxMoveInProgress | mailbox-being-moved
          ErrorMailboxStoreUnavailable | mailbox-store-unavailable
          ErrorQuotaExceeded | mailbox-full
          Die Anzahl der Elemente, die gleichzeitig geöffnet werden können, wurde vom Serveradministrator begrenzt. | sync-too-many-items
          Es werden Daten vom Microsoft Exchange Server MAIL01 abgerufen. | retrieving-data
          Ihr Standardordner konnte nicht geöffnet werden: Exchange ist nicht verfügbar. | unable-to-open-default-folders
          Kan het Outlook-venster niet openen. Kan de set mappen niet openen | set-of-folders-not-opened
          """)
  void knowsTheCodesAndTextsOfTheSecondReading(String text, String id) {
    assertThat(find(text.replace("\\n", "\n")))
        .extracting(ObservedText::id)
        .contains(id)
        .allMatch(found -> found.equals(id) || found.startsWith("mapi-"));
  }

  @Test
  void takesAMapiExceptionApart() {
    ObservedText found =
        find("at x: MapiExceptionSessionLimit: Unable to open message store."
                + " (hr=0x80040112, ec=1246)\n Diagnostic context")
            .get(0);

    assertThat(found.id()).isEqualTo("mapi-session-limit");
    assertThat(found.parts())
        .containsEntry("name", "MapiExceptionSessionLimit")
        .containsEntry("operation", "Unable to open message store.")
        .containsEntry("hr", "0x80040112")
        .containsEntry("ec", "1246");
    assertThat(found.where()).hasToString("paste.txt:1:7");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "MapiExceptionShutoffQuotaExceeded: Unable to submit. (hr=0x80004005, ec=1245)",
        "MapiExceptionSessionLimit: Unable to open message store. (hr=0x80040112, ec=1245)",
        "MapiExceptionSessionLimit: Unable to open. (hr=0x80040112,\nec=0x4DD)"
      })
  void takesAFullMailboxForNothingElse(String text) {
    assertThat(find(text)).extracting(ObservedText::id).containsExactly("mailbox-full");
  }

  @Test
  void seesBothExceptionsOfOneLine() {
    assertThat(
            find(
                "Microsoft.Exchange.Data.Storage.TooManyObjectsOpenedException/"
                    + "Microsoft.Mapi.MapiExceptionSessionLimit"))
        .extracting(ObservedText::id)
        .containsExactly("too-many-objects-opened", "mapi-session-limit");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Outlook works again.",
        "CDO message 1274",
        "I know server unavailable 15 minutes",
        "ec=1246789",
        "The action could not be completed because the file is open."
      })
  void findsNothingInOtherTexts(String text) {
    assertThat(find(text)).isEmpty();
  }

  @Test
  void findsEachTextOnceAcrossTheStretchesOfALongFile() {
    String gap = "lorem ipsum ".repeat(2_700);
    String text = (gap + "\nNO LOGIN FAILED\n" + gap.substring(17)).repeat(5);

    List<ObservedText> found = find(text);

    assertThat(found).hasSize(5);
    assertThat(found).extracting(f -> f.where().line()).containsExactly(2, 4, 6, 8, 10);
    for (int shift = 0; shift < 64; shift++) {
      assertThat(find("x".repeat(30 * 1024 - 40 + shift) + " NO LOGIN FAILED")).hasSize(1);
    }
  }

  @Test
  void findsTheDialogInAnEventOfOutlook() {
    EventRecord alert =
        EventRecord.builder(
                "Microsoft Office 12 Alerts", 300, org.session33.profiles.files.Place.of("log"))
            .strings("Microsoft Office Outlook", "Unable to open your default e-mail folders.")
            .build();

    assertThat(reader.find(alert))
        .extracting(ObservedText::id)
        .containsExactly("unable-to-open-default-folders");
  }

  @Test
  void survivesMutants() {
    List<byte[]> seeds =
        shipped().map(t -> t.wording().value().getBytes(StandardCharsets.UTF_8)).toList();

    Mutations.survive("ticket.txt", seeds, reader::read);
  }

  private List<ObservedText> find(String text) {
    return reader.read(Pasted.file(text)).optional().orElseThrow();
  }
}
