package org.session33.clientsim.desktop.walk.steps;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.session33.diagnostics.remedies.advice.Advice;
import org.session33.diagnostics.remedies.text.AdviceStep;

/**
 * A fix on its way through the stand-in dialogs. Other actions than the next step are allowed; what
 * counts is the state of the machine.
 */
public final class Walk {
  private final Advice advice;
  private final Machine machine;
  private final List<Task> tasks;
  private final boolean training;
  private final Set<Integer> helped = new HashSet<>();
  private int noticed;
  private int current;
  private int hints;
  private boolean finished;

  Walk(Advice advice, Machine machine, boolean training) {
    this.advice = advice;
    this.machine = machine;
    this.training = training;
    List<Task> all = machine.tasks();
    this.tasks =
        all.stream().filter(t -> advice.lines().stream().anyMatch(s -> isFor(s, t))).toList();
    machine.listen(this::notice);
  }

  /** The fix. */
  public Advice advice() {
    return advice;
  }

  /** The computer that it is done on. */
  public Machine machine() {
    return machine;
  }

  /** Whether the guide is hidden and the walk is scored. */
  public boolean isTraining() {
    return training;
  }

  /** The steps of the fix, each with its state. */
  public List<GuideLine> lines() {
    int next = next();
    List<GuideLine> lines = new ArrayList<>();
    for (AdviceStep step : advice.lines()) {
      int task = taskOf(step);
      GuideLine.State state;
      if (task < 0) {
        state = GuideLine.State.NOTE;
      } else if (tasks.get(task).done().getAsBoolean()) {
        state = GuideLine.State.DONE;
      } else {
        state = task == next ? GuideLine.State.NEXT : GuideLine.State.LATER;
      }
      lines.add(new GuideLine(step.words(), state));
    }
    return lines;
  }

  private static boolean isFor(AdviceStep step, Task task) {
    return task.control().id().equals(step.control());
  }

  private int taskOf(AdviceStep step) {
    for (int i = 0; i < tasks.size(); i++) {
      if (isFor(step, tasks.get(i))) {
        return i;
      }
    }
    return -1;
  }

  /** Steps that are there to be done. */
  public int size() {
    return tasks.size();
  }

  /** Steps that are done. */
  public int done() {
    return (int) tasks.stream().filter(t -> t.done().getAsBoolean()).count();
  }

  /** Whether every step is done. */
  public boolean isDone() {
    return done() == tasks.size();
  }

  private int next() {
    for (int i = 0; i < tasks.size(); i++) {
      if (!tasks.get(i).done().getAsBoolean()) {
        return i;
      }
    }
    return tasks.size();
  }

  /** A mistake counts against the step that was next before it. */
  private void notice() {
    if (machine.mistakes().size() > noticed) {
      noticed = machine.mistakes().size();
      helped.add(current);
    }
    current = next();
  }

  /** The control to use next; counts as a hint. */
  public Control hint() {
    hints++;
    helped.add(next());
    return machine.cue();
  }

  /** The trainee says that the fix is done. */
  public void finish() {
    finished = true;
  }

  /** Whether the trainee said so. */
  public boolean isFinished() {
    return finished;
  }

  /** How it went so far. */
  public WalkScore score() {
    int right = 0;
    List<String> missed = new ArrayList<>();
    for (int i = 0; i < tasks.size(); i++) {
      if (!tasks.get(i).done().getAsBoolean()) {
        missed.add(tasks.get(i).missed());
      } else if (!helped.contains(i)) {
        right++;
      }
    }
    return new WalkScore(right, tasks.size(), machine.mistakes().size(), hints, missed);
  }
}
