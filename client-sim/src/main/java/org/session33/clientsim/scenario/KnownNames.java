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
  /** Findings that scenarios may name whether or not a rule for them is at hand. */
  private static final Set<String> PUBLISHED_FINDINGS =
      Set.of(
          "large-additional-mailbox",
          "many-shared-resources",
          "stale-sessions",
          "tcp-offload",
          "client-program",
          "duplicate-client",
          "service-account",
          "service-session-limit",
          "possible-abuse",
          "open-object-limit",
          "misnamed-registry-value",
          "zero-object-limit",
          "limit-change-not-loaded",
          "client-throttling",
          "popimap-connection-limit",
          "nspi-limit",
          "rpc-encryption-mismatch",
          "name-resolution",
          "autodiscover-cross-forest",
          "offline-file-fault",
          "no-logon-permission",
          "server-unavailable",
          "misdirected-client-access",
          "mailbox-quarantined",
          "mailbox-full",
          "profile-store-memory",
          "network-fault",
          "outdated-client-component");

  /** Keeps its own copies, sorted. */
  public KnownNames {
    findings = sorted(findings);
    remedies = sorted(remedies);
    dialogs = sorted(dialogs);
  }

  /** The names of the rules, remedies and messages that are at hand, and of those to come. */
  public static KnownNames of(Diagnosis diagnosis, RemedyDesk remedies, OutlookMessages messages) {
    Set<String> findings = new TreeSet<>(PUBLISHED_FINDINGS);
    diagnosis.rules().forEach(rule -> findings.add(rule.id()));
    findings.add(Diagnosis.UNRECOGNISED);
    Set<String> dialogs = new TreeSet<>();
    messages.all().forEach(message -> dialogs.add(message.id()));
    return new KnownNames(findings, Set.copyOf(remedies.ids()), dialogs);
  }

  private static Set<String> sorted(Collection<String> names) {
    return java.util.Collections.unmodifiableSet(new TreeSet<>(names));
  }
}
