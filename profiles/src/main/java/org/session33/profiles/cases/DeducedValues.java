package org.session33.profiles.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.session33.profiles.exchange.ExchangeServer;
import org.session33.profiles.exchange.RegistryEntry;
import org.session33.profiles.exchange.ServerRegistry;

/**
 * What of a case was concluded from its evidence. It is acted out, and it is no value of the case:
 * whoever opens the case with its evidence concludes it anew.
 */
public final class DeducedValues {
  private DeducedValues() {}

  /** The case as its files and its user state it, without what was concluded. */
  public static Case without(Case theCase) {
    return without(theCase, theCase);
  }

  /**
   * A case without what was concluded before it was changed. What was changed since stays, and is
   * no longer a conclusion.
   *
   * @param changed the case as it is now
   * @param acted the same case before, with what was concluded
   */
  public static Case without(Case changed, Case acted) {
    Map<String, Origin> origins = new LinkedHashMap<>(changed.provenance().origins());
    ExchangeServer server = changed.server();
    ExchangeServer bare = ExchangeServer.defaults(server.release());
    for (CaseValue<ExchangeServer> row : CaseValues.SERVER) {
      if (isDeduced(origins, row.path())) {
        origins.remove(row.path());
        if (Objects.equals(row.get(server), row.get(acted.server()))) {
          server = row.with(server, row.get(bare));
        }
      }
    }
    List<RegistryEntry> kept = new ArrayList<>();
    for (RegistryEntry entry : server.registry().entries()) {
      String path = pathOf(entry.key(), entry.value().name());
      boolean deduced = isDeduced(origins, path);
      if (deduced) {
        origins.remove(path);
      }
      if (!deduced || !acted.server().registry().entries().contains(entry)) {
        kept.add(entry);
      }
    }
    Map<String, Integer> model = new TreeMap<>(changed.sessionModel());
    for (Map.Entry<String, Integer> value : changed.sessionModel().entrySet()) {
      String path = pathOfModel(value.getKey());
      if (isDeduced(origins, path)) {
        origins.remove(path);
        model.remove(value.getKey(), acted.sessionModel().get(value.getKey()));
      }
    }
    return changed
        .withSessionModel(model)
        .withServer(server.withRegistry(new ServerRegistry(kept)))
        .withProvenance(new Provenance(origins));
  }

  /** The path of a value of the registry in a case. */
  public static String pathOf(String key, String name) {
    return "server.registry[" + (key.isEmpty() ? "" : key + "\\") + name + "]";
  }

  /** The path of a parameter of the session model in a case. */
  public static String pathOfModel(String parameter) {
    return "sessionModel." + parameter;
  }

  private static boolean isDeduced(Map<String, Origin> origins, String path) {
    Origin origin = origins.get(path);
    return origin != null && origin.isDeduced();
  }
}
