package org.session33.profiles.intake.workbook;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.session33.profiles.cases.CaseValue;
import org.session33.profiles.cases.CaseValues;
import org.session33.profiles.exchange.LimitValue;
import org.session33.profiles.sessions.SessionModel;

/**
 * A column of a workbook of users. Most are the columns of values of a case; what the shipped
 * template explains is this list.
 *
 * @param sheet where it stands
 * @param title its head
 * @param required whether each row needs it
 * @param says what is to be written in it, a few words
 */
public record WorkbookColumn(Sheet sheet, String title, boolean required, String says) {
  /** Who: the row of each sheet that belongs to a user is found by this name. */
  public static final WorkbookColumn USER =
      new WorkbookColumn(
          Sheet.USERS, "User", true, "display name; the other sheets use the same name");

  /** One line that says what happened. */
  public static final WorkbookColumn TITLE =
      new WorkbookColumn(Sheet.USERS, "Title", false, "what happened, in one line");

  /** The legacy distinguished name. */
  public static final WorkbookColumn LEGACY_DN =
      new WorkbookColumn(
          Sheet.USERS, "Legacy DN", false, "as in event 9646; made up from the name if empty");

  /** The registry value that limits sessions. */
  public static final WorkbookColumn LIMIT =
      new WorkbookColumn(
          Sheet.USERS,
          "Session limit",
          false,
          "registry value " + LimitValue.SESSIONS_PER_USER + "; the release's default if empty");

  /** Whether the account is exempt. */
  public static final WorkbookColumn EXEMPT =
      new WorkbookColumn(
          Sheet.USERS,
          "View Information Store Status",
          false,
          "yes if the account holds that permission; no if empty");

  /** Whose additional mailbox. */
  public static final WorkbookColumn MAILBOX_USER = whose(Sheet.MAILBOXES);

  /** Whose program. */
  public static final WorkbookColumn PROGRAM_USER = whose(Sheet.PROGRAMS);

  private static final String STALE_SESSION = SessionModel.load().staleSessionWords();

  private static final List<WorkbookColumn> ALL =
      Stream.of(
              Stream.of(USER, TITLE, LEGACY_DN),
              of(CaseValues.OUTLOOK),
              of(CaseValues.SERVER),
              Stream.of(LIMIT, EXEMPT, MAILBOX_USER),
              of(CaseValues.MAILBOX),
              Stream.of(PROGRAM_USER),
              of(CaseValues.PROGRAM))
          .flatMap(s -> s)
          .toList();

  /** The sheets of the workbook. */
  public enum Sheet {
    /** A row a user. */
    USERS("Users", "", true),
    /** A row an additional mailbox. */
    MAILBOXES("Mailboxes", CaseValues.MAILBOXES, false),
    /** A row a program that logs on beside Outlook. */
    PROGRAMS("Programs", CaseValues.PROGRAMS, false);

    private final String title;
    private final String part;
    private final boolean required;

    Sheet(String title, String part, boolean required) {
      this.title = title;
      this.part = part;
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
      return ALL.stream().filter(c -> c.sheet == this).toList();
    }

    /** Where values of a part of a case stand. */
    private static Sheet of(String part) {
      return Arrays.stream(values()).filter(s -> s.part.equals(part)).findFirst().orElse(USERS);
    }
  }

  /** All columns, sheet by sheet. */
  public static List<WorkbookColumn> all() {
    return ALL;
  }

  /** The column of a value; empty where a workbook does not have it. */
  public static Optional<WorkbookColumn> of(CaseValue<?> value) {
    return Optional.ofNullable(value.column())
        .map(
            c ->
                new WorkbookColumn(
                    Sheet.of(value.part()),
                    c.title(),
                    c.required(),
                    c.says().replace(CaseValues.STALE, STALE_SESSION)));
  }

  /** The column of the value of this key, which has one. */
  public static <R extends Record> WorkbookColumn of(List<CaseValue<R>> values, String key) {
    return values.stream()
        .filter(v -> v.key().equals(key))
        .findFirst()
        .flatMap(WorkbookColumn::of)
        .orElseThrow();
  }

  private static <R extends Record> Stream<WorkbookColumn> of(List<CaseValue<R>> values) {
    return values.stream().flatMap(v -> of(v).stream());
  }

  private static WorkbookColumn whose(Sheet sheet) {
    return new WorkbookColumn(sheet, "User", true, "as on the sheet Users");
  }

  /** Whether a head means this column: case, blanks and hyphens do not matter. */
  boolean isMeantBy(String head) {
    return bare(head).equals(bare(title));
  }

  private static String bare(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[\\s\\-_*]+", "");
  }
}
