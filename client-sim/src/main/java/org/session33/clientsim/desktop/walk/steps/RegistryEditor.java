package org.session33.clientsim.desktop.walk.steps;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.session33.profiles.cases.Case;
import org.session33.profiles.exchange.LimitValue;
import org.session33.profiles.exchange.RegistryEntry;
import org.session33.profiles.exchange.ServerRegistry;
import org.session33.profiles.files.Place;
import org.session33.profiles.windows.RegistryValue;

/**
 * Registry Editor of a stand-in server. It shows and writes the values of the case; what it writes
 * waits for a restart of the Information Store, as it does on a server.
 *
 * <p>It is long because every control of its window is one short method here: tree, list, naming
 * and the DWORD dialog all look at the same selection.
 */
public final class RegistryEditor {
  /** What gets a name at the moment. */
  public enum Naming {
    /** Nothing. */
    NOTHING,
    /** A new key. */
    KEY,
    /** A new DWORD value. */
    VALUE
  }

  private static final Place WALK = Place.of("walk");

  private final ServerComputer computer;
  private final @Nullable RegistryTarget target;
  private final Set<String> ownKeys = new LinkedHashSet<>();
  private final Set<List<String>> deleted = new LinkedHashSet<>();
  private @Nullable String key;
  private @Nullable String valueName;
  private Naming naming = Naming.NOTHING;
  private DwordBox box = DwordBox.of(0);

  RegistryEditor(ServerComputer computer, @Nullable RegistryTarget target) {
    this.computer = computer;
    this.target = target;
    ownKeys.add(ServerRegistry.PARAMETERS);
  }

  /** The keys below {@code MSExchangeIS}, each a path, parents first. */
  public List<String> keys() {
    Set<String> keys = new LinkedHashSet<>(ownKeys);
    registry().entries().stream().map(RegistryEntry::key).forEach(keys::add);
    return keys.stream().sorted(String.CASE_INSENSITIVE_ORDER).toList();
  }

  /** The values of the selected key. */
  public List<RegistryValue> values() {
    return registry().entries().stream()
        .filter(e -> e.key().equalsIgnoreCase(String.valueOf(key)))
        .map(RegistryEntry::value)
        .toList();
  }

  /** All values as the registry holds them, whether the store has read them or not. */
  private ServerRegistry registry() {
    ServerRegistry all = computer.server().registry().plus(computer.server().registryNotLoaded());
    for (List<String> gone : deleted) {
      all = all.without(gone.get(0), gone.get(1));
    }
    return all;
  }

  /** The selected key below {@code MSExchangeIS}, or null. */
  public @Nullable String key() {
    return key;
  }

  /** The name of the selected value, or null. */
  public @Nullable String valueName() {
    return valueName;
  }

  /** What gets a name at the moment. */
  public Naming naming() {
    return naming;
  }

  /** What the DWORD dialog holds. */
  public DwordBox box() {
    return box;
  }

  /** Selects a key; null for one that is none of the Information Store's. */
  public void selectKey(@Nullable String path) {
    if (!java.util.Objects.equals(key, path)) {
      key = path;
      valueName = null;
      naming = Naming.NOTHING;
      computer.changed();
    }
  }

  /** Selects a value of the key, or none. */
  public void selectValue(@Nullable String name) {
    if (!java.util.Objects.equals(valueName, name)) {
      valueName = name;
      computer.changed();
    }
  }

  /** Begins a new key or value in the selected key; it still needs its name. */
  public void create(Naming what) {
    if (key != null) {
      naming = what;
      computer.changed();
    }
  }

  /** Ends the naming: the key or value is there, a value with the number 0. */
  public void name(String typed) {
    String name = typed.strip();
    Naming what = naming;
    naming = Naming.NOTHING;
    String in = key;
    if (in != null && !name.isEmpty()) {
      if (what == Naming.KEY) {
        ownKeys.add(in + "\\" + name);
        checkKey(in + "\\" + name);
      } else if (what == Naming.VALUE) {
        createValue(in, name);
      }
    }
    computer.changed();
  }

  private void checkKey(String path) {
    if (target == null || !path.equalsIgnoreCase(target.key())) {
      computer.mistake(
          "The key " + path + " was created.", "The store looks for no limit in such a key.");
    }
  }

  private void createValue(String in, String name) {
    if (registry().value(in, name).isPresent()) {
      computer.mistake(
          "A value named \"" + name + "\" stands there already.", "It was left as it is.");
      return;
    }
    if (target != null && !target.isNamed(in, name)) {
      computer.mistake(
          "The value \"" + name + "\" was created in " + in + ".",
          "This fix needs \"" + target.name() + "\" in " + target.key() + ".");
    }
    valueName = name;
    write(in, name, 0, "New DWORD value");
  }

