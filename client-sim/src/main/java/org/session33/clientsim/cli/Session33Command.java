package org.session33.clientsim.cli;

import jakarta.inject.Inject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The root of all commands; alone it shows help and how to begin. */
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
      "Exit codes: 0 done, 1 an expectation failed, 2 usage, 3 a file is missing or invalid, 4"
          + " internal error, 5 nothing matched.",
      "Nothing that is read ever leaves this machine."
    })
public final class Session33Command implements Runnable {
  private final Terminal terminal;

  @Spec private CommandSpec spec = CommandSpec.create();

  /** The root on this terminal. */
  @Inject
  public Session33Command(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void run() {
    terminal.line(spec.commandLine().getUsageMessage(terminal.ansi()));
  }
}
