package org.session33.clientsim.desktop.pictures;

import com.formdev.flatlaf.util.UIScale;
import java.awt.BasicStroke;
import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.event.KeyAdapter;
import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.session33.clientsim.desktop.parts.Appearance;
import org.session33.clientsim.desktop.view.Prompt;
import org.session33.clientsim.desktop.view.VirtualTime;
import org.session33.diagnostics.rehearsal.Moment;
import org.session33.diagnostics.text.WrappedText;

/**
 * The way of the rehearsal on the virtual clock, with a play head. Moments stand beside each other
 * in their order with even room, so that a start of two seconds and a wait of two hours can both be
 * read. The arrow keys go from moment to moment.
 */
public final class TimelineStrip extends Picture {
  private static final long serialVersionUID = 1;
  private static final int LINE = 12;
  private static final int DOT = 10;
  private static final int NARROWEST = 104;
  private static final int TEXT_ROWS = 3;

  private transient List<Moment> moments = List.of();
  private transient Duration length = Duration.ZERO;
  private transient Duration at = Duration.ZERO;

  /** An empty strip. */
  public TimelineStrip(Consumer<Duration> jump) {
    super("Timeline");
    setFocusable(true);
    setToolTipText("");
    MouseAdapter mouse =
        new MouseAdapter() {
          @Override
          public void mousePressed(MouseEvent event) {
            requestFocusInWindow();
            jump.accept(timeAt(event.getX()));
          }

          @Override
          public void mouseDragged(MouseEvent event) {
            jump.accept(timeAt(event.getX()));
          }
        };
    addMouseListener(mouse);
    addMouseMotionListener(mouse);
    addKeyListener(
        new KeyAdapter() {
          @Override
          public void keyPressed(KeyEvent event) {
            switch (event.getKeyCode()) {
              case KeyEvent.VK_LEFT -> jump.accept(before());
              case KeyEvent.VK_RIGHT -> jump.accept(after());
              case KeyEvent.VK_HOME -> jump.accept(Duration.ZERO);
              case KeyEvent.VK_END -> jump.accept(length);
              default -> {
                return;
              }
            }
            event.consume();
          }
        });
  }

  /** Shows moments and where the head stands. */
  public void show(List<Moment> shown, Duration end, Duration head) {
    moments = List.copyOf(shown);
    length = end;
    at = head;
    describe(VirtualTime.clock(head) + " of " + VirtualTime.clock(end) + ". " + lastWords());
    repaint();
  }

  /** What happened last before the head. */
  private String lastWords() {
    String words = "";
    for (Moment moment : moments) {
      if (moment.at().compareTo(at) <= 0) {
        words = moment.what();
      }
    }
    return words;
  }

  /** The moment before the head, or the beginning. */
  public Duration before() {
    Duration found = Duration.ZERO;
    for (Moment moment : moments) {
      if (moment.at().compareTo(at) < 0) {
        found = moment.at();
      }
    }
    return found;
  }

  /** The moment after the head, or the end. */
  public Duration after() {
    for (Moment moment : moments) {
      if (moment.at().compareTo(at) > 0) {
        return moment.at();
      }
    }
    return length;
  }

  /**
   * The moments that have room: the first and the last one, what failed before all else, and what
   * lies between them evenly.
   */
  private List<Moment> visible() {
    int most = Math.max(2, getWidth() / UIScale.scale(NARROWEST));
    int last = moments.size() - 1;
    if (moments.size() <= most) {
      return moments;
    }
    TreeSet<Integer> kept = new TreeSet<>(List.of(0, last));
    for (int index = 0; index < last && kept.size() < most; index++) {
      if (moments.get(index).failure()) {
        kept.add(index);
      }
    }
    for (int step = 1; step < most && kept.size() < most; step++) {
      kept.add((int) Math.round((double) step * last / most));
    }
    return kept.stream().map(moments::get).toList();
  }

  private double xOf(int index, int count) {
    double margin = UIScale.scale(DOT);
    double room = getWidth() - 2 * margin - UIScale.scale(NARROWEST) * 0.75;
    return margin + (count < 2 ? 0 : room * index / (count - 1));
  }

