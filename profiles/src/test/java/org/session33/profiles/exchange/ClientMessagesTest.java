package org.session33.profiles.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.session33.profiles.exchange.ClientMessage.Part;
import org.session33.profiles.facts.Confidence;
import org.session33.profiles.facts.Fact;

/** What the service doors say, word for word (domain.md 1.2 and 8.2). */
class ClientMessagesTest {
  private final ClientMessages messages = ClientMessages.load();
  private final ExchangeReleases releases = ExchangeReleases.load();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2010 RTM | OWA   | SHOWN        | documented | A problem occurred while you were trying to use your mailbox.
          2013     | OWA   | SHOWN        | assumed    | A problem occurred while you were trying to use your mailbox.
          2010 SP1 | OWA   | DETAILS      | documented | Microsoft.Exchange.Data.Storage.TooManyObjectsOpenedException
          2019     | OWA   | DETAILS      | assumed    | Microsoft.Exchange.Data.Storage.TooManyObjectsOpenedException
          2010 SP1 | IMAP4 | SHOWN        | reported   | NO Server Unavailable. 15
          2010 SP1 | IMAP4 | PRINTED      | documented | No Server / Unavailable 15
          2010 RTM | POP3  | PRINTED      | documented | No Server / Unavailable 15
          2013     | IMAP4 | SHOWN        | reported   | NO LOGIN FAILED
          2013     | IMAP4 | AUTHENTICATE | reported   | NO AUTHENTICATE FAILED
          2016     | IMAP4 | SHOWN        | assumed    | NO LOGIN FAILED
          2016     | IMAP4 | AUTHENTICATE | assumed    | NO AUTHENTICATE FAILED
          2010 SP1 | POP3  | SHOWN        | reported   | -ERR Server Unavailable. 21
          2019     | POP3  | SHOWN        | reported   | -ERR Server Unavailable. 21
          2010 SP1 | EWS   | DETAILS      | reported   | ErrorTooManyObjectsOpened
          2010 SP1 | EWS   | SHOWN        | reported   | Too many concurrent connections opened., Cannot open mailbox..
          2013     | EWS   | THROTTLED    | reported   | You have exceeded the available concurrent connections for your account
          """)
  void says(String release, ServiceDoor door, Part part, String confidence, String text) {
    Fact<String> said = messages.find(door, part, release(release)).orElseThrow().text();
    assertThat(said.value()).isEqualTo(text);
    assertThat(said.confidence().word()).isEqualTo(confidence);
  }

  @Test
  void authenticateIsAnsweredAsLoginWhereNothingElseIsKnown() {
    assertThat(messages.imapAuthenticate(release("2010 SP1")))
        .isEqualTo(messages.imapLogin(release("2010 SP1")))
        .isPresent();
    assertThat(messages.imapAuthenticate(release("2013")).map(m -> m.text().value()))
        .contains("NO AUTHENTICATE FAILED");
  }

  @Test
  void namedDoorsFindTheirTexts() {
    ExchangeRelease release = release("2010 SP1");
    assertThat(
            List.of(
                messages.owaSentence(release),
                messages.owaException(release),
                messages.imapLogin(release),
                messages.popRefusal(release),
                messages.ewsMessage(release),
                messages.ewsResponseCode(release),
                messages.ewsThrottled(release)))
        .extracting(m -> m.map(ClientMessage::id))
        .containsExactly(
            Optional.of("owa-problem-using-mailbox"),
            Optional.of("too-many-objects-opened"),
            Optional.of("pop-imap-unavailable"),
            Optional.of("pop-imap-unavailable"),
            Optional.of("ews-too-many-objects"),
            Optional.of("ews-too-many-objects"),
            Optional.of("ews-concurrent-connections"));
  }

  @ParameterizedTest
  @EnumSource
  void aDoorEitherHasATextOnEveryReleaseWithALimitOrSaysWhyNot(ServiceDoor door) {
    for (ExchangeRelease release : releases.all()) {
      boolean said = messages.find(door, Part.SHOWN, release).isPresent();
      boolean limited = release.sessionLimit(door.clientType()).isPresent();
      assertThat(said)
          .as("%s on %s", door, release)
          .isEqualTo(limited && messages.unknown(door).isEmpty());
    }
  }

  @Test
  void whatIsUnknownIsSaidToBeAssumed() {
    assertThat(messages.unknown(ServiceDoor.EAS))
        .map(Fact::confidence)
        .contains(Confidence.ASSUMED);
  }

  private ExchangeRelease release(String name) {
    return releases.find(name).orElseThrow();
  }
}
