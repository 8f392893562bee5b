package org.session33.profiles.files;

import java.util.function.Function;

/**
 * What every fuzz target demands of a reader, whatever the bytes are: it ends, it throws nothing,
 * and where nothing could be read it says why.
 *
 * <p>A target is a class of its own, because a JVM fuzzes only one. In an ordinary run it reads its
 * seeds and the inputs beside its class in the resources; with {@code mvn test -Pfuzz} it is fuzzed
 * for a minute.
 *
 * <p>Neither its signatures, lambdas included, nor its seeds use a class that is shipped: JUnit
 * looks at them before anything can be instrumented, and a record or a nest of classes that is
 * instrumented after it was loaded is broken. Where a seed takes one to make, it is a file.
 */
public final class FuzzedFile {
  /**
   * Against hangs only: a reading that takes longer never ends. It is longer than a target is
   * fuzzed, because JUnit measures the whole of that by it, and libFuzzer each reading.
   */
  public static final int SECONDS = 120;

  private FuzzedFile() {}

  /**
   * Reads bytes.
   *
   * @param name what the file is called
   * @param reader the reader; what it returns is also asked for its text
   */
  public static void read(String name, byte[] bytes, Function<SourceFile, Reading<?>> reader) {
    Reading<?> reading = reader.apply(SourceFile.of(name, bytes));
    if (reading.value() == null && !reading.hasErrors()) {
      throw new AssertionError(name + ": nothing was read, and no error says why");
    }
    reading.problems().forEach(FuzzedFile::check);
    String.valueOf(reading.value());
  }

  /** Demands that a problem says what is wrong, where, and what would be right. */
  public static void check(Problem problem) {
    if (problem.what().isBlank() || problem.hint().isBlank() || problem.place().file().isBlank()) {
      throw new AssertionError("a problem without its words: " + problem);
    }
  }
}
