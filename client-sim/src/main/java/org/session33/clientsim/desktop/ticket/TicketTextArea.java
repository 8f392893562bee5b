package org.session33.clientsim.desktop.ticket;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Insets;
import java.awt.Rectangle;
import java.awt.event.ActionEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.swing.AbstractAction;
import javax.swing.BorderFactory;
import javax.swing.JTextArea;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import javax.swing.ToolTipManager;
import javax.swing.UIManager;
import javax.swing.text.BadLocationException;
import javax.swing.text.DefaultCaret;
import javax.swing.text.Position;
import org.jspecify.annotations.Nullable;
import org.session33.clientsim.desktop.parts.Appearance;
import org.session33.diagnostics.evidence.TicketSlot;
import org.session33.diagnostics.text.SlotWords;

/**
 * The text of a ticket with the words marked that were understood. The marks move with the letters
 * while somebody types, until the text was read again.
 *
 * <p>More than 300 lines: painting, pointing, arrow keys and what is spoken all go by the same
 * places of letters, which stand here once.
 */
final class TicketTextArea extends JTextArea {
  private static final long serialVersionUID = 1;

  /** Room over each line, in pixels at 100 percent. */
  private static final int ROOM = 7;

  private static final float NUMBER_SIZE = 0.72f;

  /** A mark, held fast to its letters. */
  private record Held(TicketMark mark, Position start, Position end) {}

  private final transient TicketSelection selection;
  private transient List<Held> held = new ArrayList<>();

  /** Where the last number was painted. */
  private transient Rectangle numbers = new Rectangle();

  TicketTextArea(TicketSelection selection) {
    this.selection = selection;
    setLineWrap(true);
    setWrapStyleWord(true);
    setOpaque(false);
    setEditable(false);
    setColumns(8);
    hold(true);
    ToolTipManager.sharedInstance().registerComponent(this);
    addMouseListener(
        new MouseAdapter() {
          @Override
          public void mouseClicked(MouseEvent event) {
            if (!isEditable() && event.getClickCount() == 1 && getSelectedText() == null) {
              TicketMark mark = at(event);
              selection.select(mark == null ? null : mark.slot());
            }
          }
        });
    key("RIGHT", 1);
    key("DOWN", 1);
    key("LEFT", -1);
    key("UP", -1);
    updateUI();
  }

  /** While nobody edits, the arrow keys go from one mark to the next. */
  private void key(String key, int step) {
    KeyStroke stroke = KeyStroke.getKeyStroke(key);
    Object usual = getInputMap().get(stroke);
    String name = "mark " + key;
    getInputMap().put(stroke, name);
    getActionMap()
        .put(
            name,
            new AbstractAction() {
              private static final long serialVersionUID = 1;

              @Override
              public void actionPerformed(ActionEvent event) {
                if (isEditable()) {
                  getActionMap().get(usual).actionPerformed(event);
                } else {
                  go(step);
                }
              }
            });
  }

  /** Whether the column stays where it is, whatever becomes of the caret. */
  private void hold(boolean still) {
    if (getCaret() instanceof DefaultCaret caret) {
      caret.setUpdatePolicy(still ? DefaultCaret.NEVER_UPDATE : DefaultCaret.UPDATE_WHEN_ON_EDT);
    }
  }

  @Override
  public void setEditable(boolean editable) {
    super.setEditable(editable);
    hold(!editable);
  }

  private void go(int step) {
    List<TicketMark> marks = held.stream().map(Held::mark).toList();
    if (marks.isEmpty()) {
      return;
    }
    TicketSlot now = selection.slot();
    int at = -1;
    for (int index = 0; index < marks.size(); index++) {
      if (marks.get(index).slot().equals(now)) {
        at = index;
      }
    }
    int next = at < 0 && step < 0 ? marks.size() - 1 : at + step;
    selection.select(marks.get(Math.max(0, Math.min(marks.size() - 1, next))).slot());
  }

  /** Shows other marks; the text must be the one in which they are. */
  void mark(List<TicketMark> marks) {
    held = new ArrayList<>();
    for (TicketMark mark : marks) {
      if (mark.start() >= 0 && mark.end() <= getDocument().getLength()) {
        try {
          held.add(
              new Held(
                  mark,
                  getDocument().createPosition(mark.start()),
                  getDocument().createPosition(mark.end())));
        } catch (BadLocationException e) {
          throw new IllegalStateException(e);
        }
      }
    }
    repaint();
  }

  /** Scrolls to the words of a slot, where they are here. */
  void scrollTo(TicketSlot slot) {
    held.stream()
        .filter(h -> h.mark().slot().equals(slot))
        .findFirst()
        .map(h -> bounds(h.start().getOffset()))
        .ifPresent(
            where -> {
              int around = where.height * 2;
              scrollRectToVisible(
                  new Rectangle(0, where.y - around, getWidth(), where.height + 2 * around));
            });
  }

  private @Nullable TicketMark at(MouseEvent event) {
    int offset = viewToModel2D(event.getPoint());
    return held.stream()
        .filter(h -> h.start().getOffset() <= offset && offset < h.end().getOffset())
        .filter(h -> rows(h).stream().anyMatch(r -> r.contains(event.getPoint())))
        .map(Held::mark)
        .min(Comparator.comparingInt(m -> m.end() - m.start()))
        .orElse(null);
  }

  @Override
  public @Nullable String getToolTipText(MouseEvent event) {
    TicketMark mark = at(event);
    return mark == null ? null : tip(mark.slot());
  }

