package org.session33.clientsim.scenario.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.session33.clientsim.scenario.running.ScenarioFiles;
import org.session33.profiles.files.InputException;
import org.session33.profiles.files.Place;

/** Watches folders of the disk with the means of the operating system. */
public final class DiskWatch implements FolderWatch {
  /** No further event for so long: the editor has finished saving. */
  private static final int QUIET_MILLISECONDS = 150;

  /** How often is looked whether the folders are still there: a renamed one makes no event. */
  private static final int LOOK_MILLISECONDS = 1000;

  private final WatchService service;

  /** Folders whose events are wanted, and whether those of their subfolders are too. */
  private final Map<Path, Boolean> folders = new LinkedHashMap<>();

  private final Map<WatchKey, Path> keys = new LinkedHashMap<>();
  private final Set<Path> changed = new TreeSet<>();

  private DiskWatch(WatchService service) {
    this.service = service;
  }

  /**
   * A watch of no folder yet.
   *
   * @throws InputException if the operating system offers none
   */
  public static FolderWatch open() throws InputException {
    try {
      return new DiskWatch(FileSystems.getDefault().newWatchService());
    } catch (IOException | UnsupportedOperationException e) {
      throw new InputException(
          Place.of("(this machine)"),
          "folders cannot be watched here (" + e.getMessage() + ")",
          "leave out --watch and run the scenarios again by hand");
    }
  }

  @Override
  public void watch(Path folder, boolean withSubfolders) throws InputException {
    if (folders.containsKey(folder) && (folders.get(folder) || !withSubfolders)) {
      return;
    }
    try {
      register(folder, withSubfolders, 0);
    } catch (IOException e) {
      throw new InputException(
          Place.of(folder.toString()),
          "the folder cannot be watched (" + e.getMessage() + ")",
          "check that it is there and may be opened; some systems limit how many can be watched");
    }
  }

  private void register(Path folder, boolean withSubfolders, int depth) throws IOException {
    keys.put(
        folder.register(
            service,
            StandardWatchEventKinds.ENTRY_CREATE,
            StandardWatchEventKinds.ENTRY_MODIFY,
            StandardWatchEventKinds.ENTRY_DELETE),
        folder);
    folders.merge(folder, withSubfolders, (before, now) -> before || now);
    if (withSubfolders && depth < ScenarioFiles.DEPTH) {
      for (Path subfolder : entries(folder)) {
        if (Files.isDirectory(subfolder, LinkOption.NOFOLLOW_LINKS)) {
          register(subfolder, true, depth + 1);
        }
      }
    }
  }

  @Override
  public Changes await() throws InterruptedException {
    Set<Path> gone = new TreeSet<>();
    while (changed.isEmpty() && gone.isEmpty()) {
      take(LOOK_MILLISECONDS);
      gone = forgetGone();
    }
    while (take(QUIET_MILLISECONDS)) {
      // Everything that one save does is gathered.
    }
    gone.addAll(forgetGone());
    Changes changes = new Changes(changed, gone);
    changed.clear();
    return changes;
  }

  /** Takes the events of one folder; false when there is none for so long. */
  private boolean take(int milliseconds) throws InterruptedException {
    WatchKey key;
    try {
      key = service.poll(milliseconds, TimeUnit.MILLISECONDS);
    } catch (ClosedWatchServiceException e) {
      throw new InterruptedException("the watch was closed");
    }
    if (key == null) {
      return false;
    }
    Path folder = keys.get(key);
    List<WatchEvent<?>> events = key.pollEvents();
    if (folder != null) {
      for (WatchEvent<?> event : events) {
        note(folder, event);
      }
    }
    if (!key.reset()) {
      keys.remove(key);
      if (folder != null && Files.isDirectory(folder)) {
        // Deleted and made anew, as a change of branches does.
        addFolder(folder, folders.getOrDefault(folder, false));
      }
    }
    return true;
  }

  private void note(Path folder, WatchEvent<?> event) {
    if (!(event.context() instanceof Path name)) {
      // More happened than the system could count: anything in it may have changed.
      changed.addAll(entries(folder));
      return;
    }
    Path path = folder.resolve(name);
    if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
      changed.add(path);
    } else if (event.kind() == StandardWatchEventKinds.ENTRY_CREATE
        && folders.getOrDefault(folder, false)) {
      addFolder(path, true);
    }
  }

  /** Files may have come into a new folder before it was watched. */
  private void addFolder(Path folder, boolean withSubfolders) {
    try {
      register(folder, withSubfolders, 0);
      int depth = withSubfolders ? ScenarioFiles.DEPTH : 1;
      try (Stream<Path> files = Files.walk(folder, depth)) {
        files.filter(Files::isRegularFile).forEach(changed::add);
      }
    } catch (IOException | UncheckedIOException e) {
      // It was deleted at once, or may not be opened: whoever searches it says so.
      changed.add(folder);
    }
  }

  private Set<Path> forgetGone() {
    Set<Path> gone = new TreeSet<>();
    for (Path folder : folders.keySet()) {
      if (!Files.isDirectory(folder)) {
        gone.add(folder);
      }
    }
    folders.keySet().removeAll(gone);
    keys.entrySet()
        .removeIf(
            entry -> {
              boolean over = gone.contains(entry.getValue());
              if (over) {
                entry.getKey().cancel();
              }
              return over;
            });
    return gone;
  }

  private static List<Path> entries(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.toList();
    } catch (IOException | UncheckedIOException e) {
      // A folder that cannot be listed is searched, and complained of, by whoever runs it.
      return List.of();
    }
  }

  @Override
  public void close() {
    try {
      service.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
