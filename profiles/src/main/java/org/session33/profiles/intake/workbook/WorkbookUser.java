package org.session33.profiles.intake.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.session33.profiles.cases.Case;
import org.session33.profiles.cases.CaseValue;
import org.session33.profiles.cases.CaseValues;
import org.session33.profiles.cases.Program;
import org.session33.profiles.cases.ProgramKind;
import org.session33.profiles.cases.User;
import org.session33.profiles.exchange.ExchangeRelease;
import org.session33.profiles.exchange.ExchangeReleases;
import org.session33.profiles.exchange.ExchangeServer;
import org.session33.profiles.exchange.LimitValue;
import org.session33.profiles.exchange.ServerRegistry;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.files.Spelling;
import org.session33.profiles.intake.casefile.CaseDraft;
import org.session33.profiles.intake.casefile.CompanionFiles;
import org.session33.profiles.intake.casefile.MailboxesSection;
import org.session33.profiles.intake.casefile.ProfileAssembly;
import org.session33.profiles.intake.casefile.StatedReleases;
import org.session33.profiles.intake.casefile.UserSection;
import org.session33.profiles.intake.profile.ProfileFragment;
import org.session33.profiles.outlook.AdditionalMailbox;
import org.session33.profiles.outlook.OutlookProfile;
import org.session33.profiles.outlook.OutlookRelease;
import org.session33.profiles.outlook.OutlookReleases;
import org.session33.profiles.records.RecordComponents;

/**
 * Makes the case of one user out of the rows of a workbook.
 *
 * <p>It is long because all sheets of one user come together here, each with its places.
 */
final class WorkbookUser {
  private static final WorkbookColumn OUTLOOK = WorkbookColumn.of(CaseValues.OUTLOOK, "release");
  private static final WorkbookColumn EXCHANGE = WorkbookColumn.of(CaseValues.SERVER, "release");
  private static final WorkbookColumn MAILBOX = WorkbookColumn.of(CaseValues.MAILBOX, "name");
  private static final WorkbookColumn FOLDERS = WorkbookColumn.of(CaseValues.MAILBOX, "folders");
  private static final WorkbookColumn PROGRAM = WorkbookColumn.of(CaseValues.PROGRAM, "name");
  private static final WorkbookColumn KIND = WorkbookColumn.of(CaseValues.PROGRAM, "kind");
  private static final WorkbookColumn SESSIONS = WorkbookColumn.of(CaseValues.PROGRAM, "sessions");
  private static final WorkbookColumn WORKERS = WorkbookColumn.of(CaseValues.PROGRAM, "workers");

  private final OutlookReleases outlookReleases;
  private final ExchangeReleases exchangeReleases;

  WorkbookUser(OutlookReleases outlookReleases, ExchangeReleases exchangeReleases) {
    this.outlookReleases = outlookReleases;
    this.exchangeReleases = exchangeReleases;
  }

  /** The case; empty, and told, where its user or a release cannot be used. */
  Optional<Case> read(
      SourceFile file,
      WorkbookCaseReader.UserRows rows,
      StatedReleases stated,
      Consumer<Problem> problems) {
    CaseDraft draft = new CaseDraft(CompanionFiles.none(), problems);
    WorkbookCells row = rows.row().in(draft);
    Optional<User> user = user(rows.name(), row, draft);
    Optional<OutlookRelease> release = outlookRelease(row, stated, draft);
    draft.nowAbout(Problem.Concern.MAILBOX);
    List<AdditionalMailbox> mailboxes = mailboxes(rows.mailboxes(), draft);
    draft.nowAbout(Problem.Concern.PROFILE);
    Optional<OutlookProfile> outlook = release.map(r -> profile(r, mailboxes, row, draft));
    boolean named = row.text(OUTLOOK).isPresent();
    draft.nowAbout(Problem.Concern.PROGRAM);
    List<Program> programs = programs(rows.programs(), outlook.isPresent(), draft);
    draft.nowAbout(Problem.Concern.SERVER);
    Optional<ExchangeServer> server = server(row, rows.name(), stated, draft);
    if (outlook.isEmpty() && !named && programs.isEmpty()) {
      row.refuse(
          OUTLOOK, "is empty, and no program logs on for this user", "write " + OUTLOOK.says());
    }
    boolean whole =
        user.isPresent()
            && server.isPresent()
            && (outlook.isPresent() || (!named && !programs.isEmpty()));
    if (!whole) {
      return Optional.empty();
    }
    String title =
        row.text(WorkbookColumn.TITLE).orElse(rows.name() + " in " + lastName(file.name()));
    return Optional.of(
        new Case(
            title,
            user.get(),
            outlook.orElse(null),
            programs,
            server.get(),
            List.of(),
            Map.of(),
            draft.provenance()));
  }

