package org.session33.clientsim.desktop;

import com.formdev.flatlaf.FlatLaf;
import com.formdev.flatlaf.util.UIScale;
import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.GraphicsEnvironment;
import java.awt.Rectangle;
import java.awt.Toolkit;
import java.awt.datatransfer.StringSelection;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.time.Duration;
import javax.swing.BorderFactory;
import javax.swing.JFrame;
import javax.swing.JOptionPane;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JSplitPane;
import javax.swing.ScrollPaneConstants;
import javax.swing.SwingUtilities;
import javax.swing.Timer;
import javax.swing.WindowConstants;
import org.session33.clientsim.desktop.desk.Desk;
import org.session33.clientsim.desktop.desk.Performance;
import org.session33.clientsim.desktop.desk.Playback;
import org.session33.clientsim.desktop.panels.CasePanel;
import org.session33.clientsim.desktop.panels.DiagnosisPanel;
import org.session33.clientsim.desktop.panels.RehearsalPanel;
import org.session33.clientsim.desktop.parts.Appearance;

/** The one window: case, rehearsal and diagnosis from left to right. */
final class MainWindow extends JFrame {
  private static final long serialVersionUID = 1;
  private static final int FRAME_MILLIS = 33;
  private static final int CASE_WIDTH = 310;
  private static final int DIAGNOSIS_WIDTH = 400;
  private static final Rectangle FIRST_PLACE = new Rectangle(40, 30, 1440, 900);

  private final transient Desk desk;
  private final transient Settings settings;
  private final transient Playback playback = new Playback();
  private final transient DeskCommands commands;
  private final MainMenu menu;
  private final NoticeBar notices;
  private final StatusBar status;
  private final CasePanel casePanel;
  private final RehearsalPanel rehearsal;
  private final DiagnosisPanel diagnosis;
  private final JSplitPane left;
  private final JSplitPane right;
  private final Timer timer;
  private int performances;

  MainWindow(DesktopParts parts, Settings settings) {
    super("Session33");
    this.settings = settings;
    this.status = new StatusBar(this::cancel);
    this.desk = new Desk(parts.opener(), parts.director(), new SwingBackground(status::progress));
    WindowDeeds deeds = new WindowDeeds(this, desk, parts, settings);
    this.commands = new DeskCommands(desk, deeds);
    this.menu = new MainMenu(commands, deeds::openPath);
    this.notices = new NoticeBar(() -> desk.tell(null), deeds::listProblems);
    this.casePanel = new CasePanel(desk, parts.outlooks(), parts.servers());
    this.rehearsal = new RehearsalPanel(this::jump);
    this.diagnosis = new DiagnosisPanel(deeds);
    this.left = new JSplitPane(JSplitPane.HORIZONTAL_SPLIT, column(casePanel), rehearsal);
    this.right = new JSplitPane(JSplitPane.HORIZONTAL_SPLIT, left, column(diagnosis));
    this.timer = new Timer(FRAME_MILLIS, event -> tick());
    build();
    desk.listen(this::refresh);
    setTransferHandler(new FileDrop(deeds::openFiles));
    casePanel.onFiles(deeds::openFiles);
    setDefaultCloseOperation(WindowConstants.DO_NOTHING_ON_CLOSE);
    addWindowListener(
        new WindowAdapter() {
          @Override
          public void windowClosing(WindowEvent event) {
            deeds.quit();
          }
        });
    menu.showRecent(settings.recent());
    refresh();
  }

  private void build() {
    setJMenuBar(menu);
    MainToolBar bar = new MainToolBar(commands);
    JPanel top = new JPanel(new BorderLayout());
    top.add(bar, BorderLayout.NORTH);
    top.add(notices, BorderLayout.SOUTH);
    left.setBorder(null);
    right.setBorder(null);
    right.setResizeWeight(1);
    JPanel all = new JPanel(new BorderLayout());
    all.add(top, BorderLayout.NORTH);
    all.add(right, BorderLayout.CENTER);
    all.add(status, BorderLayout.SOUTH);
    setContentPane(all);
    getRootPane().setDefaultButton(bar.start());
    setMinimumSize(new Dimension(UIScale.scale(900), UIScale.scale(560)));
    Rectangle place = onScreen(settings.window(FIRST_PLACE));
    setBounds(place);
    left.setDividerLocation(UIScale.scale(settings.divider("case", CASE_WIDTH)));
    right.setDividerLocation(
        place.width - UIScale.scale(settings.divider("diagnosis", DIAGNOSIS_WIDTH)));
  }

