package org.session33.clientsim.desktop.walk;

import java.util.function.Consumer;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import javax.swing.text.JTextComponent;

/** Keeps a text box and a machine the same, letter by letter. */
final class TypedText {
  private TypedText() {}

  /** Tells every change of the text. */
  static void listen(JTextComponent box, Consumer<String> typed) {
    box.getDocument()
        .addDocumentListener(
            new DocumentListener() {
              @Override
              public void insertUpdate(DocumentEvent event) {
                typed.accept(box.getText());
              }

              @Override
              public void removeUpdate(DocumentEvent event) {
                // Replacing a text removes it first; what counts comes with the insertion.
                if (!Boolean.TRUE.equals(box.getClientProperty(TypedText.class))) {
                  typed.accept(box.getText());
                }
              }

              @Override
              public void changedUpdate(DocumentEvent event) {
                // Plain text has no style.
              }
            });
  }

  /** Shows a text; one that stands there already is left alone, with its caret. */
  static void show(JTextComponent box, String text) {
    if (!box.getText().equals(text)) {
      box.putClientProperty(TypedText.class, true);
      box.setText(text);
      box.putClientProperty(TypedText.class, false);
    }
  }
}
