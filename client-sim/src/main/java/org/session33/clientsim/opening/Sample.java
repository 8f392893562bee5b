package org.session33.clientsim.opening;

import java.util.List;

/**
 * A case that is shipped.
 *
 * @param name its name on the command line
 * @param shows what it shows, one sentence
 * @param main the file to open, or empty for a folder of real files
 * @param files all its files, the main one included
 */
public record Sample(String name, String shows, String main, List<String> files) {
  public Sample {
    files = List.copyOf(files);
  }

  /** Whether its main file is a case of ours; otherwise it is a workbook, or there is none. */
  public boolean isCaseFile() {
    return main.endsWith(".yaml");
  }
}
