package org.session33.diagnostics.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.session33.diagnostics.TestCases.LIMIT_VALUES;
import static org.session33.diagnostics.TestCases.dword;
import static org.session33.diagnostics.TestCases.exchange;
import static org.session33.diagnostics.TestCases.of;
import static org.session33.diagnostics.TestCases.registry;
import static org.session33.diagnostics.TestCases.teamMailbox;
import static org.session33.diagnostics.TestCases.text;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.session33.diagnostics.CountingRehearsal;
import org.session33.diagnostics.remedies.Advice;
import org.session33.diagnostics.remedies.RemedyAdvisor;
import org.session33.diagnostics.remedies.RemedyContext;
import org.session33.diagnostics.remedies.text.RemedyTexts;
import org.session33.profiles.cases.Case;
import org.session33.profiles.cases.Origin;
import org.session33.profiles.cases.Program;
import org.session33.profiles.cases.ProgramKind;
import org.session33.profiles.cases.Provenance;
import org.session33.profiles.cases.User;
import org.session33.profiles.exchange.LimitValue;
import org.session33.profiles.exchange.RegistryEntry;
import org.session33.profiles.exchange.ServerRegistry;
import org.session33.profiles.files.Place;
import org.session33.profiles.files.Reading;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.intake.casefile.ServerRegistryExtractor;
import org.session33.profiles.windows.RegistryExport;
import org.session33.profiles.windows.RegistryFileReader;
import org.session33.profiles.windows.RegistryType;
import org.session33.profiles.windows.RegistryValue;

class FixFilesTest {
  private static final String PARAMETERS = ServerRegistry.PARAMETERS;
  private static final String SESSIONS = LimitValue.SESSIONS_PER_USER;
  private static final String RAISE = "raise-session-limit";
  private static final String GRANT = "grant-view-information-store-status";
  private static final String CORRECT = "correct-registry-value";
  private static final String WRONG = "szMaxAllowedSessionsPerUser";
  private static final String RESTART = "Restart-Service -Name MSExchangeIS";
  private static final String KEY =
      "HKLM\\SYSTEM\\CurrentControlSet\\Services\\MSExchangeIS\\ParametersSystem";

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
    assertThat(files.commands())
        .contains(
            "reg add \"" + KEY + "\" /v \"" + SESSIONS + "\" /t REG_DWORD /d 38 /f",
            "net stop MSExchangeIS && net start MSExchangeIS");
    assertThat(files.commands().get(2)).startsWith("reg export \"HKLM");
    assertThat(files.undoCommands())
        .contains("reg delete \"" + KEY + "\" /v \"" + SESSIONS + "\" /f");
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

    // Counting the folders mends nothing: a script of that alone would be half of the remedy.
    assertThat(files("fewer-folders", failing).isEmpty()).isTrue();
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

  @ParameterizedTest
  @CsvSource({"2007, 38", "2010 SP1, 38", "2013, 38", "2019, 38"})
  void aScriptBacksUpWritesAndRestartsAndStopsWhereOneOfThemFails(String release, int limit) {
    FixFiles files = files(RAISE, teamMailbox().withServer(exchange(release)));

    // A value that the case does not know of may be larger than the one to be written.
    assertThat(files.commands().get(0)).startsWith("reg query ").contains("LASTEXITCODE -eq 0");
    assertThat(files.commands()).hasSize(8).last().isEqualTo(RESTART);
    assertThat(files.commands().get(3))
        .isEqualTo(
            "reg export \"HKLM\\SYSTEM\\CurrentControlSet\\Services\\MSExchangeIS\" $backup");
    assertThat(files.commands().get(5)).endsWith("/t REG_DWORD /d " + limit + " /f");
    assertThat(List.of(files.commands().get(4), files.commands().get(6)))
        .allMatch(line -> line.startsWith("if ($LASTEXITCODE -ne 0) { throw"));
    assertThat(files.undoCommands()).hasSize(7).last().isEqualTo(RESTART);
    assertThat(files.undoCommands().get(4)).startsWith("reg delete ");
  }