  private static JScrollPane column(JPanel panel) {
    JScrollPane pane =
        new JScrollPane(
            panel,
            ScrollPaneConstants.VERTICAL_SCROLLBAR_AS_NEEDED,
            ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
    pane.setBorder(BorderFactory.createEmptyBorder());
    pane.setMinimumSize(new Dimension(UIScale.scale(240), 100));
    return pane;
  }

  /** A remembered place may be on a screen that is gone. */
  private static Rectangle onScreen(Rectangle wanted) {
    Rectangle screen = GraphicsEnvironment.getLocalGraphicsEnvironment().getMaximumWindowBounds();
    Rectangle fitted =
        wanted.intersects(screen) ? wanted : new Rectangle(screen.getLocation(), wanted.getSize());
    fitted.width = Math.min(fitted.width, screen.width);
    fitted.height = Math.min(fitted.height, screen.height);
    fitted.x = Math.max(screen.x, Math.min(fitted.x, screen.x + screen.width - fitted.width));
    fitted.y = Math.max(screen.y, Math.min(fitted.y, screen.y + screen.height - fitted.height));
    return fitted;
  }

  /** What the window works on. */
  Desk desk() {
    return desk;
  }

  /** The commands, by id. */
  DeskCommands commands() {
    return commands;
  }

  private void cancel() {
    desk.cancel();
  }

  /** The desk has changed: a new performance is played, anything else is shown at once. */
  private void refresh() {
    Performance performance = desk.performance();
    if (performance != null && desk.performances() != performances) {
      performances = desk.performances();
      Duration from = performance.lastScene().from();
      if (settings.isAnimated()) {
        playback.play(from, performance.length());
        timer.start();
      } else {
        playback.jump(performance.length(), performance.length());
      }
    }
    String title = desk.played() == null ? "" : " – " + desk.played().title();
    setTitle("Session33" + title + (desk.isChanged() ? " (changed)" : ""));
    notices.show(desk.notice());
    casePanel.refresh();
    status.show(desk);
    show(playback.at());
    commands.update();
  }

  private void show(Duration at) {
    Performance performance = desk.performance();
    rehearsal.show(desk, at);
    diagnosis.show(desk, performance != null && at.compareTo(performance.lastScene().until()) >= 0);
  }

  private void tick() {
    if (playback.tick(Duration.ofMillis(FRAME_MILLIS))) {
      show(playback.at());
    }
    if (!playback.isPlaying()) {
      timer.stop();
    }
  }

  private void jump(Duration moment) {
    Performance performance = desk.performance();
    if (performance != null) {
      playback.jump(moment, performance.length());
      show(playback.at());
    }
  }

  /** Stops the play head, or lets it go on; at the end it begins again. */
  void playOrPause() {
    Performance performance = desk.performance();
    if (performance == null) {
      return;
    }
    if (playback.isPlaying()) {
      playback.pause(true);
    } else if (playback.at().compareTo(performance.length()) >= 0) {
      playback.play(performance.lastScene().from(), performance.length());
      timer.start();
    } else {
      playback.play(playback.at(), performance.length());
      timer.start();
    }
    show(playback.at());
  }

  /** Goes to the next moment of the rehearsal. */
  void stepForward() {
    Performance performance = desk.performance();
    if (performance != null) {
      boolean over = playback.at().compareTo(performance.length()) >= 0;
      jump(over ? performance.lastScene().from() : rehearsal.timeline().after());
    }
  }

  /** Shows the end of what is being played. */
  void skipToEnd() {
    Performance performance = desk.performance();
    if (performance != null) {
      jump(performance.length());
    }
  }

  /** Switches the theme or the size of everything, and draws all anew. */
  void restyle(boolean dark, int zoom) {
    Appearance.install(dark);
    UIScale.setZoomFactor(zoom / 100f);
    FlatLaf.updateUI();
    diagnosis.rebuild();
    refresh();
    SwingUtilities.invokeLater(this::revalidate);
  }

  /** Takes in what is being typed into the case at this moment. */
  void commitTyping() {
    casePanel.commit();
  }

  /** Lists what was opened before. */
  void showRecent() {
    menu.showRecent(settings.recent());
  }

  /** Puts a text on the clipboard and says so. */
  void toClipboard(String text, String said) {
    Toolkit.getDefaultToolkit().getSystemClipboard().setContents(new StringSelection(text), null);
    status.say(said);
  }

  /** Remembers where the window stands. */
  void remember() {
    if ((getExtendedState() & MAXIMIZED_BOTH) == 0) {
      settings.setWindow(getBounds());
    }
    settings.setDivider("case", UIScale.unscale(left.getDividerLocation()));
    settings.setDivider(
        "diagnosis", UIScale.unscale(right.getWidth() - right.getDividerLocation()));
  }

  /** Asks a question with these answers; the index of the answer, or -1. */
  int ask(String title, String question, String... answers) {
    return JOptionPane.showOptionDialog(
        this,
        question,
        title,
        JOptionPane.DEFAULT_OPTION,
        JOptionPane.QUESTION_MESSAGE,
        null,
        answers,
        answers[0]);
  }
}
