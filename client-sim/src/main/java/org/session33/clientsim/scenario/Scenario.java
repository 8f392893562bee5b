package org.session33.clientsim.scenario;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.session33.profiles.cases.Case;
import org.session33.profiles.files.Place;

/**
 * One scripted test, ready to run.
 *
 * @param name its name, unique in its file
 * @param place where it begins, with line and column
 * @param lastLine the last line of it, so that a line number can select it
 * @param tags words to select it by
 * @param article the article that it tests, or null
 * @param skip why it is not to be run, or null when it is
 * @param acted the case, with the scenario's changes made
 * @param steps what happens, in order; at least one
 * @param checks what is expected after which step, in order of the steps; at least one
 */
public record Scenario(
    String name,
    Place place,
    int lastLine,
    List<String> tags,
    @Nullable String article,
    @Nullable Skip skip,
    Case acted,
    List<Step> steps,
    List<Check> checks) {
  /**
   * Why a scenario is not run.
   *
   * @param reason why
   * @param hint what would let it run
   */
  public record Skip(String reason, String hint) {
    /** What lets a scenario run that expects a finding that no rule judges. */
    public static final String JUDGED = "name a cause that a rule judges, or take it away";

    /** As the file says. */
    public static Skip written(String reason) {
      return new Skip(reason, "take 'skip' away to run it");
    }
  }

  public Scenario {
    tags = List.copyOf(tags);
    steps = List.copyOf(steps);
    checks = List.copyOf(checks);
  }

  /** Whether a line of its file belongs to it. */
  public boolean covers(int line) {
    return line >= place.line() && line <= lastLine;
  }
}
