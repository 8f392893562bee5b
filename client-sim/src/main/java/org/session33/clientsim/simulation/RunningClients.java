package org.session33.clientsim.simulation;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.session33.profiles.cases.Case;
import org.session33.profiles.cases.Program;
import org.session33.profiles.cases.ProgramKind;
import org.session33.profiles.outlook.OutlookProfile;
import org.session33.profiles.sessions.PlannedSession;
import org.session33.profiles.sessions.SessionPlan;
import org.session33.profiles.sessions.SessionPlanner;
import org.session33.profiles.sessions.SessionRole;

/** Who may log on in a case as it stands, who of them is running, and what each would open. */
final class RunningClients {
  private final SessionPlanner planner;
  private final Set<String> names = new HashSet<>();
  private Case theCase;
  private @Nullable SessionPlan plan;
  private boolean outlookRunning;

  RunningClients(Case theCase, SessionPlanner planner) {
    this.theCase = theCase;
    this.planner = planner;
  }

  Case theCase() {
    return theCase;
  }

  void become(Case changed) {
    theCase = changed;
    plan = null;
  }

  SessionPlan plan() {
    SessionPlan known = plan;
    if (known == null) {
      known = planner.plan(theCase);
      plan = known;
    }
    return known;
  }

  OutlookProfile profile() throws StepException {
    OutlookProfile profile = theCase.outlook();
    if (profile == null) {
      throw new StepException("the case has no Outlook");
    }
    return profile;
  }

  Program program(String name) throws StepException {
    return theCase.programs().stream()
        .filter(p -> p.name().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(() -> new StepException("the case has no program '" + name + "'"));
  }

  List<Program> secondOutlooks() {
    return theCase.programs().stream().filter(p -> p.kind() == ProgramKind.SECOND_OUTLOOK).toList();
  }

  boolean isOutlookRunning() {
    return outlookRunning;
  }

  void setOutlookRunning(boolean value) {
    outlookRunning = value;
  }

  boolean isAnyOutlookRunning() {
    return outlookRunning || secondOutlooks().stream().anyMatch(this::isRunning);
  }

  boolean isRunning(Program program) {
    return isRunning(program.name());
  }

  boolean isRunning(String program) {
    return names.contains(key(program));
  }

  void setRunning(Program program, boolean value) {
    if (value) {
      names.add(key(program.name()));
    } else {
      names.remove(key(program.name()));
    }
  }

  /** The time between two logons. */
  Duration pause() {
    return Duration.ofMillis(planner.model(theCase).value("sessionOpenMilliseconds"));
  }

  /** How long the store counts a session whose connection is broken. */
  Duration staleLife(boolean behindNat) {
    return Duration.ofMinutes(
        planner
            .model(theCase)
            .value(behindNat ? "staleSessionMinutesBehindNat" : "staleSessionMinutes"));
  }

  int staleSessionsPerReconnect() {
    return planner.model(theCase).value("staleSessionsPerReconnect");
  }

  /** The sessions of a program. */
  static Predicate<PlannedSession> of(Program program) {
    return program.kind() == ProgramKind.SECOND_OUTLOOK
        ? s -> s.copy() > CaseSimulation.FIRST && s.holder().equals(program.name())
        : s -> s.role() == SessionRole.PROGRAM && s.holder().equals(program.name());
  }

  static String key(String program) {
    return program.toLowerCase(Locale.ROOT);
  }
}
