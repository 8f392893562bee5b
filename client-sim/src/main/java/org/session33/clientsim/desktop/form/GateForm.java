package org.session33.clientsim.desktop.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.session33.clientsim.desktop.form.FormField.Kind;
import org.session33.profiles.cases.Case;
import org.session33.profiles.exchange.Capability;
import org.session33.profiles.exchange.ClientType;
import org.session33.profiles.exchange.EffectiveLimit;
import org.session33.profiles.exchange.ExchangeRelease;
import org.session33.profiles.exchange.ExchangeServer;
import org.session33.profiles.exchange.PopImapSettings;
import org.session33.profiles.exchange.ThrottlingPolicy;
import org.session33.profiles.gates.ClientAccessLimit;
import org.session33.profiles.gates.Gate;
import org.session33.profiles.gates.GateFacts;

/** The limits that stand before the store: the throttling policy, and the POP and IMAP services. */
final class GateForm {
  static final String POLICY = "server.throttling";
  static final String POP_IMAP = "server.popImap";
  private static final ClientAccessLimit SETTING = ClientAccessLimit.RCA_MAX_CONCURRENCY;
  private static final String NUMBER = "a number";
  private static final String NOT_STATED = "not stated";

  private final Case theCase;
  private final ExchangeServer server;
  private final ExchangeServer opened;
  private final FormOrigins origins;

  GateForm(Case theCase, FormOrigins origins) {
    this.theCase = theCase;
    this.server = theCase.server();
    this.opened = origins.opened().server();
    this.origins = origins;
  }

  /** The fields of what the release and the programs of the case have. */
  List<FormField> fields() {
    List<FormField> fields = new ArrayList<>();
    ExchangeRelease release = server.release();
    Optional<EffectiveLimit> standard = ThrottlingPolicy.DEFAULT.limit(release, SETTING);
    if (release.has(Capability.THROTTLING) && !release.isOnline() && standard.isPresent()) {
      policy(standard.get(), fields);
    }
    boolean used =
        theCase.programs().stream().anyMatch(p -> p.kind().clientType() == ClientType.POP_IMAP);
    if ((used || !server.popImap().equals(PopImapSettings.NONE)) && !release.isOnline()) {
      fields.add(popImap());
    }
    return fields;
  }

  private void policy(EffectiveLimit standard, List<FormField> fields) {
    String usual =
        ThrottlingPolicy.DEFAULT_WORD
            + standard.number().stream().mapToObj(n -> " (" + n + ")").findFirst().orElse("");
    List<String> choices = List.of(usual, ThrottlingPolicy.UNLIMITED_WORD, NUMBER);
    OptionalInt number = stated(server.throttling());
    fields.add(
        FormField.of(
                POLICY,
                Kind.CHOICE,
                GateFacts.of(Gate.CLIENT_ACCESS).title(),
                choices.get(choice(server.throttling())),
                text -> chosen(choices.indexOf(text), standard, text))
            .among(choices)
            .noted(note())
            .warned(origins.warning(POLICY)));
    if (number.isPresent()) {
      fields.add(
          FormField.of(
              POLICY + "." + SETTING.setting(),
              Kind.COUNT,
              SETTING.setting(),
              WrittenNumber.words(number.getAsInt()),
              text ->
                  WrittenNumber.edit(
                      text,
                      SETTING.unit().words(),
                      0,
                      Integer.MAX_VALUE,
                      n -> edit(OptionalInt.of((int) n)))));
    }
  }

  private FormNote note() {
    FormNote note =
        origins.note(
            POLICY, server.throttling().equals(opened.throttling()), opened.throttling().words());
    // The default speaks for itself: its word stands in the choice.
    boolean usual =
        server.throttling().equals(ThrottlingPolicy.DEFAULT)
            && opened.throttling().equals(ThrottlingPolicy.DEFAULT);
    return usual && note.text().startsWith("default:") ? note.saying("") : note;
  }

  /** The place of what is chosen among the choices. */
  private static int choice(ThrottlingPolicy policy) {
    if (policy.isUnlimited(SETTING)) {
      return 1;
    }
    return stated(policy).isPresent() ? 2 : 0;
  }

  private static OptionalInt stated(ThrottlingPolicy policy) {
    return policy.stated().getOrDefault(SETTING, OptionalInt.empty());
  }

  private FormEdit chosen(int choice, EffectiveLimit standard, String text) {
    return switch (choice) {
      case 0 ->
          FormEdit.of(
              SETTING.setting() + ": " + text, edited(s -> s.withThrottling(withoutLimit(s))));
      case 1 -> edit(OptionalInt.empty());
      case 2 -> edit(OptionalInt.of(standard.number().orElse(0)));
      default -> FormEdit.refused("'" + text + "' is not known; choose from the list");
    };
  }

  /** What else the policy states stays as it is. */
  private static ThrottlingPolicy withoutLimit(ExchangeServer server) {
    ThrottlingPolicy policy = ThrottlingPolicy.DEFAULT;
    for (var stated : server.throttling().stated().entrySet()) {
      if (stated.getKey() != SETTING) {
        policy = policy.with(stated.getKey(), stated.getValue());
      }
    }
    return policy;
  }

  private static FormEdit edit(OptionalInt number) {
    String words =
        number.isPresent()
            ? WrittenNumber.words(number.getAsInt())
            : ThrottlingPolicy.UNLIMITED_WORD;
    return FormEdit.of(
        SETTING.setting() + ": " + words,
        edited(s -> s.withThrottling(s.throttling().with(SETTING, number))));
  }

  private FormField popImap() {
    Integer now = server.popImap().maxConnectionsPerUser();
    return FormField.of(
            POP_IMAP,
            Kind.NUMBER,
            "POP/IMAP limit",
            now == null ? "" : WrittenNumber.words(now),
            GateForm::connections)
        .suffixed(now == null ? NOT_STATED : "")
        .noted(
            origins.note(
                POP_IMAP, server.popImap().equals(opened.popImap()), opened.popImap().words()))
        .warned(origins.warning(POP_IMAP));
  }

  private static FormEdit connections(String text) {
    String typed = text.toLowerCase(Locale.ROOT).replace(NOT_STATED, "");
    if (typed.isBlank()) {
      return FormEdit.of(
          PopImapSettings.NAME + " " + NOT_STATED,
          edited(s -> s.withPopImap(PopImapSettings.NONE)));
    }
    return WrittenNumber.edit(
        typed,
        "connections",
        1,
        PopImapSettings.MOST,
        n ->
            FormEdit.of(
                PopImapSettings.NAME + ": " + WrittenNumber.words(n),
                edited(s -> s.withPopImap(new PopImapSettings((int) n)))));
  }

  private static UnaryOperator<Case> edited(UnaryOperator<ExchangeServer> change) {
    return c -> c.withServer(change.apply(c.server()));
  }
}
