package org.session33.profiles.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a reader made of a file: the value as far as it could be read, and everything that was wrong
 * on the way. A value beside errors is usable, but a part of the file is missing from it.
 *
 * @param <T> what the file holds
 * @param value what was read, or null when nothing could be used
 * @param problems all that was wrong, in the order of the file
 */
public record Reading<T>(@Nullable T value, List<Problem> problems) {
  /** Keeps its own copy of the problems. */
  public Reading {
    problems = List.copyOf(problems);
  }

  /**
   * The inside of a reader.
   *
   * @param <T> what the file holds
   */
  @FunctionalInterface
  public interface Reader<T> {
    /**
     * Reads.
     *
     * @param problems takes what is wrong without ending the reading
     * @throws InputException when nothing more can be made of the file
     */
    T read(Consumer<Problem> problems) throws InputException;
  }

  /**
   * Runs a reader and turns its end, good or bad, into a reading. Beyond {@link
   * InputLimits#PROBLEMS} problems the rest are only counted, in one last problem.
   */
  public static <T> Reading<T> of(Reader<T> reader) {
    Problems problems = new Problems();
    try {
      return new Reading<>(reader.read(problems), problems.all());
    } catch (InputException e) {
      problems.accept(e.problem());
      return new Reading<>(null, problems.all());
    }
  }

  /** Keeps the first problems and counts the rest, so that rubbish cannot fill the memory. */
  private static final class Problems implements Consumer<Problem> {
    private final List<Problem> kept = new ArrayList<>();
    private int more;
    private boolean moreErrors;

    @Override
    public void accept(Problem problem) {
      if (kept.size() < InputLimits.PROBLEMS) {
        kept.add(problem);
      } else {
        more++;
        moreErrors |= problem.isError();
      }
    }

    List<Problem> all() {
      if (more > 0) {
        kept.add(
            new Problem(
                Place.of(kept.get(0).place().file()),
                moreErrors ? Problem.Severity.ERROR : Problem.Severity.WARNING,
                more + " more problems are not listed",
                "mend the first ones and read the file again",
                Problem.Concern.FILE));
      }
      return kept;
    }
  }

  /** A value without problems. */
  public static <T> Reading<T> clean(T value) {
    return new Reading<>(value, List.of());
  }

  /** The value, if any. */
  public Optional<T> optional() {
    return Optional.ofNullable(value);
  }

  /** Whether a part of the file could not be used. */
  public boolean hasErrors() {
    return problems.stream().anyMatch(Problem::isError);
  }

  /** The same reading with another view of its value. */
  public <R> Reading<R> map(Function<? super T, R> view) {
    return new Reading<>(value == null ? null : view.apply(value), problems);
  }

  /** Hands the problems on and returns the value, if any. */
  public Optional<T> reportTo(Consumer<Problem> sink) {
    problems.forEach(sink);
    return optional();
  }
}
