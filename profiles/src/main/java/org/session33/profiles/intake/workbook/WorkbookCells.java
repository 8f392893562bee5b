package org.session33.profiles.intake.workbook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.session33.profiles.cases.CaseValue;
import org.session33.profiles.cases.Origin;
import org.session33.profiles.cases.ValueKind;
import org.session33.profiles.files.Place;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.intake.casefile.CaseDraft;

/** The cells of one row by column; what is wrong in one is told with its place. */
final class WorkbookCells {
  private static final List<String> YES = List.of("yes", "true", "1", "on", "x");
  private static final List<String> NO = List.of("no", "false", "0", "off", "-");

  private final SourceFile file;
  private final String sheet;
  private final WorkbookRow row;
  private final Map<WorkbookColumn, Integer> columns;
  private final CaseDraft draft;

  WorkbookCells(
      SourceFile file,
      String sheet,
      WorkbookRow row,
      Map<WorkbookColumn, Integer> columns,
      CaseDraft draft) {
    this.file = file;
    this.sheet = sheet;
    this.row = row;
    this.columns = columns;
    this.draft = draft;
  }

  /** The same row for one case, which keeps where its values came from. */
  WorkbookCells in(CaseDraft other) {
    return new WorkbookCells(file, sheet, row, columns, other);
  }

  Place place(WorkbookColumn column) {
    return new Place(file.name(), row.number(), columns.getOrDefault(column, 1), sheet);
  }

  Optional<String> text(WorkbookColumn column) {
    Integer at = columns.get(column);
    return at == null ? Optional.empty() : Optional.of(row.cell(at)).filter(t -> !t.isEmpty());
  }

  /** A text that must be there. */
  Optional<String> required(WorkbookColumn column) {
    Optional<String> text = text(column);
    if (text.isEmpty()) {
      draft.error(place(column), "'" + column.title() + "' is empty", "write " + column.says());
    }
    return text;
  }

  /**
   * What the cells say of values that have a column, by key.
   *
   * @param path the path of a value in the case, to note where it was read
   */
  <R extends Record> Map<String, Object> values(
      List<CaseValue<R>> values, Function<CaseValue<R>, String> path) {
    Map<String, Object> stated = new LinkedHashMap<>();
    for (CaseValue<R> value : values) {
      WorkbookColumn.of(value)
          .flatMap(column -> value(column, value.kind(), path.apply(value)))
          .ifPresent(v -> stated.put(value.key(), v));
    }
    return stated;
  }

  private Optional<Object> value(WorkbookColumn column, ValueKind kind, String path) {
    return switch (kind.sort()) {
      case SWITCH -> truth(column, path).map(v -> v);
      case COUNT -> number(column, path, kind.least(), kind.most()).map(v -> v);
      case CHOICE -> choice(column, path, kind.words()).map(v -> v);
      case TEXT -> text(column).map(v -> v);
      // A column that says who holds a permission, or names an item, has a meaning of its own.
      case ACCOUNTS, NAME, OWN -> Optional.empty();
    };
  }

  private Optional<String> choice(WorkbookColumn column, String path, List<String> words) {
    Optional<String> word = text(column).map(t -> t.toLowerCase(Locale.ROOT));
    if (word.isPresent() && !words.contains(word.get())) {
      refuse(column, "cannot be " + word.get(), "use one of: " + String.join(", ", words));
      return Optional.empty();
    }
    word.ifPresent(w -> note(column, path));
    return word;
  }

  Optional<Boolean> truth(WorkbookColumn column, String path) {
    Optional<String> text = text(column);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    String word = text.get().toLowerCase(Locale.ROOT);
    if (!YES.contains(word) && !NO.contains(word)) {
      refuse(column, "is neither yes nor no: " + text.get(), "write 'yes' or 'no'");
      return Optional.empty();
    }
    note(column, path);
    return Optional.of(YES.contains(word));
  }

  Optional<Integer> number(WorkbookColumn column, String path, int least, int most) {
    Optional<String> text = text(column);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    // People write thousands with a comma, a point or a blank where the cell is no number.
    String digits = text.get().replaceAll("(?<=\\d)[,. '\u00A0\u202F](?=\\d{3}(?!\\d))", "");
    if (digits.matches("\\d{1,9}")
        && Integer.parseInt(digits) >= least
        && Integer.parseInt(digits) <= most) {
      note(column, path);
      return Optional.of(Integer.valueOf(digits));
    }
    refuse(
        column,
        "cannot be " + text.get(),
        String.format(Locale.ROOT, "write a whole number from %,d to %,d", least, most));
    return Optional.empty();
  }

  /** Tells what is wrong in a cell. */
  void refuse(WorkbookColumn column, String what, String hint) {
    draft.error(place(column), "'" + column.title() + "' " + what, hint);
  }

  /** Notes that a value of the case was read in a cell. */
  void note(WorkbookColumn column, String path) {
    draft.note(path, Origin.read(place(column), column.title() + ": " + text(column).orElse("")));
  }
}
