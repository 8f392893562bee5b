package org.session33.clientsim.scenario;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.session33.diagnostics.findings.Diagnosis;
import org.session33.profiles.outlook.OutlookMessages;

/**
 * The names that a scenario may use; any other is a typing mistake.
 *
 * @param findings ids of findings
 * @param remedies ids of remedies
 * @param dialogs ids of messages
 */
public record KnownNames(Set<String> findings, Set<String> remedies, Set<String> dialogs) {
  /** Keeps its own copies, sorted. */
  public KnownNames {
    findings = sorted(findings);
    remedies = sorted(remedies);
    dialogs = sorted(dialogs);
  }

  /** The names of the causes, remedies and messages that are at hand. */
  public static KnownNames of(Diagnosis diagnosis, RemedyDesk remedies, OutlookMessages messages) {
    Set<String> findings = new TreeSet<>(diagnosis.causes());
    findings.add(Diagnosis.KNOWN_MESSAGE);
    findings.add(Diagnosis.UNRECOGNISED);
    Set<String> dialogs = new TreeSet<>();
    messages.all().forEach(message -> dialogs.add(message.id()));
    return new KnownNames(findings, Set.copyOf(remedies.ids()), dialogs);
  }

  private static Set<String> sorted(Collection<String> names) {
    return java.util.Collections.unmodifiableSet(new TreeSet<>(names));
  }
}
