package org.session33.clientsim.desktop.parts;

import java.awt.Font;
import java.awt.Insets;
import javax.swing.JTextArea;

/** Text that breaks at the width it is given; it can be selected and copied. */
public final class FlowText extends JTextArea {
  private static final long serialVersionUID = 1;

  /** What kind of text. */
  public enum Kind {
    /** Plain text. */
    PLAIN,
    /** The one sentence that matters. */
    LEAD,
    /** A title. */
    BOLD,
    /** A note under something. */
    NOTE,
    /** A note that warns. */
    WARNING,
    /** What a server or a file says. */
    FIXED
  }

  private final Kind kind;

  /** A text. */
  public FlowText(String text, Kind kind) {
    super(text);
    this.kind = kind;
    setEditable(false);
    setLineWrap(true);
    setWrapStyleWord(true);
    setOpaque(false);
    setFocusable(false);
    // Without it the text area asks for the width of its longest line.
    setColumns(8);
    updateUI();
  }

  /** A plain text. */
  public FlowText(String text) {
    this(text, Kind.PLAIN);
  }

  @Override
  public void updateUI() {
    super.updateUI();
    // The super class's constructor gets here before the kind is set.
    if (kind == null) {
      return;
    }
    setBorder(null);
    setMargin(new Insets(0, 0, 0, 0));
    Font plain = Appearance.plain();
    setFont(
        switch (kind) {
          case PLAIN -> plain;
          case LEAD -> plain.deriveFont(Font.BOLD, plain.getSize2D() * 1.22f);
          case BOLD -> plain.deriveFont(Font.BOLD);
          case NOTE, WARNING -> Appearance.small();
          case FIXED -> Appearance.fixed();
        });
    setForeground(
        switch (kind) {
          case NOTE -> Appearance.colour("muted");
          case WARNING -> Appearance.colour("warn.foreground");
          default -> javax.swing.UIManager.getColor("Label.foreground");
        });
  }
}
