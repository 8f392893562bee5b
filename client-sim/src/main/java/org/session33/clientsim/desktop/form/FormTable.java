package org.session33.clientsim.desktop.form;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Things of one kind, one below the other.
 *
 * @param id tells it apart from all others of the form
 * @param columns the heads of the columns; empty where each row labels its values itself
 * @param rows the things, in order
 * @param adding the words that offer to add something; empty where nothing can be added
 * @param additions what can be added
 * @param empty what is said where there is no row; may be empty
 */
public record FormTable(
    String id,
    List<String> columns,
    List<Row> rows,
    String adding,
    List<Addition> additions,
    String empty)
    implements FormPart {
  /**
   * One thing.
   *
   * @param id tells it apart from all others of the form
   * @param name what it is called
   * @param cells its values; empty where nothing can be put in
   * @param note where it came from
   * @param warning what is off with it; may be empty
   * @param removal takes it away, or null where it has to stay
   */
  public record Row(
      String id,
      String name,
      List<FormField> cells,
      FormNote note,
      String warning,
      @Nullable FormEdit removal) {
    public Row {
      cells = List.copyOf(cells);
    }

    /** A value by the last part of its id. */
    public Optional<FormField> cell(String last) {
      return cells.stream().filter(c -> c.id().equals(id + "." + last)).findFirst();
    }
  }

  /**
   * Something that can be added.
   *
   * @param label what it is
   * @param edit adds it
   */
  public record Addition(String label, FormEdit edit) {}

  public FormTable {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    additions = List.copyOf(additions);
  }
}
