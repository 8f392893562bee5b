package org.session33.clientsim.cli;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.session33.clientsim.cli.output.ExitCode;
import org.session33.clientsim.cli.output.Terminal;
import org.session33.diagnostics.report.ToolVersion;
import org.session33.profiles.files.VisibleText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The root of all commands; alone it opens the desktop, or shows help where there is no screen. */
@Command(
    name = "session33",
    description = {
      "Acts an Outlook profile out against a stand-in Exchange store, shows the failure that the"
          + " user saw, says who holds every session, and proves which fix works.",
      ""
    },
    footer = {
      "",
      "Begin with:  session33 rehearse team-mailbox",
      "",
      "Exit codes: 0 done, 1 an expectation failed, 2 usage, 3 a file is missing or invalid and"
          + " there is no answer, or the output could not be written, 4 internal error, 5 nothing"
          + " matched, 6 an answer was printed that is INCOMPLETE: something given could not be"
          + " used, or what is not known may decide it (--strict makes this a 3).",
      "Nothing that is read ever leaves this machine."
    })
public final class Session33Command implements Callable<Integer> {
  private final Terminal terminal;
  private final Provider<DesktopStarter> desktop;

  @Option(
      names = "--case",
      paramLabel = "CASE",
      description = "Open the desktop with this case: a file, a folder, a zip, or a sample's name.")
  private @Nullable String openWith;

  @Option(
      names = "--pictures",
      paramLabel = "DIR",
      description = "Write pictures of the desktop into a folder; no screen is needed.")
  private @Nullable String pictures;

  @Option(names = "--version", description = "Show the version and that of the facts.")
  private boolean version;

  @Spec private CommandSpec spec = CommandSpec.create();

  /** The root on this terminal. */
  @Inject
  public Session33Command(Terminal terminal, Provider<DesktopStarter> desktop) {
    this.terminal = terminal;
    this.desktop = desktop;
  }

  /**
   * Accepts the option and explains it; it is read by the face, which meets every fault.
   *
   * @param shown whether the stack trace is shown
   */
  @Option(names = "--debug", description = "Show the stack trace of a fault of the program.")
  void debug(boolean shown) {
    // Nothing depends on it before there is a fault.
  }

  @Override
  public Integer call() {
    if (version) {
      ToolVersion tool = ToolVersion.at(Instant.EPOCH);
      terminal.line("session33 " + tool.version() + ", facts " + tool.facts());
      return ExitCode.DONE;
    }
    if (pictures != null) {
      return write(pictures);
    }
    DesktopStarter starter = desktop.get();
    if (starter.hasScreen()) {
      starter.open(openWith);
      return ExitCode.DONE;
    }
    if (openWith != null) {
      terminal.message(
          "session33: there is no screen to open the desktop on; use 'session33 rehearse "
              + VisibleText.of(openWith)
              + "'");
      return ExitCode.USAGE;
    }
    terminal.line(spec.commandLine().getUsageMessage(terminal.ansi()));
    return ExitCode.DONE;
  }

  private int write(String folder) {
    try {
      desktop.get().pictures(folder).forEach(terminal::line);
      return ExitCode.DONE;
    } catch (UncheckedIOException e) {
      terminal.message(
          VisibleText.of(
              folder
                  + ": the pictures cannot be written here ("
                  + e.getMessage()
                  + "); name a folder that can be written to"));
      return ExitCode.INPUT;
    }
  }
}