  private static String lastName(String path) {
    return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  }

  private static Optional<User> user(String name, WorkbookCells row, CaseDraft draft) {
    row.note(WorkbookColumn.USER, "user.name");
    Optional<String> dn = row.text(WorkbookColumn.LEGACY_DN);
    if (dn.isPresent() && !dn.get().startsWith("/")) {
      row.refuse(
          WorkbookColumn.LEGACY_DN,
          "must begin with '/'",
          "write it as in event 9646, or leave it empty");
      return Optional.empty();
    }
    dn.ifPresent(d -> row.note(WorkbookColumn.LEGACY_DN, "user.legacyDN"));
    return UserSection.complete(name, dn.orElse(null), draft);
  }

  private Optional<OutlookRelease> outlookRelease(
      WorkbookCells row, StatedReleases stated, CaseDraft draft) {
    Optional<String> name = row.text(OUTLOOK);
    Optional<OutlookRelease> found = name.flatMap(outlookReleases::find);
    if (name.isPresent() && found.isEmpty()) {
      row.refuse(
          OUTLOOK,
          "names no Outlook release that is known here: " + name.get(),
          Spelling.suggest(name.get(), outlookReleases.ids()));
    }
    if (stated.outlook() != null) {
      draft.noteStated("outlook.release");
      return Optional.of(stated.outlook());
    }
    found.ifPresent(r -> row.note(OUTLOOK, "outlook.release"));
    return found;
  }

  private static OutlookProfile profile(
      OutlookRelease release,
      List<AdditionalMailbox> mailboxes,
      WorkbookCells row,
      CaseDraft draft) {
    OutlookProfile profile =
        ProfileAssembly.assemble(ProfileFragment.nothing(), release, mailboxes, draft);
    return RecordComponents.with(profile, row.values(CaseValues.OUTLOOK, CaseValue::path));
  }

  private static List<AdditionalMailbox> mailboxes(List<WorkbookCells> rows, CaseDraft draft) {
    Map<String, AdditionalMailbox> mailboxes = new LinkedHashMap<>();
    for (WorkbookCells unbound : rows) {
      WorkbookCells row = unbound.in(draft);
      Optional<String> name = row.required(MAILBOX);
      String path = "outlook.additionalMailboxes[" + name.orElse("") + "]";
      Optional<Integer> folders = folders(row, path, draft);
      int most = folders.orElse(AdditionalMailbox.MOST_FOLDERS);
      Map<String, Object> stated =
          row.values(
              CaseValues.MAILBOX.stream()
                  .map(v -> v.key().equals("nonMailFolders") ? v.upTo(most) : v)
                  .toList(),
              v -> path + "." + v.key());
      if (name.isEmpty()) {
        continue;
      }
      AdditionalMailbox mailbox =
          RecordComponents.with(
              AdditionalMailbox.uncounted(name.get()).withFolders(folders.orElse(null), null),
              stated);
      if (mailboxes.putIfAbsent(name.get().toLowerCase(Locale.ROOT), mailbox) != null) {
        row.refuse(
            MAILBOX,
            "names a mailbox for the second time: " + name.get(),
            "keep one row for each mailbox of a user");
      } else {
        row.note(MAILBOX, path);
      }
    }
    return List.copyOf(mailboxes.values());
  }

  /** The number of folders; empty where it is not known, or cannot be read and that is told. */
  private static Optional<Integer> folders(WorkbookCells row, String path, CaseDraft draft) {
    boolean known =
        row.required(FOLDERS)
            .filter(text -> !text.equalsIgnoreCase(MailboxesSection.UNKNOWN))
            .isPresent();
    Optional<Integer> folders =
        known
            ? row.number(FOLDERS, path + ".folders", 0, AdditionalMailbox.MOST_FOLDERS)
            : Optional.empty();
    if (folders.isEmpty()) {
      draft.note(path + ".folders", ProfileAssembly.UNCOUNTED);
    }
    return folders;
  }

