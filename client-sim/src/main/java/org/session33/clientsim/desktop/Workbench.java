package org.session33.clientsim.desktop;

import com.formdev.flatlaf.FlatLaf;
import com.formdev.flatlaf.util.UIScale;
import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.Toolkit;
import java.awt.datatransfer.StringSelection;
import java.awt.datatransfer.Transferable;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JMenuBar;
import javax.swing.JOptionPane;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JSplitPane;
import javax.swing.ScrollPaneConstants;
import javax.swing.SwingUtilities;
import javax.swing.Timer;
import javax.swing.UIManager;
import org.session33.clientsim.desktop.desk.Background;
import org.session33.clientsim.desktop.desk.Desk;
import org.session33.clientsim.desktop.desk.DropWords;
import org.session33.clientsim.desktop.desk.LooseEvidence;
import org.session33.clientsim.desktop.desk.Notice;
import org.session33.clientsim.desktop.desk.RehearsalRun;
import org.session33.clientsim.desktop.files.DropGuide;
import org.session33.clientsim.desktop.files.DropReach;
import org.session33.clientsim.desktop.files.EvidencePanel;
import org.session33.clientsim.desktop.files.FileDrop;
import org.session33.clientsim.desktop.files.ReadingBand;
import org.session33.clientsim.desktop.panels.CasePanel;
import org.session33.clientsim.desktop.panels.DiagnosisPanel;
import org.session33.clientsim.desktop.panels.RehearsalPanel;
import org.session33.clientsim.desktop.parts.Appearance;
import org.session33.clientsim.desktop.ticket.TicketCauses;
import org.session33.clientsim.desktop.ticket.TicketSelection;
import org.session33.clientsim.desktop.view.Playback;

/** All that stands in the window: case, rehearsal and diagnosis from left to right. */
final class Workbench extends JPanel {
  private static final long serialVersionUID = 1;
  private static final int FRAME_MILLIS = 33;
  private static final int CASE_WIDTH = 310;
  private static final int DIAGNOSIS_WIDTH = 400;

  /** The most that the side columns take of the window, in percent. */
  private static final int CASE_SHARE = 24;

  private static final int DIAGNOSIS_SHARE = 30;

  /** What a ticket takes of the window beside its causes, in percent. */
  private static final int TICKET_SHARE = 52;

  private static final String REHEARSAL = "rehearsal";
  private static final String EVIDENCE = "evidence";

  private final transient Desk desk;
  private final transient Settings settings;
  private final transient Playback playback = new Playback();
  private final transient DeskCommands commands;
  private final transient WorkbenchActions actions;
  private final MainMenu menu;
  private final MainToolBar toolBar;
  private final NoticeBar notices;
  private final StatusBar status;
  private final CasePanel casePanel;
  private final RehearsalPanel rehearsal;
  private final EvidencePanel evidence;
  private final CardLayout cards = new CardLayout();
  private final JPanel middle = new JPanel(cards);
  private final ReadingBand band;
  private final transient FileDrop drop;
  private final DropGuide guide;
  private final DiagnosisPanel diagnosis;
  private final JScrollPane first;
  private final JSplitPane left;
  private final JSplitPane right;
  private final Timer timer;
  private int runs;
  private transient Runnable close = () -> {};

