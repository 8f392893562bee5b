package org.session33.profiles.intake.workbook;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The columns of a workbook of users, by sheet; what the shipped template explains is this. */
public enum WorkbookColumn {
  /** Who: the row of each sheet that belongs to a user is found by this name. */
  USER(Sheet.USERS, "User", true, "display name; the other sheets use the same name"),
  /** One line that says what happened. */
  TITLE(Sheet.USERS, "Title", false, "what happened, in one line"),
  /** The legacy distinguished name. */
  LEGACY_DN(Sheet.USERS, "Legacy DN", false, "as in event 9646; made up from the name if empty"),
  /** The Outlook release. */
  OUTLOOK(
      Sheet.USERS,
      "Outlook release",
      false,
      "2003, 2007, 2010 ...; empty where only programs log on"),
  /** Cached Exchange Mode. */
  CACHED(Sheet.USERS, "Cached Exchange Mode", false, "yes or no; yes if empty"),
  /** The check box for caching shared folders. */
  SHARED(
      Sheet.USERS, "Download shared folders", false, "yes or no; the release's default if empty"),
  /** Whether shared mail folders are cached too. */
  SHARED_MAIL(Sheet.USERS, "Cache shared mail", false, "yes or no; the release's default if empty"),
  /** Other people's calendars. */
  CALENDARS(Sheet.USERS, "Shared calendars", false, "how many are open; 0 if empty"),
  /** Broken connections. */
  RECONNECTS(Sheet.USERS, "Broken reconnects", false, "how many in the last two hours; 0 if empty"),
  /** The language of Outlook's messages. */
  LANGUAGE(Sheet.USERS, "Language", false, "en or de; en if empty"),
  /** The Exchange release. */
  EXCHANGE(Sheet.USERS, "Exchange release", true, "2003 SP1, 2007, 2010 SP1 ..."),
  /** The registry value that limits sessions. */
  LIMIT(
      Sheet.USERS,
      "Session limit",
      false,
      "registry value Maximum Allowed Sessions Per User; the release's default if empty"),
  /** Whether the account is exempt. */
  EXEMPT(
      Sheet.USERS,
      "View Information Store Status",
      false,
      "yes if the account holds that permission; no if empty"),

  /** Whose additional mailbox. */
  MAILBOX_USER(Sheet.MAILBOXES, "User", true, "as on the sheet Users"),
  /** The additional mailbox. */
  MAILBOX(Sheet.MAILBOXES, "Mailbox", true, "display name of the additional mailbox"),
  /** All its folders. */
  FOLDERS(Sheet.MAILBOXES, "Folders", true, "how many folders it has, all kinds"),
  /** Calendars, contacts and tasks among them. */
  NON_MAIL(
      Sheet.MAILBOXES,
      "Non-mail folders",
      false,
      "how many of them are calendars, contacts, tasks"),
  /** Its database. */
  DATABASE(Sheet.MAILBOXES, "Database", false, "its mailbox database, where it is another one"),
  /** Whether the server added it. */
  AUTOMAPPED(Sheet.MAILBOXES, "Automapped", false, "yes if the server added it; no if empty"),

  /** Whose program. */
  PROGRAM_USER(Sheet.PROGRAMS, "User", true, "as on the sheet Users"),
  /** The program. */
  PROGRAM(Sheet.PROGRAMS, "Program", true, "what people call it"),
  /** Its kind. */
  KIND(Sheet.PROGRAMS, "Kind", true, "add-in, search, second-outlook, service, imap, owa ..."),
  /** Its sessions. */
  SESSIONS(Sheet.PROGRAMS, "Sessions", false, "how many it holds, when they were counted"),
  /** Its worker threads. */
  WORKERS(Sheet.PROGRAMS, "Workers", false, "its threads with a session each, where not counted"),
  /** Machines it runs on. */
  MACHINES(Sheet.PROGRAMS, "Machines", false, "on how many machines; 1 if empty");

  /** The sheets of the workbook. */
  public enum Sheet {
    /** A row a user. */
    USERS("Users", true),
    /** A row an additional mailbox. */
    MAILBOXES("Mailboxes", false),
    /** A row a program that logs on beside Outlook. */
    PROGRAMS("Programs", false);

    private final String title;
    private final boolean required;

    Sheet(String title, boolean required) {
      this.title = title;
      this.required = required;
    }

    /** The name on its tab. */
    public String title() {
      return title;
    }

    /** Whether a workbook is none of users without it. */
    public boolean isRequired() {
      return required;
    }

    /** Its columns, in the order of the template. */
    public List<WorkbookColumn> columns() {
      return Arrays.stream(WorkbookColumn.values()).filter(c -> c.sheet == this).toList();
    }
  }

  private final Sheet sheet;
  private final String title;
  private final boolean required;
  private final String says;

  WorkbookColumn(Sheet sheet, String title, boolean required, String says) {
    this.sheet = sheet;
    this.title = title;
    this.required = required;
    this.says = says;
  }

  /** Where it stands. */
  public Sheet sheet() {
    return sheet;
  }

  /** Its head. */
  public String title() {
    return title;
  }

  /** Whether each row needs it. */
  public boolean isRequired() {
    return required;
  }

  /** What is to be written in it, a few words. */
  public String says() {
    return says;
  }

  /** Whether a head means this column: case, blanks and hyphens do not matter. */
  boolean isMeantBy(String head) {
    return bare(head).equals(bare(title));
  }

  private static String bare(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[\\s\\-_*]+", "");
  }
}