  private static List<Program> programs(
      List<WorkbookCells> rows, boolean hasOutlook, CaseDraft draft) {
    Map<String, Program> programs = new LinkedHashMap<>();
    for (WorkbookCells unbound : rows) {
      WorkbookCells row = unbound.in(draft);
      program(row, hasOutlook)
          .ifPresent(
              program -> {
                String key = program.name().toLowerCase(Locale.ROOT);
                if (programs.putIfAbsent(key, program) != null) {
                  row.refuse(
                      PROGRAM,
                      "names a program for the second time: " + program.name(),
                      "give each program a name of its own, or use 'Machines'");
                } else {
                  row.note(PROGRAM, "programs[" + program.name() + "]");
                }
              });
    }
    return new ArrayList<>(programs.values());
  }

  private static Optional<Program> program(WorkbookCells row, boolean hasOutlook) {
    Optional<String> name = row.required(PROGRAM);
    Optional<String> word = row.required(KIND);
    Optional<ProgramKind> kind = word.flatMap(ProgramKind::of);
    if (word.isPresent() && kind.isEmpty()) {
      row.refuse(
          KIND,
          "is no kind of program: " + word.get(),
          Spelling.suggest(word.get(), ProgramKind.words()));
    }
    String path = "programs[" + name.orElse("") + "]";
    Map<String, Object> values = row.values(CaseValues.PROGRAM, v -> path + "." + v.key());
    if (name.isEmpty() || kind.isEmpty()) {
      return Optional.empty();
    }
    boolean second = kind.get() == ProgramKind.SECOND_OUTLOOK;
    if (second && !hasOutlook) {
      row.refuse(
          KIND,
          "cannot be a second Outlook where there is no first",
          "write the Outlook release on the sheet Users, or use the kind 'program'");
      return Optional.empty();
    }
    boolean stated = row.text(SESSIONS).isPresent() ^ row.text(WORKERS).isPresent();
    if (!second && !stated) {
      row.refuse(
          SESSIONS,
          "or 'Workers' has to say how many sessions '"
              + name.get()
              + "' opens, and only one of"
              + " them",
          "write 'Sessions' as counted, or 'Workers' for its threads");
      return Optional.empty();
    }
    if (second) {
      values.keySet().removeAll(List.of("sessions", "workers"));
    } else if (!values.containsKey("sessions") && !values.containsKey("workers")) {
      return Optional.empty();
    }
    return Optional.of(RecordComponents.with(new Program(name.get(), kind.get(), 0, 0, 1), values));
  }

  private Optional<ExchangeServer> server(
      WorkbookCells row, String user, StatedReleases stated, CaseDraft draft) {
    Optional<ExchangeRelease> release = exchangeRelease(row, stated, draft);
    Map<String, Object> values = row.values(CaseValues.SERVER, CaseValue::path);
    Optional<Integer> limit =
        row.number(
            WorkbookColumn.LIMIT,
            "server.registry["
                + ServerRegistry.PARAMETERS
                + "\\"
                + LimitValue.SESSIONS_PER_USER
                + "]",
            0,
            999_999_999);
    Optional<Boolean> exempt =
        row.truth(WorkbookColumn.EXEMPT, "server.viewInformationStoreStatus");
    return release.map(
        r -> {
          ExchangeServer server = RecordComponents.with(ExchangeServer.defaults(r), values);
          if (limit.isPresent()) {
            server =
                server.withRegistry(
                    server
                        .registry()
                        .withDword(
                            ServerRegistry.PARAMETERS,
                            LimitValue.SESSIONS_PER_USER,
                            limit.get(),
                            row.place(WorkbookColumn.LIMIT)));
          }
          return exempt.orElse(false)
              ? server.withViewInformationStoreStatus(List.of(user))
              : server;
        });
  }

  private Optional<ExchangeRelease> exchangeRelease(
      WorkbookCells row, StatedReleases stated, CaseDraft draft) {
    if (stated.exchange() != null) {
      draft.noteStated("server.release");
      return Optional.of(stated.exchange());
    }
    Optional<String> name = row.required(EXCHANGE);
    Optional<ExchangeRelease> found = name.flatMap(exchangeReleases::find);
    if (name.isPresent() && found.isEmpty()) {
      row.refuse(
          EXCHANGE,
          "names no Exchange release that is known here: " + name.get(),
          Spelling.suggest(name.get(), exchangeReleases.names()));
    }
    found.ifPresent(r -> row.note(EXCHANGE, "server.release"));
    return found;
  }
}
