package org.session33.diagnostics.evidence;

import org.session33.profiles.files.Place;

/**
 * A release that somebody names in free text.
 *
 * @param product of what
 * @param release its name as the catalogues have it, {@code 2010} or {@code 2010 SP1} for instance,
 *     or {@link #ONLINE}
 * @param doubtful whether words around it say that it may be another one: that it is not used, was
 *     used before, or is somebody else's
 * @param where where it is named
 */
public record ToldRelease(Product product, String release, boolean doubtful, Place where) {
  /** The name of the Exchange that Microsoft runs itself. */
  public static final String ONLINE = "online";

  /** What has the release. */
  public enum Product {
    /** The server. */
    EXCHANGE,
    /** The client. */
    OUTLOOK
  }
}
