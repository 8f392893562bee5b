package org.session33.clientsim.desktop.walk.steps;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.session33.profiles.exchange.ExchangeServer;
import org.session33.profiles.exchange.LimitValue;
import org.session33.profiles.exchange.RegistryEntry;

/** The Exchange server's own screen: Start, Registry Editor and the services. */
public final class ServerComputer extends Machine {
  /** The service that reads the limits, as KB 842022 names it. */
  public static final String STORE = "MSExchange Information Store";

  /** A row that stands for every other service; no article names one here. */
  public static final String OTHERS = "(any other service)";

  private static final String EDITOR = "regedit";
  private static final String SERVICES = "services.msc";

  private final RegistryEditor editor;
  private final @Nullable RegistryTarget target;
  private final @Nullable RegistryEntry wrong;
  private String typed = "";
  private @Nullable String service;
  private boolean restarted;

  /**
   * A server's screen.
   *
   * @param target the value to write, or null where only a restart is asked for
   * @param wrong the value to delete because the store never reads it, or null
   */
  ServerComputer(
      WalkedCase walked, @Nullable RegistryTarget target, @Nullable RegistryEntry wrong) {
    super(walked, Surface.SERVER);
    this.target = target;
    this.wrong = wrong;
    this.editor = new RegistryEditor(this, target);
  }

  /** The value to write, or null. */
  @Nullable RegistryTarget target() {
    return target;
  }

  ExchangeServer server() {
    return played().server();
  }

  /** Registry Editor. */
  public RegistryEditor editor() {
    return editor;
  }

  @Override
  public String place() {
    return "The server with " + server().release().name();
  }

  /** What is typed in the box "Open". */
  public String typed() {
    return typed;
  }

  /** The services in the list. */
  public List<String> services() {
    return List.of(STORE, OTHERS);
  }

  /** The selected service, or null. */
  public @Nullable String service() {
    return service;
  }

  /** Chooses "Run" in the Start menu. */
  public void chooseRun() {
    typed = "";
    open(Surface.RUN);
    changed();
  }

  /** Types the name of a program. */
  public void type(String text) {
    if (!typed.equals(text)) {
      typed = text;
      changed();
    }
  }

  /** Runs what is typed. */
  public void run() {
    String program = typed.strip().toLowerCase(Locale.ROOT);
    if (program.equals(EDITOR) || program.equals(EDITOR + ".exe")) {
      close(Surface.RUN);
      open(Surface.REGISTRY_EDITOR);
    } else if (program.equals(SERVICES)) {
      close(Surface.RUN);
      service = null;
      open(Surface.SERVICES);
    } else {
      mistake(
          "\"" + typed.strip() + "\" was typed in the box \"Open\".",
          "This stand-in runs only " + EDITOR + " and " + SERVICES + ".");
    }
    changed();
  }

  /** Closes the box without running anything. */
  public void cancelRun() {
    close(Surface.RUN);
    changed();
  }

  /** Exits Registry Editor. */
  public void exitEditor() {
    close(Surface.REGISTRY_EDITOR);
    changed();
  }

  /** Closes the services. */
  public void closeServices() {
    close(Surface.SERVICES);
    changed();
  }

  /** Selects a service, or none. */
  public void selectService(@Nullable String name) {
    if (!Objects.equals(service, name)) {
      service = name;
      changed();
    }
  }

  /** Restarts the selected service. */
  public void restartService() {
    if (STORE.equals(service)) {
      if (!editor.waits()) {
        mistake(
            "The Information Store was restarted although nothing new waited to be read.",
            "Everybody on this server was disconnected for nothing.");
      }
      change("Restart of the Information Store", editor::restarted);
      editor.allRead();
      restarted = true;
    } else if (service != null) {
      mistake(
          "Another service was restarted.", "Only \"" + STORE + "\" reads the limits of sessions.");
    }
    changed();
  }

  private boolean isWritten() {
    return target == null || editor.number(target).filter(n -> n == target.number()).isPresent();
  }

  private boolean isTidy() {
    return wrong == null || !editor.holds(wrong.key(), wrong.value().name());
  }

  private boolean isLoaded() {
    return restarted && isWritten() && !editor.waits();
  }

  @Override
  List<Task> tasks() {
    List<Task> tasks = new ArrayList<>();
    if (target != null) {
      tasks.add(
          new Task(
              "\"" + EDITOR + "\"",
              "Registry Editor was not opened.",
              () -> wasOpened(Surface.REGISTRY_EDITOR)));
      if (wrong != null) {
        tasks.add(
            new Task(
                "Delete the value",
                "The value \"" + wrong.value().name() + "\" still stands there without effect.",
                this::isTidy));
      }
      tasks.add(
          new Task(
              "Locate and click",
              "The key " + target.key() + " was not found.",
              () -> editor.hasKey(target.key()) && (wasKeySelected() || isWritten())));
      tasks.add(
          new Task(
              "\"DWORD Value\"",
              "The value \"" + target.name() + "\" does not exist.",
              () -> editor.number(target).isPresent()));
      tasks.add(
          new Task(
              "\"Modify\"",
              "The value was not opened.",
              () -> wasOpened(Surface.DWORD) || isWritten()));
      tasks.add(
          new Task(
              "\"Value data\"",
              "The value is not " + LimitValue.bothNotations(target.number()) + ".",
              this::isWritten));
      tasks.add(
          new Task(
              "Exit Registry Editor",
              "Registry Editor is still open.",
              () -> wasOpened(Surface.REGISTRY_EDITOR) && !isOpen(Surface.REGISTRY_EDITOR)));
    }
    tasks.add(
        new Task(
            "\"" + SERVICES + "\"",
            "The services were not opened.",
            () -> wasOpened(Surface.SERVICES)));
    tasks.add(
        new Task(
            "\"Restart Service\"",
            "The Information Store was not restarted since the last change, so it goes on with"
                + " what it read before.",
            this::isLoaded));
    return tasks;
  }

