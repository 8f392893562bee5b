package org.session33.clientsim.frontdoor;

/**
 * The ports on which the doors are opened, 1 to 65,535 each, or 0 for a free one.
 *
 * @param imap of IMAP4
 * @param pop of POP3
 * @param web of the page and the web services
 */
public record DoorPorts(int imap, int pop, int web) {
  /** The last port that there is. */
  public static final int LAST = 65_535;

  /** Free ports for all. */
  public static final DoorPorts FREE = new DoorPorts(0, 0, 0);

  /** Checks the ranges. */
  public DoorPorts {
    if (imap < 0 || pop < 0 || web < 0 || imap > LAST || pop > LAST || web > LAST) {
      throw new IllegalArgumentException("ports are 0 to " + LAST);
    }
  }
}
