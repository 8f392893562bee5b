package org.session33.clientsim.desktop.walk;

import javax.swing.ButtonGroup;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JRadioButton;
import javax.swing.JTextField;
import net.miginfocom.swing.MigLayout;
import org.session33.clientsim.desktop.walk.steps.Control;
import org.session33.clientsim.desktop.walk.steps.RegistryEditor;

/** The DWORD dialog: digits, and the base that they are read in. */
final class DwordStandIn extends StandIn {
  private static final long serialVersionUID = 1;

  private final transient RegistryEditor editor;
  private final JLabel name = new JLabel(" ");
  private final JTextField data = new JTextField(14);
  private final JRadioButton hexadecimal;
  private final JRadioButton decimal;

  DwordStandIn(RegistryEditor editor) {
    super("DWORD Value", editor::cancel);
    this.editor = editor;
    known(Control.VALUE_DATA, data);
    JLabel label = new JLabel("Value data");
    label.setDisplayedMnemonic('V');
    label.setLabelFor(data);
    data.getAccessibleContext().setAccessibleName("Value data");
    TypedText.listen(data, editor::type);
    hexadecimal = known(Control.HEXADECIMAL, new JRadioButton("Hexadecimal"));
    hexadecimal.setMnemonic('H');
    hexadecimal.addActionListener(event -> editor.choose(true));
    decimal = known(Control.DECIMAL, new JRadioButton("Decimal"));
    decimal.setMnemonic('D');
    decimal.addActionListener(event -> editor.choose(false));
    ButtonGroup bases = new ButtonGroup();
    bases.add(hexadecimal);
    bases.add(decimal);
    JPanel left = column();
    left.add(label);
    left.add(data);
    JPanel right = column();
    right.add(new JLabel("Base"));
    right.add(hexadecimal);
    right.add(decimal);
    JPanel both = new JPanel(new MigLayout("insets 0, fillx, gapx 24", "[grow, fill][]"));
    both.setOpaque(false);
    both.add(left, "top");
    both.add(right, "top");
    body().add(name, "gapbottom 6");
    body().add(both);
    addButtons(
        known(Control.DWORD_OK, button("OK", 'O', editor::ok)),
        button("Cancel", 'A', editor::cancel));
    refresh();
  }

  private static JPanel column() {
    JPanel column = new JPanel(new MigLayout("insets 0, fillx, wrap 1", "[grow, fill]"));
    column.setOpaque(false);
    return column;
  }

  @Override
  void refresh() {
    String value = editor.valueName();
    name.setText(value == null ? " " : value);
    TypedText.show(data, editor.box().digits());
    hexadecimal.setSelected(editor.box().hexadecimal());
    decimal.setSelected(!editor.box().hexadecimal());
  }

  @Override
  JComponent first() {
    data.selectAll();
    return data;
  }
}
