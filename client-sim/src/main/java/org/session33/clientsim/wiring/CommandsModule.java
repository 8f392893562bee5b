package org.session33.clientsim.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Injector;
import com.google.inject.Provides;
import com.google.inject.multibindings.OptionalBinder;
import org.session33.clientsim.cli.CommandSource;
import org.session33.clientsim.cli.FaultTraces;
import org.session33.clientsim.cli.output.ReadingLine;
import org.session33.diagnostics.findings.RuleFaults;
import org.session33.profiles.files.ReadingProgress;

/** The command line; a command is made when it is called for. */
final class CommandsModule extends AbstractModule {
  @Override
  protected void configure() {
    OptionalBinder.newOptionalBinder(binder(), RuleFaults.class).setBinding().to(FaultTraces.class);
    OptionalBinder.newOptionalBinder(binder(), ReadingProgress.class)
        .setBinding()
        .to(ReadingLine.class);
  }

  @Provides
  CommandSource commands(Injector injector) {
    return injector::getInstance;
  }
}
