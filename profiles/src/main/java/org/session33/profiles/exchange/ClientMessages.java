package org.session33.profiles.exchange;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.session33.profiles.exchange.ClientMessage.Part;
import org.session33.profiles.facts.ClientTexts;
import org.session33.profiles.facts.Fact;
import org.session33.profiles.facts.FactFile;
import org.session33.profiles.files.YamlMapping;

/**
 * What clients of the service doors are told when they get no session, from {@code
 * client-messages.yaml}. Releases before Exchange 2010 have no service limit and no text.
 */
public final class ClientMessages {
  private final List<ClientMessage> messages;
  private final Map<ServiceDoor, Fact<String>> unknown;

  private ClientMessages(List<ClientMessage> messages, Map<ServiceDoor, Fact<String>> unknown) {
    this.messages = messages;
    this.unknown = unknown;
  }

  /** The catalogue that is shipped. */
  public static ClientMessages load() {
    FactFile file = FactFile.open(ClientMessages.class, "client-messages.yaml");
    Map<ServiceDoor, Fact<String>> unknown = new EnumMap<>(ServiceDoor.class);
    for (Map.Entry<ServiceDoor, Fact<String>> entry :
        file.list("unknown", ClientMessages::unknown)) {
      unknown.put(entry.getKey(), entry.getValue());
    }
    ClientTexts texts = ClientTexts.load();
    return new ClientMessages(file.list("messages", in -> message(in, texts)), unknown);
  }

  /** All texts, in the order of the file. */
  public List<ClientMessage> all() {
    return messages;
  }

  /** A part of what a door of this release says; empty where no text is known. */
  public Optional<ClientMessage> find(ServiceDoor door, Part part, ExchangeRelease release) {
    return messages.stream()
        .filter(m -> m.door() == door && m.part() == part && m.isSaidBy(release))
        .findFirst();
  }

  /** Why no text of a door is known, one clause; empty where one is. */
  public Optional<Fact<String>> unknown(ServiceDoor door) {
    return Optional.ofNullable(unknown.get(door));
  }

  /** The sentence of Outlook Web App (KB 980049). */
  public Optional<ClientMessage> owaSentence(ExchangeRelease release) {
    return find(ServiceDoor.OWA, Part.SHOWN, release);
  }

  /** The exception that Outlook Web App names behind "Show details" (KB 980049). */
  public Optional<ClientMessage> owaException(ExchangeRelease release) {
    return find(ServiceDoor.OWA, Part.DETAILS, release);
  }

  /** The answer to IMAP4's LOGIN, without the tag. */
  public Optional<ClientMessage> imapLogin(ExchangeRelease release) {
    return find(ServiceDoor.IMAP4, Part.SHOWN, release);
  }

  /**
   * The answer to IMAP4's AUTHENTICATE, without the tag; the same as to LOGIN where none is known.
   */
  public Optional<ClientMessage> imapAuthenticate(ExchangeRelease release) {
    return find(ServiceDoor.IMAP4, Part.AUTHENTICATE, release).or(() -> imapLogin(release));
  }

  /** The answer of POP3, the whole line. */
  public Optional<ClientMessage> popRefusal(ExchangeRelease release) {
    return find(ServiceDoor.POP3, Part.SHOWN, release);
  }

  /** The response code of Exchange Web Services at the store's limit. */
  public Optional<ClientMessage> ewsResponseCode(ExchangeRelease release) {
    return find(ServiceDoor.EWS, Part.DETAILS, release);
  }

  /** The message text of Exchange Web Services at the store's limit. */
  public Optional<ClientMessage> ewsMessage(ExchangeRelease release) {
    return find(ServiceDoor.EWS, Part.SHOWN, release);
  }

  /** The message text of Exchange Web Services at the throttling policy's limit. */
  public Optional<ClientMessage> ewsThrottled(ExchangeRelease release) {
    return find(ServiceDoor.EWS, Part.THROTTLED, release);
  }

  private static ClientMessage message(YamlMapping in, ClientTexts texts) {
    return new ClientMessage(
        FactFile.text(in, "id"),
        FactFile.constant(in, "door", ServiceDoor.class),
        FactFile.constant(in, "part", Part.class),
        in.list("exchange").stream().map(FactFile::number).toList(),
        new Fact<>(
            texts.find(FactFile.text(in, "text"), "en").orElseThrow(),
            FactFile.text(in, "source"),
            FactFile.confidence(in)));
  }

  private static Map.Entry<ServiceDoor, Fact<String>> unknown(YamlMapping in) {
    return Map.entry(
        FactFile.constant(in, "door", ServiceDoor.class),
        new Fact<>(
            FactFile.text(in, "says"), FactFile.text(in, "source"), FactFile.confidence(in)));
  }
}
