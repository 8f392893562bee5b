package org.session33.clientsim.desktop.desk;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.session33.clientsim.desktop.form.FormFacts;
import org.session33.clientsim.desktop.view.RehearsalStep;
import org.session33.clientsim.opening.CaseOpener;
import org.session33.diagnostics.examination.CaseResult;
import org.session33.diagnostics.examination.Intake;
import org.session33.profiles.cases.Case;
import org.session33.profiles.cases.ChangedValues;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.SourceFile;

/**
 * The agent's desk: one case, the steps taken on its simulation, and what came of them. Everything
 * is called where screens are drawn; long work goes to the {@link Background}.
 *
 * <p>A change of the case is acted out at once as soon as Outlook was started for the first time:
 * what the desk shows is always the outcome of the case that it shows.
 *
 * <p>It is long because it is the one door that all panels look and reach through; the work is done
 * behind it, by {@link OpenCase}, {@link Notices}, {@link FileArrival} and {@link RehearsalRunner}.
 */
public final class Desk {
  private final FileArrival arrival;
  private final RehearsalRunner runner;
  private final Background background;
  private final List<Runnable> listeners = new ArrayList<>();
  private final Notices notices = new Notices();
  private @Nullable OpenCase open;
  private @Nullable LooseEvidence loose;
  private @Nullable RehearsalRun lastRun;
  private @Nullable RehearsalRun earlier;
  private boolean busy;
  private int runs;

  /** All that was given without a case, as far as it was read. */
  private History<LooseGiven> given = new History<>(LooseGiven.NONE);

  /** The same with what is being read; null while nothing is. */
  private @Nullable History<LooseGiven> arriving;

  /** What kinds of files the evidence of an empty desk is. */
  private final Map<SourceFile, String> kinds = new HashMap<>();

  private @Nullable ReadingWatch watch;

  /** An empty desk of these parts. */
  public Desk(CaseOpener opener, FormFacts facts, RehearsalRunner runner, Background background) {
    this.arrival = new FileArrival(opener, facts, runner::isTicket);
    this.runner = runner;
    this.background = background;
  }

  /** Is called after every change. */
  public void listen(Runnable listener) {
    listeners.add(listener);
  }

  /** The case as it is on the desk, or null while the desk is empty. */
  public @Nullable Case theCase() {
    return open == null ? null : open.theCase();
  }

  /** The case as it was opened, or null while the desk is empty. */
  public @Nullable Case opened() {
    return open == null ? null : open.opening().opened();
  }

  /** What was wrong or assumed in the files that the case was opened from. */
  public List<Problem> problems() {
    return open == null ? List.of() : open.opening().intake().problems();
  }

  /** What kind of file a piece of evidence is, and what was found in it; empty when not known. */
  public String kindOf(SourceFile evidence) {
    return open == null ? "" : open.kindOf(evidence, lastRun);
  }

  /** The path or sample that was opened or saved to; empty while the desk is empty. */
  public String name() {
    return open == null ? "" : open.name();
  }

  /** The steps taken so far. */
  public List<RehearsalStep> steps() {
    return open == null ? List.of() : open.steps();
  }

  /** What came of the case and its steps, or null before the first step. */
  public @Nullable RehearsalRun lastRun() {
    return lastRun;
  }

  /** What evidence says that was dropped on a desk without a case, or null. */
  public @Nullable LooseEvidence looseEvidence() {
    return loose;
  }

  /** The files of that evidence, each with what it holds; empty where there is none. */
  public List<EvidenceCard> evidenceCards() {
    return loose == null ? List.of() : EvidenceCard.of(loose, kinds, arrival::titleOf);
  }

  /** What is known in the end: of the last rehearsal, or of evidence alone; or null. */
  public @Nullable CaseResult result() {
    if (lastRun != null) {
      return lastRun.result();
    }
    return loose == null ? null : loose.result();
  }

  /** What came of it before the last change, to set beside; or null. */
  public @Nullable RehearsalRun earlier() {
    return earlier;
  }

  /** How many rehearsals there were: another number means that there is a new one. */
  public int runs() {
    return runs;
  }

  /** Something to tell, or null. */
  public @Nullable Notice notice() {
    return notices.shown();
  }

  /** Whether work is going on. */
  public boolean isBusy() {
    return busy;
  }

