package org.session33.clientsim.desktop.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.session33.clientsim.desktop.form.FormField.Kind;
import org.session33.profiles.cases.Case;
import org.session33.profiles.cases.CaseValues;
import org.session33.profiles.exchange.ClientType;
import org.session33.profiles.exchange.ExchangeRelease;
import org.session33.profiles.exchange.ExchangeServer;
import org.session33.profiles.exchange.LimitValue;
import org.session33.profiles.exchange.ObjectType;
import org.session33.profiles.exchange.ServerRegistry;

/** The Exchange server: its release, its limits, and who is exempt. */
final class ServerForm {
  private final Case theCase;
  private final FormOrigins origins;
  private final FormFacts facts;

  ServerForm(Case theCase, FormOrigins origins, FormFacts facts) {
    this.theCase = theCase;
    this.origins = origins;
    this.facts = facts;
  }

  FormSection section() {
    ExchangeServer server = theCase.server();
    ExchangeRelease release = server.release();
    List<FormPart> parts = new ArrayList<>();
    parts.add(release());
    parts.addAll(new GateForm(theCase, origins).fields());
    LimitForm limits = new LimitForm(theCase, origins, facts);
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
    ValueFields<ExchangeServer> fields = new ValueFields<>(server, origins, ServerForm::edited);
    CaseValues.SERVER.forEach(
        v -> fields.field(v, origins.opened().server()).ifPresent(parts::add));
    parts.add(limits.others());
    return new FormSection("server", "Server", "", parts);
  }

  private FormField release() {
    String id = "server.release";
    String now = theCase.server().release().id();
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

  private static UnaryOperator<Case> edited(UnaryOperator<ExchangeServer> change) {
    return c -> c.withServer(change.apply(c.server()));
  }
}
