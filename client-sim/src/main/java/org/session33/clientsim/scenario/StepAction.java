package org.session33.clientsim.scenario;

import org.session33.clientsim.acting.Stage;
import org.session33.clientsim.acting.StageException;

/** What a step does on the stage. */
@FunctionalInterface
public interface StepAction {
  /**
   * Acts.
   *
   * @throws StageException if it cannot be acted out at this moment
   */
  void act(Stage stage, RemedyDesk remedies) throws StageException;
}
