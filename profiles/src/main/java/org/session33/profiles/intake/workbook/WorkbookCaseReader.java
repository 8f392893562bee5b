package org.session33.profiles.intake.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.session33.profiles.cases.Case;
import org.session33.profiles.exchange.ExchangeReleases;
import org.session33.profiles.files.InputException;
import org.session33.profiles.files.Place;
import org.session33.profiles.files.Reading;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.files.Spelling;
import org.session33.profiles.intake.casefile.CaseDraft;
import org.session33.profiles.intake.casefile.CompanionFiles;
import org.session33.profiles.intake.casefile.StatedReleases;
import org.session33.profiles.intake.workbook.WorkbookColumn.Sheet;
import org.session33.profiles.outlook.OutlookReleases;

/**
 * Reads a workbook of users and mailboxes, as the shipped template has it, as a case a user. Every
 * mistake is told with its cell, and none hides another.
 */
public final class WorkbookCaseReader {
  private final Function<SourceFile, Reading<List<WorkbookSheet>>> workbooks;
  private final WorkbookUser users;

  /**
   * A reader.
   *
   * @param workbooks reads the cells of a workbook
   * @param outlookReleases the Outlook releases that it may name
   * @param exchangeReleases the Exchange releases that it may name
   */
  public WorkbookCaseReader(
      Function<SourceFile, Reading<List<WorkbookSheet>>> workbooks,
      OutlookReleases outlookReleases,
      ExchangeReleases exchangeReleases) {
    this.workbooks = workbooks;
    this.users = new WorkbookUser(outlookReleases, exchangeReleases);
  }

  /**
   * Reads the cases.
   *
   * @param stated releases that the user stated beside; they beat what stands in the workbook
   * @return the cases in the order of the sheet of users; a user whose row cannot be used is left
   *     out and told
   */
  public Reading<List<Case>> read(SourceFile file, StatedReleases stated) {
    return Reading.of(
        problems -> {
          CaseDraft draft = new CaseDraft(CompanionFiles.none(), problems);
          List<WorkbookSheet> sheets = workbooks.apply(file).reportTo(problems).orElse(null);
          return sheets == null ? List.of() : cases(file, sheets, stated, draft);
        });
  }

  private List<Case> cases(
      SourceFile file, List<WorkbookSheet> sheets, StatedReleases stated, CaseDraft draft)
      throws InputException {
    Map<Sheet, List<WorkbookCells>> rows = new LinkedHashMap<>();
    for (Sheet kind : Sheet.values()) {
      Optional<WorkbookSheet> sheet = find(kind, sheets);
      if (sheet.isEmpty() && kind.isRequired()) {
        throw new InputException(
            file.place(),
            "the workbook has no sheet '" + kind.title() + "'",
            "'session33 samples users-workbook -o .' writes one to fill in");
      }
      rows.put(
          kind,
          sheet
              .flatMap(s -> WorkbookTable.of(file, s, kind, draft))
              .map(t -> t.rows(draft))
              .orElse(List.of()));
    }
    Map<String, UserRows> byName = new LinkedHashMap<>();
    for (WorkbookCells row : rows.getOrDefault(Sheet.USERS, List.of())) {
      Optional<String> name = row.required(WorkbookColumn.USER);
      if (name.isPresent()
          && byName.putIfAbsent(key(name.get()), new UserRows(name.get(), row)) != null) {
        row.refuse(
            WorkbookColumn.USER,
            "names a user for the second time: " + name.get(),
            "keep one row a user, or tell them apart");
      }
    }
    join(rows.getOrDefault(Sheet.MAILBOXES, List.of()), WorkbookColumn.MAILBOX_USER, byName);
    join(rows.getOrDefault(Sheet.PROGRAMS, List.of()), WorkbookColumn.PROGRAM_USER, byName);
    if (byName.isEmpty()) {
      draft.error(
          new Place(file.name(), 2, 1, Sheet.USERS.title()),
          "no user stands here",
          "write one below the head");
    }
    List<Case> cases = new ArrayList<>();
    for (UserRows one : byName.values()) {
      users.read(file, one, stated, draft.problems()).ifPresent(cases::add);
    }
    return List.copyOf(cases);
  }

  private static Optional<WorkbookSheet> find(Sheet kind, List<WorkbookSheet> sheets) {
    return sheets.stream().filter(s -> s.name().strip().equalsIgnoreCase(kind.title())).findFirst();
  }

  private static void join(
      List<WorkbookCells> rows, WorkbookColumn column, Map<String, UserRows> users) {
    for (WorkbookCells row : rows) {
      Optional<String> name = row.required(column);
      if (name.isEmpty()) {
        continue;
      }
      UserRows user = users.get(key(name.get()));
      if (user == null) {
        List<String> known = users.values().stream().map(UserRows::name).toList();
        row.refuse(
            column,
            "names nobody on the sheet Users: " + name.get(),
            Spelling.nearest(name.get(), known)
                .map(n -> "did you mean '" + n + "'?")
                .orElse("add the user there, or write the name as it stands there"));
      } else if (column.equals(WorkbookColumn.MAILBOX_USER)) {
        user.mailboxes().add(row);
      } else {
        user.programs().add(row);
      }
    }
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
  }

  /**
   * The rows of one user.
   *
   * @param name as the sheet of users has it
   * @param row the user's row
   * @param mailboxes rows of additional mailboxes
   * @param programs rows of programs
   */
  record UserRows(
      String name, WorkbookCells row, List<WorkbookCells> mailboxes, List<WorkbookCells> programs) {
    UserRows(String name, WorkbookCells row) {
      this(name, row, new ArrayList<>(), new ArrayList<>());
    }
  }
}
