package org.session33.clientsim.desktop.desk;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.session33.profiles.files.Place;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.SourceFile;

/**
 * How far the reading that belongs to one work is. It is told on the thread that reads, and asked
 * where screens are drawn.
 */
final class ReadingWatch {
  private final String what;
  private final List<String> files;
  private final List<Path> paths;
  private final Set<String> whole = ConcurrentHashMap.newKeySet();
  private volatile @Nullable ReadingPosition position;

  /**
   * A watch of work that has read nothing yet.
   *
   * @param what the work in a few words that begin with a verb, as "Reading the evidence"
   * @param files what is to be read, in this order; empty where that is not known
   * @param paths what is looked at to find out what it is; empty where that is known
   */
  ReadingWatch(String what, List<SourceFile> files, List<Path> paths) {
    this.what = what;
    this.paths = List.copyOf(paths);
    this.files = files.stream().map(SourceFile::name).toList();
  }

  /** The work in a few words. */
  String what() {
    return what;
  }

  /** What is looked at to find out what it is. */
  List<Path> paths() {
    return paths;
  }

  /** The work as it sees itself; what it tells of files is told here too. */
  Background.Running of(Background.Running running) {
    return new Background.Running() {
      @Override
      public boolean getAsBoolean() {
        return running.getAsBoolean();
      }

      @Override
      public void tell(String words) {
        running.tell(words);
      }

      @Override
      public boolean reading(String file, long done, long total) {
        boolean goOn = running.reading(file, done, total);
        heard(file, done, total);
        return goOn;
      }
    };
  }

  private void heard(String file, long done, long total) {
    int number = 0;
    for (int i = 0; i < files.size() && number == 0; i++) {
      number = isOrHolds(files.get(i), file) ? i + 1 : 0;
    }
    if (done >= total && total > 0) {
      whole.add(file);
    }
    position = new ReadingPosition(file, done, total, number, files.size());
  }

  private static boolean isOrHolds(String given, String file) {
    return file.equals(given) || file.startsWith(given + SourceFile.INSIDE);
  }

  /** How far it is; empty while nothing is read. */
  Optional<ReadingPosition> position() {
    return Optional.ofNullable(position).filter(p -> !p.isWhole());
  }

  /** What to tell once it was stopped. */
  Notice stopped() {
    ReadingPosition last = position;
    boolean between = last == null || last.isWhole() || last.total() == 0;
    String at =
        last == null || between
            ? what + " was stopped."
            : "Reading was stopped"
                + (last.done() > 0 ? " at " + last.amount() + " of " : " in ")
                + last.name()
                + ".";
    List<Problem> told = told(last);
    return new Notice(
        Notice.Kind.HINT,
        at,
        told.isEmpty() && last == null
            ? "What is shown is what stood here before."
            : "Nothing of what was read is kept, and what stood here before stands here again. Drop"
                + " the files once more to read them.",
        told);
  }

  /** Of each file how much of it was read. */
  private List<Problem> told(@Nullable ReadingPosition last) {
    List<Problem> told = new ArrayList<>();
    boolean begun = last != null;
    for (String file : files) {
      boolean here = last != null && isOrHolds(file, last.file());
      String how =
          whole.contains(file)
              ? "all of it was read, and nothing of it is kept"
              : here && last != null
                  ? "reading was stopped in it" + (last.done() > 0 ? ", at " + last.amount() : "")
                  : "it was not read";
      told.add(Problem.warning(Place.of(file), how, "drop it again to read it"));
    }
    return begun ? told : List.of();
  }
}
