package org.session33.clientsim.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.session33.clientsim.cli.DesktopStarter;
import org.session33.clientsim.desktop.DesktopFace;
import org.session33.clientsim.desktop.DesktopParts;
import org.session33.clientsim.desktop.desk.FrontDoorBoard;
import org.session33.clientsim.desktop.desk.RehearsalRunner;
import org.session33.clientsim.desktop.desk.ReportExport;
import org.session33.clientsim.desktop.form.FormFacts;
import org.session33.clientsim.frontdoor.FrontDoors;
import org.session33.clientsim.frontdoor.ServedCase;
import org.session33.clientsim.opening.CaseOpener;
import org.session33.clientsim.opening.SampleGallery;
import org.session33.clientsim.scenario.CaseRemedies;
import org.session33.clientsim.simulation.SimulationFactory;
import org.session33.diagnostics.examination.CaseExaminer;
import org.session33.diagnostics.rehearsal.Rehearsal;
import org.session33.diagnostics.remedies.RemedyAdvisor;
import org.session33.diagnostics.report.fixes.FixFolder;
import org.session33.diagnostics.report.output.ReportWriter;
import org.session33.profiles.exchange.ExchangeReleases;
import org.session33.profiles.exchange.LimitValues;
import org.session33.profiles.outlook.OutlookReleases;
import org.session33.profiles.sessions.SessionModel;

/** The desktop; nothing of it is made before it opens. */
final class DesktopModule extends AbstractModule {
  @Override
  protected void configure() {
    bind(DesktopStarter.class).to(DesktopFace.class);
  }

  @Provides
  @Singleton
  DesktopParts desktopParts(
      CaseOpener opener,
      SampleGallery gallery,
      SimulationFactory simulations,
      CaseExaminer examiner,
      RemedyAdvisor advisor,
      OutlookReleases outlooks,
      ExchangeReleases servers,
      LimitValues limits,
      SessionModel model,
      FrontDoors.Builder doors,
      Rehearsal rehearsal,
      CaseRemedies remedies,
      ReportWriter reports,
      FixFolder fixes,
      InstantSource clock) {
    RehearsalRunner director = new RehearsalRunner(simulations, examiner, advisor);
    FormFacts facts = new FormFacts(outlooks, servers, limits, model);
    FrontDoorBoard.Opener frontDoors =
        new FrontDoorBoard.Opener(
            doors, sessions -> new ServedCase(sessions, false, rehearsal, examiner, remedies));
    return new DesktopParts(
        opener,
        gallery,
        director,
        advisor,
        facts,
        frontDoors,
        new ReportExport(reports, fixes, clock),
        clock);
  }
}
