package org.session33.clientsim.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Injector;
import com.google.inject.Provides;
import org.session33.clientsim.cli.CommandSource;

/** The command line; a command is made when it is called for. */
final class CommandsModule extends AbstractModule {
  @Provides
  CommandSource commands(Injector injector) {
    return injector::getInstance;
  }
}