  /** How far the files are that are being read; empty while none are. */
  public Optional<ReadingPosition> reading() {
    return busy && watch != null ? watch.position() : Optional.empty();
  }

  /** Whether the case was changed since it was opened or saved. */
  public boolean isChanged() {
    return open != null && open.isChanged();
  }

  /** What would be undone, in a few words. */
  public Optional<String> undoable() {
    return open == null ? given().undoable() : open.undoable();
  }

  /** What would be done again, in a few words. */
  public Optional<String> redoable() {
    return open == null ? given().redoable() : open.redoable();
  }

  /** Opens a file, folder, zip or sample; what was on the desk is replaced only if it can be. */
  public void open(String path) {
    boolean caseIsOpen = open != null;
    work(
        "Opening " + path,
        running -> arrival.open(path, caseIsOpen, running::reading),
        this::receive);
  }

  /**
   * Takes files of any kind, as they are dropped: a case, a folder, a zip or a profile is opened,
   * several files make one case together, and evidence is added to the case that is on the desk;
   * without a case, it is told what the evidence says alone. Whatever cannot be used is told of,
   * with what could be done with it. Files that come while others are looked at come to these.
   *
   * @param mayReplace is asked before a case takes the place of one with unsaved changes
   */
  public void openFiles(List<Path> paths, BooleanSupplier mayReplace) {
    if (paths.isEmpty()) {
      return;
    }
    List<Path> sorting = busy && watch != null ? watch.paths() : List.of();
    List<Path> all = Stream.concat(sorting.stream(), paths.stream()).distinct().toList();
    List<Path> sources = open == null ? List.of() : open.opening().sources();
    boolean caseIsOpen = open != null;
    String what = all.size() == 1 ? "Opening " + all.get(0) : "Opening " + all.size() + " files";
    work(
        new ReadingWatch(what, List.of(), all),
        running -> arrival.receive(all, caseIsOpen, sources, running::reading),
        found -> receive(found, mayReplace),
        failure -> notices.say(Notice.of(failure)));
  }

  /**
   * Takes a text that was pasted, as if it had been dropped as a file.
   *
   * @param mayReplace is asked before a case takes the place of one with unsaved changes
   */
  public void paste(String text, BooleanSupplier mayReplace) {
    if (text.isBlank()) {
      tell(Notice.hint("There is no text and no file on the clipboard.", "Copy it once more."));
      return;
    }
    SourceFile pasted = PastedText.file(text, known());
    boolean caseIsOpen = open != null;
    work(
        "Looking at the pasted text",
        running -> arrival.receivePasted(pasted, caseIsOpen, running::reading),
        found -> receive(found, mayReplace));
  }

  /** All evidence that is known here, be it read or not. */
  private List<SourceFile> known() {
    List<SourceFile> all = new ArrayList<>(waiting());
    if (open != null) {
      all.addAll(open.theCase().evidence());
    }
    return all;
  }

  /** The evidence of an empty desk, with what is still being read. */
  private List<SourceFile> waiting() {
    return given().now().files();
  }

  private History<LooseGiven> given() {
    return arriving == null ? given : arriving;
  }

  private void receive(FileArrival.Arrival found, BooleanSupplier mayReplace) {
    if (found.opening() == null || !isChanged() || mayReplace.getAsBoolean()) {
      receive(found);
    }
  }

  private void receive(FileArrival.Arrival found) {
    Opening fresh = found.opening();
    boolean added = fresh == null && !found.evidence().isEmpty();
    if (fresh != null) {
      place(fresh);
    } else if (added && open != null) {
      open.learn(found.kinds());
      edit(found.words(), c -> c.withEvidence(found.evidenceBeside(c.evidence())));
    } else if (added) {
      kinds.putAll(found.kinds());
      read(given().now().withFiles(found.evidenceBeside(waiting())), found.words());
    } else if (arriving != null) {
      // What was being read when this came had to make way for it.
      read(arriving);
    }
    Notice told = found.notice();
    if (told != null && (fresh != null || added)) {
      // What is acted out next must not wipe it away unread.
      notices.keep(told);
    } else if (told != null) {
      notices.say(told);
    }
  }

  private void read(LooseGiven wanted, String what) {
    History<LooseGiven> changed = given().copy();
    changed.change(wanted, what);
    read(changed);
  }

