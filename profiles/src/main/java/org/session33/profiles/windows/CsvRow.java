package org.session33.profiles.windows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.session33.profiles.files.Place;

/** One row of a {@link CsvTable}, with the line that it begins in. */
public final class CsvRow {
  private final Place place;
  private final List<String> fields;
  private final Map<String, Integer> columns;

  CsvRow(Place place, List<String> fields, Map<String, Integer> columns) {
    this.place = place;
    this.fields = fields;
    this.columns = columns;
  }

  /** Where the row begins. */
  public Place place() {
    return place;
  }

  /** All fields in the order of the file, as they are written there. */
  public List<String> fields() {
    return fields;
  }

  /**
   * The text of a column.
   *
   * @param column its name, compared without case
   * @return empty when there is no such column, when the field is blank, and when it holds only the
   *     name of a .NET type such as {@code System.String[]}, by which PowerShell replaces what it
   *     cannot write
   */
  public Optional<String> get(String column) {
    Integer index = columns.get(CsvTable.normal(column));
    if (index == null || index >= fields.size()) {
      return Optional.empty();
    }
    String field = fields.get(index).strip();
    boolean lost = field.startsWith("System.") && field.endsWith("]");
    return field.isEmpty() || lost ? Optional.empty() : Optional.of(field);
  }

  @Override
  public String toString() {
    return place + " (" + fields.size() + " fields)";
  }
}