  private double xOf(Duration time, List<Moment> shown) {
    for (int index = 0; index < shown.size(); index++) {
      Duration here = shown.get(index).at();
      if (time.compareTo(here) <= 0) {
        if (index == 0) {
          return xOf(0, shown.size());
        }
        Duration before = shown.get(index - 1).at();
        double span = Math.max(1, here.minus(before).toNanos());
        double share = time.minus(before).toNanos() / span;
        double from = xOf(index - 1, shown.size());
        return from + (xOf(index, shown.size()) - from) * share;
      }
    }
    return xOf(Math.max(0, shown.size() - 1), shown.size());
  }

  private Duration timeAt(int x) {
    List<Moment> shown = visible();
    Duration best = Duration.ZERO;
    double nearest = Double.MAX_VALUE;
    for (int index = 0; index < shown.size(); index++) {
      double distance = Math.abs(xOf(index, shown.size()) - x);
      if (distance < nearest) {
        nearest = distance;
        best = shown.get(index).at();
      }
    }
    boolean atTheEnd = !shown.isEmpty() && x >= xOf(shown.size() - 1, shown.size());
    return atTheEnd ? length : best;
  }

  @Override
  public Dimension getPreferredSize() {
    return new Dimension(UIScale.scale(420), UIScale.scale(LINE + DOT + 62));
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    List<Moment> shown = visible();
    Graphics2D smooth = Appearance.smooth(graphics);
    int y = UIScale.scale(LINE);
    smooth.setColor(Appearance.colour("picture.line"));
    smooth.setStroke(new BasicStroke(UIScale.scale(2f)));
    smooth.drawLine(0, y, getWidth(), y);
    smooth.setFont(Appearance.small());
    FontMetrics metrics = smooth.getFontMetrics();
    for (int index = 0; index < shown.size(); index++) {
      Moment moment = shown.get(index);
      int x = (int) xOf(index, shown.size());
      boolean past = moment.at().compareTo(at) <= 0;
      smooth.setColor(
          !past
              ? Appearance.colour("picture.line")
              : moment.failure() ? Appearance.colour("refused") : Appearance.holder(0));
      int dot = UIScale.scale(DOT);
      smooth.fillOval(x - dot / 2, y - dot / 2, dot, dot);
      smooth.setColor(Appearance.colour("muted"));
      int room =
          (int) (index + 1 < shown.size() ? xOf(index + 1, shown.size()) - x : getWidth() - x)
              - UIScale.scale(8);
      int left = x - dot / 2;
      smooth.drawString(
          VirtualTime.clock(moment.at()), left, y + dot + metrics.getAscent() - UIScale.scale(2));
      List<String> lines = WrappedText.lines(moment.what(), room, metrics::stringWidth);
      for (int row = 0; row < Math.min(TEXT_ROWS, lines.size()); row++) {
        String text =
            row == TEXT_ROWS - 1 && lines.size() > TEXT_ROWS
                ? lines.get(row) + "…"
                : lines.get(row);
        smooth.drawString(
            WrappedText.shortened(text, "…", room, metrics::stringWidth),
            left,
            y + dot + metrics.getAscent() + (row + 1) * metrics.getHeight() - UIScale.scale(2));
      }
    }
    head(smooth, shown, y);
    smooth.dispose();
  }

  private void head(Graphics2D smooth, List<Moment> shown, int y) {
    if (shown.isEmpty()) {
      return;
    }
    double x = at.compareTo(length) >= 0 ? xOf(shown.size() - 1, shown.size()) : xOf(at, shown);
    smooth.setColor(getForeground());
    smooth.setStroke(new BasicStroke(UIScale.scale(isFocusOwner() ? 3f : 2f)));
    smooth.drawLine((int) x, y - UIScale.scale(9), (int) x, y + UIScale.scale(9));
  }

  @Override
  public String getToolTipText(MouseEvent event) {
    Duration time = timeAt(event.getX());
    StringBuilder tip = new StringBuilder();
    for (Moment moment : moments) {
      if (moment.at().equals(time)) {
        tip.append(VirtualTime.clock(time)).append(' ').append(moment.what()).append('\n');
      }
    }
    return tip.append(Prompt.GO_TO_A_MOMENT.words()).toString();
  }
}
