package org.session33.profiles.intake.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.session33.profiles.files.Place;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.files.Spelling;
import org.session33.profiles.intake.casefile.CaseDraft;

/** One sheet with its head found and its columns known. */
final class WorkbookTable {
  /** A head further down is none. */
  private static final int LAST_HEAD = 20;

  private final SourceFile file;
  private final WorkbookSheet sheet;
  private final Map<WorkbookColumn, Integer> columns;
  private final int headRow;

  private WorkbookTable(
      SourceFile file, WorkbookSheet sheet, Map<WorkbookColumn, Integer> columns, int headRow) {
    this.file = file;
    this.sheet = sheet;
    this.columns = columns;
    this.headRow = headRow;
  }

  /** The table of a sheet; empty, and told, where it has no head or lacks a column. */
  static Optional<WorkbookTable> of(
      SourceFile file, WorkbookSheet sheet, WorkbookColumn.Sheet kind, CaseDraft draft) {
    WorkbookColumn first = kind.columns().get(0);
    Optional<WorkbookRow> head =
        sheet.rows().stream()
            .takeWhile(r -> r.number() <= LAST_HEAD)
            .filter(r -> r.cells().values().stream().anyMatch(first::isMeantBy))
            .findFirst();
    if (head.isEmpty()) {
      draft.error(
          new Place(file.name(), 1, 1, sheet.name()),
          "this sheet has no head row with a column '" + first.title() + "'",
          "begin it with: " + titles(kind));
      return Optional.empty();
    }
    Map<WorkbookColumn, Integer> columns = new LinkedHashMap<>();
    head.get()
        .cells()
        .forEach((column, title) -> learn(file, sheet, kind, head.get(), column, columns, draft));
    List<String> missing =
        kind.columns().stream()
            .filter(c -> c.required() && !columns.containsKey(c))
            .map(WorkbookColumn::title)
            .toList();
    if (!missing.isEmpty()) {
      draft.error(
          new Place(file.name(), head.get().number(), 1, sheet.name()),
          "the column '" + missing.get(0) + "' is missing",
          "add it; the columns are: " + titles(kind));
      return Optional.empty();
    }
    return Optional.of(new WorkbookTable(file, sheet, columns, head.get().number()));
  }

  private static void learn(
      SourceFile file,
      WorkbookSheet sheet,
      WorkbookColumn.Sheet kind,
      WorkbookRow head,
      int column,
      Map<WorkbookColumn, Integer> columns,
      CaseDraft draft) {
    String title = head.cell(column);
    Place place = new Place(file.name(), head.number(), column, sheet.name());
    Optional<WorkbookColumn> meant =
        kind.columns().stream().filter(c -> c.isMeantBy(title)).findFirst();
    if (meant.isEmpty()) {
      List<String> known = kind.columns().stream().map(WorkbookColumn::title).toList();
      draft.warn(
          place,
          "the column '" + title + "' is not read",
          Spelling.nearest(title, known)
              .map(n -> "did you mean '" + n + "'?")
              .orElse("leave it as a note of your own, or use one of: " + titles(kind)));
    } else if (columns.putIfAbsent(meant.get(), column) != null) {
      draft.error(place, "there are two columns '" + title + "'", "keep one of them");
    }
  }

  private static String titles(WorkbookColumn.Sheet kind) {
    return String.join(", ", kind.columns().stream().map(WorkbookColumn::title).toList());
  }

  /** Its rows below the head, each with something in a known column. */
  List<WorkbookCells> rows(CaseDraft draft) {
    List<WorkbookCells> rows = new ArrayList<>();
    for (WorkbookRow row : sheet.rows()) {
      if (row.number() > headRow
          && columns.values().stream().anyMatch(c -> !row.cell(c).isEmpty())) {
        rows.add(new WorkbookCells(file, sheet.name(), row, columns, draft));
      }
    }
    return rows;
  }
}
