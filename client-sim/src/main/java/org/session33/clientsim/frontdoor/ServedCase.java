package org.session33.clientsim.frontdoor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.session33.clientsim.frontdoor.sessions.FrontDoorSessions;
import org.session33.clientsim.scenario.CaseRemedies;
import org.session33.diagnostics.examination.CaseExaminer;
import org.session33.diagnostics.examination.CaseResult;
import org.session33.diagnostics.rehearsal.Rehearsal;
import org.session33.diagnostics.remedies.Attempt;
import org.session33.profiles.cases.Case;
import org.session33.profiles.cases.Program;
import org.session33.profiles.cases.ProgramKind;
import org.session33.profiles.exchange.ServiceDoor;

/**
 * What can be learnt from the clients at the doors, and what can be tried while they are there: the
 * case as they showed it, its findings with proven remedies, and a remedy applied to the store that
 * they are connected to.
 */
public final class ServedCase {
  private static final Map<ServiceDoor, ProgramKind> KINDS =
      Map.of(
          ServiceDoor.OWA, ProgramKind.OWA,
          ServiceDoor.IMAP4, ProgramKind.IMAP,
          ServiceDoor.POP3, ProgramKind.POP,
          ServiceDoor.EWS, ProgramKind.EWS);

  private final FrontDoorSessions sessions;
  private final boolean programsRun;
  private final Rehearsal rehearsal;
  private final CaseExaminer examiner;
  private final CaseRemedies remedies;

  /**
   * A case whose doors are open.
   *
   * @param programsRun whether the case's own programs have logged on beside the real clients
   */
  public ServedCase(
      FrontDoorSessions sessions,
      boolean programsRun,
      Rehearsal rehearsal,
      CaseExaminer examiner,
      CaseRemedies remedies) {
    this.sessions = sessions;
    this.programsRun = programsRun;
    this.rehearsal = rehearsal;
    this.examiner = examiner;
    this.remedies = remedies;
  }

  /**
   * The case with the clients that knocked as programs of it, each kind with the most sessions that
   * it wanted at the same time. Where the case's own programs did not log on, real clients play
   * those that come through a service door.
   */
  public Case seen() {
    Case served = sessions.served();
    List<Program> programs = new ArrayList<>();
    for (Program program : served.programs()) {
      if (programsRun || !program.kind().clientType().isService()) {
        programs.add(program);
      }
    }
    for (ServiceDoor door : ServiceDoor.values()) {
      int asked = sessions.mostAsked().getOrDefault(door, 0);
      ProgramKind kind = KINDS.get(door);
      if (asked > 0 && kind != null) {
        programs.add(Program.counted(door.words() + " clients at the door", kind, asked));
      }
    }
    return served.withPrograms(programs);
  }

  /** Why clients were refused, and what helps. */
  public CaseResult examine() {
    return examiner.examine(seen(), problem -> {});
  }

  /**
   * Applies a remedy to the store that the clients are connected to. What it writes to the registry
   * waits for a restart of the store.
   *
   * @return what was done, or why nothing was, a sentence
   */
  public String apply(String id) {
    Case seen = seen();
    Optional<Attempt> attempt = remedies.attempt(id, seen, rehearsal.rehearse(seen));
    if (attempt.isEmpty()) {
      return "There is no remedy '" + id + "'; 'advise' lists them.";
    }
    if (attempt.get() instanceof Attempt.NotApplicable none) {
      return "It does not apply here: " + none.reason() + ".";
    }
    if (attempt.get() instanceof Attempt.NotRehearsed unproved) {
      return "It cannot be acted out: " + unproved.reason() + ".";
    }
    if (attempt.get() instanceof Attempt.NotEnough most) {
      return "It is not enough: " + most.note() + ".";
    }
    Attempt.Change change = (Attempt.Change) attempt.get();
    if (change.changed().equals(seen)) {
      if (change.restart()) {
        sessions.restartStore();
        return "The Information Store was restarted.";
      }
      return "Nothing that the store reads has changed: " + change.note() + ".";
    }
    sessions.change(change.changed(), id);
    return change.restart()
        ? "It is written; it is in force once the Information Store is restarted ('restart')."
        : "It is in force.";
  }
}
