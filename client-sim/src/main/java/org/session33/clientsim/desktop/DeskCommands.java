package org.session33.clientsim.desktop;

import java.awt.Toolkit;
import java.awt.event.ActionEvent;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import javax.swing.AbstractAction;
import javax.swing.Action;
import javax.swing.KeyStroke;
import org.jspecify.annotations.Nullable;
import org.session33.clientsim.desktop.desk.Desk;
import org.session33.clientsim.desktop.view.RehearsalStep;
import org.session33.clientsim.desktop.view.RehearsalStep.Kind;
import org.session33.profiles.sessions.SessionModel;

/**
 * All that can be done by button, menu or key; each command knows when it can be used.
 *
 * <p>It is long because every command stands on one page, with its words, its key and its
 * condition.
 */
final class DeskCommands {
  /** One command. */
  private static final class Command extends AbstractAction {
    private static final long serialVersionUID = 1;
    private final transient Runnable action;
    private final transient BooleanSupplier possible;

    private final transient Runnable first;

    Command(String name, String tip, Runnable first, Runnable action, BooleanSupplier possible) {
      super(name);
      this.first = first;
      this.action = action;
      this.possible = possible;
      putValue(SHORT_DESCRIPTION, tip);
    }

    @Override
    public void actionPerformed(ActionEvent event) {
      if (possible.getAsBoolean()) {
        first.run();
        action.run();
      }
    }
  }

  /** What the window itself does. */
  interface WindowActions {
    /** Takes in what is being typed, before any command looks at the case. */
    void commitTyping();

    void openFile();

    void openSamples();

    void paste();

    boolean save(boolean as);

    void playOrPause();

    void stepForward();

    void waitOther();

    void copyForTicket();

    void toggleTheme();

    void toggleRedaction();

    boolean isRedacted();

    void toggleAnimation();

    boolean isAnimated();

    void zoom(int percent);

    int zoom();

    void exportReport();

    void exportFixes();

    void openFrontDoors();

    void help();

    void about();

    void quit();
  }

  private final Map<String, Command> commands = new LinkedHashMap<>();
  private final Desk desk;
  private final WindowActions window;

