package org.session33.diagnostics.rehearsal;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.session33.profiles.exchange.ClientMessage;
import org.session33.profiles.exchange.ServiceDoor;
import org.session33.profiles.facts.Fact;

/**
 * A client of a service that was refused sessions, and what it shows.
 *
 * @param client what people call it, its name in the case
 * @param door the service that it goes through
 * @param refused sessions that it did not get, at least 1
 * @param messages what it is told, the text itself first; empty where no text is known
 * @param unknown why no text is known, or null where one is
 */
public record RefusedClient(
    String client,
    ServiceDoor door,
    int refused,
    List<ClientMessage> messages,
    @Nullable Fact<String> unknown) {
  public RefusedClient {
    messages = List.copyOf(messages);
  }

  /** A part of what it is told; empty where that is not known. */
  public Optional<ClientMessage> message(ClientMessage.Part part) {
    return messages.stream().filter(m -> m.part() == part).findFirst();
  }

  /** The text itself; empty where none is known. */
  public Optional<ClientMessage> shown() {
    return message(ClientMessage.Part.SHOWN);
  }

  /** What its user sees, in one sentence with the source of the wording. */
  public String words() {
    Fact<String> none = unknown;
    if (none != null) {
      return client + " is refused; " + none.value() + " (" + none.confidence().word() + ").";
    }
    StringBuilder words = new StringBuilder(client).append(" shows ");
    for (int i = 0; i < messages.size(); i++) {
      ClientMessage message = messages.get(i);
      words.append(
          switch (message.part()) {
            case SHOWN, THROTTLED -> "";
            case PRINTED -> ", printed as ";
            case AUTHENTICATE -> " or ";
            case DETAILS -> ", with the details ";
          });
      Fact<String> text = message.text();
      words.append('"').append(text.value()).append('"');
      boolean last =
          i == messages.size() - 1 || !text.source().equals(messages.get(i + 1).text().source());
      if (last) {
        words.append(" (").append(text.confidence().word());
        words.append(": ").append(text.source()).append(")");
      }
    }
    return words.append('.').toString();
  }
}
