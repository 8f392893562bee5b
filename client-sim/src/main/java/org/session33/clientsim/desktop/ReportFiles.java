package org.session33.clientsim.desktop;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import javax.swing.JCheckBox;
import javax.swing.JFileChooser;
import javax.swing.ProgressMonitor;
import javax.swing.SwingUtilities;
import javax.swing.filechooser.FileNameExtensionFilter;
import org.jspecify.annotations.Nullable;
import org.session33.clientsim.desktop.desk.Desk;
import org.session33.clientsim.desktop.desk.Notice;
import org.session33.clientsim.desktop.desk.ReportExport;
import org.session33.diagnostics.examination.CaseResult;
import org.session33.diagnostics.report.output.ReportKind;
import org.session33.profiles.files.InputException;

/** Asks where a report or the fix files shall be saved, and saves them beside the screen. */
final class ReportFiles {
  private final Workbench bench;
  private final Desk desk;
  private final Settings settings;
  private final ReportExport reports;
  private final SwingBackground background = new SwingBackground(what -> {});

  ReportFiles(Workbench bench, Desk desk, Settings settings, ReportExport reports) {
    this.bench = bench;
    this.desk = desk;
    this.settings = settings;
    this.reports = reports;
  }

  /** Asks for a file and saves the report of what the desk shows. */
  void saveReport() {
    CaseResult result = desk.result();
    Path target = result == null ? null : ask();
    if (result == null || target == null) {
      return;
    }
    boolean names = !settings.isRedacted();
    ProgressMonitor monitor =
        new ProgressMonitor(bench, "Writing " + target.getFileName(), " ", 0, 1);
    background.begin(
        "Writing the report",
        cancelled -> {
          reports.save(
              target,
              result,
              names,
              (what, done, total) -> {
                if (monitor.isCanceled() || cancelled.getAsBoolean()) {
                  throw new CancellationException();
                }
                SwingUtilities.invokeLater(() -> show(monitor, what, done, total));
              });
          return target;
        },
        saved -> {
          monitor.close();
          desk.tell(
              Notice.hint(
                  "Saved: " + saved + ".",
                  names
                      ? "It holds the names (Edit > Leave names out)."
                      : "Names are left out (Edit > Leave names out)."));
        },
        failure -> {
          monitor.close();
          fail(failure);
        });
  }

  private static void show(ProgressMonitor monitor, String what, long done, long total) {
    monitor.setMaximum((int) Math.min(Math.max(1, total), Integer.MAX_VALUE));
    monitor.setNote(what);
    // At its maximum the monitor would close, and the file is not in its place yet.
    monitor.setProgress((int) Math.min(done, Math.max(0, monitor.getMaximum() - 1)));
  }

  private @Nullable Path ask() {
    JFileChooser chooser = new JFileChooser();
    chooser.setDialogTitle("Export the report");
    chooser.setAcceptAllFileFilterUsed(false);
    for (ReportKind kind : ReportKind.values()) {
      chooser.addChoosableFileFilter(
          new FileNameExtensionFilter(
              kind.title() + " (*" + kind.ending() + ")", kind.ending().substring(1)));
    }
    chooser.setSelectedFile(Path.of("session33-report").toFile());
    if (chooser.showSaveDialog(bench) != JFileChooser.APPROVE_OPTION) {
      return null;
    }
    int chosen = Arrays.asList(chooser.getChoosableFileFilters()).indexOf(chooser.getFileFilter());
    Path target =
        ReportExport.target(
            chooser.getSelectedFile().toPath(),
            List.of(ReportKind.values()).get(Math.max(0, chosen)));
    boolean replace =
        !Files.exists(target)
            || bench.ask(
                    "Replace the file?",
                    target.getFileName() + " is there already. Shall it be replaced?",
                    "Replace",
                    "Go back")
                == 0;
    return replace ? target : null;
  }

  /** Asks for a folder and saves the files of one fix there. */
  void saveFix(String id) {
    CaseResult result = desk.result();
    if (result == null) {
      return;
    }
    JFileChooser chooser = new JFileChooser();
    chooser.setFileSelectionMode(JFileChooser.DIRECTORIES_ONLY);
    chooser.setDialogTitle("Folder for the files of this fix");
    if (chooser.showSaveDialog(bench) != JFileChooser.APPROVE_OPTION) {
      return;
    }
    Path folder = chooser.getSelectedFile().toPath();
    background.begin(
        "Writing the fix files",
        cancelled -> reports.saveFix(folder, result, !settings.isRedacted(), id),
        saved -> tellFixes(saved, true),
        this::fail);
  }

  /** Asks for a folder and saves the files of the fixes there. */
  void saveFixes() {
    CaseResult result = desk.result();
    if (result == null) {
      return;
    }
    JFileChooser chooser = new JFileChooser();
    chooser.setFileSelectionMode(JFileChooser.DIRECTORIES_ONLY);
    chooser.setDialogTitle("Folder for the files of the fixes that were proved");
    JCheckBox all = new JCheckBox("Also those that were not proved to open the case");
    chooser.setAccessory(all);
    if (chooser.showSaveDialog(bench) != JFileChooser.APPROVE_OPTION) {
      return;
    }
    Path folder = chooser.getSelectedFile().toPath();
    background.begin(
        "Writing the fix files",
        cancelled -> reports.saveFixes(folder, result, !settings.isRedacted(), all.isSelected()),
        saved -> tellFixes(saved, all.isSelected()),
        this::fail);
  }

  private void tellFixes(List<Path> saved, boolean all) {
    desk.tell(
        saved.isEmpty()
            ? Notice.hint(
                all ? "No fix of this case applies." : "No fix was proved to open this case.",
                all ? "" : "Export again and choose those that were not proved, too.")
            : Notice.hint(
                "Saved: "
                    + saved.stream()
                        .map(file -> String.valueOf(file.getFileName()))
                        .collect(Collectors.joining(", "))
                    + ".",
                "Read README.txt first."));
  }

  private void fail(Exception failure) {
    if (failure instanceof InputException bad) {
      desk.tell(
          Notice.error(
              bad.problem().place().file() + ": " + bad.problem().what() + ".",
              bad.problem().hint()));
    } else if (!(failure instanceof CancellationException)) {
      desk.tell(
          Notice.error("The report could not be written: " + failure, "Please report this to us."));
    }
  }
}