  DeskCommands(Desk desk, SessionModel model, WindowActions window) {
    this.desk = desk;
    this.window = window;
    BooleanSupplier always = () -> true;
    BooleanSupplier hasCase = () -> desk.theCase() != null;
    BooleanSupplier acted = () -> desk.lastRun() != null;
    BooleanSupplier outlook = () -> acted.getAsBoolean() && hasOutlook();
    add(
        "open",
        "Open…",
        "Open a case, a folder, a zip or any evidence file",
        window::openFile,
        always,
        "ctrl O");
    add(
        "samples",
        "Samples",
        "Choose one of the cases that are shipped",
        window::openSamples,
        always,
        "ctrl L");
    add(
        "paste",
        "Paste",
        "Take the files or the text on the clipboard, as if they were dropped here",
        window::paste,
        always,
        "ctrl V");
    add("save", "Save", "Save the case", () -> window.save(false), hasCase, "ctrl S");
    add(
        "saveAs",
        "Save as…",
        "Save the case under another name",
        () -> window.save(true),
        hasCase,
        "ctrl shift S");
    add(
        "undo",
        "Undo",
        "Take the last change back",
        desk::undo,
        () -> desk.undoable().isPresent(),
        "ctrl Z");
    add("redo", "Redo", "Make it again", desk::redo, () -> desk.redoable().isPresent(), "ctrl Y");
    add(
        "start",
        "Start Outlook",
        "Act the case out",
        () -> take(Kind.START_OUTLOOK),
        hasCase,
        "F5");
    add(
        "closeOutlook",
        "Close Outlook",
        "Close Outlook; what is broken stays counted",
        () -> take(Kind.CLOSE_OUTLOOK),
        outlook,
        null);
    add("pause", "Pause", "Stop the clock, or let it go on", window::playOrPause, acted, "ctrl P");
    add("step", "Step", "Go to the next moment", window::stepForward, acted, "F7");
    add(
        "drop",
        "Drop network",
        "The user's network breaks: the store goes on counting its sessions",
        () -> take(Kind.DROP_NETWORK),
        outlook,
        "ctrl D");
    add(
        "restore",
        "Restore network",
        "The network is back, and Outlook reconnects",
        () -> take(Kind.RESTORE_NETWORK),
        outlook,
        "ctrl shift D");
    add(
        "wait10",
        "10 minutes",
        "Ten minutes pass",
        () -> waiting(Duration.ofMinutes(10)),
        acted,
        null);
    Duration life = model.staleSessionLife();
    add(
        "wait2h",
        life.toHours() + " hours",
        capitalised(model.staleSessionWords()) + " pass, the life of a stale session",
        () -> waiting(life),
        acted,
        null);
    add("wait1d", "1 day", "A day passes", () -> waiting(Duration.ofDays(1)), acted, null);
    add("waitOther", "Other…", "Any time passes", window::waitOther, acted, null);
    add(
        "restart",
        "Restart store",
        "The Information Store is restarted and reads the registry",
        () -> take(Kind.RESTART_STORE),
        acted,
        "ctrl R");
    add(
        "clear",
        "Clear the rehearsal",
        "Forget the steps; nothing has happened yet",
        desk::clearStage,
        acted,
        null);
    add(
        "copy",
        "Copy for ticket",
        "Put a text for the ticket on the clipboard",
        window::copyForTicket,
        () -> desk.result() != null,
        "ctrl shift C");
    add("cancel", "Cancel", "Stop what is going on", desk::cancel, desk::isBusy, "ESCAPE");
    add(
        "theme",
        "Light or dark",
        "Switch between light and dark",
        window::toggleTheme,
        always,
        "ctrl T");
    add(
        "larger",
        "Larger",
        "Everything larger",
        () -> window.zoom(window.zoom() + 25),
        () -> window.zoom() < 250,
        "ctrl PLUS");
    add(
        "smaller",
        "Smaller",
        "Everything smaller",
        () -> window.zoom(window.zoom() - 25),
        () -> window.zoom() > 100,
        "ctrl MINUS");
    add("normal", "Normal size", "Everything at 100 %", () -> window.zoom(100), always, "ctrl 0");
    BooleanSupplier hasResult = () -> desk.result() != null;
    add(
        "export",
        "Export report…",
        "Save what is shown as a workbook, a document, a page, JSON or text for the ticket",
        window::exportReport,
        hasResult,
        "ctrl E");
    add(
        "exportFixes",
        "Export fix files…",
        "Save the registry files and commands of all fixes, each with its undo",
        window::exportFixes,
        hasResult,
        null);
    add(
        "doors",
        "Front doors…",
        "Let the user's own mail program or browser meet the limits of this case",
        window::openFrontDoors,
        hasCase,
        null);
    add("help", "Getting started", "The first minute, in words", window::help, always, "F1");
    add("about", "About Session33", "Version, facts and licences", window::about, always, null);
    add("quit", "Quit", "Close the window", window::quit, always, "ctrl Q");
    add(
        "redact",
        "Leave names out",
        "Leave names out of what is copied for others",
        window::toggleRedaction,
        always,
        null);
    add(
        "animate",
        "Play rehearsals",
        "Play a rehearsal, or show only its end",
        window::toggleAnimation,
        always,
        null);
    get("redact").putValue(Action.SELECTED_KEY, window.isRedacted());
    get("animate").putValue(Action.SELECTED_KEY, window.isAnimated());
    update();
  }

  private boolean hasOutlook() {
    return desk.theCase() != null && desk.theCase().outlook() != null;
  }

  private void take(Kind kind) {
    desk.take(RehearsalStep.of(kind));
  }

  private static String capitalised(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private void waiting(Duration time) {
    desk.take(RehearsalStep.waiting(time));
  }

  private void add(
      String id,
      String name,
      String tip,
      Runnable action,
      BooleanSupplier possible,
      @Nullable String key) {
    Command command = new Command(name, tip, window::commitTyping, action, possible);
    if (key != null) {
      command.putValue(Action.ACCELERATOR_KEY, stroke(key));
    }
    commands.put(id, command);
  }

  /** On a Mac the command key stands for the control key. */
  private static KeyStroke stroke(String key) {
    KeyStroke stroke = KeyStroke.getKeyStroke(key.replace("PLUS", "EQUALS"));
    if ((stroke.getModifiers() & InputEvent.CTRL_DOWN_MASK) == 0
        || java.awt.GraphicsEnvironment.isHeadless()) {
      return stroke;
    }
    int menu = Toolkit.getDefaultToolkit().getMenuShortcutKeyMaskEx();
    int others = stroke.getModifiers() & KeyEvent.SHIFT_DOWN_MASK;
    return KeyStroke.getKeyStroke(stroke.getKeyCode(), menu | others);
  }

  /** A command by its id. */
  Action get(String id) {
    Command command = commands.get(id);
    if (command == null) {
      throw new IllegalArgumentException("there is no command " + id);
    }
    return command;
  }

  /** Looks which commands can be used now. */
  void update() {
    commands.values().forEach(c -> c.setEnabled(c.possible.getAsBoolean()));
    name("undo", "Undo", desk.undoable().orElse(""));
    name("redo", "Redo", desk.redoable().orElse(""));
    boolean programs = desk.theCase() != null && !hasOutlook();
    get("start").putValue(Action.NAME, programs ? "Start" : "Start Outlook");
  }

  private void name(String id, String word, String what) {
    get(id).putValue(Action.NAME, what.isEmpty() ? word : word + ": " + what);
  }
}