  /** Deletes the selected value. */
  public void delete() {
    String in = key;
    String name = valueName;
    if (in == null || name == null) {
      return;
    }
    if (target != null && target.isNamed(in, name)) {
      computer.mistake(
          "The value \"" + name + "\" was deleted.",
          "After a restart the store uses its default again.");
    }
    deleted.add(List.of(in, name));
    valueName = null;
    computer.change("Registry: delete a value", c -> withoutUnread(c, in, name));
    computer.changed();
  }

  /** What the store has read stays in force until the restart; the rest is gone at once. */
  private static Case withoutUnread(Case theCase, String in, String name) {
    return theCase.withServer(
        theCase
            .server()
            .withRegistryNotLoaded(theCase.server().registryNotLoaded().without(in, name)));
  }

  /** Opens the DWORD dialog of the selected value, in hexadecimal. */
  public void modify() {
    long number = selected().flatMap(RegistryValue::dword).orElse(0L);
    if (selected().flatMap(RegistryValue::dword).isPresent()) {
      box = DwordBox.of(number);
      computer.open(Surface.DWORD);
      computer.changed();
    }
  }

  private Optional<RegistryValue> selected() {
    String in = key;
    String name = valueName;
    return in == null || name == null ? Optional.empty() : registry().value(in, name);
  }

  /** Chooses the base; the number that is typed stays the same and is written in that base. */
  public void choose(boolean hexadecimal) {
    if (box.hexadecimal() != hexadecimal) {
      box = box.in(hexadecimal);
      computer.changed();
    }
  }

  /** Types digits. */
  public void type(String digits) {
    if (!box.digits().equals(digits)) {
      box = box.typed(digits);
      computer.changed();
    }
  }

  /** Closes the dialog and writes the number; digits that are no number keep it open. */
  public void ok() {
    OptionalLong typed = box.number();
    String in = key;
    String name = valueName;
    if (in == null || name == null) {
      return;
    }
    if (typed.isEmpty()) {
      computer.mistake(
          "\"" + box.digits() + "\" is no " + base() + " number.",
          box.hexadecimal()
              ? "Hexadecimal digits are 0 to 9 and a to f, eight at most."
              : "Decimal digits are 0 to 9; 4294967295 is the largest number.");
      computer.changed();
      return;
    }
    check(in, name, typed.getAsLong());
    computer.close(Surface.DWORD);
    write(in, name, (int) typed.getAsLong(), "Registry: " + name);
    computer.changed();
  }

  private String base() {
    return box.hexadecimal() ? "hexadecimal" : "decimal";
  }

  private void check(String in, String name, long number) {
    RegistryTarget wanted = target;
    if (wanted == null || !wanted.isNamed(in, name) || number == wanted.number()) {
      return;
    }
    String now = "The value is " + LimitValue.bothNotations(number) + " now, ";
    String right = LimitValue.bothNotations(wanted.number());
    String digits = box.digits().strip();
    boolean otherBase =
        box.inOtherBase().equals(OptionalLong.of(wanted.number()))
            || (!box.hexadecimal() && digits.equalsIgnoreCase(Long.toHexString(wanted.number())));
    computer.mistake(
        otherBase
            ? digits
                + " was typed with "
                + (box.hexadecimal() ? "Hexadecimal" : "Decimal")
                + " chosen."
            : digits + " was typed as a " + base() + " number.",
        now
            + (number > wanted.number()
                ? "more than the " + right + " that is needed."
                : "less than the " + right + " that is needed."));
  }

  /** Closes the dialog; what was typed is lost. */
  public void cancel() {
    long kept = selected().flatMap(RegistryValue::dword).orElse(0L);
    if (!box.number().equals(OptionalLong.of(kept))) {
      computer.mistake("A dialog was closed with \"Cancel\".", "What was typed is lost.");
    }
    computer.close(Surface.DWORD);
    computer.changed();
  }

  private void write(String in, String name, int number, String what) {
    deleted.remove(List.of(in, name));
    computer.change(
        what,
        c ->
            c.withServer(
                c.server()
                    .withRegistryNotLoaded(
                        c.server().registryNotLoaded().withDword(in, name, number, WALK))));
  }

  /** The case after a restart of the Information Store, which reads what stands here. */
  Case restarted(Case theCase) {
    ServerRegistry read = theCase.server().restarted().registry();
    for (List<String> gone : deleted) {
      read = read.without(gone.get(0), gone.get(1));
    }
    return theCase.withServer(theCase.server().restarted().withRegistry(read));
  }

  /** The restart has read everything. */
  void allRead() {
    deleted.clear();
  }

  /** Whether something waits for a restart. */
  boolean waits() {
    return !deleted.isEmpty() || !computer.server().registryNotLoaded().entries().isEmpty();
  }

  boolean holds(String in, String name) {
    return registry().value(in, name).isPresent();
  }

  /** The number of a value, as it stands in the registry. */
  Optional<Long> number(RegistryTarget wanted) {
    return registry().value(wanted.key(), wanted.name()).flatMap(RegistryValue::dword);
  }

  boolean hasKey(String path) {
    return keys().stream().anyMatch(k -> k.equalsIgnoreCase(path));
  }
}