  @ParameterizedTest
  @CsvSource({"2003 SP2, false", "2007, false", "2010 SP1, true", "2016, true"})
  void everyMemberOfAGroupIsChangedOnReleasesThatHaveThem(String release, boolean groups) {
    Case failing = teamMailbox().withServer(exchange(release));
    Advice advice = advice(RAISE, failing);

    for (FixFile file : files(RAISE, failing).files(failing.server(), advice, text -> text)) {
      assertThat(file.text().contains("database availability group"))
          .as(file.name())
          .isEqualTo(groups);
      assertThat(flatten(file)).as(file.name()).contains("38 (0x26)").contains("dismount");
    }
  }

  @Test
  void whatStoodThereIsWrittenBackByTheScriptToo() {
    FixFiles files = files(RAISE, with(dword(PARAMETERS, SESSIONS, 34)));
    FixFiles ofText = files(CORRECT, with(text(PARAMETERS, SESSIONS, "64")));

    assertThat(files.commands()).noneMatch(line -> line.startsWith("reg query"));
    assertThat(files.undoCommands()).anyMatch(line -> line.endsWith("/t REG_DWORD /d 34 /f"));
    assertThat(ofText.undoCommands()).anyMatch(line -> line.endsWith("/t REG_SZ /d \"64\" /f"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"64\" & del x", "%PATH%", "$(del x)", "6`4"})
  void aTextThatMeansSomethingToAShellIsInNoScript(String hostile) {
    Case failing = with(text(PARAMETERS, SESSIONS, hostile));
    FixFiles files = files(RAISE, failing);

    assertThat(files.apply()).isNotNull();
    assertThat(files.undoCommands()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2007", "2010 RTM", "2010 SP1"})
  void aGrantHasItsWayBackWithTheSameArguments(String release) {
    Case failing = of(null, exchange(release), Program.counted("Index", ProgramKind.SERVICE, 40));
    FixFiles files = files(GRANT, failing);

    assertThat(files.commands()).hasSize(1);
    assertThat(files.undoCommands())
        .containsExactly(
            files.commands().get(0).replace("Add-ADPermission", "Remove-ADPermission"));
    assertThat(advice(GRANT, failing).undo().words()).contains("Remove-ADPermission -Identity");
  }

  @Test
  void aGrantOnExchange2003IsTakenBackInItsDialog() {
    Advice advice = advice(GRANT, teamMailbox());

    assertThat(advice.undo().words())
        .contains("Exchange System Manager", "\"Security\" tab", "clear");
    assertThat(files(GRANT, teamMailbox()).isEmpty()).isTrue();
  }

  @Test
  void whereNobodyKnowsTheAliasNothingCanBeRun() {
    Case known = of(null, exchange("2010 SP1"), Program.counted("Index", ProgramKind.SERVICE, 40));
    Case madeUp =
        new Case(
            known.title(),
            new User("Petra Kunze", "/o=Contoso/cn=Recipients/cn=pkunze"),
            null,
            known.programs(),
            known.server(),
            List.of(),
            Map.of(),
            new Provenance(Map.of("user.legacyDN", Origin.assumed("made up from the name"))));
    Advice advice = advice(GRANT, madeUp);

    assertThat(files(GRANT, known).isEmpty()).isFalse();
    assertThat(files(GRANT, madeUp).isEmpty()).isTrue();
    assertThat(advice.steps().get(0)).contains("Get-Mailbox 'Petra Kunze' | Format-List");
    assertThat(advice.steps())
        .anyMatch(s -> s.startsWith("The alias of Petra Kunze is not known here"))
        .noneMatch(s -> s.contains("-User "));
    assertThat(advice.steps()).noneMatch(s -> s.contains("pkunze"));
    assertThat(advice.undo().words()).doesNotContain("pkunze");
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

  private Advice advice(String id, Case failing) {
    return advisor.advise(context(failing)).stream()
        .filter(a -> a.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private FixFiles files(String id, Case failing) {
    RemedyContext context = context(failing);
    Advice advice = advice(id, failing);
    return FixFiles.of(failing, advice, advisor.changed(context, id).orElse(null), "");
  }

  private static Case with(RegistryEntry... entries) {
    Case team = teamMailbox();
    return team.withServer(team.server().withRegistry(registry(entries)));
  }

  private static String flatten(FixFile file) {
    return file.text().replaceAll("\r\n(?:;|#|rem) ", " ");
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
