package org.session33.clientsim.desktop;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import javax.swing.JFileChooser;
import javax.swing.JOptionPane;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.SwingUtilities;
import org.jspecify.annotations.Nullable;
import org.session33.clientsim.desktop.desk.Desk;
import org.session33.clientsim.desktop.desk.Notice;
import org.session33.clientsim.desktop.desk.Performance;
import org.session33.clientsim.desktop.desk.StageStep;
import org.session33.clientsim.desktop.panels.DiagnosisPanel;
import org.session33.clientsim.desktop.parts.Appearance;
import org.session33.clientsim.desktop.walk.WalkWindow;
import org.session33.clientsim.desktop.walk.steps.WalkCatalogue;
import org.session33.clientsim.desktop.walk.steps.WalkPlan;
import org.session33.diagnostics.rehearsal.Outcome;
import org.session33.diagnostics.remedies.Advice;
import org.session33.diagnostics.report.FixFiles;
import org.session33.diagnostics.report.TicketText;
import org.session33.diagnostics.report.ToolVersion;
import org.session33.profiles.cases.Case;

/** What commands do in the window: files, clipboard, questions. */
final class WindowDeeds implements DeskCommands.WindowActions, DiagnosisPanel.FixActions {
  private final Workbench bench;
  private final Desk desk;
  private final DesktopParts parts;
  private final Settings settings;
  private final CaseFiles files;
  private final WalkCatalogue walks;
  private final SwingBackground preparing = new SwingBackground(what -> {});
  private @Nullable WalkWindow walkWindow;

  WindowDeeds(Workbench bench, Desk desk, DesktopParts parts, Settings settings) {
    this.bench = bench;
    this.desk = desk;
    this.parts = parts;
    this.settings = settings;
    this.files = new CaseFiles(bench, desk, settings);
    this.walks = new WalkCatalogue(parts.advisor(), parts.facts().limits());
    desk.listen(this::followWalk);
  }

  private void followWalk() {
    if (walkWindow != null && walkWindow.isDisplayable()) {
      walkWindow.refresh();
    }
  }

  @Override
  public void commitTyping() {
    bench.commitTyping();
  }

  @Override
  public void openFile() {
    JFileChooser chooser = new JFileChooser();
    chooser.setFileSelectionMode(JFileChooser.FILES_AND_DIRECTORIES);
    chooser.setDialogTitle("Open a case, a folder, a zip or any evidence file");
    if (chooser.showOpenDialog(bench) == JFileChooser.APPROVE_OPTION) {
      openPath(chooser.getSelectedFile().getPath());
    }
  }

  /** Opens a path or sample once the agent agrees to leave unsaved changes. */
  void openPath(String path) {
    if (mayLeave()) {
      settings.addRecent(path);
      bench.showRecent();
      desk.open(path);
    }
  }

  /** Opens what was dropped; the agent is asked only where a changed case would be replaced. */
  void openFiles(List<Path> paths) {
    desk.openFiles(paths, this::mayLeave);
  }

  @Override
  public void openSamples() {
    new SamplesDialog(SwingUtilities.getWindowAncestor(bench), parts.gallery())
        .choose()
        .ifPresent(this::openPath);
  }

  @Override
  public boolean save(boolean as) {
    return files.save(as);
  }

  private boolean mayLeave() {
    bench.commitTyping();
    if (!desk.isChanged()) {
      return true;
    }
    int answer =
        bench.ask(
            "Unsaved changes",
            "The case was changed and not saved. What shall become of the changes?",
            "Save",
            "Leave without saving",
            "Go back");
    return answer == 1 || (answer == 0 && save(false));
  }

  @Override
  public void playOrPause() {
    bench.playOrPause();
  }

  @Override
  public void stepForward() {
    bench.stepForward();
  }

  @Override
  public void waitOther() {
    String hours = JOptionPane.showInputDialog(bench, "How many minutes shall pass?", "30");
    if (hours == null) {
      return;
    }
    try {
      long minutes = Long.parseLong(hours.strip());
      if (minutes < 1 || minutes > Duration.ofDays(3650).toMinutes()) {
        throw new NumberFormatException();
      }
      desk.take(StageStep.waiting(Duration.ofMinutes(minutes)));
    } catch (NumberFormatException e) {
      desk.tell(
          Notice.error(
              "'" + hours + "' is no number of minutes.", "Type a whole number such as 30."));
    }
  }

  @Override
  public void copyForTicket() {
    ticket(null);
  }

  private void ticket(@Nullable String remedy) {
    Performance performance = desk.performance();
    if (performance == null) {
      return;
    }
    ToolVersion tool = ToolVersion.at(parts.clock().instant());
    TicketText text = TicketText.of(performance.result(), tool);
    if (remedy != null) {
      text = text.withRemedy(remedy);
    }
    boolean redacted = settings.isRedacted();
    bench.toClipboard(
        (redacted ? text.redacted() : text).text(System.lineSeparator()),
        redacted
            ? "Copied for the ticket, names left out (Edit > Leave names out)"
            : "Copied for the ticket, with the names (Edit > Leave names out)");
  }

