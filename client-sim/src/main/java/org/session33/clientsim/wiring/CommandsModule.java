package org.session33.clientsim.wiring;

import com.google.inject.AbstractModule;
import org.session33.clientsim.cli.CommandLineFace;

/** The command line; its parts are made just in time by their annotated constructors. */
final class CommandsModule extends AbstractModule {
  @Override
  protected void configure() {
    bind(CommandLineFace.class);
  }
}
