package org.session33.clientsim.desktop.parts;

import java.awt.Font;
import java.awt.Insets;
import javax.swing.JTextArea;
import javax.swing.SwingUtilities;

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

  /** The height depends on the width, so another width asks for another layout. */
  @Override
  public void setBounds(int x, int y, int width, int height) {
    boolean other = width != getWidth();
    super.setBounds(x, y, width, height);
    if (other) {
      // Later, since the layout that is going on would mark all as laid out at its end.
      SwingUtilities.invokeLater(this::revalidate);
    }
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
