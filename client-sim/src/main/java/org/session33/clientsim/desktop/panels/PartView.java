package org.session33.clientsim.desktop.panels;

import java.util.List;
import javax.swing.JPanel;
import org.session33.clientsim.desktop.form.FormPart;

/** A part of the form on the screen. */
interface PartView {
  /** What is laid out. */
  JPanel component();

  /** Whether it can show this state of its part. */
  boolean fits(FormPart part);

  /** Shows a state of its part. */
  void show(FormPart part);

  /** All that takes values, in order. */
  List<FieldInput> inputs();
}
