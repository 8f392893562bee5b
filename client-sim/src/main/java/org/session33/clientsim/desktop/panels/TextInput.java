package org.session33.clientsim.desktop.panels;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Font;
import java.awt.KeyboardFocusManager;
import java.awt.event.ActionEvent;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.awt.event.KeyEvent;
import javax.swing.AbstractAction;
import javax.swing.AbstractSpinnerModel;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JSpinner;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import javax.swing.SwingConstants;
import javax.swing.UIManager;
import javax.swing.text.JTextComponent;
import org.jspecify.annotations.Nullable;
import org.session33.clientsim.desktop.form.FormField;
import org.session33.clientsim.desktop.parts.Appearance;

/** A value that is typed; it is taken in by Enter, or when the keyboard goes elsewhere. */
final class TextInput extends FieldInput {
  private static final int COLUMNS = 6;

  private final JTextComponent text;
  private final JComponent component;
  private final JLabel suffix = new JLabel();
  private @Nullable String shown;

  TextInput(FormField field, Surroundings surroundings) {
    super(field, surroundings);
    boolean headline = field.kind() == FormField.Kind.HEADLINE;
    boolean area = headline || field.kind() == FormField.Kind.LONG_TEXT;
    this.text = area ? area(headline) : line(field.kind());
    this.component = field.kind() == FormField.Kind.COUNT ? spinner(text) : text;
    text.getInputMap()
        .put(KeyStroke.getKeyStroke(KeyEvent.VK_ENTER, 0), area ? "take" : "notify-field-accept");
    on("take", this::commit);
    text.getInputMap().put(KeyStroke.getKeyStroke(KeyEvent.VK_ESCAPE, 0), "revert");
    on("revert", this::revert);
    // A file that is dropped on it is meant for the window, not for its text.
    text.setDropTarget(null);
    if (text instanceof JTextField line) {
      line.addActionListener(event -> commit());
    }
    if (field.kind() == FormField.Kind.NUMBER || field.kind() == FormField.Kind.COUNT) {
      text.addFocusListener(
          new FocusAdapter() {
            @Override
            public void focusGained(FocusEvent event) {
              // Whoever comes by keyboard types a new number; a click means a place in the old one.
              if (event.getCause() != FocusEvent.Cause.MOUSE_EVENT) {
                text.selectAll();
              }
            }
          });
    }
    prepare();
    component.getAccessibleContext().setAccessibleName(field.label());
  }

  private static JTextField line(FormField.Kind kind) {
    JTextField line = new JTextField(COLUMNS);
    if (kind == FormField.Kind.NUMBER) {
      line.setHorizontalAlignment(SwingConstants.TRAILING);
    }
    return line;
  }

  private static JTextArea area(boolean headline) {
    JTextArea area = new JTextArea();
    area.setColumns(COLUMNS);
    area.setLineWrap(true);
    area.setWrapStyleWord(true);
    area.setFont(headline ? Appearance.plain().deriveFont(Font.BOLD) : Appearance.small());
    area.setForeground(
        headline ? UIManager.getColor("Label.foreground") : Appearance.colour("muted"));
    area.setOpaque(false);
    underline(area, false);
    area.addFocusListener(
        new FocusAdapter() {
          @Override
          public void focusGained(FocusEvent event) {
            underline(area, true);
          }

          @Override
          public void focusLost(FocusEvent event) {
            underline(area, false);
          }
        });
    area.setFocusTraversalKeys(KeyboardFocusManager.FORWARD_TRAVERSAL_KEYS, null);
    area.setFocusTraversalKeys(KeyboardFocusManager.BACKWARD_TRAVERSAL_KEYS, null);
    return area;
  }

  /** A text among other texts: only a line below it shows that it has the keyboard. */
  private static void underline(JTextArea area, boolean live) {
    int line = UIScale.scale(1);
    area.setBorder(
        live
            ? BorderFactory.createMatteBorder(0, 0, line, 0, Appearance.colour("link"))
            : BorderFactory.createEmptyBorder(0, 0, line, 0));
  }

  /** A spinner around the text, so that a wrong number can stay in it and be marked. */
  private JSpinner spinner(JTextComponent line) {
    JSpinner spinner = new JSpinner(new Steps());
    line.setBorder(BorderFactory.createEmptyBorder(0, UIScale.scale(6), 0, UIScale.scale(4)));
    line.setOpaque(false);
    spinner.setEditor(line);
    return spinner;
  }

  private void on(String name, Runnable action) {
    text.getActionMap()
        .put(
            name,
            new AbstractAction() {
              private static final long serialVersionUID = 1;

              @Override
              public void actionPerformed(ActionEvent event) {
                action.run();
              }
            });
  }

  /** The steps of the arrows: each is one change of the case. */
  private final class Steps extends AbstractSpinnerModel {
    private static final long serialVersionUID = 1;

    @Override
    public Object getValue() {
      return field().value();
    }

    @Override
    public void setValue(Object value) {
      text.setText(value.toString());
      commit();
    }

    @Override
    public Object getNextValue() {
      return field().stepped(text.getText(), 1);
    }

    @Override
    public Object getPreviousValue() {
      return field().stepped(text.getText(), -1);
    }
  }

  @Override
  JComponent component() {
    return component;
  }

  @Override
  JComponent keyboard() {
    return text;
  }

  @Override
  void commit() {
    if (text.getText().equals(shown)) {
      complain("");
    } else if (enter(text.getText())) {
      // The same number in another notation changes nothing: it is shown as all others are.
      write(field().value());
    }
  }

  private void revert() {
    write(field().value());
    complain("");
  }

  @Override
  void fill(FormField next) {
    text.setToolTipText(next.note().full().isEmpty() ? null : next.note().full());
    // A word stands behind the value, or in its place where there is none.
    boolean behind = !next.suffix().isEmpty() && !next.value().isEmpty();
    suffix.setText(next.suffix());
    text.putClientProperty("JTextField.placeholderText", behind ? null : next.suffix());
    text.putClientProperty("JTextField.trailingComponent", behind ? suffix : null);
    suffix.setFont(Appearance.small());
    suffix.setForeground(Appearance.colour("muted"));
    suffix.setBorder(BorderFactory.createEmptyBorder(0, 0, 0, UIScale.scale(6)));
    if (!next.value().equals(shown)) {
      shown = next.value();
      write(next.value());
      complain("");
    }
  }

  private void write(String value) {
    if (!text.getText().equals(value)) {
      int caret = Math.min(text.getCaretPosition(), value.length());
      text.setText(value);
      text.setCaretPosition(text.isFocusOwner() ? caret : 0);
    }
  }
}
