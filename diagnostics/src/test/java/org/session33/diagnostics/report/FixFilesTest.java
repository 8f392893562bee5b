package org.session33.diagnostics.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.session33.diagnostics.Patients.LIMIT_VALUES;
import static org.session33.diagnostics.Patients.dword;
import static org.session33.diagnostics.Patients.exchange;
import static org.session33.diagnostics.Patients.registry;
import static org.session33.diagnostics.Patients.teamMailbox;
import static org.session33.diagnostics.Patients.text;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.session33.diagnostics.CountingRehearsal;
import org.session33.diagnostics.remedies.Advice;
import org.session33.diagnostics.remedies.RemedyAdvisor;
import org.session33.diagnostics.remedies.RemedyContext;
import org.session33.diagnostics.remedies.RemedyTexts;
import org.session33.profiles.cases.Case;
import org.session33.profiles.exchange.LimitValue;
import org.session33.profiles.exchange.RegistryEntry;
import org.session33.profiles.exchange.ServerRegistry;
import org.session33.profiles.files.Place;
import org.session33.profiles.files.Reading;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.intake.ServerRegistryExtractor;
import org.session33.profiles.windows.RegistryExport;
import org.session33.profiles.windows.RegistryFileReader;
import org.session33.profiles.windows.RegistryType;
import org.session33.profiles.windows.RegistryValue;

class FixFilesTest {
  private static final String PARAMETERS = ServerRegistry.PARAMETERS;
  private static final String SESSIONS = LimitValue.SESSIONS_PER_USER;
  private static final String RAISE = "raise-session-limit";
  private static final String CORRECT = "correct-registry-value";
  private static final String WRONG = "szMaxAllowedSessionsPerUser";
  private static final String RESTART = "Restart-Service -Name MSExchangeIS";

  private final CountingRehearsal rehearsal = new CountingRehearsal();
  private final RemedyAdvisor advisor =
      new RemedyAdvisor(RemedyTexts.load(), RemedyAdvisor.builtIn(), rehearsal, LIMIT_VALUES);

  @Test
  void aRaisedLimitIsWrittenAndTakenBackByDeletion() {
    FixFiles files = files(RAISE, teamMailbox());

    FixFile apply = Objects.requireNonNull(files.apply());
    FixFile undo = Objects.requireNonNull(files.undo());
    assertThat(apply.name()).isEqualTo("session33-raise-session-limit.reg");
    assertThat(apply.text())
        .endsWith(
            "[HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services\\MSExchangeIS"
                + "\\ParametersSystem]\r\n"
                + "\"Maximum Allowed Sessions Per User\"=dword:00000026\r\n");
    assertThat(flat(apply))
        .contains("Raise the session limit to 38 (0x26)")
        .contains("Exchange Server 2003 SP1")
        .contains("resolves; 38 sessions asked for, none refused")
        .contains("It counts for every user of the server")
        .contains("session33-raise-session-limit-undo.reg")
        .contains("KB 322756")
        .contains("restart of the Information Store");
    assertThat(undo.name()).isEqualTo("session33-raise-session-limit-undo.reg");
    assertThat(undo.text()).endsWith("\"Maximum Allowed Sessions Per User\"=-\r\n");
    assertThat(flat(undo)).contains("takes back").contains("restart of the Information Store");
    // Exchange 2003 came before PowerShell.
    assertThat(files.commands()).isEmpty();
  }

  @Test
  void everyLineOfTheCommentsFitsATerminal() {
    FixFiles files = files(RAISE, teamMailbox());

    for (FixFile file :
        List.of(Objects.requireNonNull(files.apply()), Objects.requireNonNull(files.undo()))) {
      assertThat(file.text().lines()).allMatch(l -> l.startsWith("[") || l.length() <= 100);
      assertThat(file.bytes()).startsWith(0xff, 0xfe);
    }
  }

  @Test
  void whatStoodThereBeforeComesBackWhetherItWasLoadedOrNot() {
    Case loaded = with(dword(PARAMETERS, SESSIONS, 34));
    Case waiting =
        loaded.withServer(
            loaded.server().withRegistryNotLoaded(registry(dword(PARAMETERS, SESSIONS, 35))));

    assertThat(after(loaded, files(RAISE, loaded).undo())).containsExactly("34");
    assertThat(after(waiting, files(RAISE, waiting).undo())).containsExactly("35");
    assertThat(after(waiting, files(RAISE, waiting).apply())).containsExactly("38");
  }

  @Test
  void aWrongNameIsDeletedAndComesBack() {
    Case failing = with(dword(PARAMETERS, WRONG, 64));
    FixFiles files = files(CORRECT, failing);

    assertThat(Objects.requireNonNull(files.apply()).text())
        .contains("\"" + WRONG + "\"=-\r\n")
        .contains("\"" + SESSIONS + "\"=dword:00000040\r\n");
    assertThat(Objects.requireNonNull(files.undo()).text())
        .contains("\"" + WRONG + "\"=dword:00000040\r\n")
        .contains("\"" + SESSIONS + "\"=-\r\n");
  }