  /**
   * A workbench.
   *
   * @param background makes the place for long work; it is given where to tell what goes on
   */
  Workbench(
      DesktopParts parts, Settings settings, Function<Consumer<String>, Background> background) {
    super(new BorderLayout());
    this.settings = settings;
    this.status = new StatusBar(this::cancel);
    this.desk =
        new Desk(parts.opener(), parts.facts(), parts.runner(), background.apply(status::progress));
    this.actions = new WorkbenchActions(this, desk, parts, settings);
    this.commands = new DeskCommands(desk, parts.facts().model(), actions);
    this.menu = new MainMenu(commands, actions::openPath);
    this.toolBar = new MainToolBar(commands);
    this.notices = new NoticeBar(() -> desk.tell(null), actions::listProblems);
    this.casePanel = new CasePanel(desk, parts.facts());
    this.rehearsal = new RehearsalPanel(this::jump);
    TicketSelection selection = new TicketSelection();
    this.evidence = new EvidencePanel(desk, selection);
    TicketCauses causes =
        new TicketCauses(desk, selection, words -> toClipboard(words, "The command is copied"));
    this.diagnosis = new DiagnosisPanel(actions, causes);
    this.band = new ReadingBand(desk, shown -> status.yieldTo(shown));
    this.drop = new FileDrop(actions::openFiles, actions::openText);
    this.guide = new DropGuide(this, () -> DropWords.of(desk));
    middle.add(column(rehearsal), REHEARSAL);
    middle.add(column(evidence), EVIDENCE);
    this.first = column(casePanel);
    this.left = new JSplitPane(JSplitPane.HORIZONTAL_SPLIT, first, middle);
    this.right = new JSplitPane(JSplitPane.HORIZONTAL_SPLIT, left, column(diagnosis));
    this.timer = new Timer(FRAME_MILLIS, event -> tick());
    JPanel top = new JPanel(new BorderLayout());
    top.add(toolBar, BorderLayout.NORTH);
    top.add(band, BorderLayout.CENTER);
    top.add(notices, BorderLayout.SOUTH);
    left.setBorder(null);
    right.setBorder(null);
    right.setResizeWeight(1);
    add(top, BorderLayout.NORTH);
    add(right, BorderLayout.CENTER);
    add(status, BorderLayout.SOUTH);
    DropReach reach = new DropReach(drop, guide);
    reach.cover(this);
    // Once it lies over the window, the drag is over it and over nothing else.
    reach.cover(guide);
    casePanel.onFiles(actions::openFiles);
    desk.listen(this::refresh);
    menu.showRecent(settings.recent());
    refresh();
  }

