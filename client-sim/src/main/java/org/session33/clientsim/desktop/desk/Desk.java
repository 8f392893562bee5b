package org.session33.clientsim.desktop.desk;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.session33.clientsim.opening.CaseOpener;
import org.session33.profiles.cases.Case;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.SourceFile;

/**
 * The agent's desk: one case, the steps taken on its stage, and what came of them. Everything is
 * called where screens are drawn; long work goes to the {@link Background}.
 *
 * <p>A change of the case is acted out at once as soon as Outlook was started for the first time:
 * what the desk shows is always the outcome of the case that it shows.
 */
public final class Desk {
  /**
   * The case with the steps taken on its stage.
   *
   * @param played the case
   * @param steps what was done, in order
   */
  public record Sheet(Case played, List<StageStep> steps) {
    /** Keeps its own copy. */
    public Sheet {
      steps = List.copyOf(steps);
    }
  }

  private final FileArrival arrival;
  private final Director director;
  private final Background background;
  private final List<Runnable> listeners = new ArrayList<>();
  private @Nullable History<Sheet> history;
  private @Nullable Sheet saved;
  private @Nullable Opening opening;
  private String name = "";
  private @Nullable Performance performance;
  private @Nullable Performance earlier;
  private @Nullable Notice notice;
  private boolean busy;
  private int performances;

  /** An empty desk. */
  public Desk(CaseOpener opener, Director director, Background background) {
    this.arrival = new FileArrival(opener);
    this.director = director;
    this.background = background;
  }

  /** Is called after every change. */
  public void listen(Runnable listener) {
    listeners.add(listener);
  }

  /** The case as it is on the desk, or null while the desk is empty. */
  public @Nullable Case played() {
    return history == null ? null : history.now().played();
  }

  /** The case as it was opened, or null while the desk is empty. */
  public @Nullable Case opened() {
    return opening == null ? null : opening.opened();
  }

  /** What was wrong or assumed in the files that the case was opened from. */
  public List<Problem> problems() {
    return opening == null ? List.of() : opening.problems();
  }

  /** What kind of file a piece of evidence is, and what was found in it; empty when not known. */
  public String kindOf(SourceFile evidence) {
    return opening == null ? "" : opening.kindOf(evidence, performance);
  }

  /** The path or sample that was opened; empty while the desk is empty. */
  public String name() {
    return name;
  }

  /** The steps taken so far. */
  public List<StageStep> steps() {
    return history == null ? List.of() : history.now().steps();
  }

  /** What came of the case and its steps, or null before the first step. */
  public @Nullable Performance performance() {
    return performance;
  }

  /** What came of it before the last change, to set beside; or null. */
  public @Nullable Performance earlier() {
    return earlier;
  }

  /** How many performances there were: another number means that there is a new one. */
  public int performances() {
    return performances;
  }

  /** Something to tell, or null. */
  public @Nullable Notice notice() {
    return notice;
  }

  /** Whether work is going on. */
  public boolean isBusy() {
    return busy;
  }

  /** Whether the case was changed since it was opened or saved. */
  public boolean isChanged() {
    return history != null && saved != null && !history.now().played().equals(saved.played());
  }

  /** What would be undone, in a few words. */
  public Optional<String> undoable() {
    return history == null ? Optional.empty() : history.undoable();
  }

  /** What would be done again, in a few words. */
  public Optional<String> redoable() {
    return history == null ? Optional.empty() : history.redoable();
  }

  /** Opens a file, folder, zip or sample; what was on the desk is replaced only if it can be. */
  public void open(String path) {
    work("Opening " + path, cancelled -> arrival.open(path), this::receive);
  }

  /**
   * Takes files of any kind, as they are dropped: a case, a folder, a zip or a profile is opened,
   * several files make one case together, and evidence is added to the case that is on the desk.
   * Whatever cannot be used is told of, with what could be done with it.
   *
   * @param mayReplace is asked before a case takes the place of one with unsaved changes
   */
  public void openFiles(List<Path> paths, BooleanSupplier mayReplace) {
    if (paths.isEmpty()) {
      return;
    }
    List<Path> sources = opening == null ? List.of() : opening.sources();
    boolean caseIsOpen = history != null;
    work(
        paths.size() == 1 ? "Opening " + paths.get(0) : "Opening " + paths.size() + " files",
        cancelled -> arrival.receive(paths, caseIsOpen, sources),
        found -> {
          if (found.opening() == null || !isChanged() || mayReplace.getAsBoolean()) {
            receive(found);
          }
        });
  }

