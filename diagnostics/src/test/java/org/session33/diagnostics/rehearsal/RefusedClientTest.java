package org.session33.diagnostics.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.session33.diagnostics.evidence.ObservedText;
import org.session33.profiles.exchange.ClientMessage.Part;
import org.session33.profiles.exchange.ClientMessages;
import org.session33.profiles.exchange.ExchangeRelease;
import org.session33.profiles.exchange.ExchangeReleases;
import org.session33.profiles.exchange.ServiceDoor;

class RefusedClientTest {
  private final ClientMessages messages = ClientMessages.load();

  private RefusedClient client(ServiceDoor door, String release) {
    ExchangeRelease found = ExchangeReleases.load().find(release).orElseThrow();
    return new RefusedClient(
        "My client",
        door,
        1,
        Stream.of(Part.SHOWN, Part.AUTHENTICATE, Part.DETAILS)
            .flatMap(p -> messages.find(door, p, found).stream())
            .toList(),
        messages.unknown(door).orElse(null));
  }

  @Test
  void tellsTheTextWithItsSourceOnceWhereBothPartsShareIt() {
    assertThat(client(ServiceDoor.OWA, "2010 SP1").words())
        .isEqualTo(
            "My client shows \"A problem occurred while you were trying to use your mailbox.\","
                + " with the details"
                + " \"Microsoft.Exchange.Data.Storage.TooManyObjectsOpenedException\" (documented:"
                + " KB 980049).");
  }

  @Test
  void tellsBothAnswersOfImap() {
    assertThat(client(ServiceDoor.IMAP4, "2013").words())
        .isEqualTo(
            "My client shows \"NO LOGIN FAILED\" or \"NO AUTHENTICATE FAILED\" (reported: field"
                + " case C21).");
  }

  @Test
  void saysThatNoTextIsKnown() {
    assertThat(client(ServiceDoor.EAS, "2016").words())
        .isEqualTo("My client is refused; no text is known that a device shows (assumed).");
    assertThat(client(ServiceDoor.EAS, "2016").shown()).isEmpty();
  }

  @Test
  void whatIsShownIsEvidence() {
    Outcome outcome =
        new Outcome(
            "/o=Contoso/cn=areyes",
            null,
            null,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            0,
            RehearsedLog.of(List.of()),
            List.of(),
            List.of(),
            List.of(client(ServiceDoor.EWS, "2010 SP1"), client(ServiceDoor.EAS, "2010 SP1")));

    assertThat(outcome.evidence().texts())
        .extracting(ObservedText::id)
        .containsExactly("ews-too-many-objects", "ews-too-many-objects");
  }
}