  /** Reads what is given without a case, answers included; once it was read it is kept. */
  private void read(History<LooseGiven> next) {
    LooseGiven wanted = next.now();
    if (wanted.files().isEmpty()) {
      background.cancel();
      busy = false;
      arriving = null;
      given = next;
      loose = null;
      notices.clear();
      changed();
      return;
    }
    arriving = next;
    work(
        new ReadingWatch("Reading the evidence", wanted.files(), List.of()),
        running -> runner.read(wanted.files(), wanted.answers(), running),
        read -> {
          arriving = null;
          given = next;
          loose = read;
          List<Problem> untold = read.untoldProblems();
          notices.say(untold.isEmpty() ? null : Notice.of("The evidence", untold, true));
        },
        failure -> {
          arriving = null;
          boolean answered = failure instanceof IllegalArgumentException;
          notices.say(
              answered
                  ? Notice.error(String.valueOf(failure.getMessage()), "Answer it in other words.")
                  : Notice.of(failure));
        });
  }

  /**
   * Answers what is asked next of evidence without a case.
   *
   * @param question its id
   * @param answer a word of its answers, words of one's own, or {@code ?} where nobody can be asked
   */
  public void answer(String question, String answer) {
    if (loose != null && !answer.isBlank()) {
      read(given().now().withAnswer(question, answer.strip()), "Answer " + answer.strip());
    }
  }

  /** Takes back what was answered to a question; it may be asked again. */
  public void takeBack(String question) {
    if (loose != null) {
      read(given().now().withoutAnswer(question), "Take an answer back");
    }
  }

  /**
   * Puts another text in the place of a file's, and reads it. The file itself is not written.
   *
   * @param key by which the file is known, {@link PastedText#origin}
   */
  public void rewrite(String key, String text) {
    for (SourceFile file : waiting()) {
      if (loose != null && PastedText.origin(file).equals(key) && !text.isBlank()) {
        SourceFile changed = PastedText.changed(file, text);
        kinds.computeIfAbsent(changed, f -> kinds.getOrDefault(file, ""));
        read(given().now().with(file, changed), "Change the text of " + key);
        return;
      }
    }
  }

  /** Takes evidence away that lies here without a case; without any left the desk is empty. */
  public void putAway(SourceFile file) {
    if (loose != null) {
      notices.clear();
      read(
          given().now().withFiles(waiting().stream().filter(f -> f != file).toList()),
          "Put away " + PastedText.origin(file));
    }
  }

  private void place(Opening fresh) {
    List<SourceFile> beside = fresh.sources().isEmpty() ? List.of() : waiting();
    open = new OpenCase(fresh);
    loose = null;
    arriving = null;
    given = new History<>(LooseGiven.NONE);
    lastRun = null;
    earlier = null;
    notices.clear();
    if (!beside.isEmpty()) {
      // Evidence that waited for a profile belongs to it; a case of its own names what it needs.
      open.learn(kinds);
      FileArrival.Arrival waited = new FileArrival.Arrival(null, beside, kinds, null);
      edit(waited.words(), c -> c.withEvidence(waited.evidenceBeside(c.evidence())));
    }
    kinds.clear();
    changed();
  }

  /**
   * Changes the case.
   *
   * @param what in a few words, for Undo
   */
  public void edit(String what, UnaryOperator<Case> change) {
    if (open == null) {
      return;
    }
    Case before = open.theCase();
    Case after;
    try {
      after = change.apply(before);
    } catch (IllegalArgumentException e) {
      tell(Notice.error(String.valueOf(e.getMessage()), "The value was left as it is."));
      return;
    }
    if (!after.equals(before)) {
      open.change(after, open.steps(), what);
      act();
    }
  }

  /** Takes a step in the simulation. Starting Outlook afresh begins a new rehearsal. */
  public void take(RehearsalStep step) {
    if (open == null) {
      return;
    }
    List<RehearsalStep> steps = new ArrayList<>(open.steps());
    if (step.kind() == RehearsalStep.Kind.START_OUTLOOK && steps.size() <= 1) {
      steps.clear();
    }
    steps.add(step);
    if (!steps.equals(open.steps())) {
      open.change(open.theCase(), steps, step.words());
    }
    act();
  }

  /** Clears the simulation: the steps are forgotten and nothing has happened yet. */
  public void clearStage() {
    if (open != null && !open.steps().isEmpty()) {
      open.change(open.theCase(), List.of(), "Clear the rehearsal");
      act();
    }
  }

