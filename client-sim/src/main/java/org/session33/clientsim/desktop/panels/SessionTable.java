package org.session33.clientsim.desktop.panels;

import com.formdev.flatlaf.util.UIScale;
import java.awt.BorderLayout;
import java.awt.Component;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.JTextField;
import javax.swing.ListSelectionModel;
import javax.swing.RowFilter;
import javax.swing.SwingConstants;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import javax.swing.table.AbstractTableModel;
import javax.swing.table.DefaultTableCellRenderer;
import javax.swing.table.TableRowSorter;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import org.session33.clientsim.desktop.parts.Appearance;
import org.session33.clientsim.desktop.parts.Heading;
import org.session33.clientsim.desktop.parts.Pill;
import org.session33.clientsim.desktop.view.SessionRow;
import org.session33.clientsim.desktop.view.VirtualTime;

/**
 * Every session that was asked for, as Outlook's Connection Status would list it.
 *
 * <p>It is long because the columns, their order and how each is drawn stand together.
 */
public final class SessionTable extends JPanel {
  private static final long serialVersionUID = 1;

  /**
   * A column.
   *
   * @param title its head
   * @param type of its values, which decides how they are sorted and drawn
   * @param width in pixels at 100 percent
   * @param searched whether the filter looks at it
   * @param value what it shows of a session
   */
  private record Column(
      String title,
      Class<?> type,
      int width,
      boolean searched,
      Function<SessionRow, Object> value) {}

  /** The store alone decides. */
  private static final List<Column> ONE_GATE =
      List.of(
          new Column("#", Integer.class, 36, false, SessionRow::number),
          new Column("Program", String.class, 96, true, SessionRow::holder),
          new Column("Mailbox", String.class, 110, true, SessionRow::mailbox),
          new Column("Type", String.class, 60, true, SessionRow::type),
          new Column("Session type", String.class, 90, true, SessionRow::sessionType),
          new Column("Why", String.class, 220, true, SessionRow::why),
          new Column("Opened", Duration.class, 66, false, SessionRow::opened),
          new Column("Status", SessionRow.Status.class, 70, true, SessionRow::status));

  /** A gate before the store decides, too; each has a column in the place of the status. */
  private static final List<Column> TWO_GATES =
      List.of(
          new Column("#", Integer.class, 34, false, SessionRow::number),
          new Column("Program", String.class, 96, true, SessionRow::holder),
          new Column("Mailbox", String.class, 116, true, SessionRow::mailbox),
          new Column("Type", String.class, 62, true, SessionRow::type),
          new Column("Why", String.class, 116, true, SessionRow::why),
          new Column("Opened", Duration.class, 62, false, SessionRow::opened),
          new Column("Gate 1", SessionRow.Passage.class, 70, true, SessionRow::before),
          new Column("Open", String.class, 64, false, SessionRow::connections),
          new Column("Gate 2", SessionRow.Passage.class, 74, true, SessionRow::store));

  private static final class Model extends AbstractTableModel {
    private static final long serialVersionUID = 1;
    private transient List<SessionRow> rows = List.of();
    private transient List<Column> columns = ONE_GATE;

    /** Shows these columns and says whether they are others than before. */
    boolean shape(List<Column> wanted) {
      boolean other = !columns.equals(wanted);
      if (other) {
        columns = wanted;
        fireTableStructureChanged();
      }
      return other;
    }

    /** Shows rows and says whether they are others than before. */
    boolean show(List<SessionRow> shown) {
      boolean fresh = !rows.equals(shown);
      if (fresh) {
        int before = rows.size();
        boolean longer =
            shown.size() > before && before > 0 && shown.subList(0, before).equals(rows);
        rows = shown;
        if (longer) {
          fireTableRowsInserted(before, shown.size() - 1);
        } else {
          fireTableDataChanged();
        }
      }
      return fresh;
    }

    @Override
    public int getRowCount() {
      return rows.size();
    }

    @Override
    public int getColumnCount() {
      return columns.size();
    }

    @Override
    public String getColumnName(int column) {
      return columns.get(column).title();
    }

    @Override
    public Class<?> getColumnClass(int column) {
      return columns.get(column).type();
    }

    @Override
    public Object getValueAt(int row, int column) {
      return columns.get(column).value().apply(rows.get(row));
    }
  }

  private final Model model = new Model();
  private final JTable table = new JTable(model);
  private final TableRowSorter<Model> sorter = new TableRowSorter<>(model);
  private final JTextField filter = new JTextField(14);
  private final JLabel count = new JLabel();
  private boolean green = true;