  private boolean wasKeySelected() {
    RegistryTarget wanted = target;
    if (wanted != null && wanted.key().equalsIgnoreCase(String.valueOf(editor.key()))) {
      use(Control.KEY_TREE);
    }
    return wasUsed(Control.KEY_TREE);
  }

  @Override
  public Control cue() {
    if (isOpen(Surface.RUN)) {
      return typed.strip().equalsIgnoreCase(nextProgram()) ? Control.RUN_OK : Control.OPEN_BOX;
    }
    if (isOpen(Surface.DWORD)) {
      return dwordCue();
    }
    if (!isEdited()) {
      return isOpen(Surface.REGISTRY_EDITOR) ? editorCue() : Control.START;
    }
    if (isOpen(Surface.REGISTRY_EDITOR) && target != null) {
      return Control.EXIT_EDITOR;
    }
    if (!isOpen(Surface.SERVICES)) {
      return Control.START;
    }
    return STORE.equals(service) ? Control.RESTART_SERVICE : Control.SERVICE_LIST;
  }

  @Override
  public String cueWords() {
    Control cue = cue();
    return switch (cue) {
      case OPEN_BOX -> "the box \"Open\", and type " + nextProgram();
      case KEY_TREE -> "the tree of keys on the left, and go to MSExchangeIS\\" + nextKey();
      case VALUE_TABLE ->
          nextValue().equalsIgnoreCase(editor.valueName())
              ? "\"" + nextValue() + "\": right-click it, then \"Modify\""
              : "\"" + nextValue() + "\" in the list of values, and select it";
      case EDIT_MENU ->
          switch (nextEdit()) {
            case DELETE -> "the menu \"Edit\", then \"Delete\"";
            case NEW_KEY -> "the menu \"Edit\", then \"New\", then \"Key\"";
            case NEW_VALUE -> "the menu \"Edit\", then \"New\", then \"DWORD Value\"";
          };
      case NEW_NAME -> "the box for the new name; type it and press ENTER";
      case VALUE_DATA ->
          "the box \"Value data\", and type " + (target == null ? 0 : target.number());
      default -> cue.words();
    };
  }

  /** What the menu "Edit" is needed for. */
  enum Edit {
    /** Delete the value without effect. */
    DELETE,
    /** Create the key. */
    NEW_KEY,
    /** Create the value. */
    NEW_VALUE
  }

  /** The program to run next. */
  String nextProgram() {
    return isEdited() ? SERVICES : EDITOR;
  }

  /** The key to select next, below {@code MSExchangeIS}; empty where none is needed. */
  String nextKey() {
    if (wrong != null && !isTidy()) {
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
  String nextValue() {
    if (wrong != null && !isTidy()) {
      return wrong.value().name();
    }
    return target == null ? "" : target.name();
  }

  /** What the menu "Edit" is needed for next. */
  Edit nextEdit() {
    if (!isTidy()) {
      return Edit.DELETE;
    }
    return target != null && !editor.hasKey(target.key()) ? Edit.NEW_KEY : Edit.NEW_VALUE;
  }

  private boolean isEdited() {
    return isWritten() && isTidy();
  }

  private Control dwordCue() {
    RegistryTarget wanted = target;
    if (wanted == null || !wanted.name().equalsIgnoreCase(editor.valueName())) {
      return Control.DWORD_OK;
    }
    if (editor.box().number().equals(java.util.OptionalLong.of(wanted.number()))) {
      return Control.DWORD_OK;
    }
    return editor.box().hexadecimal() ? Control.DECIMAL : Control.VALUE_DATA;
  }

  private Control editorCue() {
    if (editor.naming() != RegistryEditor.Naming.NOTHING) {
      return Control.NEW_NAME;
    }
    if (!nextKey().equalsIgnoreCase(editor.key())) {
      return Control.KEY_TREE;
    }
    if (!isTidy()) {
      return nextValue().equalsIgnoreCase(editor.valueName())
          ? Control.EDIT_MENU
          : Control.VALUE_TABLE;
    }
    return editor.holds(nextKey(), nextValue()) ? Control.VALUE_TABLE : Control.EDIT_MENU;
  }

  @Override
  public List<String> remarks() {
    List<String> remarks = new ArrayList<>();
    if (editor.waits()) {
      remarks.add(
          "What was written is not loaded: the Information Store reads it when it is restarted.");
    }
    RegistryTarget wanted = target;
    if (wanted != null) {
      editor
          .number(wanted)
          .filter(n -> n != wanted.number())
          .ifPresent(n -> remarks.add(number(n, wanted)));
    }
    return remarks;
  }

  private static String number(long now, RegistryTarget wanted) {
    String both = "\"" + wanted.name() + "\" is " + LimitValue.bothNotations(now) + ". ";
    String needed = LimitValue.bothNotations(wanted.number());
    return now > wanted.number()
        ? both
            + "That is more than needed: "
            + needed
            + " would do, and a limit that is too high"
            + " lets one program slow the whole server."
        : both + "That is not enough: " + needed + " is the smallest number that works.";
  }
}
