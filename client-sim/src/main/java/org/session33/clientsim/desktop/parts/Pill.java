package org.session33.clientsim.desktop.parts;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Graphics2D;
import javax.swing.BorderFactory;
import javax.swing.JLabel;

/** A few words on a round coloured ground: a verdict, a proof, a count. */
public final class Pill extends JLabel {
  private static final long serialVersionUID = 1;

  /** What the words say. */
  public enum Tone {
    /** It works. */
    GOOD("good"),
    /** It fails. */
    BAD("bad"),
    /** With care. */
    WARN("warn"),
    /** Neither nor. */
    PLAIN("plain"),
    /** A plain fact that matters. */
    INFO("info");

    private final String name;

    Tone(String name) {
      this.name = name;
    }

    /** The prefix of its colours' names. */
    public String colours() {
      return name;
    }
  }

  private Tone tone;

  /** Words in a tone. */
  public Pill(String text, Tone tone) {
    super(text);
    this.tone = tone;
    updateUI();
  }

  /** Other words. */
  public void show(String text, Tone other) {
    tone = other;
    setText(text);
    colour();
  }

  @Override
  public void updateUI() {
    super.updateUI();
    setFont(Appearance.small().deriveFont(Font.BOLD));
    setBorder(
        BorderFactory.createEmptyBorder(
            UIScale.scale(2), UIScale.scale(8), UIScale.scale(2), UIScale.scale(8)));
    colour();
  }

  private void colour() {
    // The super class's constructor gets here before the tone is set.
    if (tone != null) {
      setForeground(Appearance.colour(tone.colours() + ".foreground"));
      setBackground(Appearance.colour(tone.colours() + ".background"));
    }
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    Graphics2D smooth = Appearance.smooth(graphics);
    smooth.setColor(getBackground());
    smooth.fillRoundRect(0, 0, getWidth(), getHeight(), getHeight(), getHeight());
    smooth.dispose();
    super.paintComponent(graphics);
  }
}
