package org.session33.profiles.intake.casefile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.session33.profiles.cases.CaseValues;
import org.session33.profiles.cases.Origin;
import org.session33.profiles.cases.Program;
import org.session33.profiles.cases.ProgramKind;
import org.session33.profiles.files.YamlMapping;
import org.session33.profiles.files.YamlValue;
import org.session33.profiles.records.RecordComponents;

/** Reads the {@code programs} of a case. */
final class ProgramsSection {
  private ProgramsSection() {}

  static List<Program> read(YamlMapping root, boolean hasOutlook, CaseDraft draft) {
    Map<String, Program> programs = new LinkedHashMap<>();
    for (YamlValue item : root.list("programs")) {
      item.mapping().ifPresent(m -> readOne(m, hasOutlook, programs, draft));
    }
    return List.copyOf(programs.values());
  }

  private static void readOne(
      YamlMapping keys, boolean hasOutlook, Map<String, Program> programs, CaseDraft draft) {
    Optional<String> name = keys.requiredText("name", "Desktop search");
    if (keys.get("kind").isEmpty()) {
      keys.report(
          "kind", "'kind' is missing", "use one of: " + String.join(", ", ProgramKind.words()));
    }
    Optional<ProgramKind> kind = keys.choice("kind", ProgramKind.words()).flatMap(ProgramKind::of);
    boolean counted = keys.get("sessions").isPresent();
    boolean threaded = keys.get("workers").isPresent();
    Map<String, Object> stated = StatedValues.read(keys, CaseValues.PROGRAM);
    keys.refuseUnknownKeys();
    if (name.isEmpty() || kind.isEmpty()) {
      return;
    }
    boolean second = kind.get() == ProgramKind.SECOND_OUTLOOK;
    if (second && !hasOutlook) {
      keys.report(
          "kind",
          "a second Outlook opens what the profile opens, and there is no profile",
          "add 'outlook', or use the kind 'program' with its sessions");
    } else if (second && (counted || threaded)) {
      keys.report(
          counted ? "sessions" : "workers",
          "a second Outlook opens what the profile opens, so its sessions cannot be stated",
          "leave 'sessions' and 'workers' out, or use the kind 'program'");
    } else if (!second && counted == threaded) {
      keys.report(
          counted ? "sessions" : "name",
          counted
              ? "'sessions' and 'workers' of '" + name.get() + "' both say how many there are"
              : "it is not said how many sessions '" + name.get() + "' opens",
          "give either 'sessions: 6' as counted, or 'workers' for its threads");
    }
    if (second && stated.containsKey("database")) {
      keys.report(
          "database",
          "a second Outlook opens what the profile opens, so no database can be stated",
          "give the 'database' of an additional mailbox instead");
    }
    boolean plain = counted && stated.containsKey("sessions");
    if (second ? !hasOutlook : !plain && !stated.containsKey("workers")) {
      return;
    }
    String detail = detail(kind.get(), stated);
    if (second) {
      stated.keySet().removeAll(List.of("sessions", "workers", "database"));
    } else if (plain) {
      stated.remove("workers");
    }
    Program program = RecordComponents.with(new Program(name.get(), kind.get(), 0, 0, 1), stated);
    if (programs.putIfAbsent(name.get().toLowerCase(Locale.ROOT), program) != null) {
      keys.report(
          "name",
          "there is another program called '" + name.get() + "'",
          "give each program a name of its own, or one entry with 'machines'");
      return;
    }
    draft.note("programs[" + name.get() + "]", Origin.read(keys.place(), detail));
  }

  /** What it is and what it opens; on how many machines is another matter. */
  private static String detail(ProgramKind kind, Map<String, Object> stated) {
    StringBuilder detail = new StringBuilder(kind.word());
    stated.forEach(
        (key, value) -> detail.append(key.equals("machines") ? "" : ", " + key + ": " + value));
    return detail.toString();
  }
}
