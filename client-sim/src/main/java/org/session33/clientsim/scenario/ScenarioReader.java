package org.session33.clientsim.scenario;

import org.session33.profiles.files.Reading;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.intake.CaseReader;
import org.session33.profiles.intake.CompanionFiles;

/**
 * Reads a file of scenarios ({@code *.scenario.yaml}) and the cases that it names. Every mistake is
 * reported with its place; the other scenarios of the file can still be run.
 */
public final class ScenarioReader {
  private final CaseReader cases;
  private final KnownNames names;

  /** A reader that knows these names. */
  public ScenarioReader(CaseReader cases, KnownNames names) {
    this.cases = cases;
    this.names = names;
  }

  /**
   * Reads a file.
   *
   * @param companions finds the case files that it names, see {@link CompanionFiles#beside}
   * @return no value when the file is no readable YAML mapping; otherwise the scenarios that can be
   *     run, and every mistake
   */
  public Reading<ScenarioFile> read(SourceFile file, CompanionFiles companions) {
    return Reading.of(problems -> new ScenarioFile(file.name(), null, java.util.List.of()));
  }
}
