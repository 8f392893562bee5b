package org.session33.clientsim.desktop.walk.steps;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.session33.profiles.exchange.ExchangeServer;
import org.session33.profiles.exchange.LimitValue;
import org.session33.profiles.exchange.RegistryEntry;
import org.session33.profiles.exchange.ServerRegistry;

/** The Exchange server's own screen: Start, Registry Editor and the services. */
public final class ServerComputer extends Machine {
  /** The service that reads the limits, as KB 842022 names it. */
  public static final String STORE = ServerRegistry.SERVICE_IN_ARTICLE;

  /** A row that stands for every other service; no article names one here. */
  public static final String OTHERS = "(any other service)";

  static final String EDITOR = "regedit";
  static final String SERVICES = "services.msc";

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
    return theCase().server();
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

  /** The value to delete, or null. */
  @Nullable RegistryEntry wrong() {
    return wrong;
  }

  boolean isWritten() {
    return target == null || editor.number(target).filter(n -> n == target.number()).isPresent();
  }

  boolean isTidy() {
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
              Control.RUN_REGISTRY_EDITOR,
              "Registry Editor was not opened.",
              () -> wasOpened(Surface.REGISTRY_EDITOR)));
      if (wrong != null) {
        tasks.add(
            new Task(
                Control.DELETE_VALUE,
                "The value \"" + wrong.value().name() + "\" still stands there without effect.",
                this::isTidy));
      }
      tasks.add(
          new Task(
              Control.KEY_TREE,
              "The key " + target.key() + " was not found.",
              () -> editor.hasKey(target.key()) && (wasKeySelected() || isWritten())));
      tasks.add(
          new Task(
              Control.NEW_VALUE,
              "The value \"" + target.name() + "\" does not exist.",
              () -> editor.number(target).isPresent()));
      tasks.add(
          new Task(
              Control.VALUE_TABLE,
              "The value was not opened.",
              () -> wasOpened(Surface.DWORD) || isWritten()));
      tasks.add(
          new Task(
              Control.VALUE_DATA,
              "The value is not " + LimitValue.bothNotations(target.number()) + ".",
              this::isWritten));
      tasks.add(
          new Task(
              Control.EXIT_EDITOR,
              "Registry Editor is still open.",
              () -> wasOpened(Surface.REGISTRY_EDITOR) && !isOpen(Surface.REGISTRY_EDITOR)));
    }
    tasks.add(
        new Task(
            Control.RUN_SERVICES,
            "The services were not opened.",
            () -> wasOpened(Surface.SERVICES)));
    tasks.add(
        new Task(
            Control.RESTART_SERVICE,
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
    return new NextServerStep(this).control();
  }

  @Override
  public String cueWords() {
    return new NextServerStep(this).words();
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
