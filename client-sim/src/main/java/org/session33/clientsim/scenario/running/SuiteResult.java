package org.session33.clientsim.scenario.running;

import java.util.List;
import java.util.stream.Stream;
import org.session33.clientsim.scenario.running.ScenarioResult.Status;

/**
 * How a run of scenario files ended.
 *
 * @param files one entry a file, in the order of the targets
 */
public record SuiteResult(List<ScenarioFileResult> files) {
  public SuiteResult {
    files = List.copyOf(files);
  }

  /** Every scenario that was run or skipped. */
  public Stream<ScenarioResult> results() {
    return files.stream().flatMap(file -> file.results().stream());
  }

  /** How many scenarios passed. */
  public int passed() {
    return count(Status.PASSED);
  }

  /** How many scenarios failed or came to no end. */
  public int failed() {
    return count(Status.FAILED) + count(Status.ERROR);
  }

  /** How many scenarios say that they are not to be run. */
  public int skipped() {
    return count(Status.SKIPPED);
  }

  /** How many scenarios ended so. */
  public int count(Status status) {
    return (int) results().filter(result -> result.status() == status).count();
  }

  /** Whether something could not be read, so that scenarios are missing here. */
  public boolean hasErrors() {
    return files.stream().anyMatch(file -> !file.errors().isEmpty());
  }

  /** Whether something could not be read, or a scenario's case is not known as a whole. */
  public boolean isWhole() {
    return !hasErrors()
        && results().allMatch(one -> one.result() == null || one.result().isWhole());
  }

  /** {@code N passed, N failed, N skipped}. */
  public String summary() {
    return passed() + " passed, " + failed() + " failed, " + skipped() + " skipped";
  }
}
