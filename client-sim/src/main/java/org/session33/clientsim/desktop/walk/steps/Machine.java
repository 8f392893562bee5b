package org.session33.clientsim.desktop.walk.steps;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.session33.profiles.cases.Case;

/**
 * A stand-in computer: which windows are open and what is typed in them. What it saves becomes part
 * of the case; what is only typed does not. Called where screens are drawn.
 */
public abstract class Machine {
  private final WalkedCase walked;
  private final List<Surface> open = new ArrayList<>();
  private final Set<Surface> seen = EnumSet.noneOf(Surface.class);
  private final Set<Control> used = EnumSet.noneOf(Control.class);
  private final List<Mistake> mistakes = new ArrayList<>();
  private final List<Runnable> listeners = new ArrayList<>();

  Machine(WalkedCase walked, Surface first) {
    this.walked = walked;
    open.add(first);
    seen.add(first);
  }

  /** Is called after everything that was done. */
  public void listen(Runnable listener) {
    listeners.add(listener);
  }

  /** Whose computer it is, a few words. */
  public abstract String place();

  /** The control that the fix asks for next; the last one again when all is done. */
  public abstract Control cue();

  /** What to do with that control, in words that fit after "Look for". */
  public String cueWords() {
    return cue().words();
  }

  /** What the fix asks for, in order. */
  abstract List<Task> tasks();

  /** What must be said about the case as it was left, full sentences; empty when all is well. */
  public abstract List<String> remarks();

  /** The open windows; the last one lies on top. */
  public List<Surface> windows() {
    return List.copyOf(open);
  }

  /** Whether a window can be used: no dialog lies over it. */
  public boolean isUsable(Surface surface) {
    Surface top = open.get(open.size() - 1);
    return open.contains(surface) && (surface == top || !top.isDialog());
  }

  /** What was done that the fix does not ask for, in order. */
  public List<Mistake> mistakes() {
    return List.copyOf(mistakes);
  }

  /** The case as it is now. */
  public Case theCase() {
    return walked.now();
  }

  final void change(String what, UnaryOperator<Case> change) {
    walked.change(what, change);
  }

  final void mistake(String what, String cameOf) {
    mistakes.add(new Mistake(what, cameOf));
  }

  final void open(Surface surface) {
    open.remove(surface);
    open.add(surface);
    seen.add(surface);
  }

  final void close(Surface surface) {
    open.remove(surface);
  }

  final boolean isOpen(Surface surface) {
    return open.contains(surface);
  }

  final boolean wasOpened(Surface surface) {
    return seen.contains(surface);
  }

  final void use(Control control) {
    used.add(control);
  }

  final boolean wasUsed(Control control) {
    return used.contains(control);
  }

  /** Something was done: whoever shows the machine looks again. */
  final void changed() {
    listeners.forEach(Runnable::run);
  }
}
