package org.session33.clientsim.desktop.panels;

import com.formdev.flatlaf.util.UIScale;
import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.Rectangle;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.JPanel;
import javax.swing.JSplitPane;
import javax.swing.Scrollable;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import org.session33.clientsim.desktop.desk.Desk;
import org.session33.clientsim.desktop.desk.RehearsalRun;
import org.session33.clientsim.desktop.parts.Appearance;
import org.session33.clientsim.desktop.parts.FlowRow;
import org.session33.clientsim.desktop.parts.FlowText;
import org.session33.clientsim.desktop.parts.Heading;
import org.session33.clientsim.desktop.parts.Pill;
import org.session33.clientsim.desktop.pictures.OutlookPicture;
import org.session33.clientsim.desktop.pictures.TimelineStrip;
import org.session33.clientsim.desktop.view.GateTrace;
import org.session33.clientsim.desktop.view.GateViews;
import org.session33.clientsim.desktop.view.OutlookView;
import org.session33.clientsim.desktop.view.RehearsalView;
import org.session33.clientsim.desktop.view.SessionRow;
import org.session33.clientsim.desktop.view.VirtualTime;
import org.session33.diagnostics.rehearsal.SessionCount;
import org.session33.diagnostics.text.GateWords;
import org.session33.diagnostics.text.ResultWords;
import org.session33.profiles.cases.Case;

/** The middle column: what the user sees, who takes the sessions, and what the server logs. */
public final class RehearsalPanel extends JPanel implements Scrollable {
  private static final long serialVersionUID = 1;

  /** The table and the log want at least this height; a lower window scrolls. */
  private static final int BOTTOM_HEIGHT = 300;

  private static final int LINE = 24;

  private final JPanel top;
  private final IncompleteBanner incomplete = new IncompleteBanner();
  private final Pill counts = new Pill("", Pill.Tone.INFO);
  private final Pill clock = new Pill("", Pill.Tone.PLAIN);
  private final OutlookPicture picture = new OutlookPicture();
  private final FlowText caption = new FlowText("", FlowText.Kind.NOTE);
  private final GateMeterPanel meters;
  private final TimelineStrip timeline;
  private final SessionTable table = new SessionTable();
  private final EventPanel events = new EventPanel();
  private final transient Consumer<Duration> jump;
  private transient @Nullable RehearsalRun run;

  /**
   * The column.
   *
   * @param jump takes the moment that somebody wants to see
   */
  public RehearsalPanel(Consumer<Duration> jump) {
    super(new BorderLayout());
    timeline = new TimelineStrip(jump);
    meters = new GateMeterPanel(this::select);
    this.jump = jump;
    top =
        new JPanel(
            new MigLayout(
                "insets 14 14 4 14, fillx, wrap 1, gapy 10, hidemode 3", "[grow, fill]", ""));
    FlowRow head = new FlowRow(10);
    head.add(new Heading("2 Rehearsal"));
    head.add(counts);
    head.add(clock);
    top.add(head, "wmin 0");
    top.add(incomplete, "wmin 0");
    JPanel simulation =
        new JPanel(
            new MigLayout(
                "insets 0, fillx, gapx 14", "[grow 300, fill][grow 100, fill, 110:180:200]"));
    simulation.add(picture, "wmin 0");
    simulation.add(caption, "top, wmin 0");
    top.add(simulation, "wmin 0");
    top.add(meters, "wmin 0");
    top.add(timeline, "wmin 0");
    JPanel bottom =
        new JPanel(new MigLayout("insets 6 14 12 14, fill", "[grow, fill]", "[grow, fill]"));
    JSplitPane split = new JSplitPane(JSplitPane.VERTICAL_SPLIT, table, events);
    split.setBorder(null);
    split.setResizeWeight(0.62);
    bottom.add(split, "wmin 0, hmin 0");
    add(top, BorderLayout.NORTH);
    add(bottom, BorderLayout.CENTER);
    for (JPanel part : new JPanel[] {top, head, simulation, bottom}) {
      part.setOpaque(false);
    }
    split.setOpaque(false);
    updateUI();
  }

