package org.session33.clientsim.cli;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.session33.clientsim.cli.output.Terminal;
import org.session33.diagnostics.findings.Rule;
import org.session33.diagnostics.findings.RuleFaults;

/** The stack traces of faults of the program, for whoever asked for them with {@code --debug}. */
@Singleton
public final class FaultTraces implements RuleFaults {
  private final Terminal terminal;
  private volatile boolean wanted;

  /** Traces on the side of this terminal. */
  @Inject
  FaultTraces(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Says whether they are wanted. */
  void want(boolean value) {
    wanted = value;
  }

  @Override
  public void failed(Rule rule, RuntimeException fault) {
    show("session33: the rule " + rule.id() + " failed: ", fault);
  }

  /** Shows a fault where that is wanted, behind a few words. */
  void show(String words, Throwable fault) {
    if (wanted) {
      StringWriter trace = new StringWriter();
      fault.printStackTrace(new PrintWriter(trace));
      terminal.message(words + trace);
    }
  }
}
