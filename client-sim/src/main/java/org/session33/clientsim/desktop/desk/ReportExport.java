package org.session33.clientsim.desktop.desk;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.session33.diagnostics.examination.CaseResult;
import org.session33.diagnostics.report.Progress;
import org.session33.diagnostics.report.ToolVersion;
import org.session33.diagnostics.report.fixes.FixFolder;
import org.session33.diagnostics.report.output.ReportKind;
import org.session33.diagnostics.report.output.ReportOptions;
import org.session33.diagnostics.report.output.ReportWriter;
import org.session33.profiles.files.InputException;

/** Saves what the desk shows, as the command {@code report} does. */
public final class ReportExport {
  private final ReportWriter writer;
  private final FixFolder fixes;
  private final InstantSource clock;

  /**
   * An export.
   *
   * @param clock tells when a report was made
   */
  public ReportExport(ReportWriter writer, FixFolder fixes, InstantSource clock) {
    this.writer = writer;
    this.fixes = fixes;
    this.clock = clock;
  }

  /** The file to be written: what was chosen, with the ending of the kind where it has none. */
  public static Path target(Path chosen, ReportKind kind) {
    return ReportKind.of(chosen).isPresent()
        ? chosen
        : chosen.resolveSibling(chosen.getFileName() + kind.ending());
  }

  /**
   * Saves a report; its ending says as what.
   *
   * @param target a name with an ending that {@link ReportKind} knows
   * @param names whether names stay in it
   * @param progress hears how far it is, and may end it
   * @throws InputException if it cannot be saved; what was there before is still there
   * @throws java.util.concurrent.CancellationException if the progress ends it
   */
  public void save(Path target, CaseResult result, boolean names, Progress progress)
      throws InputException {
    ReportKind kind =
        ReportKind.of(target)
            .orElseThrow(() -> new IllegalArgumentException("no kind of report: " + target));
    ToolVersion tool = ToolVersion.at(clock.instant().truncatedTo(ChronoUnit.SECONDS));
    writer.save(target, kind, result, tool, new ReportOptions(names, null, false), progress);
  }

  /** Saves the files of one fix, as {@link #saveFixes} does those of all. */
  public List<Path> saveFix(Path folder, CaseResult result, boolean names, String id)
      throws InputException {
    return fixes.save(folder, result, names, id);
  }

  /**
   * Saves the fixes that were proved to open the case, with a README.
   *
   * @param names whether comments and README keep names
   * @param all whether those of the other remedies are saved too
   * @return the files, the README first; none where there is no such fix
   * @throws InputException if one cannot be saved
   */
  public List<Path> saveFixes(Path folder, CaseResult result, boolean names, boolean all)
      throws InputException {
    return fixes.save(folder, result, names, all);
  }
}
