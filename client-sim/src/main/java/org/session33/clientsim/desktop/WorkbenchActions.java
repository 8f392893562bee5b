package org.session33.clientsim.desktop;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.swing.JFileChooser;
import javax.swing.JOptionPane;
import javax.swing.SwingUtilities;
import org.jspecify.annotations.Nullable;
import org.session33.clientsim.desktop.desk.Desk;
import org.session33.clientsim.desktop.desk.Notice;
import org.session33.clientsim.desktop.desk.RehearsalRun;
import org.session33.clientsim.desktop.panels.DiagnosisPanel;
import org.session33.clientsim.desktop.parts.Appearance;
import org.session33.clientsim.desktop.view.RehearsalStep;
import org.session33.diagnostics.examination.CaseResult;
import org.session33.diagnostics.remedies.advice.Advice;
import org.session33.diagnostics.remedies.advice.AdviceSet;
import org.session33.diagnostics.report.TicketText;
import org.session33.diagnostics.report.ToolVersion;

/** What buttons, menus and links of the workbench do: files, clipboard, questions, settings. */
final class WorkbenchActions implements DeskCommands.WindowActions, DiagnosisPanel.FixActions {
  private final Workbench bench;
  private final Desk desk;
  private final DesktopParts parts;
  private final Settings settings;
  private final CaseFiles files;
  private final TextDialogs texts;
  private final WalkStarter walks;
  private final FrontDoorWindow frontDoors;
  private final ReportFiles reports;

  WorkbenchActions(Workbench bench, Desk desk, DesktopParts parts, Settings settings) {
    this.bench = bench;
    this.desk = desk;
    this.parts = parts;
    this.settings = settings;
    this.files = new CaseFiles(bench, desk, settings);
    this.texts = new TextDialogs(bench);
    this.walks = new WalkStarter(bench, desk, parts);
    this.reports = new ReportFiles(bench, desk, settings, parts.reports());
    this.frontDoors = new FrontDoorWindow(bench, desk, parts.frontDoors());
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

  /** Takes a text that was dropped or pasted. */
  void openText(String text) {
    desk.paste(text, this::mayLeave);
  }

  @Override
  public void paste() {
    bench.paste();
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
      desk.take(RehearsalStep.waiting(Duration.ofMinutes(minutes)));
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
    CaseResult result = desk.result();
    if (result == null) {
      return;
    }
    ToolVersion tool = ToolVersion.at(parts.clock().instant());
    TicketText text = TicketText.of(result, tool);
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
  public void exportReport() {
    bench.commitTyping();
    reports.saveReport();
  }

  @Override
  public void exportFixes() {
    reports.saveFixes();
  }

  @Override
  public void openFrontDoors() {
    bench.commitTyping();
    frontDoors.open();
  }

  @Override
  public void help() {
    texts.gettingStarted();
  }

  @Override
  public void about() {
    texts.about(ToolVersion.at(parts.clock().instant()));
  }

  /** Lists all places of a notice. */
  void listProblems(Notice notice) {
    texts.problems(notice);
  }

  @Override
  public void quit() {
    if (mayLeave()) {
      frontDoors.close();
      bench.close();
    }
  }

  @Override
  public void apply(Advice advice) {
    desk.apply(List.of(advice.id()), advice.title());
  }

  @Override
  public void copy(Advice advice) {
    ticket(advice.id());
  }

  @Override
  public void saveFiles(Advice advice) {
    reports.saveFix(advice.id());
  }

  @Override
  public void walk(Advice advice) {
    walks.walk(List.of(advice));
  }

  @Override
  public boolean hasFiles(Advice advice) {
    RehearsalRun lastRun = desk.lastRun();
    return lastRun != null && lastRun.withFiles().contains(advice.id());
  }

  @Override
  public boolean canApply() {
    return desk.theCase() != null;
  }

  @Override
  public boolean canWalk(Advice advice) {
    return walks.canWalk(List.of(advice));
  }

  @Override
  public void apply(AdviceSet set) {
    desk.apply(set.ids(), set.title());
  }

  @Override
  public void copy(AdviceSet set) {
    ticket(set.id());
  }

  @Override
  public void saveFiles(AdviceSet set) {
    reports.saveFix(set.id());
  }

  @Override
  public void walk(AdviceSet set) {
    walks.walk(set.parts());
  }

  @Override
  public boolean hasFiles(AdviceSet set) {
    return set.parts().stream().anyMatch(this::hasFiles);
  }

  @Override
  public boolean canWalk(AdviceSet set) {
    return walks.canWalk(set.parts());
  }
}