  @Test
  void aTextUnderTheRightNameIsReplacedAndComesBackAsAText() {
    Case failing = with(text(PARAMETERS, SESSIONS, "64"));
    FixFiles files = files(CORRECT, failing);

    assertThat(Objects.requireNonNull(files.apply()).text()).endsWith("=dword:00000040\r\n");
    assertThat(Objects.requireNonNull(files.apply()).text()).doesNotContain("=-");
    assertThat(Objects.requireNonNull(files.undo()).text()).endsWith("=\"64\"\r\n");
  }

  @Test
  void aValueOfUnknownTypeIsLeftToTheBackup() {
    RegistryValue odd =
        new RegistryValue(SESSIONS, RegistryType.REG_OTHER, new byte[] {64}, Place.of("x"));
    Case failing = with(new RegistryEntry(PARAMETERS, odd));

    FixFile undo = Objects.requireNonNull(files(RAISE, failing).undo());

    assertThat(flat(undo)).contains("had an unknown type: restore it from the registry backup");
  }

  @Test
  void aRestartAloneHasNoFile() {
    Case failing = teamMailbox().withServer(exchange("2010 SP1"));
    failing =
        failing.withServer(
            failing.server().withRegistryNotLoaded(registry(dword(PARAMETERS, SESSIONS, 64))));
    FixFiles files = files("restart-information-store", failing);

    assertThat(files.apply()).isNull();
    assertThat(files.undo()).isNull();
    assertThat(files.commands()).containsExactly(RESTART);
    assertThat(files.undoCommands()).isEmpty();
  }

  @Test
  void commandsAreThoseOfTheSteps() {
    Case failing = teamMailbox().withServer(exchange("2010 SP1"));
    Case offload =
        teamMailbox()
            .withServer(
                new org.session33.profiles.exchange.ExchangeServer(
                    exchange("2007").release(),
                    ServerRegistry.empty(),
                    ServerRegistry.empty(),
                    List.of(),
                    List.of(),
                    List.of(),
                    true));

    assertThat(files(RAISE, failing).commands()).containsExactly(RESTART);
    assertThat(files(RAISE, failing).undoCommands()).containsExactly(RESTART);
    assertThat(files("fewer-folders", failing).commands())
        .containsExactly("Get-MailboxFolderStatistics 'Team Sales' | Measure-Object");
    assertThat(files("grant-view-information-store-status", failing).commands())
        .singleElement()
        .asString()
        .startsWith("Add-ADPermission -Identity");
    assertThat(files("disable-tcp-offload", offload).commands())
        .containsExactly("netsh int ip set chimney DISABLED");
    assertThat(files("disable-tcp-offload", offload).undoCommands())
        .containsExactly("netsh int ip set chimney ENABLED");
    assertThat(files("disable-tcp-offload", offload).apply()).isNull();
  }

  @Test
  void whatChangesNothingOnTheServerHasNothingToHandOver() {
    assertThat(files("clear-download-shared-folders", teamMailbox()).isEmpty()).isTrue();
    assertThat(files("raise-service-session-limit", teamMailbox()).isEmpty()).isTrue();
    assertThat(advisor.changed(context(teamMailbox()), "no-such-remedy")).isEmpty();
    assertThat(advisor.changed(context(teamMailbox()), "raise-object-limit")).isEmpty();
  }

  private RemedyContext context(Case failing) {
    return advisor.context(failing, rehearsal.rehearse(failing));
  }

  private FixFiles files(String id, Case failing) {
    RemedyContext context = context(failing);
    Advice advice =
        advisor.advise(context).stream().filter(a -> a.id().equals(id)).findFirst().orElseThrow();
    return FixFiles.of(failing, advice, advisor.changed(context, id).orElse(null));
  }

  private static Case with(RegistryEntry... entries) {
    Case team = teamMailbox();
    return team.withServer(team.server().withRegistry(registry(entries)));
  }

  private static String flat(FixFile file) {
    return file.text().replace("\r\n; ", " ");
  }

  /** The numbers in the registry after a file was imported. */
  private static List<String> after(Case failing, @Nullable FixFile file) {
    Reading<RegistryExport> export =
        new RegistryFileReader().read(SourceFile.of("a.reg", Objects.requireNonNull(file).bytes()));
    ServerRegistry written =
        ServerRegistryExtractor.read(export.optional().orElseThrow()).optional().orElseThrow();
    return failing
        .server()
        .registry()
        .plus(failing.server().registryNotLoaded())
        .plus(written)
        .entries()
        .stream()
        .map(e -> String.valueOf(e.value().dword().orElse(-1L)))
        .toList();
  }
}
