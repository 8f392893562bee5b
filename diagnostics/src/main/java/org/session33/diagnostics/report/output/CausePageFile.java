package org.session33.diagnostics.report.output;

import java.nio.file.Path;
import java.util.List;
import org.session33.diagnostics.report.ToolVersion;
import org.session33.diagnostics.report.causes.CausePage;
import org.session33.diagnostics.report.page.CausePageWriter;
import org.session33.profiles.files.AtomicFile;
import org.session33.profiles.files.InputException;

/** The file of a page about causes. */
public final class CausePageFile {
  private CausePageFile() {}

  /**
   * Writes it; it is moved to its place when it is whole.
   *
   * @throws InputException if it cannot be saved; an old file is unchanged
   */
  public static void write(Path target, List<CausePage> causes, ToolVersion tool)
      throws InputException {
    AtomicFile.write(target, out -> CausePageWriter.write(causes, tool, out));
  }
}
