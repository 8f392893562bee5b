package org.session33.profiles.facts;

import java.util.List;
import org.session33.profiles.files.YamlMapping;

/**
 * Releases that are named where somebody has to name one: in hints and in help.
 *
 * @param inCase one to be written in a case
 * @param option one to be given on the command line
 * @param several a few of them, oldest first
 */
public record ReleaseExamples(String inCase, String option, List<String> several) {
  public ReleaseExamples {
    several = List.copyOf(several);
  }

  /** The examples of a catalogue, under its key {@code examples}. */
  public static ReleaseExamples of(FactFile catalogue) {
    YamlMapping root = catalogue.root();
    YamlMapping in = root.mapping("examples").orElseThrow(() -> FactFile.missing(root, "examples"));
    ReleaseExamples examples =
        new ReleaseExamples(
            FactFile.text(in, "inCase"),
            FactFile.text(in, "option"),
            FactFile.texts(in, "several"));
    in.refuseUnknownKeys();
    return examples;
  }

  /** A few of them in words: {@code 2003, 2007 ...} for instance. */
  public String words() {
    return String.join(", ", several) + " ...";
  }
}
