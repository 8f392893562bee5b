package org.session33.clientsim.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.session33.clientsim.acting.CaseRehearsal;
import org.session33.diagnostics.rehearsal.Rehearsal;
import org.session33.profiles.outlook.OutlookMessages;
import org.session33.profiles.sessions.SessionModel;
import org.session33.profiles.sessions.SessionPlanner;

/** The plan and its rehearsal; the one place that knows the wall clock. */
final class SimulationModule extends AbstractModule {
  @Provides
  @Singleton
  SessionPlanner sessionPlanner(SessionModel model) {
    return new SessionPlanner(model);
  }

  @Provides
  @Singleton
  Rehearsal rehearsal(SessionPlanner planner, OutlookMessages messages) {
    return new CaseRehearsal(planner, messages);
  }

  @Provides
  InstantSource clock() {
    return InstantSource.system();
  }
}
