package org.session33.diagnostics.findings.rules;

import java.util.List;
import org.session33.diagnostics.findings.Rule;

/** The one list of the rules that Session33 brings. */
public final class ShippedRules {
  private ShippedRules() {}

  /** All of them, in the order in which equal verdicts are shown. */
  public static List<Rule> all() {
    return List.of(
        ProgramRule.possibleAbuse(),
        new LargeAdditionalMailbox(),
        ProgramRule.clientProgram(),
        ProgramRule.serviceAccount(),
        new DuplicateClient(),
        new StaleSessions(),
        new TcpOffload(),
        new ManySharedResources(),
        new ServiceSessionLimit(),
        new PopImapConnectionLimit(),
        new ClientThrottling(),
        new OpenObjectLimit(),
        new LimitChangeNotLoaded(),
        new MisnamedRegistryValue(),
        new ZeroObjectLimit(),
        new ZeroSessionLimit(),
        new SessionLimitDisabled(),
        new AmbiguousRegistryNumber());
  }
}
