package org.session33.clientsim.desktop.desk;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.session33.clientsim.cli.output.Terminal;
import org.session33.clientsim.desktop.DesktopParts;
import org.session33.clientsim.desktop.form.CaseForm;
import org.session33.clientsim.desktop.form.FormEdit;
import org.session33.clientsim.desktop.form.FormField;
import org.session33.clientsim.desktop.form.FormTable;
import org.session33.clientsim.wiring.Session33Module;
import org.session33.profiles.cases.Case;

/**
 * A desk as it is wired in the program, whose long work is done at once where nothing else is said,
 * for tests.
 */
public final class DeskBench {
  private final DesktopParts parts;
  private final Desk desk;

  /** An empty desk. */
  public DeskBench() {
    this(new Direct());
  }

  /** An empty desk whose long work is done there. */
  DeskBench(Background background) {
    Injector injector =
        Guice.createInjector(
            new Session33Module(),
            new AbstractModule() {
              @Override
              protected void configure() {
                PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
                bind(Terminal.class)
                    .toInstance(new Terminal(nowhere, nowhere, false, StandardCharsets.UTF_8));
              }
            });
    parts = injector.getInstance(DesktopParts.class);
    desk = new Desk(parts.opener(), parts.facts(), parts.runner(), background);
  }

  /** What the desktop is made of. */
  public DesktopParts parts() {
    return parts;
  }

  /** The desk. */
  public Desk desk() {
    return desk;
  }

  /** The desk with a case on it. */
  public Desk open(String name) {
    desk.open(name);
    if (desk.theCase() == null) {
      throw new AssertionError("no case in " + name + ": " + desk.notice());
    }
    return desk;
  }

  /** The case on the desk. */
  public Case theCase() {
    Case theCase = desk.theCase();
    if (theCase == null) {
      throw new AssertionError("the desk is empty: " + desk.notice());
    }
    return theCase;
  }

  /** What the desk tells. */
  public Notice notice() {
    Notice notice = desk.notice();
    if (notice == null) {
      throw new AssertionError("the desk tells nothing");
    }
    return notice;
  }

  /** The form of the case on the desk. */
  public CaseForm form() {
    Case opened = desk.opened();
    if (opened == null) {
      throw new AssertionError("the desk is empty");
    }
    return CaseForm.of(theCase(), opened, desk.problems(), desk::kindOf, parts.facts());
  }

  /** A value of the form. */
  public FormField field(String id) {
    return form().field(id).orElseThrow(() -> new AssertionError("no field " + id));
  }

  /** A list of the form. */
  public FormTable table(String id) {
    return form().table(id).orElseThrow(() -> new AssertionError("no list " + id));
  }

  /** Puts an input into a field; what is refused changes nothing. */
  public FormEdit type(String id, String input) {
    return make(field(id).edit(input));
  }

  /** Makes an edit on the desk. */
  public FormEdit make(FormEdit edit) {
    if (edit.isTaken()) {
      desk.edit(edit.what(), edit.change());
    }
    return edit;
  }

  /** Adds something to a list. */
  public void add(String table, String label) {
    make(
        table(table).additions().stream()
            .filter(a -> a.label().equals(label))
            .findFirst()
            .orElseThrow(() -> new AssertionError("cannot add " + label))
            .edit());
  }

  /** Takes a row away. */
  public void remove(String table, int row) {
    FormEdit removal = table(table).rows().get(row).removal();
    if (removal == null) {
      throw new AssertionError("the row has to stay");
    }
    make(removal);
  }

  /** Does the work where it is asked for. */
  private static final class Direct implements Background {
    @Override
    public <T> void begin(String what, Work<T> work, Consumer<T> done, Consumer<Exception> failed) {
      T result;
      try {
        result = work.run(() -> false);
      } catch (Exception e) {
        failed.accept(e);
        return;
      }
      done.accept(result);
    }

    @Override
    public void cancel() {
      // Nothing goes on any more when anybody could ask for this.
    }
  }
}
