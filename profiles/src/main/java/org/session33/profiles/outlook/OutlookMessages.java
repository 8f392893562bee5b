package org.session33.profiles.outlook;

import java.util.List;
import org.session33.profiles.facts.ClientTexts;
import org.session33.profiles.facts.FactFile;
import org.session33.profiles.files.YamlMapping;

/** The catalogue of Outlook's messages, from {@code outlook-messages.yaml}. */
public final class OutlookMessages {
  private final List<OutlookMessage> messages;

  /** A catalogue of these messages. */
  public OutlookMessages(List<OutlookMessage> messages) {
    this.messages = List.copyOf(messages);
  }

  /** The catalogue that is shipped. */
  public static OutlookMessages load() {
    ClientTexts texts = ClientTexts.load();
    return new OutlookMessages(
        FactFile.open(OutlookMessages.class, "outlook-messages.yaml")
            .list("messages", in -> message(in, texts)));
  }

  /** All messages. */
  public List<OutlookMessage> all() {
    return messages;
  }

  /**
   * The message with this id as the release words it; where the release has no wording of its own,
   * the first one there is.
   *
   * @throws IllegalArgumentException if no message has the id
   */
  public OutlookMessage message(String id, OutlookRelease release) {
    List<OutlookMessage> candidates = messages.stream().filter(m -> m.id().equals(id)).toList();
    return candidates.stream()
        .filter(m -> m.releases().stream().anyMatch(release::isNamedBy))
        .findFirst()
        .or(() -> candidates.stream().findFirst())
        .orElseThrow(() -> new IllegalArgumentException("no message " + id));
  }

  private static OutlookMessage message(YamlMapping in, ClientTexts texts) {
    String id = FactFile.text(in, "id");
    return new OutlookMessage(
        id,
        FactFile.text(in, "title"),
        FactFile.texts(in, "outlook"),
        texts.text(id),
        FactFile.text(in, "source"),
        FactFile.confidence(in));
  }
}
