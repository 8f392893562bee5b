package org.session33.clientsim.desktop.files;

import java.awt.BorderLayout;
import java.awt.Font;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JProgressBar;
import javax.swing.Timer;
import net.miginfocom.swing.MigLayout;
import org.session33.clientsim.desktop.desk.Desk;
import org.session33.clientsim.desktop.desk.ReadingPosition;
import org.session33.clientsim.desktop.parts.Appearance;

/**
 * Says which file is read, how far, and since when, with a button that stops it. It comes only once
 * reading takes longer than a moment.
 */
public final class ReadingBand extends JPanel {
  private static final long serialVersionUID = 1;
  private static final Duration PATIENCE = Duration.ofMillis(400);
  private static final int TICK_MILLIS = 100;
  private static final int STEPS = 1_000;

  private final transient Desk desk;
  private final transient LongSupplier nanos;
  private final transient Consumer<Boolean> appeared;
  private final JLabel title = new JLabel(" ");
  private final JLabel detail = new JLabel(" ");
  private final JProgressBar bar = new JProgressBar(0, STEPS);
  private final JButton stop = new JButton("Stop (Esc)");
  private final Timer timer = new Timer(TICK_MILLIS, event -> refresh());
  private long begun = -1;

  /**
   * A hidden band.
   *
   * @param appeared hears whether it is shown, so that nothing else tells the same
   */
  public ReadingBand(Desk desk, Consumer<Boolean> appeared) {
    this(desk, appeared, System::nanoTime);
  }

  /**
   * A hidden band with a clock of its own.
   *
   * @param nanos counts nanoseconds from any moment on
   */
  ReadingBand(Desk desk, Consumer<Boolean> appeared, LongSupplier nanos) {
    super(new BorderLayout());
    this.desk = desk;
    this.nanos = nanos;
    this.appeared = appeared;
    stop.setToolTipText("Stop reading (Esc); nothing of what was read is kept");
    stop.getAccessibleContext().setAccessibleName("Stop reading");
    stop.addActionListener(event -> desk.cancel());
    bar.getAccessibleContext().setAccessibleName("How much of the file was read");
    bar.setBorderPainted(false);
    JPanel words =
        new JPanel(new MigLayout("insets 8 14 8 12, fillx, gapy 2", "[0:0, grow, fill][]", "[][]"));
    words.setOpaque(false);
    words.add(title, "cell 0 0, wmin 0");
    words.add(detail, "cell 0 1, wmin 0");
    words.add(stop, "cell 1 0, spany 2");
    add(words, BorderLayout.CENTER);
    add(bar, BorderLayout.SOUTH);
    getAccessibleContext().setAccessibleName("Reading");
    setVisible(false);
    updateUI();
  }

  /** Shows what is read at this moment, and goes on doing so while work goes on. */
  public void refresh() {
    ReadingPosition at = desk.reading().orElse(null);
    if (!desk.isBusy()) {
      timer.stop();
      begun = -1;
    } else if (!timer.isRunning()) {
      timer.start();
    }
    long now = nanos.getAsLong();
    if (at != null && begun < 0) {
      begun = now;
    }
    Duration running = begun < 0 ? Duration.ZERO : Duration.ofNanos(now - begun);
    boolean shown = at != null && desk.isBusy() && running.compareTo(PATIENCE) >= 0;
    if (at != null && shown) {
      show(at, running);
    }
    if (shown != isVisible()) {
      setVisible(shown);
      appeared.accept(shown);
      revalidate();
    }
  }

  private void show(ReadingPosition at, Duration running) {
    title.setText((at.total() > 0 ? "Reading " : "Looking at ") + at.name());
    String words =
        Stream.of(at.amount(), at.percent(), at.place(), clock(running))
            .filter(w -> !w.isEmpty())
            .collect(Collectors.joining(" · "));
    detail.setText(words);
    double share = at.share();
    bar.setIndeterminate(share < 0);
    bar.setValue((int) Math.round(Math.max(0, share) * STEPS));
    getAccessibleContext().setAccessibleDescription(title.getText() + ", " + words);
  }

  /** Minutes, and seconds in two digits. */
  private static String clock(Duration running) {
    return String.format(Locale.ROOT, "%d:%02d", running.toMinutes(), running.toSecondsPart());
  }

  @Override
  public void updateUI() {
    super.updateUI();
    // The super class's constructor gets here before the parts are made.
    if (detail != null) {
      setBackground(Appearance.colour("card"));
      title.setFont(Appearance.plain().deriveFont(Font.BOLD));
      detail.setFont(Appearance.small());
      detail.setForeground(Appearance.colour("muted"));
      bar.putClientProperty("JProgressBar.square", true);
    }
  }
}
