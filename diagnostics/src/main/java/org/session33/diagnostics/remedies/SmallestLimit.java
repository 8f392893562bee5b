package org.session33.diagnostics.remedies;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.session33.diagnostics.rehearsal.Outcome;
import org.session33.diagnostics.rehearsal.SessionCount;
import org.session33.profiles.exchange.LimitValue;
import org.session33.profiles.exchange.ObjectType;
import org.session33.profiles.exchange.PopImapSettings;
import org.session33.profiles.gates.ClientAccessLimit;
import org.session33.profiles.gates.Gate;

/**
 * The smallest limit with which a gate refuses nothing; found by rehearsing, with the gates before
 * it open.
 *
 * @param gate the gate
 * @param setting the setting or registry value that holds the limit
 * @param value the limit, 1 or more
 */
public record SmallestLimit(Gate gate, String setting, int value) {
  /** Those of all gates that refuse, in the order in which they are passed. */
  static List<SmallestLimit> all(RemedyContext context) {
    List<SmallestLimit> all = new ArrayList<>();
    if (context.before().refusedAt(Gate.POP_IMAP) > 0) {
      add(
          all,
          Gate.POP_IMAP,
          PopImapSettings.NAME,
          GateRemedies.smallestLimit(context, Gate.POP_IMAP));
    }
    if (context.before().refusedAt(Gate.CLIENT_ACCESS) > 0) {
      add(
          all,
          Gate.CLIENT_ACCESS,
          ClientAccessLimit.RCA_MAX_CONCURRENCY.setting(),
          GateRemedies.smallestLimit(context, Gate.CLIENT_ACCESS));
    }
    Outcome atStore = context.behind(Gate.STORE);
    if (atStore.count().refused() > 0) {
      SessionCount count = atStore.count();
      add(
          all,
          Gate.STORE,
          LimitValue.nameFor(count.clientType()),
          LimitRemedies.smallestSessionLimit(context, count.clientType()));
    }
    boolean keepsFoldersOpen =
        context.before().sessions().stream().anyMatch(s -> s.planned().openFolders() > 0);
    if (keepsFoldersOpen && context.behind(Gate.OBJECTS).objectsRefused() > 0) {
      add(
          all,
          Gate.OBJECTS,
          ObjectType.FOLDER.registryName(),
          LimitRemedies.smallestObjectLimit(context));
    }
    return List.copyOf(all);
  }

  private static void add(
      List<SmallestLimit> all, Gate gate, String setting, OptionalInt smallest) {
    smallest.ifPresent(value -> all.add(new SmallestLimit(gate, setting, value)));
  }
}
