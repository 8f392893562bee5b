package org.session33.clientsim.scenario;

import org.session33.diagnostics.examination.CaseResult;
import org.session33.diagnostics.rehearsal.Outcome;

/** What can be seen at one moment; causes and remedies are worked out only when asked for. */
public interface RehearsalState {
  /** What a person would see. */
  Outcome outcome();

  /** The same with causes and remedies. */
  CaseResult result();
}
