package org.session33.clientsim.desktop.desk;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.session33.profiles.files.SourceFile;

/** Text that was pasted or changed here, as a file that lies on no disk. */
public final class PastedText {
  private static final String NAME = "pasted text";
  private static final String CHANGED = " of ";

  private PastedText() {}

  /** The text as a file whose name none of these has. */
  static SourceFile file(String text, List<SourceFile> others) {
    int number = 1;
    String name = NAME;
    while (isTaken(name, others)) {
      number++;
      name = NAME + " " + number;
    }
    return SourceFile.of(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * A file of evidence with another text. What lies on the disk stays as it is, so that the changed
   * text has a name of its own, by which it is saved beside a case.
   */
  static SourceFile changed(SourceFile file, String text) {
    String name = is(file) ? file.name() : NAME + CHANGED + SourceFile.ownName(file.name());
    return SourceFile.of(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /** The name of a file before its text was changed here, without its folder. */
  public static String origin(SourceFile file) {
    String name = SourceFile.ownName(file.name());
    return is(file) && name.startsWith(NAME + CHANGED)
        ? name.substring((NAME + CHANGED).length())
        : name;
  }

  private static boolean isTaken(String name, List<SourceFile> others) {
    return others.stream().anyMatch(f -> f.name().equals(name));
  }

  /** Whether a file of evidence was pasted, so that it has to be saved with its case. */
  public static boolean is(SourceFile file) {
    return file.path().isEmpty() && file.name().startsWith(NAME);
  }
}
