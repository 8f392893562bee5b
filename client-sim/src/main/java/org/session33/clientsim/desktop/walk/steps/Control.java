package org.session33.clientsim.desktop.walk.steps;

import java.util.Locale;

/** A control of a stand-in window that a step may ask for. */
public enum Control {
  /** The menu that leads to the account settings. */
  OUTLOOK_MENU("the menu bar of Outlook"),
  /** The account in the list. */
  ACCOUNT_LIST("the list of accounts"),
  /** The button that opens the account. */
  CHANGE("the button that opens the account"),
  /** More settings of the account. */
  MORE_SETTINGS("the button of the account's further settings"),
  /** The tabs of the settings. */
  SETTINGS_TABS("the tab with the check box"),
  /** The check box of shared folders. */
  SHARED_BOX("the check box for shared folders"),
  /** The check box of Cached Exchange Mode. */
  CACHED_BOX("the check box for Cached Exchange Mode"),
  /** Takes the settings over. */
  SETTINGS_OK("the button \"OK\""),
  /** Goes on to the last page. */
  NEXT("the button \"Next\""),
  /** Saves the account. */
  FINISH("the button \"Finish\""),
  /** Closes the list of accounts. */
  ACCOUNTS_CLOSE("the button that closes the list of accounts"),
  /** Closes the account, where no wizard ends it. */
  /** Ends Outlook. */
  CLOSE_OUTLOOK("the button that closes Outlook"),
  /** Starts Outlook. */
  START_OUTLOOK("the button that starts Outlook"),
  /** The Start menu of a server. */
  START("the menu \"Start\", then \"Run\""),
  /** The name of the program to run. */
  OPEN_BOX("the box \"Open\""),
  /** Runs Registry Editor. */
  RUN_REGISTRY_EDITOR("the button \"OK\""),
  /** Shows the services. */
  RUN_SERVICES("the button \"OK\""),
  /** The keys of the registry. */
  KEY_TREE("the tree of keys on the left"),
  /** Deletes the value. */
  DELETE_VALUE("the menu \"Edit\", then \"Delete\""),
  /** Creates the key. */
  NEW_KEY("the menu \"Edit\", then \"New\", then \"Key\""),
  /** Creates the value. */
  NEW_VALUE("the menu \"Edit\", then \"New\", then \"DWORD Value\""),
  /** The name of a new key or value. */
  NEW_NAME("the box for the new name; ENTER ends it"),
  /** The values of a key. */
  VALUE_TABLE("the list of values on the right: select the value, then \"Modify\""),
  /** Ends Registry Editor. */
  EXIT_EDITOR("the button that exits Registry Editor"),
  /** Numbers are read as decimal. */
  DECIMAL("the choice \"Decimal\""),
  /** Numbers are read as hexadecimal. */
  HEXADECIMAL("the choice \"Hexadecimal\""),
  /** The number. */
  VALUE_DATA("the box \"Value data\""),
  /** Writes the number. */
  DWORD_OK("the button \"OK\""),
  /** The list of services. */
  SERVICE_LIST("the list of services"),
  /** Restarts the chosen service. */
  RESTART_SERVICE("the button \"Restart Service\""),
  /** The objects of Exchange System Manager. */
  OBJECT_TREE("the server or the mailbox store: right-click it, then \"Properties\""),
  /** The tabs of the properties. */
  PROPERTY_TABS("the tab \"Security\""),
  /** The accounts with permissions. */
  SECURITY_ACCOUNTS("the list of accounts"),
  /** Adds an account. */
  ADD_ACCOUNT("the button \"Add\""),
  /** The accounts that can be added. */
  ACCOUNT_NAMES("the account's name"),
  /** Takes the name over. */
  ADD_NAME("the button \"Add\""),
  /** Ends the choice of names. */
  NAMES_OK("the button \"OK\""),
  /** The permissions of the chosen account. */
  PERMISSIONS("the column \"Allow\""),
  /** Saves the permissions. */
  PROPERTIES_OK("the button \"OK\"");

  private final String words;

  Control(String words) {
    this.words = words;
  }

  /** The name by which a step of a remedy refers to it. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Where it is, in words that fit after "Look for". */
  public String words() {
    return words;
  }
}
