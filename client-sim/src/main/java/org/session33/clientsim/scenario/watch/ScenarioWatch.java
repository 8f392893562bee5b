package org.session33.clientsim.scenario.watch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.session33.clientsim.scenario.running.FilesUsed;
import org.session33.clientsim.scenario.running.ScenarioFileResult;
import org.session33.clientsim.scenario.running.ScenarioListener;
import org.session33.clientsim.scenario.running.ScenarioSelection;
import org.session33.clientsim.scenario.running.ScenarioSuite;
import org.session33.clientsim.scenario.running.ScenarioTarget;
import org.session33.clientsim.scenario.running.SuiteResult;
import org.session33.profiles.files.InputException;
import org.session33.profiles.files.Place;
import org.session33.profiles.files.Problem;

/**
 * Runs scenarios, and whenever a file is saved those again that it matters to: the scenarios of the
 * file itself, and of every file that was read with it or looked for it in vain.
 */
public final class ScenarioWatch {
  private final ScenarioSuite suite;
  private final FolderWatch.Opener opener;

  /** A watch that runs with this suite. */
  public ScenarioWatch(ScenarioSuite suite, FolderWatch.Opener opener) {
    this.suite = suite;
    this.opener = opener;
  }

  /** Is told of every run. */
  public interface Follower {
    /**
     * A run begins.
     *
     * @param reasons files that were made, saved or deleted, sorted; none for the first run
     * @return what is told of the run's files and scenarios
     */
    ScenarioListener runStarted(List<Path> reasons);

    /**
     * A run has ended.
     *
     * @param run what was run this time
     * @param all how every watched file ended last, those of this run included
     */
    void runFinished(SuiteResult run, SuiteResult all);

    /** Now it is waited for the next save. */
    void waiting();

    /** Something cannot be watched, or no longer. */
    void problem(Problem problem);

    /** Whether anybody is still told; if not, the watching ends. */
    boolean isListening();
  }

  /**
   * Runs and watches until none of the folders is left, nobody listens, or this thread is
   * interrupted.
   *
   * @throws InputException if this machine cannot watch folders
   */
  public void run(ScenarioSelection selection, Follower follower) throws InputException {
    try (FolderWatch watch = opener.open()) {
      Session session = new Session(selection, follower, watch);
      // Watched before they are read: what is saved in between is not missed.
      session.watchTargets();
      session.runAll();
      while (session.isWatching()) {
        follower.waiting();
        FolderWatch.Changes changes = watch.await();
        session.forget(changes.gone());
        if (session.isWatching()) {
          session.runChanged(changes);
        }
      }
    } catch (InterruptedException e) {
      // The one who interrupts ends the watching; nothing is left to be cleared up.
      Thread.currentThread().interrupt();
    }
  }

  /** One watching. */
  private final class Session {
    private final ScenarioSelection selection;
    private final Follower follower;
    private final FolderWatch watch;
    private final Set<Path> roots = new TreeSet<>();
    private final Set<Path> refused = new TreeSet<>();
    private Map<Path, ScenarioFileResult> last = new LinkedHashMap<>();
    private List<ScenarioFileResult> unreadable = List.of();

    Session(ScenarioSelection selection, Follower follower, FolderWatch watch) {
      this.selection = selection;
      this.follower = follower;
      this.watch = watch;
    }

    void watchTargets() {
      for (ScenarioTarget target : selection.targets()) {
        Path path = FilesUsed.identity(target.path());
        Path parent = path.getParent();
        boolean folder = parent == null || Files.isDirectory(path);
        Path root = parent == null || folder ? path : parent;
        if (watch(root, folder)) {
          roots.add(root);
        }
      }
    }

    boolean isWatching() {
      return !roots.isEmpty() && follower.isListening();
    }

    /** Tells of watched folders that are gone. */
    void forget(Set<Path> gone) {
      for (Path root : List.copyOf(roots)) {
        if (gone.contains(root)) {
          roots.remove(root);
          follower.problem(
              Problem.error(
                  Place.of(root.toString()),
                  "the watched folder is no longer there",
                  "if it was renamed, begin again with its new name"));
        }
      }
    }

    void runAll() {
      run(suite.plan(selection), List.of());
    }

    void runChanged(FolderWatch.Changes changes) {
      Set<Path> saved = new TreeSet<>();
      changes.files().forEach(path -> saved.add(FilesUsed.identity(path)));
      ScenarioSuite.Plan plan = suite.plan(selection);
      Set<Path> planned = new TreeSet<>();
      plan.files().forEach(file -> planned.add(identity(file)));
      Set<Path> reasons = new TreeSet<>();
      for (Path known : List.copyOf(last.keySet())) {
        ScenarioFileResult before = Objects.requireNonNull(last.get(known));
        Set<Path> its = reasons(before, saved, changes.gone());
        if (!planned.contains(known)) {
          its.add(known);
        }
        if (!its.isEmpty()) {
          last.remove(known);
          reasons.addAll(its);
        }
      }
      planned.stream()
          .filter(path -> !last.containsKey(path))
          .filter(saved::contains)
          .forEach(reasons::add);
      if (!reasons.isEmpty() || !last.keySet().containsAll(planned)) {
        run(plan, List.copyOf(reasons));
      }
    }

    /** What has changed of all that a file was read with. */
    private Set<Path> reasons(ScenarioFileResult before, Set<Path> saved, Set<Path> gone) {
      Set<Path> reasons = new TreeSet<>();
      for (Path used : before.uses()) {
        if (saved.contains(used) || gone.stream().anyMatch(used::startsWith)) {
          reasons.add(used);
        }
      }
      return reasons;
    }

    /** Runs the files of a plan of which no result is at hand. */
    private void run(ScenarioSuite.Plan plan, List<Path> reasons) {
      ScenarioListener listener = follower.runStarted(reasons);
      unreadable = plan.unreadable();
      List<ScenarioFileResult> results = new ArrayList<>(unreadable);
      unreadable.forEach(listener::fileFinished);
      Map<Path, ScenarioFileResult> all = new LinkedHashMap<>();
      for (ScenarioSuite.Planned file : plan.files()) {
        ScenarioFileResult result = last.get(identity(file));
        if (result == null) {
          result = suite.run(file, selection, listener, () -> false);
          results.add(result);
          watchUsed(result);
        }
        all.put(identity(file), result);
      }
      last = all;
      List<ScenarioFileResult> everything = new ArrayList<>(unreadable);
      everything.addAll(last.values());
      follower.runFinished(new SuiteResult(results), new SuiteResult(everything));
    }

    /** A used file may lie anywhere; its own folder is enough. */
    private void watchUsed(ScenarioFileResult result) {
      for (Path used : new TreeSet<>(result.uses())) {
        Path folder = used.getParent();
        if (folder != null && Files.isDirectory(folder)) {
          watch(folder, false);
        }
      }
    }

    private boolean watch(Path folder, boolean withSubfolders) {
      try {
        watch.watch(folder, withSubfolders);
        return true;
      } catch (InputException e) {
        // It is tried again after every run, and told once.
        if (refused.add(folder)) {
          follower.problem(e.problem());
        }
        return false;
      }
    }

    private Path identity(ScenarioSuite.Planned file) {
      return FilesUsed.identity(file.path());
    }
  }
}
