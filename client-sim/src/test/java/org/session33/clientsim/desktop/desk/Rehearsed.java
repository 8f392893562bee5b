package org.session33.clientsim.desktop.desk;

import java.util.List;
import org.session33.clientsim.ProgramUnderTest;
import org.session33.clientsim.desktop.DesktopParts;
import org.session33.clientsim.desktop.view.RehearsalStep;
import org.session33.clientsim.desktop.view.RehearsalStep.Kind;
import org.session33.clientsim.desktop.view.RehearsalView;
import org.session33.diagnostics.examination.Intake;
import org.session33.profiles.cases.Case;
import org.session33.profiles.intake.casefile.StatedReleases;

/** Cases that the real parts of the program act out, for tests. */
public final class Rehearsed {
  private static final DesktopParts PARTS = ProgramUnderTest.piped().part(DesktopParts.class);

  private Rehearsed() {}

  static DesktopParts parts() {
    return PARTS;
  }

  /** A shipped case. */
  public static Case sample(String name) {
    Case found = PARTS.opener().open(name, StatedReleases.none()).found();
    if (found == null) {
      throw new AssertionError("no sample " + name);
    }
    return found;
  }

  /** A shipped case after these steps. */
  public static RehearsalRun sample(String name, RehearsalStep... steps) {
    return PARTS.runner().act(sample(name), Intake.CLEAN, List.of(steps), () -> false);
  }

  /** A case in which Outlook is started. */
  public static RehearsalRun started(Case theCase) {
    RehearsalStep start = RehearsalStep.of(Kind.START_OUTLOOK);
    return PARTS.runner().act(theCase, Intake.CLEAN, List.of(start), () -> false);
  }

  /** A shipped case in which Outlook is started. */
  public static RehearsalRun started(String name) {
    return sample(name, RehearsalStep.of(Kind.START_OUTLOOK));
  }

  /** What is seen at the end. */
  public static RehearsalView end(RehearsalRun lastRun) {
    return lastRun.viewAt(lastRun.length());
  }
}
