package org.session33.clientsim.desktop.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.session33.clientsim.desktop.form.FormField.Kind;
import org.session33.profiles.cases.Case;
import org.session33.profiles.cases.CaseValues;
import org.session33.profiles.cases.Program;
import org.session33.profiles.cases.ProgramKind;

/** The programs that log on beside Outlook. */
final class ProgramForm {
  static final String ID = "programs";

  private final Case theCase;
  private final FormOrigins origins;

  ProgramForm(Case theCase, FormOrigins origins) {
    this.theCase = theCase;
    this.origins = origins;
  }

  FormSection section() {
    List<FormTable.Row> rows = new ArrayList<>();
    for (int index = 0; index < theCase.programs().size(); index++) {
      rows.add(row(index, theCase.programs().get(index)));
    }
    List<FormTable.Addition> additions =
        Arrays.stream(ProgramKind.values())
            .filter(k -> k != ProgramKind.SECOND_OUTLOOK || theCase.outlook() != null)
            .map(this::addition)
            .toList();
    FormTable table =
        new FormTable(
            ID,
            List.of(),
            rows,
            "+ add-in, search, second Outlook, IMAP…",
            additions,
            theCase.outlook() == null ? "None." : "None beside Outlook.");
    return new FormSection(
        ID, "Programs", rows.isEmpty() ? "" : Integer.toString(rows.size()), List.of(table));
  }

  /** What people call a kind of program. */
  static String words(ProgramKind kind) {
    return switch (kind) {
      case ADD_IN -> "add-in";
      case SEARCH -> "desktop search";
      case SECOND_OUTLOOK -> "second Outlook";
      case SERVICE -> "service";
      case PROGRAM -> "other program";
      case UNKNOWN -> "unknown";
      case OWA -> "Outlook Web App";
      case IMAP -> "IMAP client";
      case POP -> "POP3 client";
      case EAS -> "phone (ActiveSync)";
      case EWS -> "Web Services client";
      case UNIFIED_MESSAGING -> "unified messaging";
      case AVAILABILITY -> "availability service";
    };
  }

  private FormTable.Addition addition(ProgramKind kind) {
    String first = words(kind).substring(0, 1).toUpperCase(java.util.Locale.ROOT);
    String base = first + words(kind).substring(1);
    int number = 1;
    while (isTaken(number == 1 ? base : base + " " + number, -1)) {
      number++;
    }
    String name = number == 1 ? base : base + " " + number;
    Program program =
        switch (kind) {
          case SECOND_OUTLOOK -> new Program(name, kind, 0, 0, 1);
          case SERVICE -> new Program(name, kind, 0, 1, 1);
          default -> Program.counted(name, kind, 1);
        };
    return new FormTable.Addition(
        words(kind),
        FormEdit.of(
            "Add " + name,
            edited(
                all -> {
                  List<Program> more = new ArrayList<>(all);
                  more.add(program);
                  return more;
                })));
  }

  private boolean isTaken(String name, int except) {
    for (int index = 0; index < theCase.programs().size(); index++) {
      if (index != except && theCase.programs().get(index).name().equalsIgnoreCase(name)) {
        return true;
      }
    }
    return false;
  }

  private FormTable.Row row(int index, Program program) {
    String id = ID + "[" + index + "]";
    String path = ID + "[" + program.name() + "]";
    List<FormField> cells = new ArrayList<>();
    cells.add(
        FormField.of(
            id + ".name",
            Kind.TEXT,
            "Name of the program",
            program.name(),
            text -> named(index, text)));
    cells.add(
        FormField.of(
                id + ".kind",
                Kind.CHOICE,
                "Kind",
                words(program.kind()),
                text -> ofKind(index, text))
            .among(kinds()));
    cells.addAll(
        new ValueFields<Program>(program, origins, change -> replaced(index, change))
            .cells(CaseValues.PROGRAM, id, program.name()));
    Optional<Program> before =
        origins.opened().programs().stream()
            .filter(p -> p.name().equalsIgnoreCase(program.name()))
            .findFirst();
    FormNote note =
        before
            .map(b -> origins.note(path, b.equals(program), description(b)))
            .orElseGet(() -> FormNote.of("added here"));
    return new FormTable.Row(
        id,
        program.name(),
        cells,
        program.kind() == ProgramKind.SECOND_OUTLOOK
            ? note.saying("opens what the profile opens · " + note.text())
            : note,
        origins.warning(path),
        FormEdit.of(
            "Remove " + program.name(),
            edited(
                all -> {
                  List<Program> fewer = new ArrayList<>(all);
                  fewer.remove(index);
                  return fewer;
                })));
  }

  private List<String> kinds() {
    return Arrays.stream(ProgramKind.values())
        .filter(k -> k != ProgramKind.SECOND_OUTLOOK || theCase.outlook() != null)
        .map(ProgramForm::words)
        .toList();
  }

  private static String description(Program program) {
    String count =
        program.workers() > 0
            ? ", " + program.workers() + " workers × " + program.machines() + " machines"
            : program.kind() == ProgramKind.SECOND_OUTLOOK
                ? ""
                : ", " + program.sessions() + " sessions";
    return words(program.kind()) + count;
  }

  private FormEdit named(int index, String text) {
    String name = text.strip();
    if (name.isEmpty()) {
      return FormEdit.refused("A program needs a name; type what people call it");
    }
    if (isTaken(name, index)) {
      return FormEdit.refused(
          "There is another program called '" + name + "'; give each a name of its own");
    }
    return FormEdit.of("Rename to " + name, replaced(index, p -> p.withName(name)));
  }

  private FormEdit ofKind(int index, String words) {
    return Arrays.stream(ProgramKind.values())
        .filter(k -> words(k).equals(words))
        .findFirst()
        .map(
            kind ->
                FormEdit.of("Change the kind to " + words, replaced(index, p -> ofKind(p, kind))))
        .orElseGet(() -> FormEdit.refused("'" + words + "' is not known; choose from the list"));
  }

  /** A second Outlook states no number; whatever it becomes needs one. */
  private static Program ofKind(Program old, ProgramKind kind) {
    if (kind == ProgramKind.SECOND_OUTLOOK) {
      return new Program(old.name(), kind, 0, 0, 1);
    }
    boolean uncounted = old.kind() == ProgramKind.SECOND_OUTLOOK;
    return kind == ProgramKind.SERVICE && uncounted
        ? new Program(old.name(), kind, 0, 1, 1)
        : old.withKind(kind).withSessions(uncounted ? 1 : old.sessions());
  }

  private static UnaryOperator<Case> replaced(int index, UnaryOperator<Program> change) {
    return edited(
        all -> {
          List<Program> some = new ArrayList<>(all);
          some.set(index, change.apply(some.get(index)));
          return some;
        });
  }

  private static UnaryOperator<Case> edited(Function<List<Program>, List<Program>> change) {
    return c -> {
      List<Program> programs = change.apply(c.programs());
      if (programs.isEmpty() && c.outlook() == null) {
        throw new IllegalArgumentException(
            "This is the only program and there is no Outlook: nothing would log on");
      }
      return c.withPrograms(programs);
    };
  }
}