  /** An empty table. */
  public SessionTable() {
    super(new BorderLayout(0, 6));
    setOpaque(false);
    table.setRowSorter(sorter);
    table.setFillsViewportHeight(true);
    table.setSelectionMode(ListSelectionModel.MULTIPLE_INTERVAL_SELECTION);
    table.getAccessibleContext().setAccessibleName("Sessions");
    table.setDefaultRenderer(Duration.class, new TimeCell());
    table.setDefaultRenderer(SessionRow.Status.class, new StatusCell());
    table.setDefaultRenderer(SessionRow.Passage.class, new StatusCell());
    widths();
    filter.putClientProperty("JTextField.placeholderText", "Filter sessions");
    filter.putClientProperty("JTextField.showClearButton", true);
    filter.getAccessibleContext().setAccessibleName("Filter sessions");
    filter
        .getDocument()
        .addDocumentListener(
            new DocumentListener() {
              @Override
              public void insertUpdate(DocumentEvent event) {
                filter();
              }

              @Override
              public void removeUpdate(DocumentEvent event) {
                filter();
              }

              @Override
              public void changedUpdate(DocumentEvent event) {
                filter();
              }
            });
    JPanel head = new JPanel(new MigLayout("insets 0, fillx", "[][grow][]"));
    head.setOpaque(false);
    head.add(new Heading("Sessions"));
    head.add(count);
    head.add(filter);
    add(head, BorderLayout.NORTH);
    JScrollPane pane = new JScrollPane(table);
    // Swing does it when a window opens; a picture has none.
    pane.setColumnHeaderView(table.getTableHeader());
    add(pane, BorderLayout.CENTER);
    updateCount();
    // Once more, now that all parts are there.
    updateUI();
  }

  /** Whether open sessions are marked green: not where a part of the case is not known. */
  public void mayShowGreen(boolean allowed) {
    green = allowed;
  }

  private void widths() {
    for (int column = 0; column < model.columns.size(); column++) {
      table.getColumnModel().getColumn(column).setPreferredWidth(model.columns.get(column).width());
    }
  }

  /** Marks the row of a session and brings it into sight; nothing where it is filtered away. */
  public void select(int session) {
    for (int row = 0; row < table.getRowCount(); row++) {
      if (model.rows.get(table.convertRowIndexToModel(row)).number() == session) {
        table.setRowSelectionInterval(row, row);
        table.scrollRectToVisible(table.getCellRect(row, 0, true));
        return;
      }
    }
  }

  /**
   * Shows rows; when sessions are refused, the first of them comes into sight.
   *
   * @param several whether a gate before the store counts beside it
   */
  public void show(List<SessionRow> rows, boolean several) {
    if (model.shape(several ? TWO_GATES : ONE_GATE)) {
      widths();
      filter();
    }
    boolean fresh = model.show(rows);
    updateCount();
    if (fresh) {
      for (int row = 0; row < table.getRowCount(); row++) {
        if (rows.get(table.convertRowIndexToModel(row)).status() == SessionRow.Status.REFUSED) {
          table.scrollRectToVisible(table.getCellRect(Math.max(0, row - 2), 0, true));
          table.scrollRectToVisible(table.getCellRect(row + 1, 0, true));
          return;
        }
      }
    }
  }

  private void filter() {
    String wanted = filter.getText().strip();
    sorter.setRowFilter(
        wanted.isEmpty()
            ? null
            : RowFilter.regexFilter(
                "(?iu)" + Pattern.quote(wanted),
                IntStream.range(0, model.columns.size())
                    .filter(c -> model.columns.get(c).searched())
                    .toArray()));
    updateCount();
  }

  private void updateCount() {
    boolean filtered = table.getRowCount() != model.getRowCount();
    count.setText(
        filtered
            ? String.format(Locale.ROOT, "%,d of %,d", table.getRowCount(), model.getRowCount())
            : "");
  }

  @Override
  public void updateUI() {
    super.updateUI();
    setOpaque(false);
    // The super class's constructor gets here before the parts are made.
    if (table != null) {
      table.setFont(Appearance.small());
      table.getTableHeader().setFont(Appearance.small());
      table.setRowHeight(UIScale.scale(22));
    }
  }

  private static final class TimeCell extends DefaultTableCellRenderer {
    private static final long serialVersionUID = 1;

    @Override
    protected void setValue(Object value) {
      setHorizontalAlignment(SwingConstants.RIGHT);
      setText(value instanceof Duration time ? VirtualTime.clock(time) : "");
    }
  }

  private final class StatusCell extends DefaultTableCellRenderer {
    private static final long serialVersionUID = 1;

    @Override
    public Component getTableCellRendererComponent(
        JTable table, Object value, boolean selected, boolean focused, int row, int column) {
      super.getTableCellRendererComponent(table, value, selected, focused, row, column);
      if (value instanceof SessionRow.Status status) {
        setText(status.words());
        tone(status, selected);
      } else if (value instanceof SessionRow.Passage passage) {
        tone(passage.status(), selected);
      }
      return this;
    }

    private void tone(SessionRow.@Nullable Status status, boolean selected) {
      if (!selected) {
        setForeground(
            Appearance.colour(status == null ? "muted" : tone(status).colours() + ".foreground"));
      }
      if (status != null) {
        setFont(getFont().deriveFont(java.awt.Font.BOLD));
      }
    }

    private Pill.Tone tone(SessionRow.Status status) {
      return switch (status) {
        case OPEN -> green ? Pill.Tone.GOOD : Pill.Tone.INFO;
        case STALE -> Pill.Tone.WARN;
        case REFUSED -> Pill.Tone.BAD;
      };
    }
  }
}
