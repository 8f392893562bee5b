package org.session33.clientsim.cli;

import picocli.CommandLine.Option;

/** The options that every command has. */
final class OutputOptions {
  @Option(names = "--json", description = "Write one JSON document.")
  private boolean json;

  @Option(
      names = "--redact",
      description =
          "Replace the names of people, mailboxes and machines, each always by the same word.")
  private boolean redact;

  @Option(names = "--debug", description = "Show the stack trace of a fault of the program.")
  private boolean debug;

  boolean json() {
    return json;
  }

  boolean redact() {
    return redact;
  }

  boolean debug() {
    return debug;
  }
}
