package org.session33.profiles.exchange;

import java.util.Locale;

/**
 * What an Exchange release has or does, or does not. Each release of {@code exchange-releases.yaml}
 * answers each of them, under the constant's name in small letters with hyphens.
 */
public enum Capability {
  /** Client Access holds users to a throttling policy, before the store is asked. */
  THROTTLING("has a throttling policy"),
  /**
   * Client Access is known to count the connections of Outlook against that policy. Where it is
   * not, a refusal by the policy alone is one that may come about (domain.md 5.3, S-12).
   */
  CONNECTIONS_COUNTED("counts each connection of Outlook against its throttling policy"),
  /** An empty value of its throttling policy ({@code $null}) is no limit, and no number else. */
  EMPTY_IS_UNLIMITED("takes an empty value of its throttling policy for no limit"),
  /** Commands are run in the Exchange Management Shell, which is PowerShell. */
  POWER_SHELL("commands are run in PowerShell"),
  /** Permissions are given in Exchange System Manager, with the dialogs of KB 842022. */
  SYSTEM_MANAGER("permissions are given in Exchange System Manager"),
  /** The store reads the registry value that switches the session limit off. */
  DISABLE_SESSION_LIMIT("reads the value that switches the session limit off"),
  /** Its administrators set its registry, restart its services and read its Application log. */
  SERVER_SETTINGS("its administrators have its registry, services and logs"),
  /** It can stand on the Windows whose network offload leaves connections open (KB 936594). */
  SCALABLE_NETWORKING(
      "can stand on a Windows whose network offload leaves connections open (KB 936594)");

  private final String words;

  Capability(String words) {
    this.words = words;
  }

  /** As people see it: what is true where a release has it. */
  public String words() {
    return words;
  }

  /** Its key in the catalogue, for instance {@code power-shell}. */
  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