  /** What was understood, and how sure it is. */
  static String tip(TicketSlot slot) {
    return SlotWords.label(slot.slot())
        + ": "
        + SlotWords.value(slot)
        + " ("
        + SlotWords.certainty(slot)
        + ")\n"
        + SlotWords.means(slot);
  }

  private Rectangle bounds(int offset) {
    try {
      var where = modelToView2D(Math.min(offset, getDocument().getLength()));
      return where == null ? new Rectangle() : where.getBounds();
    } catch (BadLocationException e) {
      return new Rectangle();
    }
  }

  /** The areas of words, one for each row in which they stand. */
  private List<Rectangle> rows(Held one) {
    List<Rectangle> rows = new ArrayList<>();
    int end = one.end().getOffset();
    Rectangle row = null;
    for (int offset = one.start().getOffset(); offset < end; offset++) {
      Rectangle left = bounds(offset);
      Rectangle right = bounds(offset + 1);
      int width = right.y == left.y ? right.x - left.x : letter(offset);
      if (row == null || row.y != left.y) {
        row = new Rectangle(left.x, left.y, width, left.height);
        rows.add(row);
      } else {
        row.width = left.x + width - row.x;
      }
    }
    return rows;
  }

  /** The width of the last letter of a row; a blank there takes no room. */
  private int letter(int offset) {
    try {
      String text = getDocument().getText(offset, 1);
      return text.isBlank() ? 0 : getFontMetrics(getFont()).stringWidth(text);
    } catch (BadLocationException e) {
      return 0;
    }
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    Graphics2D smooth = Appearance.smooth(graphics);
    Rectangle clip = smooth.getClipBounds();
    FontMetrics metrics = getFontMetrics(getFont());
    numbers = new Rectangle();
    for (Held one : held) {
      Rectangle first = bounds(one.start().getOffset());
      Rectangle last = bounds(one.end().getOffset());
      if (clip != null && (last.y + last.height < clip.y || first.y > clip.y + clip.height)) {
        continue;
      }
      paint(smooth, one, metrics);
    }
    smooth.dispose();
    super.paintComponent(graphics);
  }

  private void paint(Graphics2D graphics, Held one, FontMetrics metrics) {
    List<Rectangle> rows = rows(one);
    boolean chosen = one.mark().slot().equals(selection.slot());
    int side = selection.side(one.mark().slot());
    Color ground =
        chosen
            ? Appearance.colour("info.background")
            : side > 0
                ? Appearance.colour("good.background")
                : side < 0
                    ? Appearance.colour("bad.background")
                    : one.mark().look() == MarkLook.DENIED
                        ? Appearance.colour("plain.background")
                        : null;
    int room = UIScale.scale(ROOM);
    int letters = metrics.getFont().getSize() / 2;
    for (Rectangle row : rows) {
      int baseline = row.y + metrics.getAscent();
      int arc = UIScale.scale(5);
      int bottom = baseline + UIScale.scale(5);
      if (ground != null) {
        graphics.setColor(ground);
        graphics.fillRoundRect(
            row.x - 1, row.y + room - 1, row.width + 2, bottom - row.y - room, arc, arc);
      }
      if (chosen) {
        graphics.setColor(Appearance.colour("link"));
        graphics.setStroke(new java.awt.BasicStroke(UIScale.scale(1.2f)));
        graphics.drawRoundRect(
            row.x - 2, row.y + room - 1, row.width + 3, bottom - row.y - room, arc, arc);
      }
      one.mark().look().draw(graphics, row.x, row.x + row.width, baseline, letters);
    }
    if (rows.isEmpty()) {
      return;
    }
    Font small = getFont().deriveFont(Font.BOLD, getFont().getSize2D() * NUMBER_SIZE);
    graphics.setFont(small);
    Rectangle end = rows.get(rows.size() - 1);
    int raised = end.y + UIScale.scale(8);
    graphics.setColor(one.mark().look().colour());
    String number = Integer.toString(one.mark().number());
    int gap = UIScale.scale(2);
    int width = graphics.getFontMetrics().stringWidth(number);
    int x = end.x + end.width + 1;
    if (numbers.y == end.y && x < numbers.x + numbers.width + gap && x + width > numbers.x) {
      // Words that end at one place have their numbers beside each other.
      x = numbers.x + numbers.width + gap;
    }
    numbers = new Rectangle(x, end.y, width, end.height);
    graphics.drawString(number, x, raised);
    if (side != 0) {
      graphics.setColor(Appearance.colour(side > 0 ? "good.foreground" : "bad.foreground"));
      Rectangle begin = rows.get(0);
      graphics.drawString(
          side > 0 ? "+" : "\u2212",
          Math.max(0, begin.x - UIScale.scale(6)),
          begin.y + UIScale.scale(8));
    }
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
  public FontMetrics getFontMetrics(Font font) {
    FontMetrics plain = super.getFontMetrics(font);
    return font.equals(getFont()) ? new SpacedMetrics(plain, UIScale.scale(ROOM)) : plain;
  }

  @Override
  public void updateUI() {
    super.updateUI();
    // Another look brings another caret.
    hold(!isEditable());
    setBorder(BorderFactory.createEmptyBorder(0, UIScale.scale(8), 0, UIScale.scale(10)));
    setMargin(new Insets(0, 0, 0, 0));
    Font plain = Appearance.plain();
    setFont(plain.deriveFont(plain.getSize2D() * 1.04f));
    setForeground(UIManager.getColor("Label.foreground"));
    setDisabledTextColor(UIManager.getColor("Label.foreground"));
  }
}