  private void receive(FileArrival.Arrival found) {
    Opening fresh = found.opening();
    if (fresh != null) {
      place(fresh);
    } else if (!found.evidence().isEmpty() && opening != null) {
      opening = opening.plusKinds(found.kinds());
      edit(found.words(), c -> c.withEvidence(found.evidenceBeside(c.evidence())));
    }
    notice = found.notice();
  }

  /** Puts a case on the desk as if it had been opened. */
  public void place(Case fresh, String from) {
    place(Opening.of(fresh, from));
  }

  private void place(Opening fresh) {
    Sheet sheet = new Sheet(fresh.opened(), List.of());
    history = new History<>(sheet);
    saved = sheet;
    opening = fresh;
    name = fresh.name();
    performance = null;
    earlier = null;
    notice = null;
    changed();
  }

  /**
   * Changes the case.
   *
   * @param what in a few words, for Undo
   */
  public void edit(String what, UnaryOperator<Case> change) {
    if (history == null) {
      return;
    }
    Case before = history.now().played();
    Case after;
    try {
      after = change.apply(before);
    } catch (IllegalArgumentException e) {
      tell(Notice.error(String.valueOf(e.getMessage()), "The value was left as it is."));
      return;
    }
    if (!after.equals(before)) {
      history.change(new Sheet(after, history.now().steps()), what);
      act();
    }
  }

  /** Takes a step on the stage. Starting Outlook afresh begins a new rehearsal. */
  public void take(StageStep step) {
    if (history == null) {
      return;
    }
    List<StageStep> steps = new ArrayList<>(history.now().steps());
    if (step.kind() == StageStep.Kind.START_OUTLOOK && steps.size() <= 1) {
      steps.clear();
    }
    steps.add(step);
    if (steps.equals(history.now().steps())) {
      act();
      return;
    }
    history.change(new Sheet(history.now().played(), steps), step.words());
    act();
  }

  /** Clears the stage: the steps are forgotten and nothing has happened yet. */
  public void clearStage() {
    if (history != null && !history.now().steps().isEmpty()) {
      history.change(new Sheet(history.now().played(), List.of()), "Clear the stage");
      act();
    }
  }

  /** Makes the change of a remedy and acts the case out again from the start. */
  public void apply(String remedyId, String title) {
    Performance before = performance;
    if (history == null || before == null) {
      return;
    }
    Case played = history.now().played();
    work(
        "Applying " + title,
        cancelled -> director.changed(played, before, remedyId),
        after -> {
          if (after.equals(played)) {
            notice = Notice.hint("'" + title + "' changes nothing in this case.", "");
          } else if (history != null) {
            List<StageStep> start = List.of(StageStep.of(StageStep.Kind.START_OUTLOOK));
            history.change(new Sheet(after, start), title);
            act();
          }
        });
  }

  /** Takes the last change or step back. */
  public void undo() {
    if (history != null) {
      history.undo();
      act();
    }
  }

  /** Makes the change or step again that was taken back. */
  public void redo() {
    if (history != null) {
      history.redo();
      act();
    }
  }

  /** Stops what is going on; the desk shows the last performance. */
  public void cancel() {
    background.cancel();
    busy = false;
    changed();
  }

  /** The case was saved as it is now. */
  public void saved(String path) {
    if (history != null) {
      saved = history.now();
      name = path;
      changed();
    }
  }

  /** Shows a notice, or takes it away. */
  public void tell(@Nullable Notice text) {
    notice = text;
    changed();
  }

  private void act() {
    if (history == null || history.now().steps().isEmpty()) {
      background.cancel();
      busy = false;
      performance = null;
      changed();
      return;
    }
    Sheet sheet = history.now();
    work(
        "Acting the case out",
        cancelled -> director.act(sheet.played(), sheet.steps(), cancelled),
        acted -> {
          earlier = performance;
          performance = acted;
          performances++;
          notice = acted.problems().isEmpty() ? null : Notice.of(name, acted.problems(), true);
        });
  }

  private <T> void work(String what, Background.Work<T> work, java.util.function.Consumer<T> done) {
    busy = true;
    background.begin(
        what,
        work,
        result -> {
          busy = false;
          done.accept(result);
          changed();
        },
        failure -> {
          busy = false;
          failed(failure);
        });
    changed();
  }

  private void failed(Exception failure) {
    if (failure instanceof CancellationException) {
      changed();
    } else if (failure instanceof IllegalArgumentException) {
      // The planner's word for a case that is too large to be acted out.
      tell(
          Notice.error(
              String.valueOf(failure.getMessage()),
              "Check the numbers of folders, programs and reconnects."));
    } else {
      tell(
          Notice.error(
              "Something went wrong inside Session33: " + failure,
              "Undo the last change, and please report it."));
    }
  }

  private void changed() {
    listeners.forEach(Runnable::run);
  }
}
