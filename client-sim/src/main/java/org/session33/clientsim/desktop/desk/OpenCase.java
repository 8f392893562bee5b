package org.session33.clientsim.desktop.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.session33.clientsim.desktop.view.RehearsalStep;
import org.session33.profiles.cases.Case;
import org.session33.profiles.files.SourceFile;

/** The case that lies on the desk: how it was opened, and all that was done with it since. */
final class OpenCase {
  /**
   * The case with the steps taken on its simulation.
   *
   * @param theCase the case
   * @param steps what was done, in order
   */
  record Sheet(Case theCase, List<RehearsalStep> steps) {
    Sheet {
      steps = List.copyOf(steps);
    }
  }

  private Opening opening;
  private String name;
  private Case saved;
  private History<Sheet> history;

  /** How things stood when the rehearsal that is shown came of them. */
  private History<Sheet> acted;

  OpenCase(Opening opening) {
    this.opening = opening;
    this.name = opening.name();
    this.saved = opening.opened();
    this.history = new History<>(new Sheet(opening.opened(), List.of()));
    this.acted = history.copy();
  }

  Opening opening() {
    return opening;
  }

  /** What kinds of files more evidence is. */
  void learn(Map<SourceFile, String> kinds) {
    opening = opening.plusKinds(kinds);
  }

  /** The path or sample that was opened, or the path that it was saved to. */
  String name() {
    return name;
  }

  Case theCase() {
    return history.now().theCase();
  }

  List<RehearsalStep> steps() {
    return history.now().steps();
  }

  void change(Case theCase, List<RehearsalStep> steps, String what) {
    history.change(new Sheet(theCase, steps), what);
  }

  Optional<String> undoable() {
    return history.undoable();
  }

  Optional<String> redoable() {
    return history.redoable();
  }

  void undo() {
    history.undo();
  }

  void redo() {
    history.redo();
  }

  /** It was saved as it is now. */
  void saved(String path) {
    saved = theCase();
    name = path;
  }

  /** Whether it was changed since it was opened or saved. */
  boolean isChanged() {
    return !theCase().equals(saved);
  }

  /** The rehearsal that is shown belongs to the case as it is now. */
  void markActed() {
    acted = history.copy();
  }

  /** Whether the rehearsal that is shown belongs to the case as it is now. */
  boolean isActed() {
    return history.now().equals(acted.now());
  }

  /** Takes back what was done since the rehearsal that is shown. */
  void returnToActed() {
    history = acted.copy();
  }

  /** What kind of file a piece of evidence is, and what the last rehearsal found in it. */
  String kindOf(SourceFile file, @Nullable RehearsalRun lastRun) {
    return opening.kindOf(file, lastRun);
  }
}
