package org.session33.profiles.exchange;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.session33.profiles.facts.Confidence;

/**
 * The settings of the POP3 and IMAP4 services, as far as a case states them or a log shows them.
 * Nothing is acted out where nothing is stated, or the event of KB 980049 could not come about
 * (domain.md 5.1, S-18).
 *
 * @param maxConnectionsPerUser connections of a user to each of the two services, 1 to {@value
 *     #MOST}, or null where it is not stated
 */
public record PopImapSettings(@Nullable Integer maxConnectionsPerUser) {
  /** The name of the setting, as cases and the cmdlets write it. */
  public static final String NAME = "MaxConnectionsPerUser";

  /** The largest number that the setting takes (Exchange 2010 help on IMAP4). */
  public static final int MOST = 25_000;

  /** Nothing is stated. */
  public static final PopImapSettings NONE = new PopImapSettings(null);

  public PopImapSettings {
    if (maxConnectionsPerUser != null && maxConnectionsPerUser < 1) {
      throw new IllegalArgumentException(NAME + ": " + maxConnectionsPerUser);
    }
  }

  /** As a case file and a result in JSON have it: the number by the setting's name, or nothing. */
  public Map<String, Object> asStated() {
    return maxConnectionsPerUser == null ? Map.of() : Map.of(NAME, maxConnectionsPerUser);
  }

  /** In one line, for instance {@code MaxConnectionsPerUser 16}; empty where nothing is stated. */
  public String words() {
    return maxConnectionsPerUser == null ? "" : NAME + " " + maxConnectionsPerUser;
  }

  /** Connections of a user to one of the services; empty where nothing is stated. */
  public Optional<EffectiveLimit> limit() {
    return maxConnectionsPerUser == null
        ? Optional.empty()
        : Optional.of(
            new EffectiveLimit(
                maxConnectionsPerUser, NAME + " of the service", Confidence.DOCUMENTED));
  }
}
