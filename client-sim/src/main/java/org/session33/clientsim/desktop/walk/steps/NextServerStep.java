package org.session33.clientsim.desktop.walk.steps;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.session33.profiles.exchange.RegistryEntry;
import org.session33.profiles.exchange.ServerRegistry;

/** What to do next on a server, whatever was done before. */
final class NextServerStep {
  private final ServerComputer computer;
  private final RegistryEditor editor;
  private final @Nullable RegistryTarget target;
  private final @Nullable RegistryEntry wrong;

  NextServerStep(ServerComputer computer) {
    this.computer = computer;
    this.editor = computer.editor();
    this.target = computer.target();
    this.wrong = computer.isTidy() ? null : computer.wrong();
  }

  /** The control to use. */
  Control control() {
    if (computer.isOpen(Surface.RUN)) {
      boolean typed = computer.typed().strip().equalsIgnoreCase(program());
      Control run = isEdited() ? Control.RUN_SERVICES : Control.RUN_REGISTRY_EDITOR;
      return typed ? run : Control.OPEN_BOX;
    }
    if (computer.isOpen(Surface.DWORD)) {
      return dwordCue();
    }
    if (!isEdited()) {
      return computer.isOpen(Surface.REGISTRY_EDITOR) ? editorCue() : Control.START;
    }
    if (computer.isOpen(Surface.REGISTRY_EDITOR) && target != null) {
      return Control.EXIT_EDITOR;
    }
    if (!computer.isOpen(Surface.SERVICES)) {
      return Control.START;
    }
    return ServerComputer.STORE.equals(computer.service())
        ? Control.RESTART_SERVICE
        : Control.SERVICE_LIST;
  }

  /** What to do with it, in words that fit after "Look for". */
  String words() {
    Control cue = control();
    return switch (cue) {
      case OPEN_BOX -> "the box \"Open\", and type " + program();
      case KEY_TREE ->
          "the tree of keys on the left, and go to " + ServerRegistry.SERVICE + "\\" + key();
      case VALUE_TABLE ->
          value().equalsIgnoreCase(editor.valueName())
              ? "\"" + value() + "\": right-click it, then \"Modify\""
              : "\"" + value() + "\" in the list of values, and select it";
      case VALUE_DATA ->
          "the box \"Value data\", and type " + (target == null ? 0 : target.number());
      default -> cue.words();
    };
  }

  /** The program to run next. */
  String program() {
    return isEdited() ? ServerComputer.SERVICES : ServerComputer.EDITOR;
  }

  /** The key to select next, below {@code MSExchangeIS}; empty where none is needed. */
  String key() {
    if (wrong != null) {
      return wrong.key();
    }
    if (target == null) {
      return "";
    }
    return editor.hasKey(target.key()) ? target.key() : parent(target);
  }

  private static String parent(RegistryTarget wanted) {
    return wanted.key().substring(0, Math.max(0, wanted.key().lastIndexOf('\\')));
  }

  /** The value to select next; empty where none is needed. */
  String value() {
    if (wrong != null) {
      return wrong.value().name();
    }
    return target == null ? "" : target.name();
  }

  private boolean isEdited() {
    return computer.isWritten() && wrong == null;
  }

  private Control dwordCue() {
    RegistryTarget wanted = target;
    if (wanted == null
        || !wanted.name().equalsIgnoreCase(editor.valueName())
        || editor.box().number().equals(OptionalLong.of(wanted.number()))) {
      return Control.DWORD_OK;
    }
    return editor.box().hexadecimal() ? Control.DECIMAL : Control.VALUE_DATA;
  }

  private Control editorCue() {
    if (editor.naming() != RegistryEditor.Naming.NOTHING) {
      return Control.NEW_NAME;
    }
    if (!key().equalsIgnoreCase(editor.key())) {
      return Control.KEY_TREE;
    }
    if (wrong != null) {
      boolean selected = value().equalsIgnoreCase(editor.valueName());
      return selected ? Control.DELETE_VALUE : Control.VALUE_TABLE;
    }
    if (editor.holds(key(), value())) {
      return Control.VALUE_TABLE;
    }
    return target != null && !editor.hasKey(target.key()) ? Control.NEW_KEY : Control.NEW_VALUE;
  }
}
