package org.session33.clientsim.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import org.session33.clientsim.frontdoor.FrontDoors;
import org.session33.clientsim.saving.CaseSaving;
import org.session33.clientsim.saving.ScenarioDraft;
import org.session33.clientsim.scenario.CaseRemedies;
import org.session33.clientsim.scenario.KnownNames;
import org.session33.clientsim.scenario.reading.ScenarioReader;
import org.session33.clientsim.scenario.running.ScenarioRunner;
import org.session33.clientsim.scenario.running.ScenarioSuite;
import org.session33.clientsim.scenario.watch.DiskWatch;
import org.session33.clientsim.scenario.watch.FolderWatch;
import org.session33.clientsim.scenario.watch.ScenarioWatch;
import org.session33.clientsim.simulation.CaseRehearsal;
import org.session33.clientsim.simulation.SimulationFactory;
import org.session33.diagnostics.casefile.EvidenceCaseReader;
import org.session33.diagnostics.examination.CaseExaminer;
import org.session33.diagnostics.findings.Diagnosis;
import org.session33.diagnostics.rehearsal.Rehearsal;
import org.session33.diagnostics.remedies.Remedy;
import org.session33.profiles.exchange.ClientMessages;
import org.session33.profiles.exchange.ExchangeReleases;
import org.session33.profiles.exchange.LimitValues;
import org.session33.profiles.intake.casefile.CaseReader;
import org.session33.profiles.outlook.OutlookMessages;
import org.session33.profiles.outlook.OutlookReleases;
import org.session33.profiles.sessions.SessionModel;
import org.session33.profiles.sessions.SessionPlanner;

/** The plan and its rehearsal; the one place that knows the wall clock. */
final class SimulationModule extends AbstractModule {
  /** Twelve letters and digits: no more than a person can type. */
  private static final long MOST_SECRET = 4_738_381_338_321_616_896L;

  @Provides
  @Singleton
  SessionPlanner sessionPlanner(SessionModel model) {
    return new SessionPlanner(model);
  }

  @Provides
  @Singleton
  Rehearsal rehearsal(SimulationFactory simulations) {
    return new CaseRehearsal(simulations);
  }

  @Provides
  @Singleton
  SimulationFactory stageBuilder(
      SessionPlanner planner, OutlookMessages messages, ClientMessages clientMessages) {
    return new SimulationFactory(planner, messages, clientMessages);
  }

  @Provides
  @Singleton
  CaseRemedies remedyDesk(List<Remedy> remedies, Rehearsal rehearsal, LimitValues limitValues) {
    return new CaseRemedies(remedies, rehearsal, limitValues);
  }

  @Provides
  @Singleton
  KnownNames knownNames(Diagnosis diagnosis, CaseRemedies remedies, OutlookMessages messages) {
    return KnownNames.of(diagnosis, remedies, messages);
  }

  @Provides
  @Singleton
  ScenarioReader scenarioReader(CaseReader cases, KnownNames names) {
    return new ScenarioReader(cases, names);
  }

  @Provides
  @Singleton
  ScenarioRunner scenarioRunner(
      SimulationFactory simulations, CaseExaminer examiner, CaseRemedies remedies) {
    return new ScenarioRunner(simulations, examiner, remedies);
  }

  @Provides
  @Singleton
  ScenarioSuite scenarioSuite(ScenarioReader reader, ScenarioRunner runner) {
    return new ScenarioSuite(reader, runner);
  }

  @Provides
  @Singleton
  CaseSaving caseSaving(
      OutlookReleases outlooks,
      ExchangeReleases exchanges,
      LimitValues limitValues,
      CaseReader cases,
      ScenarioReader reader,
      ScenarioRunner runner,
      KnownNames names) {
    return new CaseSaving(
        new EvidenceCaseReader(outlooks, exchanges, limitValues),
        cases,
        new ScenarioDraft(reader, runner, names));
  }

  @Provides
  @Singleton
  ScenarioWatch scenarioWatch(ScenarioSuite suite, FolderWatch.Opener watches) {
    return new ScenarioWatch(suite, watches);
  }

  @Provides
  FolderWatch.Opener watches() {
    return DiskWatch::open;
  }

  @Provides
  @Singleton
  FrontDoors.Builder frontDoors(InstantSource clock) {
    // Whatever opens a door needs another secret each time.
    SecureRandom chance = new SecureRandom();
    return new FrontDoors.Builder(
        ClientMessages.load(), clock, () -> Long.toString(chance.nextLong(MOST_SECRET), 36));
  }

  @Provides
  InstantSource clock() {
    return InstantSource.system();
  }
}
