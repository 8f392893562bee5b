package org.session33.clientsim.frontdoor.sessions;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.session33.profiles.exchange.ServiceDoor;

/** One open door. */
public interface Door extends AutoCloseable {
  /**
   * Where clients connect.
   *
   * @param kind what is spoken there
   * @param name its name in results: {@code imap}, {@code pop3}, {@code owa} or {@code ews}
   * @param host the loopback address, as digits
   * @param port the port, 1 to 65,535
   * @param url the address for a browser, or null for a mail program's door
   */
  record Address(ServiceDoor kind, String name, String host, int port, @Nullable URI url) {}

  /** Where clients connect; a door that speaks to two kinds of client has two addresses. */
  java.util.List<Address> addresses();

  /** Turns everybody out and waits for nobody. */
  @Override
  void close();
}
