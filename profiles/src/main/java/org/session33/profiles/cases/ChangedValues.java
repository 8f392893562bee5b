package org.session33.profiles.cases;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.session33.profiles.exchange.RegistryEntry;
import org.session33.profiles.exchange.ServerRegistry;

/** What somebody changed in a case after it was opened: it no longer stands where it was read. */
public final class ChangedValues {
  private static final Origin STATED = new Origin(Origin.Kind.READ, null, "stated by the user");

  private final Case opened;
  private Provenance provenance;

  private ChangedValues(Case opened, Case now) {
    this.opened = opened;
    this.provenance = now.provenance();
  }

  /** The case as it is now, with the origins of its values as they are now. */
  public static Case stated(Case opened, Case now) {
    ChangedValues changed = new ChangedValues(opened, now);
    changed.all(now);
    return now.withProvenance(changed.provenance);
  }

  private void all(Case now) {
    stated(!opened.user().name().equals(now.user().name()), "user.name");
    stated(!opened.user().legacyDn().equals(now.user().legacyDn()), "user.legacyDN");
    var before = opened.outlook();
    var profile = now.outlook();
    if (profile != null) {
      rows(CaseValues.OUTLOOK, before, profile, CaseValue::path);
      var mailboxes = profile.additionalMailboxes();
      items(
          CaseValues.MAILBOX,
          before == null ? List.of() : before.additionalMailboxes(),
          mailboxes,
          m -> m.name());
    }
    items(CaseValues.PROGRAM, opened.programs(), now.programs(), Program::name);
    rows(CaseValues.SERVER, opened.server(), now.server(), CaseValue::path);
    registry(opened.server().registry(), now.server().registry());
    registry(opened.server().registryNotLoaded(), now.server().registryNotLoaded());
    now.sessionModel()
        .forEach(
            (name, number) ->
                stated(!number.equals(opened.sessionModel().get(name)), "sessionModel." + name));
  }

  private void registry(ServerRegistry before, ServerRegistry now) {
    for (RegistryEntry entry : now.entries()) {
      String name = entry.value().name();
      boolean same = before.value(entry.key(), name).filter(entry.value()::equals).isPresent();
      stated(!same, DeducedValues.pathOf(entry.key(), name));
    }
  }

  private <R extends Record> void items(
      List<CaseValue<R>> rows, List<R> before, List<R> now, Function<R, String> name) {
    for (R item : now) {
      String called = name.apply(item).toLowerCase(Locale.ROOT);
      Optional<R> was =
          before.stream()
              .filter(i -> name.apply(i).toLowerCase(Locale.ROOT).equals(called))
              .findFirst();
      rows(rows, was.orElse(null), item, row -> row.path(name.apply(item)));
    }
  }

  /** Of what is a list of its own the items are compared. */
  private <R extends Record> void rows(
      List<CaseValue<R>> rows, @Nullable R before, R now, Function<CaseValue<R>, String> path) {
    for (CaseValue<R> row : rows) {
      boolean list = row.get(now) instanceof List<?> && !row.isPlain();
      boolean registry = row.get(now) instanceof ServerRegistry;
      boolean same = before != null && Objects.equals(row.get(before), row.get(now));
      stated(!same && !list && !registry, path.apply(row));
    }
  }

  private void stated(boolean changed, String path) {
    if (changed) {
      provenance = provenance.plus(path, STATED);
    }
  }
}
