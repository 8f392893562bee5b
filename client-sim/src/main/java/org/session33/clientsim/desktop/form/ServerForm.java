package org.session33.clientsim.desktop.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.session33.clientsim.desktop.form.FormField.Kind;
import org.session33.profiles.cases.Case;
import org.session33.profiles.exchange.ClientType;
import org.session33.profiles.exchange.ExchangeRelease;
import org.session33.profiles.exchange.ExchangeServer;
import org.session33.profiles.exchange.Exemption;
import org.session33.profiles.exchange.LimitValue;
import org.session33.profiles.exchange.ObjectType;
import org.session33.profiles.exchange.ServerRegistry;

/** The Exchange server: its release, its limits, and who is exempt. */
final class ServerForm {
  /** Windows Server 2003, where the Scalable Networking Pack did harm, carried no later one. */
  private static final int LAST_ON_WINDOWS_2003 = 2007;

  private final Case played;
  private final FormOrigins origins;
  private final FormFacts facts;

  ServerForm(Case played, FormOrigins origins, FormFacts facts) {
    this.played = played;
    this.origins = origins;
    this.facts = facts;
  }

  FormSection section() {
    ExchangeServer server = played.server();
    ExchangeRelease release = server.release();
    List<FormPart> parts = new ArrayList<>();
    parts.add(release());
    LimitForm limits = new LimitForm(played, origins, facts);
    release
        .sessionLimit(ClientType.MAPI)
        .ifPresent(
            fact ->
                parts.addAll(
                    limits.fields(
                        ServerRegistry.PARAMETERS,
                        LimitValue.SESSIONS_PER_USER,
                        "Sessions per user",
                        fact)));
    Arrays.stream(ClientType.values())
        .filter(ClientType::isService)
        .flatMap(t -> release.sessionLimit(t).stream())
        .findFirst()
        .ifPresent(
            fact ->
                parts.addAll(
                    limits.fields(
                        ServerRegistry.PARAMETERS,
                        LimitValue.SERVICE_SESSIONS_PER_USER,
                        "Service sessions",
                        fact)));
    release
        .objectLimit(ObjectType.FOLDER)
        .ifPresent(
            fact ->
                parts.addAll(
                    limits.fields(
                        ServerRegistry.OBJECTS,
                        ObjectType.FOLDER.registryName(),
                        "Folders a session",
                        fact)));
    parts.addAll(exemptions(server));
    if (release.family() <= LAST_ON_WINDOWS_2003 || server.scalableNetworking()) {
      parts.add(networking(server));
    }
    parts.add(limits.others());
    return new FormSection("server", "Server", "", parts);
  }

  private FormField release() {
    String id = "server.release";
    String now = played.server().release().id();
    return FormField.of(id, Kind.CHOICE, "Exchange", now, this::chosen)
        .among(facts.servers().ids())
        .noted(origins.note(id, now, origins.opened().server().release().id()))
        .warned(origins.warning(id));
  }

  private FormEdit chosen(String name) {
    Optional<ExchangeRelease> release =
        facts.servers().all().stream().filter(r -> r.id().equals(name)).findFirst();
    return release
        .map(r -> FormEdit.of("Change to Exchange " + r.id(), edited(s -> s.withRelease(r))))
        .orElseGet(() -> FormEdit.refused("'" + name + "' is not known; choose from the list"));
  }

  private List<FormField> exemptions(ExchangeServer server) {
    Exemption exemption = server.release().exemption().value();
    List<FormField> fields = new ArrayList<>();
    add(
        fields,
        accounts(
            "viewInformationStoreStatus",
            exemption == Exemption.VIEW_INFORMATION_STORE_STATUS,
            Exemption.VIEW_INFORMATION_STORE_STATUS.words(),
            ExchangeServer::viewInformationStoreStatus,
            ExchangeServer::withViewInformationStoreStatus));
    add(
        fields,
        accounts(
            "administerInformationStore",
            exemption == Exemption.ADMINISTER_INFORMATION_STORE,
            Exemption.ADMINISTER_INFORMATION_STORE.words(),
            ExchangeServer::administerInformationStore,
            ExchangeServer::withAdministerInformationStore));
    if (server.release().administratorLimit() != null || !server.administrators().isEmpty()) {
      FormField field =
          list(
              "administrators",
              "Administrators",
              ExchangeServer::administrators,
              ServerForm::withAdministrators);
      fields.add(
          server.release().administratorLimit() == null
              ? field.warned("This release is not known to limit administrators apart")
              : field);
    }
    return fields;
  }

  private static void add(List<FormField> fields, Optional<FormField> field) {
    field.ifPresent(fields::add);
  }

  /**
   * A permission that exempts on this release, or one that somebody granted although it does not.
   */
  private Optional<FormField> accounts(
      String key,
      boolean exempts,
      String permission,
      Function<ExchangeServer, List<String>> getter,
      Setter setter) {
    if (!exempts && getter.apply(played.server()).isEmpty()) {
      return Optional.empty();
    }
    FormField field = list(key, "Exempt accounts", getter, setter);
    return Optional.of(
        exempts
            ? field
            : field.warned("'" + permission + "' exempts nobody on " + played.server().release()));
  }

  /** Changes one list of accounts. */
  private interface Setter {
    ExchangeServer apply(ExchangeServer server, List<String> accounts);
  }

  private FormField list(
      String key, String label, Function<ExchangeServer, List<String>> getter, Setter setter) {
    String id = "server." + key;
    String now = String.join("; ", getter.apply(played.server()));
    return FormField.of(
            id,
            Kind.TEXT,
            label,
            now,
            text -> {
              List<String> accounts =
                  Arrays.stream(text.split(";", -1))
                      .map(String::strip)
                      .filter(a -> !a.isEmpty())
                      .distinct()
                      .toList();
              return FormEdit.of(
                  "Change " + label.toLowerCase(java.util.Locale.ROOT),
                  edited(s -> setter.apply(s, accounts)));
            })
        .suffixed(now.isEmpty() ? "nobody" : "")
        .noted(origins.note(id, now, String.join("; ", getter.apply(origins.opened().server()))))
        .warned(origins.warning(id));
  }

  private FormField networking(ExchangeServer server) {
    String id = "server.scalableNetworking";
    boolean before = origins.opened().server().scalableNetworking();
    return FormField.of(
            id,
            "Scalable Networking Pack installed (Windows 2003 SP2)",
            server.scalableNetworking(),
            on ->
                FormEdit.of(
                    (on ? "Set" : "Clear") + " Scalable Networking Pack",
                    edited(s -> withNetworking(s, on))))
        .noted(origins.note(id, server.scalableNetworking() ? "on" : "off", before ? "on" : "off"))
        .warned(origins.warning(id));
  }

  private static UnaryOperator<Case> edited(UnaryOperator<ExchangeServer> change) {
    return c -> c.withServer(change.apply(c.server()));
  }

  private static ExchangeServer withAdministrators(ExchangeServer server, List<String> accounts) {
    return new ExchangeServer(
        server.release(),
        server.registry(),
        server.registryNotLoaded(),
        server.viewInformationStoreStatus(),
        server.administerInformationStore(),
        accounts,
        server.scalableNetworking());
  }

  private static ExchangeServer withNetworking(ExchangeServer server, boolean on) {
    return new ExchangeServer(
        server.release(),
        server.registry(),
        server.registryNotLoaded(),
        server.viewInformationStoreStatus(),
        server.administerInformationStore(),
        server.administrators(),
        on);
  }
}