  private static JScrollPane column(Component panel) {
    JScrollPane pane =
        new JScrollPane(
            panel,
            ScrollPaneConstants.VERTICAL_SCROLLBAR_AS_NEEDED,
            ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
    pane.setBorder(BorderFactory.createEmptyBorder());
    pane.setMinimumSize(new Dimension(UIScale.scale(180), 100));
    return pane;
  }

  /**
   * Puts the columns where they were last.
   *
   * @param width the width of the whole workbench in pixels
   */
  void arrange(int width) {
    boolean ticket = !first.isVisible();
    left.setDividerSize(ticket ? 0 : UIManager.getInt("SplitPane.dividerSize"));
    if (ticket) {
      // A ticket and its causes share the window: there is no case to show.
      left.setDividerLocation(0);
      right.setDividerLocation(width * TICKET_SHARE / 100);
      return;
    }
    // Where everything is large, the middle column keeps the better half.
    int caseWidth = UIScale.scale(settings.divider("case", CASE_WIDTH));
    int last = UIScale.scale(settings.divider("diagnosis", DIAGNOSIS_WIDTH));
    left.setDividerLocation(Math.min(caseWidth, width * CASE_SHARE / 100));
    right.setDividerLocation(width - Math.min(last, width * DIAGNOSIS_SHARE / 100));
  }

  /** Remembers where the columns stand. */
  void remember() {
    if (!first.isVisible()) {
      return;
    }
    settings.setDivider("case", UIScale.unscale(left.getDividerLocation()));
    settings.setDivider(
        "diagnosis", UIScale.unscale(right.getWidth() - right.getDividerLocation()));
  }

  /** What the workbench works on. */
  Desk desk() {
    return desk;
  }

  /** The menu bar that belongs to it. */
  JMenuBar menu() {
    return menu;
  }

  /** What lies over the window while something is dragged over it. */
  DropGuide dropGuide() {
    return guide;
  }

  /** Takes what is on the clipboard, as if it had been dropped. */
  void paste() {
    Transferable content = Toolkit.getDefaultToolkit().getSystemClipboard().getContents(null);
    if (content == null || !drop.take(content)) {
      desk.tell(
          Notice.hint(
              "There is no text and no file on the clipboard.", "Copy one, and paste again."));
    }
  }

  /** The button that begins. */
  JButton start() {
    return toolBar.start();
  }

  /** The commands, by id. */
  DeskCommands commands() {
    return commands;
  }

  /** The right column. */
  DiagnosisPanel diagnosis() {
    return diagnosis;
  }

  /** Takes in what is being typed into the case at this moment. */
  void commitTyping() {
    casePanel.commit();
  }

  /** Sets what closes the window. */
  void onClose(Runnable action) {
    close = action;
  }

  /** Closes the window; changes are asked about by the caller. */
  void close() {
    close.run();
  }

  /** Asks about changes, then closes the window. */
  void quit() {
    actions.quit();
  }

  private void cancel() {
    desk.cancel();
  }

  /** The window's title: the program first, then the case. */
  String title() {
    String title = desk.theCase() == null ? "" : " – " + desk.theCase().title();
    return "Session33" + title + (desk.isChanged() ? " (changed)" : "");
  }

  /** The desk has changed: a new rehearsal is played, anything else is shown at once. */
  private void refresh() {
    RehearsalRun lastRun = desk.lastRun();
    if (lastRun != null && desk.runs() != runs) {
      runs = desk.runs();
      if (settings.isAnimated()) {
        playback.play(lastRun.lastStep().from(), lastRun.length());
        timer.start();
      } else {
        playback.jump(lastRun.length(), lastRun.length());
      }
    }
    notices.show(desk.notice());
    casePanel.refresh();
    evidence.refresh();
    cards.show(middle, desk.looseEvidence() == null ? REHEARSAL : EVIDENCE);
    LooseEvidence loose = desk.looseEvidence();
    makeRoom(loose != null && loose.hasTicket());
    toolBar.showRehearsal(desk.looseEvidence() == null);
    band.refresh();
    status.show(desk);
    show(playback.at());
    commands.update();
  }

  /** A ticket takes the room of the case, which is not there. */
  private void makeRoom(boolean forTicket) {
    if (first.isVisible() == forTicket) {
      boolean stands = getWidth() > 0;
      if (stands) {
        remember();
      }
      first.setVisible(!forTicket);
      if (stands) {
        arrange(getWidth());
      }
    }
  }

  private void show(Duration at) {
    RehearsalRun lastRun = desk.lastRun();
    rehearsal.show(desk, at);
    diagnosis.show(desk, lastRun != null && at.compareTo(lastRun.lastStep().until()) >= 0);
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
    RehearsalRun lastRun = desk.lastRun();
    if (lastRun != null) {
      playback.jump(moment, lastRun.length());
      show(playback.at());
    }
  }

  /** Stops the play head, or lets it go on; at the end it begins again. */
  void playOrPause() {
    RehearsalRun lastRun = desk.lastRun();
    if (lastRun == null) {
      return;
    }
    if (playback.isPlaying()) {
      playback.pause(true);
    } else {
      boolean over = playback.at().compareTo(lastRun.length()) >= 0;
      playback.play(over ? lastRun.lastStep().from() : playback.at(), lastRun.length());
      timer.start();
    }
    show(playback.at());
  }

  /** Goes to the next moment of the rehearsal; at the end it begins again. */
  void stepForward() {
    RehearsalRun lastRun = desk.lastRun();
    if (lastRun != null) {
      boolean over = playback.at().compareTo(lastRun.length()) >= 0;
      jump(over ? lastRun.lastStep().from() : rehearsal.timeline().after());
    }
  }

  /** Switches the theme or the size of everything, and draws all anew. */
  void restyle(boolean dark, int zoom) {
    UIScale.setZoomFactor(zoom / 100f);
    Appearance.install(dark);
    FlatLaf.updateUI();
    diagnosis.rebuild();
    refresh();
    arrange(getWidth());
    SwingUtilities.invokeLater(this::revalidate);
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
