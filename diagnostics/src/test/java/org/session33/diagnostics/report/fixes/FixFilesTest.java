package org.session33.diagnostics.report.fixes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.session33.diagnostics.TestCases.LIMIT_VALUES;
import static org.session33.diagnostics.TestCases.dword;
import static org.session33.diagnostics.TestCases.exchange;
import static org.session33.diagnostics.TestCases.of;
import static org.session33.diagnostics.TestCases.outlook;
import static org.session33.diagnostics.TestCases.registry;
import static org.session33.diagnostics.TestCases.teamMailbox;
import static org.session33.diagnostics.TestCases.text;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.session33.diagnostics.CountingRehearsal;
import org.session33.diagnostics.remedies.RemedyAdvisor;
import org.session33.diagnostics.remedies.RemedyContext;
import org.session33.diagnostics.remedies.advice.Advice;
import org.session33.diagnostics.remedies.text.RemedyTexts;
import org.session33.profiles.cases.Case;
import org.session33.profiles.cases.Origin;
import org.session33.profiles.cases.Program;
import org.session33.profiles.cases.ProgramKind;
import org.session33.profiles.cases.Provenance;
import org.session33.profiles.cases.User;
import org.session33.profiles.exchange.ExchangeServer;
import org.session33.profiles.exchange.LimitValue;
import org.session33.profiles.exchange.RegistryEntry;
import org.session33.profiles.exchange.ServerRegistry;
import org.session33.profiles.files.Place;
import org.session33.profiles.files.Reading;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.intake.casefile.ServerRegistryExtractor;
import org.session33.profiles.outlook.AdditionalMailbox;
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
  private static final String RESTART = "    Restart-Service -Name 'MSExchangeIS' -Confirm:$false";
  private static final String KEY =
      "HKLM\\SYSTEM\\CurrentControlSet\\Services\\MSExchangeIS\\ParametersSystem";

  private final CountingRehearsal rehearsal = new CountingRehearsal();
  private final RemedyAdvisor advisor =
      new RemedyAdvisor(RemedyTexts.load(), RemedyAdvisor.builtIn(), rehearsal, LIMIT_VALUES);

  @Test
  void aRaisedLimitIsWrittenAndTakenBackByDeletion() {
    FixFiles files = files(RAISE, teamMailbox());

    FixFile apply = registryFile(files);
    FixFile undo = undoFile(files);
    assertThat(files.files())
        .extracting(FixFile::name)
        .containsExactly(
            "03-raise-session-limit.reg",
            "03-raise-session-limit-undo.reg",
            "03-raise-session-limit.cmd",
            "03-raise-session-limit-undo.cmd");
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
        .contains("03-raise-session-limit-undo.reg")
        .contains("KB 322756")
        .contains("reg export \"HKLM\\SYSTEM")
        .contains("Not in force before a restart of the Information Store");
    assertThat(undo.text()).endsWith("\"Maximum Allowed Sessions Per User\"=-\r\n");
    assertThat(flat(undo))
        .contains("takes back")
        .contains("is deleted again; the fix wrote 38 (0x26).")
        .contains("restart of the Information Store");
    // Exchange 2003 came before PowerShell.
    assertThat(run(files, ".cmd"))
        .contains(
            "reg add \"" + KEY + "\" /v \"" + SESSIONS + "\" /t REG_DWORD /d 38 /f",
            "net stop MSExchangeIS && net start MSExchangeIS");
    assertThat(run(files, ".cmd").get(2)).startsWith("reg export \"HKLM");
    assertThat(run(files, "-undo.cmd"))
        .contains("reg delete \"" + KEY + "\" /v \"" + SESSIONS + "\" /f");
  }

  @Test
  void everyLineOfTheCommentsFitsATerminal() {
    FixFiles files = files(RAISE, teamMailbox());

    for (FixFile file : List.of(registryFile(files), undoFile(files))) {
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

    assertThat(after(loaded, undoFile(files(RAISE, loaded)))).containsExactly("34");
    assertThat(after(waiting, undoFile(files(RAISE, waiting)))).containsExactly("35");
    assertThat(after(waiting, registryFile(files(RAISE, waiting)))).containsExactly("38");
  }

  @Test
  void aWrongNameIsDeletedAndComesBack() {
    Case failing = with(dword(PARAMETERS, WRONG, 64));
    FixFiles files = files(CORRECT, failing);

    assertThat(registryFile(files).text())
        .contains("\"" + WRONG + "\"=-\r\n")
        .contains("\"" + SESSIONS + "\"=dword:00000040\r\n");
    assertThat(undoFile(files).text())
        .contains("\"" + WRONG + "\"=dword:00000040\r\n")
        .contains("\"" + SESSIONS + "\"=-\r\n");
  }

  @Test
  void aTextUnderTheRightNameIsReplacedAndComesBackAsAText() {
    Case failing = with(text(PARAMETERS, SESSIONS, "64"));
    FixFiles files = files(CORRECT, failing);

    assertThat(registryFile(files).text()).endsWith("=dword:00000040\r\n");
    assertThat(registryFile(files).text()).doesNotContain("=-");
    assertThat(undoFile(files).text()).endsWith("=\"64\"\r\n");
  }

  @ParameterizedTest
  @CsvSource({"2003 SP1, .cmd", "2010 SP1, .ps1"})
  void aValueOfUnknownTypeIsLeftToTheBackup(String release, String ending) {
    RegistryValue odd =
        new RegistryValue(SESSIONS, RegistryType.REG_OTHER, new byte[] {64}, Place.of("x"));
    Case failing = with(new RegistryEntry(PARAMETERS, odd));
    ExchangeServer server = exchange(release).withRegistry(failing.server().registry());
    FixFiles files = files(RAISE, failing.withServer(server));

    assertThat(flat(undoFile(files)))
        .contains("had an unknown type: restore it from the registry backup");
    assertThat(files.files())
        .extracting(FixFile::name)
        .contains("03-raise-session-limit" + ending)
        .doesNotContain("03-raise-session-limit-undo" + ending);
    assertThat(files.why()).contains("cannot stand in a script");
  }

  @Test
  void aRestartAloneHasNoRegistryFile() {
    Case failing = teamMailbox().withServer(exchange("2010 SP1"));
    failing =
        failing.withServer(
            failing.server().withRegistryNotLoaded(registry(dword(PARAMETERS, SESSIONS, 64))));
    FixFiles files = files("restart-information-store", failing);

    assertThat(files.files()).singleElement().extracting(FixFile::name).asString().endsWith(".ps1");
    assertThat(run(files, ".ps1")).contains(RESTART);
  }

  @Test
  void commandsAreThoseOfTheSteps() {
    Case failing = teamMailbox().withServer(exchange("2010 SP1"));
    Case offload =
        teamMailbox()
            .withServer(
                ExchangeServer.defaults(exchange("2007").release()).withScalableNetworking(true));

    // Counting the folders mends nothing: a script of that alone would be half of the remedy.
    assertThat(files("fewer-folders", failing).isEmpty()).isTrue();
    assertThat(files("fewer-folders", failing).why()).contains("by hand");
    assertThat(run(files(GRANT, failing), ".ps1"))
        .anyMatch(l -> l.matches(" +Add-ADPermission -Identity .* -ErrorAction Stop"));
    assertThat(run(files("disable-tcp-offload", offload), ".ps1"))
        .contains("    netsh int ip set chimney DISABLED");
    assertThat(run(files("disable-tcp-offload", offload), "-undo.ps1"))
        .contains("    netsh int ip set chimney ENABLED");
    assertThat(files("disable-tcp-offload", offload).files()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({"2003 SP2, false", "2007, false", "2010 SP1, true", "2016, true"})
  void everyMemberOfAGroupIsChangedOnReleasesThatHaveThem(String release, boolean groups) {
    for (FixFile file : files(RAISE, teamMailbox().withServer(exchange(release))).files()) {
      assertThat(flatten(file).contains("database availability group"))
          .as(file.name())
          .isEqualTo(groups);
      assertThat(flatten(file)).as(file.name()).contains("38 (0x26)").contains("dismount");
    }
  }

  @Test
  void whatStoodThereIsWrittenBackByTheScriptToo() {
    FixFiles files = files(RAISE, with(dword(PARAMETERS, SESSIONS, 34)));
    FixFiles ofText = files(CORRECT, with(text(PARAMETERS, SESSIONS, "64")));

    assertThat(run(files, ".cmd")).noneMatch(line -> line.startsWith("reg query"));
    assertThat(run(files, "-undo.cmd")).anyMatch(line -> line.endsWith("/t REG_DWORD /d 34 /f"));
    assertThat(run(ofText, "-undo.cmd")).anyMatch(line -> line.endsWith("/t REG_SZ /d \"64\" /f"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"64\" & del x", "%PATH%", "$(del x)", "6`4"})
  void aTextThatMeansSomethingToTheCommandPromptIsInNoScript(String hostile) {
    FixFiles files = files(RAISE, with(text(PARAMETERS, SESSIONS, hostile)));

    assertThat(files.files())
        .extracting(FixFile::name)
        .contains("03-raise-session-limit.reg", "03-raise-session-limit.cmd")
        .doesNotContain("03-raise-session-limit-undo.cmd");
  }

  @Test
  void aCommentOfTheCommandPromptHoldsNothingThatItReads() {
    FixFile script =
        file(files(RAISE, teamMailbox(), text -> "M\u00fcller & Co. %PATH% > x^ " + text), ".cmd");

    assertThat(script.text()).contains("rem M?ller ? Co. ?PATH? ? x? ");
  }

  @ParameterizedTest
  @CsvSource({"2007", "2010 RTM", "2010 SP1"})
  void aGrantHasItsWayBackWithTheSameArguments(String release) {
    Case failing = of(null, exchange(release), Program.counted("Index", ProgramKind.SERVICE, 40));
    FixFiles files = files(GRANT, failing);

    assertThat(files.files()).hasSize(2);
    assertThat(run(files, "-undo.ps1"))
        .isEqualTo(
            run(files, ".ps1").stream()
                .map(l -> l.replace("Add-ADPermission", "Remove-ADPermission"))
                .toList());
    assertThat(advice(GRANT, failing).undo().words()).contains("Remove-ADPermission -Identity");
  }

  /** Nobody could see in a file whom such a command changes, or where it ends. */
  @ParameterizedTest
  @ValueSource(strings = {"\u202E", "\n", "\r", "\t", "\u2028", "\u0007"})
  void aNameWithWhatNobodySeesIsInNoFile(String hidden) {
    Case team = teamMailbox().withServer(exchange("2010 SP1"));
    Case user = team.withUser(new User("Petra", "/o=Contoso/cn=Recipients/cn=p" + hidden + "k"));
    AdditionalMailbox mailbox = AdditionalMailbox.of("Sales" + hidden + "Team", 612);
    Case mapped =
        of(
            outlook("2016").withAdditionalMailboxes(List.of(mailbox.withAutomapped(true))),
            exchange("2016"));
    Case written = with(text(PARAMETERS, SESSIONS, "64" + hidden));

    for (FixFiles files :
        List.of(
            files(GRANT, user), files("switch-off-automapping", mapped), files(RAISE, written))) {
      assertThat(files.isEmpty()).isTrue();
      assertThat(files.why()).contains("a character that cannot be seen");
    }
    assertThat(files(GRANT, team).isEmpty()).isFalse();
    // The limit is the server's; the name is in no command of it.
    assertThat(files(RAISE, user).files())
        .hasSize(4)
        .allMatch(f -> hidden.equals("\n") || hidden.equals("\r") || !f.text().contains(hidden));
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
    Case madeUp = known(Map.of("user.legacyDN", Origin.assumed("made up from the name")));
    Advice advice = advice(GRANT, madeUp);

    assertThat(files(GRANT, known).isEmpty()).isFalse();
    assertThat(files(GRANT, madeUp).isEmpty()).isTrue();
    assertThat(files(GRANT, madeUp).why()).contains("a name that its commands need is not known");
    assertThat(advice.steps().get(0)).contains("Get-Mailbox 'Petra Kunze' | Format-List");
    assertThat(advice.steps())
        .anyMatch(s -> s.startsWith("The alias of Petra Kunze is not known here"))
        .noneMatch(s -> s.contains("-User "));
    assertThat(advice.steps()).noneMatch(s -> s.contains("pkunze"));
    assertThat(advice.undo().words()).doesNotContain("pkunze");
  }

  /** Nor is there a file for a server whose release was only assumed, or for Exchange Online. */
  @ParameterizedTest
  @ValueSource(strings = {RAISE, GRANT})
  void nothingIsHandedOverForAServerWhoseReleaseNobodyKnows(String id) {
    Case assumed = known(Map.of("server.release", Origin.assumed("no file names it")));

    assertThat(files(id, known(Map.of())).isEmpty()).isFalse();
    assertThat(files(id, assumed).isEmpty()).isTrue();
    assertThat(files(id, assumed).why()).contains("which release it is for is not known");
  }

  private static Case known(Map<String, Origin> origins) {
    Case known = of(null, exchange("2010 SP1"), Program.counted("Index", ProgramKind.SERVICE, 40));
    return new Case(
        known.title(),
        new User("Petra Kunze", "/o=Contoso/cn=Recipients/cn=pkunze"),
        null,
        known.programs(),
        known.server(),
        List.of(),
        Map.of(),
        new Provenance(origins));
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
    return files(id, failing, text -> text);
  }

  private FixFiles files(String id, Case failing, UnaryOperator<String> names) {
    return FixFiles.of(
        failing,
        advice(id, failing),
        advisor.changed(context(failing), id).orElse(null),
        new FixHeading("03-" + id, "", names));
  }

  private static FixFile file(FixFiles files, String ending) {
    return files.files().stream()
        .filter(f -> f.name().endsWith(ending))
        .filter(f -> ending.contains("-undo") == f.name().contains("-undo"))
        .findFirst()
        .orElseThrow();
  }

  private static FixFile registryFile(FixFiles files) {
    return file(files, ".reg");
  }

  private static FixFile undoFile(FixFiles files) {
    return file(files, "-undo.reg");
  }

  /** What a script runs, without its comments. */
  private static List<String> run(FixFiles files, String ending) {
    return file(files, ending).text().lines().filter(l -> !l.matches("(?:#|rem ).*")).toList();
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
  private static List<String> after(Case failing, FixFile file) {
    Reading<RegistryExport> export =
        new RegistryFileReader().read(SourceFile.of("a.reg", file.bytes()));
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
