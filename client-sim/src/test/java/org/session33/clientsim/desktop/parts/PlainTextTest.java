package org.session33.clientsim.desktop.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.util.List;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JTable;
import javax.swing.JToolTip;
import javax.swing.JTree;
import javax.swing.SwingUtilities;
import javax.swing.plaf.basic.BasicHTML;
import javax.swing.table.DefaultTableCellRenderer;
import javax.swing.tree.DefaultTreeCellRenderer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A name of somebody's mailbox is text, also where it is written like a page. */
class PlainTextTest {
  private static final String NAME = "<html><img src='http://192.0.2.1/seen.png'>Sales";

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void nothingThatIsShownIsTakenForHtml(boolean dark) throws Exception {
    SwingUtilities.invokeAndWait(
        () -> {
          Appearance.install(dark);
          JToolTip tip = new JToolTip();
          tip.setTipText(NAME);
          JLabel late = new JLabel();
          late.setText(NAME);
          List<Component> parts =
              List.of(
                  new JLabel(NAME),
                  late,
                  new Heading(NAME),
                  tip,
                  new DefaultTableCellRenderer()
                      .getTableCellRendererComponent(new JTable(1, 1), NAME, true, true, 0, 0),
                  new DefaultListCellRenderer()
                      .getListCellRendererComponent(new JList<>(), NAME, 0, true, true),
                  new DefaultTreeCellRenderer()
                      .getTreeCellRendererComponent(new JTree(), NAME, true, true, true, 0, true));

          assertThat(parts)
              .noneMatch(p -> ((JComponent) p).getClientProperty(BasicHTML.propertyKey) != null);
          parts.forEach(p -> ((JComponent) p).updateUI());
          assertThat(parts)
              .noneMatch(p -> ((JComponent) p).getClientProperty(BasicHTML.propertyKey) != null);
        });
  }
}
