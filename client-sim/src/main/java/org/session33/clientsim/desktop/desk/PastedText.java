package org.session33.clientsim.desktop.desk;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.session33.profiles.files.SourceFile;

/** Text that was pasted, as a file that lies on no disk. */
public final class PastedText {
  private static final String NAME = "pasted text";

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

  private static boolean isTaken(String name, List<SourceFile> others) {
    return others.stream().anyMatch(f -> f.name().equals(name));
  }

  /** Whether a file of evidence was pasted, so that it has to be saved with its case. */
  public static boolean is(SourceFile file) {
    return file.path().isEmpty() && file.name().startsWith(NAME);
  }
}
