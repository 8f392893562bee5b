package org.session33.clientsim.scenario;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.session33.diagnostics.findings.Cause;
import org.session33.diagnostics.findings.Causes;
import org.session33.diagnostics.findings.Diagnosis;
import org.session33.diagnostics.findings.Rule;
import org.session33.profiles.outlook.OutlookMessages;

/**
 * The names that a scenario may use; any other is a typing mistake.
 *
 * @param findings ids of findings
 * @param judged those of them that are judged of every case; the others only a message can name
 * @param remedies ids of remedies
 * @param dialogs ids of messages
 */
public record KnownNames(
    Set<String> findings, Set<String> judged, Set<String> remedies, Set<String> dialogs) {
  /** Keeps its own copies, sorted. */
  public KnownNames {
    findings = sorted(findings);
    judged = sorted(judged);
    remedies = sorted(remedies);
    dialogs = sorted(dialogs);
  }

  /** The names of the causes, remedies and messages that are at hand. */
  public static KnownNames of(
      Diagnosis diagnosis, CaseRemedies remedies, OutlookMessages messages) {
    List<String> outcomes = Causes.shipped().outcomes().stream().map(Cause::id).toList();
    List<String> causes = diagnosis.causes().stream().map(Cause::id).toList();
    List<String> rules = diagnosis.rules().stream().map(Rule::id).toList();
    Set<String> dialogs = new TreeSet<>();
    messages.all().forEach(message -> dialogs.add(message.id()));
    return new KnownNames(
        joined(causes, outcomes), joined(rules, outcomes), Set.copyOf(remedies.ids()), dialogs);
  }

  private static Set<String> joined(List<String> some, List<String> others) {
    return Stream.concat(some.stream(), others.stream()).collect(Collectors.toSet());
  }

  private static Set<String> sorted(Collection<String> names) {
    return java.util.Collections.unmodifiableSet(new TreeSet<>(names));
  }
}
