package org.session33.clientsim.desktop.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.session33.clientsim.desktop.form.FormField.Kind;
import org.session33.diagnostics.findings.rules.MisnamedRegistryValue;
import org.session33.diagnostics.findings.rules.MisnamedRegistryValue.Mistake;
import org.session33.profiles.cases.Case;
import org.session33.profiles.exchange.Capability;
import org.session33.profiles.exchange.ExchangeRelease;
import org.session33.profiles.exchange.ExchangeServer;
import org.session33.profiles.exchange.LimitValue;
import org.session33.profiles.exchange.ObjectType;
import org.session33.profiles.exchange.RegistryEntry;
import org.session33.profiles.exchange.ServerRegistry;
import org.session33.profiles.facts.Fact;
import org.session33.profiles.files.Place;
import org.session33.profiles.windows.RegistryValue;

/** The limits of a server: what its store loaded, what waits for a restart, and what it ignores. */
final class LimitForm {
  static final String OTHERS = "server.registry";
  private static final String NOT_LOADED = "Restart needed: the store has not loaded it";
  private static final Place HERE = Place.of("changed here");

  private final ExchangeServer server;
  private final FormOrigins origins;
  private final List<Mistake> mistakes;
  private final Set<String> shown = new HashSet<>();

  LimitForm(Case theCase, FormOrigins origins, FormFacts facts) {
    this.server = theCase.server();
    this.origins = origins;
    this.mistakes = MisnamedRegistryValue.mistakes(server, facts.limits());
  }

  /** The limit that is in force, and the one that waits for a restart if there is one. */
  List<FormField> fields(String key, String name, String label, Fact<Integer> standard) {
    shown.add(id(key, name));
    List<FormField> fields = new ArrayList<>();
    fields.add(field(true, key, name, label, standard.value()));
    if (server.registryNotLoaded().value(key, name).isPresent()) {
      fields.add(field(false, key, name, "… after a restart", standard.value()));
    }
    return fields;
  }

  private FormField field(boolean loaded, String key, String name, String label, int standard) {
    ServerRegistry registry = loaded ? server.registry() : server.registryNotLoaded();
    ServerRegistry before =
        loaded
            ? origins.opened().server().registry()
            : origins.opened().server().registryNotLoaded();
    String path = path(loaded, key, name);
    Optional<Long> number = dword(registry, key, name);
    long now = number.filter(n -> n > 0).orElse((long) standard);
    FormField field =
        FormField.of(
                path,
                Kind.NUMBER,
                label,
                LimitValue.bothNotations(now),
                text -> edit(loaded, key, name, label, now, text))
            .suffixed(number.isPresent() ? "" : "default")
            .noted(note(path, words(registry, key, name), words(before, key, name)))
            .warned(origins.warning(path));
    return field.warned(loaded ? "" : NOT_LOADED).warned(judged(registry, key, name, standard));
  }

  private FormNote note(String path, String now, String before) {
    // The default speaks for itself: the word stands behind the number.
    return now.equals(before) && now.equals("the default")
        ? FormNote.NONE
        : origins.note(path, now, before);
  }

  private static String words(ServerRegistry registry, String key, String name) {
    return registry.value(key, name).map(LimitForm::words).orElse("the default");
  }

  private static String words(RegistryValue value) {
    return value
        .dword()
        .map(LimitValue::bothNotations)
        .orElse(value.type() + " '" + value.text().orElse("") + "'");
  }

  private static String judged(ServerRegistry registry, String key, String name, int standard) {
    Optional<RegistryValue> value = registry.value(key, name);
    Optional<Long> number = value.flatMap(RegistryValue::dword);
    if (number.isEmpty()) {
      // A value of another type is told of as a mistake, among the other values.
      return "";
    }
    if (number.get() == 0) {
      return "0 is written, which the store does not take: its default stays in force";
    }
    return number.get() == standard
        ? ""
        : (number.get() > standard ? "Above" : "Below")
            + " the default of "
            + LimitValue.bothNotations((long) standard);
  }

  private FormEdit edit(
      boolean loaded, String key, String name, String label, long now, String text) {
    if (text.isBlank()) {
      return FormEdit.of(label + ": default", registry(loaded, r -> r.without(key, name)));
    }
    return WrittenNumber.edit(
        text.toLowerCase(Locale.ROOT).replace("default", ""),
        "the limit",
        1,
        Integer.MAX_VALUE,
        n ->
            n == now
                ? FormEdit.of(label, UnaryOperator.identity())
                : FormEdit.of(
                    label + ": " + LimitValue.bothNotations(n),
                    registry(loaded, r -> r.withDword(key, name, (int) n, HERE))));
  }

