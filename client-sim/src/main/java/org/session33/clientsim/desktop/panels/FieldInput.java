package org.session33.clientsim.desktop.panels;

import java.awt.Rectangle;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import javax.swing.JComponent;
import org.session33.clientsim.desktop.form.FormEdit;
import org.session33.clientsim.desktop.form.FormField;

/** The part of the form that takes one value: what is typed or chosen changes the case once. */
abstract class FieldInput {
  /** What an input changes, and where a complaint about it is shown. */
  interface Surroundings {
    /** Makes a change; the form may be shown anew before this returns. */
    void apply(FormEdit edit);

    /**
     * Shows what is wrong with an input at present.
     *
     * @param id the input's field
     * @param complaint an empty text where nothing is wrong
     */
    void complain(String id, String complaint);
  }

  private static final String OUTLINE = "JComponent.outline";

  private final Surroundings surroundings;
  private FormField field;
  private boolean detached;

  FieldInput(FormField field, Surroundings surroundings) {
    this.field = field;
    this.surroundings = surroundings;
  }

  /** An input for a value, not filled in yet. */
  static FieldInput of(FormField field, Surroundings surroundings) {
    return switch (field.kind()) {
      case TEXT, HEADLINE, LONG_TEXT, COUNT, NUMBER -> new TextInput(field, surroundings);
      case CHOICE -> new ChoiceInput(field, surroundings);
      case SWITCH -> new SwitchInput(field, surroundings);
    };
  }

  /** What is laid out. */
  abstract JComponent component();

  /** What takes the keyboard. */
  abstract JComponent keyboard();

  /** Takes in what was typed and not taken in yet. */
  abstract void commit();

  /** Shows a value that may be another one than before. */
  abstract void fill(FormField next);

  /** Shows the value as it is now; what is being typed stays as long as the value is the same. */
  final void show(FormField next) {
    field = next;
    fill(next);
  }

  /** The value as it is. */
  final FormField field() {
    return field;
  }

  /** It is no longer part of the form: nothing that happens to it changes the case. */
  final void detach() {
    detached = true;
  }

  /**
   * Takes an input in.
   *
   * @return whether it was taken; otherwise a complaint is shown
   */
  final boolean enter(String input) {
    if (detached) {
      return true;
    }
    FormEdit edit = field.edit(input);
    complain(edit.complaint());
    if (edit.isTaken()) {
      surroundings.apply(edit);
    }
    return edit.isTaken();
  }

  /** Marks the input as wrong, or as right again. */
  final void complain(String complaint) {
    keyboard().putClientProperty(OUTLINE, complaint.isEmpty() ? null : "error");
    component().putClientProperty(OUTLINE, complaint.isEmpty() ? null : "error");
    keyboard()
        .getAccessibleContext()
        .setAccessibleDescription(complaint.isEmpty() ? field.note().full() : complaint);
    surroundings.complain(field.id(), complaint);
  }

  /** Names the input for screen readers, and keeps it in sight while it has the keyboard. */
  final void prepare() {
    JComponent keyboard = keyboard();
    keyboard.getAccessibleContext().setAccessibleName(field.label());
    keyboard.setName(field.id());
    keyboard.addFocusListener(
        new FocusAdapter() {
          @Override
          public void focusGained(FocusEvent event) {
            component()
                .scrollRectToVisible(
                    new Rectangle(0, 0, component().getWidth(), component().getHeight()));
          }

          @Override
          public void focusLost(FocusEvent event) {
            if (!event.isTemporary()) {
              commit();
            }
          }
        });
  }
}
