package org.session33.clientsim.desktop.walk.steps;

/** A window of a stand-in machine. */
public enum Surface {
  /** Outlook itself. */
  OUTLOOK(false),
  /** The list of accounts. */
  ACCOUNT_SETTINGS(true),
  /** One account, opened from the list. */
  ACCOUNT(true),
  /** The settings behind "More Settings". */
  MORE_SETTINGS(true),
  /** The empty screen of a server, with its Start menu. */
  SERVER(false),
  /** The box that starts a program by its name. */
  RUN(true),
  /** Registry Editor. */
  REGISTRY_EDITOR(false),
  /** The number of a DWORD value. */
  DWORD(true),
  /** The services of the server. */
  SERVICES(false),
  /** Exchange System Manager. */
  SYSTEM_MANAGER(false),
  /** The properties of a server or a store. */
  PROPERTIES(true),
  /** The choice of an account to add. */
  ADD_ACCOUNT(true);

  private final boolean dialog;

  Surface(boolean dialog) {
    this.dialog = dialog;
  }

  /** Whether it holds up everything beneath it until it is closed. */
  public boolean isDialog() {
    return dialog;
  }
}
