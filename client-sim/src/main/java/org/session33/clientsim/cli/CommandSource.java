package org.session33.clientsim.cli;

/** Makes commands, each only when it is called for: most parts of the program stay asleep. */
@FunctionalInterface
public interface CommandSource {
  /** An instance with all that it needs. */
  <T> T create(Class<T> command);
}
