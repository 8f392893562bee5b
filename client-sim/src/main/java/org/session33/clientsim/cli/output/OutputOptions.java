package org.session33.clientsim.cli.output;

import picocli.CommandLine.Option;

/** The options that every command has. */
public final class OutputOptions {
  @Option(names = "--json", description = "Write one JSON document.")
  private boolean json;

  @Option(
      names = "--redact",
      description =
          "Replace the names of people, mailboxes and machines, each always by the same word.")
  private boolean redact;

  @Option(names = "--debug", description = "Show the stack trace of a fault of the program.")
  private boolean debug;

  /** Whether one JSON document is asked for. */
  public boolean json() {
    return json;
  }

  /** Whether names are to be replaced. */
  public boolean redact() {
    return redact;
  }

  boolean debug() {
    return debug;
  }
}
