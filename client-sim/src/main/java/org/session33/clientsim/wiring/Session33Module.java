package org.session33.clientsim.wiring;

import com.google.inject.AbstractModule;

/** The whole program. */
public final class Session33Module extends AbstractModule {
  @Override
  protected void configure() {
    install(new FactsModule());
    install(new IntakeModule());
    install(new SimulationModule());
    install(new DiagnosticsModule());
    install(new CommandsModule());
    install(new DesktopModule());
  }
}