  @Override
  public void toggleTheme() {
    settings.setDark(!Appearance.isDark());
    bench.restyle(!Appearance.isDark(), settings.zoom());
  }

  @Override
  public void toggleRedaction() {
    settings.setRedacted(!settings.isRedacted());
  }

  @Override
  public boolean isRedacted() {
    return settings.isRedacted();
  }

  @Override
  public void toggleAnimation() {
    settings.setAnimated(!settings.isAnimated());
  }

  @Override
  public boolean isAnimated() {
    return settings.isAnimated();
  }

  @Override
  public void zoom(int percent) {
    settings.setZoom(percent);
    bench.restyle(Appearance.isDark(), settings.zoom());
  }

  @Override
  public int zoom() {
    return settings.zoom();
  }

  @Override
  public void help() {
    text(
        "Getting started",
        """
        1. Open what you have: drop a registry export of the user's Outlook profile, the folder \
        list of the shared mailbox and the server's export in one folder, or choose a sample.
        2. Press Start Outlook (F5). You see what the user saw, and who holds each session.
        3. Read the cause on the right. Every fix there was tried: "38 → 7 opens" means that the \
        rehearsal with the fix asks for 7 sessions and Outlook opens.
        4. "Apply and rehearse again" shows it. Undo (Ctrl+Z) takes it back.
        5. "Copy for the ticket" puts the words on the clipboard.

        Change any value on the left: what you see in the middle follows at once. F7 goes from \
        moment to moment; Drop network, Wait and Restart store play what happens later.
        Nothing that is read leaves this machine.\
        """);
  }

  @Override
  public void about() {
    ToolVersion version = ToolVersion.at(parts.clock().instant());
    text(
        "About Session33",
        "Session33 "
            + version.version()
            + ", facts of "
            + version.facts()
            + "\n\n"
            + "Acts an Outlook profile out against a stand-in Exchange store, and proves which fix"
            + " works.\n"
            + "Licence: Apache-2.0. Built with FlatLaf, MigLayout, Guice, picocli, SnakeYAML"
            + " Engine, FastCSV, and the fonts Inter and JetBrains Mono.\n\n"
            + "No Outlook, no Exchange and no network are needed. It is no product of Microsoft.");
  }

  /** Lists all places of a notice. */
  void listProblems(Notice notice) {
    text(
        "What was noticed",
        notice.problems().stream()
            .map(p -> p.place() + ": " + p.what() + "; " + p.remedy())
            .collect(Collectors.joining("\n\n")));
  }

  private void text(String title, String words) {
    JTextArea area = new JTextArea(words, 14, 64);
    area.setEditable(false);
    area.setLineWrap(true);
    area.setWrapStyleWord(true);
    area.setCaretPosition(0);
    area.getAccessibleContext().setAccessibleName(title);
    JOptionPane.showMessageDialog(bench, new JScrollPane(area), title, JOptionPane.PLAIN_MESSAGE);
  }

  @Override
  public void quit() {
    if (mayLeave()) {
      bench.close();
    }
  }

  @Override
  public void apply(Advice advice) {
    desk.apply(advice.id(), advice.title());
  }

  @Override
  public void copy(Advice advice) {
    ticket(advice.id());
  }

  @Override
  public void saveRegistryFiles(Advice advice) {
    files.saveRegistryFiles(fixFiles(advice));
  }

  private FixFiles fixFiles(Advice advice) {
    Performance performance = desk.performance();
    FixFiles found = performance == null ? null : performance.fixFiles().get(advice.id());
    return found == null ? new FixFiles(null, null, List.of(), List.of()) : found;
  }

  @Override
  public void walk(Advice advice) {
    Case played = desk.played();
    Performance performance = desk.performance();
    if (played == null || performance == null) {
      return;
    }
    Outcome outcome = performance.lastScene().outcome();
    preparing.begin(
        "Preparing the walk",
        cancelled -> walks.prepare(played, outcome, advice),
        plan -> plan.ifPresentOrElse(p -> show(p, played), () -> cannotWalk(advice)),
        failure -> cannotWalk(advice));
  }

  private void show(WalkPlan plan, Case played) {
    if (walkWindow != null) {
      walkWindow.dispose();
    }
    WalkWindow fresh = new WalkWindow(SwingUtilities.getWindowAncestor(bench), desk, plan, played);
    walkWindow = fresh;
    fresh.setVisible(true);
  }

  private void cannotWalk(Advice advice) {
    desk.tell(
        Notice.hint(
            "'" + advice.title() + "' changes nothing in this case.",
            "Start Outlook again and look at the fixes anew."));
  }

  @Override
  public boolean hasRegistryFiles(Advice advice) {
    return fixFiles(advice).apply() != null;
  }

  @Override
  public boolean canWalk(Advice advice) {
    Case played = desk.played();
    return played != null && walks.offers(played, advice);
  }
}