  /** The values that have no field of their own: other limits, and the ones without effect. */
  FormTable others() {
    List<FormTable.Row> rows = new ArrayList<>();
    for (RegistryEntry entry : server.registry().entries()) {
      add(rows, true, entry);
    }
    for (RegistryEntry entry : server.registryNotLoaded().entries()) {
      add(rows, false, entry);
    }
    return new FormTable(OTHERS, List.of(), rows, "+ other limit…", additions(), "");
  }

  private void add(List<FormTable.Row> rows, boolean loaded, RegistryEntry entry) {
    String key = entry.key();
    String name = entry.value().name();
    Optional<Mistake> mistake =
        mistakes.stream().filter(m -> id(m.entry()).equals(id(entry))).findFirst();
    if (mistake.isEmpty() && shown.contains(id(entry))) {
      return;
    }
    String path = path(loaded, key, name);
    ServerRegistry before =
        loaded
            ? origins.opened().server().registry()
            : origins.opened().server().registryNotLoaded();
    List<FormField> cells =
        entry.value().dword().isPresent() && mistake.isEmpty()
            ? List.of(value(loaded, path, entry))
            : List.of();
    String warning = mistake.map(m -> wrong(m)).orElse(loaded ? "" : NOT_LOADED);
    FormNote note = origins.note(path, words(entry.value()), words(before, key, name));
    rows.add(
        new FormTable.Row(
            path,
            name + (cells.isEmpty() ? " = " + words(entry.value()) : ""),
            cells,
            mistake.map(m -> new FormNote(note.text(), "It " + m.words(), "", 0)).orElse(note),
            warning,
            FormEdit.of("Remove " + name, registry(loaded, r -> r.without(key, name)))));
  }

  private static FormField value(boolean loaded, String path, RegistryEntry entry) {
    String name = entry.value().name();
    return FormField.of(
        path + ".value",
        Kind.NUMBER,
        name,
        words(entry.value()),
        text ->
            WrittenNumber.edit(
                text,
                "the registry value",
                0,
                Integer.MAX_VALUE,
                n ->
                    FormEdit.of(
                        name + ": " + LimitValue.bothNotations(n),
                        registry(loaded, r -> r.withDword(entry.key(), name, (int) n, HERE)))));
  }

  private static String wrong(Mistake mistake) {
    RegistryEntry entry = mistake.entry();
    String right = mistake.rightName();
    if (right.isEmpty()) {
      return "Has no effect: it must be a key, with a value for each kind of object";
    }
    if (!right.equalsIgnoreCase(entry.value().name())) {
      return "Has no effect: wrong name; the store reads '" + right + "'";
    }
    return entry.key().equalsIgnoreCase(mistake.rightKey())
        ? "Has no effect: its type is " + entry.value().type() + "; the store reads a REG_DWORD"
        : "Has no effect: wrong key; the store reads it in " + mistake.rightKey();
  }

  private List<FormTable.Addition> additions() {
    ExchangeRelease release = server.release();
    List<FormTable.Addition> additions = new ArrayList<>();
    if (!server.registryNotLoaded().entries().isEmpty()) {
      additions.add(
          new FormTable.Addition(
              "the values that wait for a restart",
              FormEdit.of("Load the registry values", c -> c.withServer(c.server().restarted()))));
    }
    for (ObjectType type : ObjectType.values()) {
      release
          .objectLimit(type)
          .ifPresent(
              f -> addition(additions, ServerRegistry.OBJECTS, type.registryName(), f.value()));
    }
    if (release.has(Capability.DISABLE_SESSION_LIMIT)) {
      addition(additions, ServerRegistry.PARAMETERS, LimitValue.DISABLE_SESSION_LIMIT, 0);
    }
    return additions;
  }

  private void addition(List<FormTable.Addition> additions, String key, String name, int number) {
    boolean there = shown.contains(id(key, name)) || server.registry().value(key, name).isPresent();
    if (!there) {
      additions.add(
          new FormTable.Addition(
              name,
              FormEdit.of(
                  "Add " + name, registry(true, r -> r.withDword(key, name, number, HERE)))));
    }
  }

  private static Optional<Long> dword(ServerRegistry registry, String key, String name) {
    return registry.value(key, name).flatMap(RegistryValue::dword);
  }

  private static String path(boolean loaded, String key, String name) {
    return (loaded ? "server.registry[" : "server.registryNotLoaded[") + key + "\\" + name + "]";
  }

  private static String id(RegistryEntry entry) {
    return id(entry.key(), entry.value().name());
  }

  private static String id(String key, String name) {
    return (key + "\\" + name).toLowerCase(Locale.ROOT);
  }

  private static UnaryOperator<Case> registry(
      boolean loaded, UnaryOperator<ServerRegistry> change) {
    return c -> {
      ExchangeServer old = c.server();
      return c.withServer(
          loaded
              ? old.withRegistry(change.apply(old.registry()))
              : old.withRegistryNotLoaded(change.apply(old.registryNotLoaded())));
    };
  }
}
