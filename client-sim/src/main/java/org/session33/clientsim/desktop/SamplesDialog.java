package org.session33.clientsim.desktop;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Window;
import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.KeyStroke;
import javax.swing.ListCellRenderer;
import javax.swing.ListSelectionModel;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import org.session33.clientsim.desktop.parts.Appearance;
import org.session33.clientsim.desktop.parts.FlowText;
import org.session33.clientsim.opening.Sample;
import org.session33.clientsim.opening.SampleGallery;

/** The shipped cases to choose from. */
final class SamplesDialog extends JDialog {
  private static final long serialVersionUID = 1;

  private final JList<Sample> list;
  private transient @Nullable Sample chosen;

  SamplesDialog(@Nullable Window owner, SampleGallery gallery) {
    super(owner, "Samples", ModalityType.APPLICATION_MODAL);
    list = new JList<>(gallery.all().toArray(Sample[]::new));
    list.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
    list.setSelectedIndex(0);
    list.setCellRenderer(new Row());
    list.getAccessibleContext().setAccessibleName("Samples");
    list.addMouseListener(
        new MouseAdapter() {
          @Override
          public void mouseClicked(MouseEvent event) {
            if (event.getClickCount() == 2) {
              accept();
            }
          }
        });
    JPanel all =
        new JPanel(new MigLayout("insets 14, fill, wrap 1", "[grow, fill]", "[][grow, fill][]"));
    all.add(
        new FlowText(
            "Each of these cases is made up. Open one to see what Session33 does with it."),
        "wmin 0");
    JScrollPane pane = new JScrollPane(list);
    pane.setPreferredSize(new Dimension(UIScale.scale(640), UIScale.scale(460)));
    all.add(pane);
    JButton open = new JButton("Open");
    open.addActionListener(event -> accept());
    JButton cancel = new JButton("Cancel");
    cancel.addActionListener(event -> dispose());
    JPanel buttons = new JPanel(new MigLayout("insets 0, fillx", "push[][]"));
    buttons.add(cancel);
    buttons.add(open);
    all.add(buttons);
    setContentPane(all);
    getRootPane().setDefaultButton(open);
    getRootPane()
        .registerKeyboardAction(
            event -> dispose(),
            KeyStroke.getKeyStroke(KeyEvent.VK_ESCAPE, 0),
            JComponent.WHEN_IN_FOCUSED_WINDOW);
    pack();
    setLocationRelativeTo(owner);
  }

  private void accept() {
    chosen = list.getSelectedValue();
    dispose();
  }

  /** The name of the sample that is chosen; empty when none is. */
  Optional<String> choose() {
    setVisible(true);
    return Optional.ofNullable(chosen).map(Sample::name);
  }

  /** A sample: its name, and what it shows. */
  private static final class Row implements ListCellRenderer<Sample> {
    private final JPanel row =
        new JPanel(new MigLayout("insets 7 10 7 10, fillx, wrap 1, gapy 1", "[0:0, grow, fill]"));
    private final JLabel name = new JLabel();
    private final JLabel shows = new JLabel();

    Row() {
      name.setFont(Appearance.plain().deriveFont(Font.BOLD));
      shows.setFont(Appearance.small());
      row.add(name, "wmin 0");
      row.add(shows, "wmin 0");
    }

    @Override
    public Component getListCellRendererComponent(
        JList<? extends Sample> list, Sample sample, int index, boolean selected, boolean focused) {
      name.setText(sample.name());
      shows.setText(sample.shows());
      row.setBackground(selected ? list.getSelectionBackground() : list.getBackground());
      name.setForeground(selected ? list.getSelectionForeground() : list.getForeground());
      shows.setForeground(selected ? list.getSelectionForeground() : Appearance.colour("muted"));
      row.getAccessibleContext().setAccessibleName(sample.name() + ": " + sample.shows());
      return row;
    }
  }
}