  /**
   * Makes the change of a remedy, or of several as one, and acts the case out again from the start.
   *
   * @param remedyIds the remedy, or those of a set in the order in which they are carried out
   * @param title for Undo
   */
  public void apply(List<String> remedyIds, String title) {
    RehearsalRun before = lastRun;
    if (open == null || before == null) {
      return;
    }
    Case theCase = open.theCase();
    work(
        "Applying " + title,
        cancelled -> runner.changed(theCase, before, remedyIds),
        after -> {
          if (after.equals(theCase)) {
            notices.say(Notice.hint("'" + title + "' changes nothing in this case.", ""));
          } else if (open != null) {
            open.change(after, List.of(RehearsalStep.of(RehearsalStep.Kind.START_OUTLOOK)), title);
            act();
          }
        });
  }

  /** Takes the last change or step back. */
  public void undo() {
    if (open != null) {
      open.undo();
      act();
    } else if (given().undoable().isPresent()) {
      History<LooseGiven> back = given().copy();
      back.undo();
      read(back);
    }
  }

  /** Makes the change or step again that was taken back. */
  public void redo() {
    if (open != null) {
      open.redo();
      act();
    } else if (given().redoable().isPresent()) {
      History<LooseGiven> again = given().copy();
      again.redo();
      read(again);
    }
  }

  /**
   * Stops what is going on, and says so. Changes and steps that were not acted out yet are taken
   * back with it: the desk shows the last rehearsal, and the case that it belongs to.
   */
  public void cancel() {
    ReadingWatch stopped = busy ? watch : null;
    background.cancel();
    busy = false;
    arriving = null;
    if (open != null) {
      open.returnToActed();
    }
    if (stopped != null) {
      notices.say(stopped.stopped());
    }
    changed();
  }

  /** The case was saved as it is now. */
  public void saved(String path) {
    if (open != null) {
      open.saved(path);
      changed();
    }
  }

  /** Shows a notice until the next action; null takes away what is shown. */
  public void tell(@Nullable Notice text) {
    if (text == null) {
      notices.dismiss();
    } else {
      notices.say(text);
    }
    changed();
  }

  private void act() {
    if (open == null || open.steps().isEmpty()) {
      background.cancel();
      busy = false;
      show(null);
      notices.say(null);
      changed();
      return;
    }
    Case theCase = ChangedValues.stated(open.opening().opened(), open.theCase());
    List<RehearsalStep> steps = open.steps();
    Intake intake = open.opening().intake();
    work(
        new ReadingWatch("Acting the case out", theCase.evidence(), List.of()),
        running -> runner.act(theCase, intake, steps, running),
        acted -> {
          earlier = lastRun;
          show(acted);
          runs++;
          List<Problem> problems = acted.problems();
          notices.say(problems.isEmpty() ? null : Notice.of(name(), problems, true));
        },
        failure -> {
          // Nothing came of this case: an older rehearsal would be one of another case.
          show(null);
          notices.say(Notice.of(failure));
        });
  }

  /** From now on this is what came of the case as it is. */
  private void show(@Nullable RehearsalRun acted) {
    lastRun = acted;
    if (open != null) {
      open.markActed();
    }
  }

  private <T> void work(String what, Background.Work<T> work, Consumer<T> done) {
    work(
        new ReadingWatch(what, List.of(), List.of()),
        work,
        done,
        failure -> notices.say(Notice.of(failure)));
  }

  private <T> void work(
      ReadingWatch watching,
      Background.Work<T> work,
      Consumer<T> done,
      Consumer<Exception> failed) {
    busy = true;
    watch = watching;
    background.begin(
        watching.what(),
        running -> work.run(watching.of(running)),
        result -> {
          busy = false;
          done.accept(result);
          settle();
        },
        failure -> {
          busy = false;
          if (!(failure instanceof CancellationException)) {
            failed.accept(failure);
          }
          settle();
        });
    changed();
  }

  /** Acts a change out whose rehearsal had to make way for other work. */
  private void settle() {
    if (!busy && open != null && !open.isActed()) {
      notices.stand();
      act();
    } else {
      changed();
    }
  }

  private void changed() {
    listeners.forEach(Runnable::run);
  }
}
