package org.session33.diagnostics.evidence;

import org.session33.profiles.files.Place;

/**
 * A release that somebody names in free text, or a program writes of itself.
 *
 * @param product of what
 * @param release its name as the catalogues have it, {@code 2010} or {@code 2010 SP1} for instance,
 *     or {@link #ONLINE}; with {@value #OR_LATER} behind it where it may be a later one too
 * @param doubtful whether words around it say that it may be another one: that it is not used, was
 *     used before, or is somebody else's
 * @param where where it is named
 */
public record ToldRelease(Product product, String release, boolean doubtful, Place where) {
  /** The name of the Exchange that Microsoft runs itself. */
  public static final String ONLINE = "online";

  /** What follows upon a release that may be a later one too. */
  public static final String OR_LATER = " or later";

  /** Whether it may be a later release than the one that is named. */
  public boolean isOrLater() {
    return release.endsWith(OR_LATER);
  }

  /** Whether both can be right: one says more than the other, or leaves room for it. */
  public boolean mayBe(ToldRelease other) {
    String one = release.replace(OR_LATER, "");
    String two = other.release.replace(OR_LATER, "");
    return one.equals(two)
        || one.startsWith(two + " ")
        || two.startsWith(one + " ")
        || (isOrLater() && two.compareTo(one) > 0 && !two.equals(ONLINE))
        || (other.isOrLater() && one.compareTo(two) > 0 && !one.equals(ONLINE));
  }

  /** The product with its release. */
  public String words() {
    return (product == Product.OUTLOOK ? "Outlook " : "Exchange ") + release;
  }

  /** What has the release. */
  public enum Product {
    /** The server. */
    EXCHANGE,
    /** The client. */
    OUTLOOK
  }
}