  @Override
  public void updateUI() {
    super.updateUI();
    setBackground(Appearance.colour("card"));
  }

  /** The timeline, to step along. */
  public TimelineStrip timeline() {
    return timeline;
  }

  /** Shows what is seen at a moment. */
  public void show(Desk desk, Duration at) {
    Case theCase = desk.theCase();
    RehearsalRun lastRun = desk.lastRun();
    RehearsalView seen = lastRun == null ? null : lastRun.viewAt(at);
    OutlookView view = theCase == null ? OutlookView.ofEmptyDesk() : OutlookView.of(theCase, seen);
    incomplete.show(view.incomplete());
    picture.show(view);
    caption.setText(captionOf(view));
    run = lastRun;
    clock.setVisible(seen != null);
    counts.setVisible(seen != null);
    if (lastRun == null || seen == null || theCase == null) {
      meters.show(null, false);
      timeline.show(List.of(), Duration.ZERO, Duration.ZERO);
      table.show(List.of(), false);
      events.show(List.of());
      events.showTraces(List.of());
      return;
    }
    clock.show(
        VirtualTime.clock(at) + " of " + VirtualTime.clock(lastRun.length()), Pill.Tone.PLAIN);
    GateViews views = GateViews.of(seen, theCase, lastRun.result().range());
    counts(seen, views);
    meters.show(views, seen.completeness().isWhole());
    timeline.show(lastRun.lastStep().outcome().moments(), lastRun.length(), at);
    table.mayShowGreen(seen.completeness().isWhole());
    table.show(SessionRow.of(seen, theCase.user().name()), GateWords.isSeveral(seen.outcome()));
    events.show(seen.events(), seen.eventsWritten());
    events.showTraces(GateTrace.of(seen));
  }

  private static String captionOf(OutlookView view) {
    StringBuilder words = new StringBuilder();
    if (view.state() != OutlookView.State.NOT_STARTED) {
      words.append(view.caption());
    }
    view.notes().forEach(n -> words.append(words.length() == 0 ? "" : "\n\n").append(n));
    return words.toString();
  }

  /** Goes to the moment of a session and marks its row. */
  private void select(int session) {
    RehearsalRun shown = run;
    if (shown == null) {
      return;
    }
    shown.lastStep().outcome().sessions().stream()
        .filter(s -> s.planned().number() == session)
        .findFirst()
        .ifPresent(s -> jump.accept(s.opened()));
    table.select(session);
  }

  private void counts(RehearsalView seen, GateViews views) {
    SessionCount all = seen.outcome().count();
    counts.show(
        String.join(" · ", views.counts()),
        views.isRefusing()
            ? Pill.Tone.BAD
            : seen.isOver() && seen.completeness().isWhole() ? Pill.Tone.GOOD : Pill.Tone.INFO);
    counts.setToolTipText(
        all.words() + " sessions: " + ResultWords.limit(all) + ", " + all.limit().reason());
  }

  private int neededHeight() {
    return top.getPreferredSize().height + UIScale.scale(BOTTOM_HEIGHT);
  }

  @Override
  public Dimension getPreferredSize() {
    return new Dimension(super.getPreferredSize().width, neededHeight());
  }

  @Override
  public Dimension getPreferredScrollableViewportSize() {
    return getPreferredSize();
  }

  @Override
  public int getScrollableUnitIncrement(Rectangle visible, int orientation, int direction) {
    return UIScale.scale(LINE);
  }

  @Override
  public int getScrollableBlockIncrement(Rectangle visible, int orientation, int direction) {
    return Math.max(UIScale.scale(LINE), visible.height - UIScale.scale(LINE));
  }

  @Override
  public boolean getScrollableTracksViewportWidth() {
    return true;
  }

  @Override
  public boolean getScrollableTracksViewportHeight() {
    return getParent() != null && getParent().getHeight() >= neededHeight();
  }
}
