package org.session33.clientsim.desktop.ticket;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.font.FontRenderContext;
import java.awt.font.LineMetrics;
import java.awt.geom.Rectangle2D;

/** The measures of a font with room over each line, for the numbers of words. */
final class SpacedMetrics extends FontMetrics {
  private static final long serialVersionUID = 1;
  private final transient FontMetrics plain;
  private final int room;

  SpacedMetrics(FontMetrics plain, int room) {
    super(plain.getFont());
    this.plain = plain;
    this.room = room;
  }

  @Override
  public int getAscent() {
    return plain.getAscent() + room;
  }

  @Override
  public int getDescent() {
    return plain.getDescent();
  }

  @Override
  public int getLeading() {
    return plain.getLeading();
  }

  @Override
  public int charWidth(char letter) {
    return plain.charWidth(letter);
  }

  @Override
  public int charWidth(int codePoint) {
    return plain.charWidth(codePoint);
  }

  @Override
  public int stringWidth(String text) {
    return plain.stringWidth(text);
  }

  @Override
  public int charsWidth(char[] text, int offset, int length) {
    return plain.charsWidth(text, offset, length);
  }

  @Override
  public FontRenderContext getFontRenderContext() {
    return plain.getFontRenderContext();
  }

  @Override
  public LineMetrics getLineMetrics(String text, Graphics context) {
    return plain.getLineMetrics(text, context);
  }

  @Override
  public Rectangle2D getStringBounds(String text, Graphics context) {
    return plain.getStringBounds(text, context);
  }

  /** The font that is measured. */
  @Override
  public Font getFont() {
    return plain.getFont();
  }
}
