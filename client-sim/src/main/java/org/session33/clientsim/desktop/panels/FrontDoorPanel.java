package org.session33.clientsim.desktop.panels;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Component;
import java.awt.Dimension;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.swing.DefaultListCellRenderer;
import javax.swing.DefaultListModel;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JSpinner;
import javax.swing.JTextField;
import javax.swing.SpinnerNumberModel;
import net.miginfocom.swing.MigLayout;
import org.session33.clientsim.desktop.desk.FrontDoorBoard;
import org.session33.clientsim.desktop.parts.Appearance;
import org.session33.clientsim.desktop.parts.FlowText;
import org.session33.clientsim.desktop.parts.Heading;
import org.session33.clientsim.desktop.pictures.SessionMeterPicture;
import org.session33.profiles.exchange.ClientType;
import org.session33.profiles.exchange.LimitValue;

/** The open front doors: where to point a client at, who is in, and what can be tried meanwhile. */
public final class FrontDoorPanel extends JPanel {
  private static final long serialVersionUID = 1;
  private static final int MOST_SESSIONS = 1_000_000;

  /** What the buttons do beside the board. */
  public interface Actions {
    /** Puts the case as the clients showed it on the desk. */
    void takeOver();

    /** Closes the doors. */
    void closeDoors();
  }

  private final transient FrontDoorBoard board;
  private final Map<ClientType, SessionMeterPicture> meters = new EnumMap<>(ClientType.class);
  private final DefaultListModel<FrontDoorBoard.Line> happened = new DefaultListModel<>();
  private final JList<FrontDoorBoard.Line> lines = new JList<>(happened);
  private final JSpinner limit;

  /** A panel of these doors. */
  public FrontDoorPanel(FrontDoorBoard board, Actions actions) {
    super(
        new MigLayout(
            "insets 14, fill, wrap 1", "[grow, fill]", "[][][][][][][grow, fill, 140::][]"));
    this.board = board;
    Integer inForce = board.limit();
    this.limit =
        new JSpinner(
            new SpinnerNumberModel(inForce == null ? 1 : inForce + 1, 1, MOST_SESSIONS, 1));
    add(
        new FlowText(
            "Point the user's own mail program or browser at these doors: it meets the limits of "
                + board.release()
                + " and fails as it does for the user. The doors are open on this machine only."),
        "wmin 0");
    add(addresses());
    for (ClientType pool : board.pools()) {
      SessionMeterPicture meter = new SessionMeterPicture();
      meter.getAccessibleContext().setAccessibleName("Sessions of " + pool.words());
      meters.put(pool, meter);
      JPanel row = new JPanel(new MigLayout("insets 0, fillx, wrap 1, gapy 2", "[grow, fill]"));
      row.add(new Heading(pool.words()));
      row.add(meter, "wmin 0");
      add(row, "wmin 0");
    }
    add(new Heading("What happened (times in UTC)"));
    lines.setCellRenderer(new LineLook());
    lines.getAccessibleContext().setAccessibleName("What happened");
    JScrollPane pane = new JScrollPane(lines);
    pane.setPreferredSize(new Dimension(UIScale.scale(560), UIScale.scale(170)));
    add(pane, "wmin 0");
    add(buttons(actions));
    refresh();
  }

  private JPanel addresses() {
    JPanel grid =
        new JPanel(new MigLayout("insets 0, fillx, wrap 4", "[][grow, fill]14[][grow, fill]"));
    for (FrontDoorBoard.DoorRow door : board.doors()) {
      field(grid, door.words(), door.where());
    }
    field(grid, "User name", board.login());
    field(grid, "Password", board.password());
    return grid;
  }

  private static void field(JPanel grid, String label, String text) {
    JTextField field = new JTextField(text);
    field.setEditable(false);
    field.setCaretPosition(0);
    JLabel words = new JLabel(label);
    words.setLabelFor(field);
    field.getAccessibleContext().setAccessibleName(label);
    grid.add(words);
    grid.add(field, "wmin 0");
  }

  private JPanel buttons(Actions actions) {
    JPanel row = new JPanel(new MigLayout("insets 6 0 0 0, fillx", "[][][][]unrel:push[][]"));
    JLabel words = new JLabel("Service sessions per user");
    words.setLabelFor(limit);
    limit.getAccessibleContext().setAccessibleName("Service sessions per user");
    limit.setToolTipText(LimitValue.SERVICE_SESSIONS_PER_USER);
    JButton write = new JButton("Write value");
    write.setMnemonic('W');
    write.setToolTipText("Write it to the registry; the store reads it when it is restarted");
    write.addActionListener(event -> board.write((Integer) limit.getValue()));
    JButton restart = new JButton("Restart store");
    restart.setMnemonic('R');
    restart.setToolTipText("Restart the Information Store; every client is cut off");
    restart.addActionListener(event -> board.restartStore());
    JButton take = new JButton("Diagnose on the desk");
    take.setMnemonic('D');
    take.setToolTipText("Put the case as the clients showed it on the desk, and act it out");
    take.addActionListener(event -> actions.takeOver());
    JButton close = new JButton("Close doors");
    close.setMnemonic('C');
    close.addActionListener(event -> actions.closeDoors());
    row.add(words);
    row.add(limit);
    row.add(write);
    row.add(restart);
    row.add(take);
    row.add(close);
    return row;
  }

  /** Shows what is new. */
  public void refresh() {
    meters.forEach((pool, meter) -> meter.show(board.meter(pool)));
    List<FrontDoorBoard.Line> all = board.lines();
    boolean atEnd = lines.getLastVisibleIndex() >= happened.size() - 1;
    happened.clear();
    happened.addAll(all);
    if (atEnd && !all.isEmpty()) {
      lines.ensureIndexIsVisible(all.size() - 1);
    }
  }

  /** A line; refusals in the colour of refusals. */
  private static final class LineLook extends DefaultListCellRenderer {
    private static final long serialVersionUID = 1;

    @Override
    public Component getListCellRendererComponent(
        JList<?> list, Object value, int index, boolean selected, boolean focused) {
      FrontDoorBoard.Line line = (FrontDoorBoard.Line) value;
      super.getListCellRendererComponent(list, line.text(), index, selected, focused);
      setFont(Appearance.fixed());
      setToolTipText(line.text());
      if (line.failure() && !selected) {
        setForeground(Appearance.colour("refused"));
      }
      return this;
    }
  }
}
