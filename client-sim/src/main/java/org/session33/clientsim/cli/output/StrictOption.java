package org.session33.clientsim.cli.output;

import org.session33.diagnostics.examination.CaseResult;
import org.session33.diagnostics.examination.Completeness;
import picocli.CommandLine.Option;

/** How a command that takes a case ends where something is missing from its answer. */
public final class StrictOption {
  @Option(
      names = "--strict",
      description =
          "Exit with 3 instead of 6 where the answer is incomplete, so that nobody takes it for"
              + " whole.")
  private boolean strict;

  /** Whether an incomplete answer counts as none. */
  public boolean strict() {
    return strict;
  }

  /** The exit code of an answer that was printed. */
  public int exitCode(Completeness answer) {
    return exitCode(answer.isWhole());
  }

  /** The same; a result that hangs on what is not known is no whole one. */
  public int exitCode(CaseResult result) {
    return exitCode(result.isDecided());
  }

  /** The exit code of an answer that was printed. */
  public int exitCode(boolean whole) {
    if (whole) {
      return ExitCode.DONE;
    }
    return strict ? ExitCode.INPUT : ExitCode.INCOMPLETE;
  }
}
