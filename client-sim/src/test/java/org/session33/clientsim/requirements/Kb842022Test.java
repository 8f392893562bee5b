package org.session33.clientsim.requirements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.session33.clientsim.ProgramUnderTest;
import org.session33.clientsim.store.InformationStore;
import org.session33.clientsim.store.LogonRequest;
import org.session33.clientsim.store.Refusal;
import org.session33.clientsim.store.StoreListener;
import org.session33.clientsim.store.StoreSession;
import org.session33.diagnostics.evidence.EventRecord;
import org.session33.diagnostics.examination.CaseResult;
import org.session33.diagnostics.findings.Finding;
import org.session33.diagnostics.findings.Verdict;
import org.session33.diagnostics.rehearsal.OutlookState;
import org.session33.diagnostics.remedies.advice.Advice;
import org.session33.diagnostics.remedies.advice.Proof;
import org.session33.diagnostics.remedies.text.AdviceStep;
import org.session33.profiles.cases.Case;
import org.session33.profiles.exchange.ClientType;
import org.session33.profiles.exchange.ExchangeReleases;
import org.session33.profiles.exchange.ServerRegistry;
import org.session33.profiles.exchange.Standing;
import org.session33.profiles.outlook.OutlookReleases;
import org.session33.profiles.outlook.SharedCaching;

/** KB 842022, requirement by requirement, through the whole program. */
class Kb842022Test {
  private static final String ALICE =
      """
      format: 1
      title: Alice cannot open Outlook
      user: {name: Alice Reyes, legacyDN: /o=Contoso/ou=First Administrative Group/cn=Recipients/cn=areyes}
      outlook:
        release: 2007
        cachedExchangeMode: true
        downloadSharedFolders: true
        additionalMailboxes:
          - {name: Team Sales, folders: 1204}
      server:
        release: 2003 SP1
      """;

  private static final String SEARCH =
      """
      format: 1
      title: Outlook fails since the search program came
      user: {name: Alice Reyes, legacyDN: /o=Contoso/ou=First Administrative Group/cn=Recipients/cn=areyes}
      outlook:
        release: 2003
      programs:
        - {name: Desktop search, kind: search, sessions: 30}
      server:
        release: 2003 SP1
      """;

  private static final String START_UP_MESSAGE =
      "Unable to open your default e-mail folders. The Microsoft Exchange Server computer is not"
          + " available. Either there are network problems or the Microsoft Exchange Server is down"
          + " for maintenance.";

  private final ProgramUnderTest program = ProgramUnderTest.piped();

  @Test
  @Requirement({"R-842022-1", "R-842022-2"})
  void theServerLogsEvent9646AsTheArticlePrintsIt() {
    EventRecord event = program.examine(ALICE).outcome().events().get(0);

    assertThat(event.level()).isEqualTo("Error");
    assertThat(event.source()).isEqualTo("MSExchangeIS");
    assertThat(event.category()).isEqualTo("General");
    assertThat(event.id()).isEqualTo(9646);
    assertThat(event.channel()).isEqualTo("Application");
    assertThat(event.text())
        .isEqualTo(
            "Closing Mapi session \"/o=Contoso/ou=First Administrative"
                + " Group/cn=Recipients/cn=areyes\" because it exceeded the maximum of 32 objects"
                + " of type \"session\".");
  }

  @ParameterizedTest
  @Requirement("R-842022-3")
  @ValueSource(
      strings = {
        "Closing Mapi session \"/o=Organization/ou=Administrative"
            + " Group/cn=Recipients/cn=Recipient\" because it exceeded the maximum of 32 objects of"
            + " type \"session\".",
        "closing mapi session \"/O=Fabrikam/OU=Administrative\n"
            + "Group/CN=Recipients/CN=bob\"\n"
            + "because it exceeded   the maximum of 48 objects of type session",
        "Closing Mapi session “/o=Fabrikam/ou=First (X)/cn=Recipients/cn=bob” because it exceeded"
            + " the maximum of 16 objects of type “session”.",
      })
  void anEventThatOnlyResemblesTheTextIsRecognised(String sentence) {
    CaseResult result = program.diagnose(block(sentence));

    assertThat(finding(result, "large-additional-mailbox").verdict()).isEqualTo(Verdict.POSSIBLE);
    assertThat(result.evidence().events()).hasSize(1);
  }

  @ParameterizedTest
  @Requirement("R-842022-4")
  @CsvSource({"2003", "2007"})
  void outlookShowsTheMessageOfTheArticle(String release) {
    Case refused = program.read(SEARCH.replace("release: 2003\n", "release: " + release + "\n"));

    assertThat(program.examine(refused).outcome().dialog().text()).isEqualTo(START_UP_MESSAGE);
  }

  @Test
  @Requirement("R-842022-5")
  void theEventAloneIsASightingAndSoIsTheMessageAlone() {
    CaseResult event =
        program.diagnose(
            block(
                "Closing Mapi session \"/o=O/cn=bob\" because it exceeded the maximum of 32 objects"
                    + " of type \"session\"."));
    CaseResult message = program.diagnose("The user reads: " + START_UP_MESSAGE);

    assertThat(event.findings()).anyMatch(f -> f.verdict().stands());
    assertThat(event.evidence().texts()).isEmpty();
    assertThat(message.evidence().texts()).hasSize(1);
    assertThat(message.findings())
        .extracting(Finding::id)
        .contains("known-message")
        .doesNotContain("unrecognised");
    assertThat(message.findings()).noneMatch(f -> f.verdict() == Verdict.CONFIRMED);
  }

  @ParameterizedTest
  @Requirement({"R-842022-6", "R-842022-9"})
  @CsvSource({"2003 RTM, OPENED", "2003 SP1, REFUSED", "2003 SP2, REFUSED"})
  void onlyServicePack1BroughtTheLimit(String exchange, OutlookState expected) {
    CaseResult result = program.examine(ALICE.replace("2003 SP1", exchange));

    assertThat(result.outcome().outlook()).isEqualTo(expected);
    if (expected == OutlookState.OPENED) {
      assertThat(result.cause()).contains("Exchange Server 2003 RTM has no session limit");
      assertThat(result.advice()).isEmpty();
    }
  }

  @Test
  @Requirement({"R-842022-7", "R-842022-13"})
  void aProgramThatOpensManySessionsIsACause() {
    CaseResult result = program.examine(SEARCH);

    Finding finding = result.findings().get(0);
    assertThat(result.outcome().outlook()).isEqualTo(OutlookState.REFUSED);
    assertThat(finding.id()).isEqualTo("client-program");
    assertThat(finding.verdict()).isEqualTo(Verdict.LIKELY);
    assertThat(finding.summary()).contains("bug").contains("design");
    assertThat(finding.articles()).contains("842022");
  }

  @ParameterizedTest
  @Requirement({"R-842022-8", "R-842022-12"})
  @CsvSource({"1000, OPENED, 32, 32", "1001, REFUSED, 33, 32"})
  void moreThanAThousandFoldersAskForThe33rdSession(
      int folders, OutlookState expected, int requested, int granted) {
    CaseResult result = program.examine(ALICE.replace("1204", Integer.toString(folders)));

    assertThat(result.outcome().outlook()).isEqualTo(expected);
    assertThat(result.outcome().count().requested()).isEqualTo(requested);
    assertThat(result.outcome().count().granted()).isEqualTo(granted);
  }

  @Test
  @Requirement("R-842022-9")
  void theLimitIsPerUser() {
    InformationStore store =
        new InformationStore(
            ExchangeReleases.load().find("2003 SP1").orElseThrow(),
            ServerRegistry.empty(),
            new StoreListener() {});
    for (int i = 0; i < 32; i++) {
      store.logOn(logon("/o=O/cn=alice"));
    }

    assertThat(store.logOn(logon("/o=O/cn=alice"))).isInstanceOf(Refusal.class);
    assertThat(store.logOn(logon("/o=O/cn=bob"))).isInstanceOf(StoreSession.class);
  }

  @Test
  @Requirement({"R-842022-10", "R-842022-11"})
  void theDefaultIsShownInBothNotations() {
    CaseResult result = program.examine(ALICE);

    assertThat(result.outcome().count().limit().value()).isEqualTo(0x20);
    assertThat(program.run("rehearse", "team-mailbox").out()).contains("limit 32 (0x20)");
    assertThat(program.run("facts", "exchange").out()).contains("32 (0x20)");
    assertThat(program.run("facts", "registry").out()).contains("32 (0x20)");
    assertThat(advice(result, "raise-session-limit").title()).contains("38 (0x26)");
  }

  @Test
  @Requirement("R-842022-13")
  void theFourCausesAreWeighedBeforeAnyChange() {
    CaseResult result = program.examine(ALICE);
    String page = program.run("rehearse", "team-mailbox").out();

    assertThat(result.findings())
        .extracting(Finding::id)
        .contains("possible-abuse", "large-additional-mailbox", "client-program");
    assertThat(finding(result, "possible-abuse").verdict()).isEqualTo(Verdict.NOT_EVALUATED);
    assertThat(page.indexOf("CAUSE")).isLessThan(page.indexOf("FIXES"));
  }

  @Test
  @Requirement("R-842022-13")
  void anUnexpectedProgramIsASignOfAbuse() {
    CaseResult result = program.examine(SEARCH.replace("kind: search", "kind: unknown"));

    assertThat(finding(result, "possible-abuse").verdict()).isEqualTo(Verdict.LIKELY);
    assertThat(advice(result, "stop-unexpected-client").proof()).isEqualTo(Proof.RESOLVES);
  }

  @Test
  @Requirement("R-842022-14")
  void clearingTheCheckBoxIsProvedByRehearsal() {
    Advice advice = advice(program.examine(ALICE), "clear-download-shared-folders");

    assertThat(advice.proof()).isEqualTo(Proof.RESOLVES);
    assertThat(advice.sessionsBefore()).isEqualTo(38);
    assertThat(advice.sessionsAfter()).isEqualTo(7);
  }

  @Test
  @Requirement("R-842022-15")
  void theFeatureIsNewInOutlook2007AndOnByDefault() {
    OutlookReleases releases = OutlookReleases.load();
    Case byDefault = program.read(ALICE.replace("  downloadSharedFolders: true\n", ""));

    assertThat(releases.find("2003").orElseThrow().cachingCheckBox()).isNull();
    assertThat(releases.find("2007").orElseThrow().defaultCaching().value())
        .isEqualTo(SharedCaching.NON_MAIL);
    assertThat(byDefault.outlook().downloadSharedFolders()).isTrue();
    assertThat(program.examine(byDefault).outcome().outlook()).isEqualTo(OutlookState.REFUSED);
  }

  @Test
  @Requirement("R-842022-16")
  void thePriceStandsBeforeTheSteps() {
    String page = program.run("rehearse", "team-mailbox").out();

    int price = page.indexOf("shared mailbox folders cannot be used while working offline");
    assertThat(price).isPositive();
    assertThat(price).isLessThan(page.indexOf("On the \"Tools\" menu"));
  }

  @Test
  @Requirement({"R-842022-17", "R-842022-18", "R-842022-19", "R-842022-20", "R-842022-21"})
  void theStepsInOutlook2007CarryTheArticlesLabels() {
    assertThat(advice(program.examine(ALICE), "clear-download-shared-folders").steps())
        .startsWith(
            "On the \"Tools\" menu, click \"Account Settings\".",
            "Click the Exchange Server account, then click \"Change\".",
            "Click \"More Settings\".",
            "On the \"Advanced\" tab, clear the check box \"Download shared folders (excludes mail"
                + " folders)\".",
            "Click \"OK\", click \"Next\", then click \"Finish\".");
  }

  @Test
  @Requirement({"R-842022-22", "R-842022-23", "R-842022-24"})
  void theVendorIsAskedWhichOfTwoWaysIsPossible() {
    CaseResult result = program.examine(SEARCH);

    Advice fix = advice(result, "obtain-vendor-fix");
    assertThat(fix.proof()).isEqualTo(Proof.NOT_REHEARSED);
    assertThat(fix.steps().get(0))
        .contains("vendor of Desktop search")
        .contains("a fix of the program")
        .contains("\"View information store status\"");
    assertThat(advice(result, "grant-view-information-store-status").proof())
        .isEqualTo(Proof.RESOLVES);
  }

  @Test
  @Requirement("R-842022-25")
  void anAccountWithThePermissionIsNotLimited() {
    CaseResult result = program.examine(ALICE + "  viewInformationStoreStatus: [areyes]\n");

    assertThat(result.outcome().outlook()).isEqualTo(OutlookState.OPENED);
    assertThat(result.outcome().count().granted()).isEqualTo(38);
    assertThat(result.cause())
        .contains("Alice Reyes holds the permission \"View Information Store Status\"");
    assertThat(result.outcome().reasons().get(1)).contains("meant for programs");
    assertThat(result.advice()).isEmpty();
  }

  @Test
  @Requirement({
    "R-842022-25",
    "R-842022-26",
    "R-842022-27",
    "R-842022-28",
    "R-842022-29",
    "R-842022-30",
    "R-842022-31"
  })
  void theStepsOfThePermissionCarryTheArticlesLabels() {
    Advice advice = advice(program.examine(SEARCH), "grant-view-information-store-status");
    List<String> steps = advice.steps();

    assertThat(advice.lines()).hasSize(7);
    assertThat(steps).hasSize(5);
    assertThat(advice.lines().get(0).words())
        .startsWith("Note:")
        .contains("not subject to the limit");
    assertThat(steps.get(0))
        .contains("Exchange System Manager")
        .contains("right-click the Exchange Server object or the mailbox store")
        .contains("\"Properties\"");
    assertThat(steps.get(1)).contains("\"Security\" tab");
    assertThat(steps.get(2)).contains("\"Add\", click the account name, click \"Add\"", "\"OK\"");
    assertThat(steps.get(3))
        .contains("\"Allow\" column", "\"View information store status\"", "if it is not selected");
    assertThat(steps.get(4)).contains("all permissions that are not required", "\"OK\"");
    assertThat(advice.lines().get(6).words())
        .startsWith("Note:")
        .contains("adding it selected every check box");
  }

  @Test
  @Requirement("R-842022-32")
  void raisingTheLimitIsTheLastOfTheFixesThatWork() {
    List<Advice> working =
        program.examine(SEARCH).advice().stream().filter(a -> a.proof() == Proof.RESOLVES).toList();

    Advice last = working.get(working.size() - 1);
    assertThat(last.id()).isEqualTo("raise-session-limit");
    assertThat(last.lastResort()).isTrue();
    assertThat(last.lines().get(0).words())
        .contains("only when no fix of the program can be had and the permission cannot be given");
  }

  @ParameterizedTest
  @Requirement("R-842022-33")
  @CsvSource({"1001, 33", "1204, 38", "5000, 132"})
  void theSmallestLimitThatWorksIsFoundByRehearsing(int folders, int smallest) {
    String yaml = ALICE.replace("1204", Integer.toString(folders));

    assertThat(program.examine(yaml).smallestLimit()).isEqualTo(smallest);
    assertThat(program.examine(yaml + registry(smallest)).outcome().isFine()).isTrue();
    assertThat(program.examine(yaml + registry(smallest - 1)).outcome().isFine()).isFalse();
  }

  @Test
  @Requirement({"R-842022-34", "R-842022-35", "R-842022-37", "R-842022-38"})
  void whoRaisesTheLimitIsWarned() {
    Advice advice = advice(program.examine(ALICE), "raise-session-limit");
    String steps = advice.lines().stream().map(AdviceStep::words).collect(Collectors.joining("\n"));

    assertThat(advice.price()).contains("slow the whole Exchange server");
    assertThat(steps)
        .contains("affect the performance of the Exchange server")
        .contains("Scalable Networking Pack or Windows Server 2003 Service Pack 2")
        .contains("KB 936594")
        .contains("can cause serious problems")
        .contains("Back up the registry first, so that it can be restored (KB 322756)");
    assertThat(steps.indexOf("KB 936594")).isLessThan(steps.indexOf("regedit"));
    assertThat(steps.indexOf("Back up")).isLessThan(steps.indexOf("regedit"));
    assertThat(advice.undo().words()).contains("registry backup");
  }

  @Test
  @Requirement({
    "R-842022-36",
    "R-842022-39",
    "R-842022-40",
    "R-842022-41",
    "R-842022-42",
    "R-842022-43",
    "R-842022-44",
    "R-842022-45",
    "R-842022-46"
  })
  void theStepsInTheRegistryCarryTheArticlesLabels() {
    String entry = "Maximum Allowed Sessions Per User";

    assertThat(advice(program.examine(ALICE), "raise-session-limit").steps())
        .containsExactly(
            "Back up the registry first, so that it can be restored (KB 322756).",
            "Click \"Start\", click \"Run\", type \"regedit\" in the \"Open\" box, then click"
                + " \"OK\".",
            "Locate and click"
                + " HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services\\MSExchangeIS\\ParametersSystem",
            "If the entry \""
                + entry
                + "\" does not exist: on the \"Edit\" menu, point to \"New\","
                + " click \"DWORD Value\", type \""
                + entry
                + "\", then press ENTER.",
            "Right-click \"" + entry + "\", then click \"Modify\".",
            "Click \"Decimal\", type 38 in the \"Value data\" box (0x26 in hexadecimal), then click"
                + " \"OK\".",
            "Exit Registry Editor.",
            "Click \"Start\", click \"Run\", type \"services.msc\" in the \"Open\" box, then click"
                + " \"OK\".",
            "Click the \"MSExchange Information Store\" service, then click \"Restart Service\"."
                + " The change is not in force before that.");
  }

  /** Each of these alone turns refused into opened (the list of switches). */
  @ParameterizedTest
  @Requirement({"R-842022-6", "R-842022-8", "R-842022-14", "R-842022-25", "R-842022-46"})
  @CsvSource(
      delimiter = '|',
      value = {
        "check box         | downloadSharedFolders: true | downloadSharedFolders: false",
        "cached mode       | cachedExchangeMode: true    | cachedExchangeMode: false",
        "Outlook 2003      | release: 2007               | release: 2003",
        "Exchange 2003 RTM | release: 2003 SP1           | release: 2003 RTM",
        "the permission    | release: 2003 SP1 | release: 2003 SP1, viewInformationStoreStatus:"
            + " [areyes]",
        "limit 64          | release: 2003 SP1 | release: 2003 SP1, registry: {Maximum Allowed"
            + " Sessions Per User: 64}",
      })
  void oneSwitchTurnsRefusedIntoOpened(String what, String before, String after) {
    assertThat(program.examine(ALICE).outcome().outlook()).isEqualTo(OutlookState.REFUSED);

    String changed = ALICE.replace(before, after.replace(", ", "\n  "));
    assertThat(changed).as(what).isNotEqualTo(ALICE);
    assertThat(program.examine(changed).outcome().outlook()).isEqualTo(OutlookState.OPENED);
  }

  @Test
  @Requirement("R-842022-46")
  void aRaisedLimitWithoutARestartChangesNothing() {
    CaseResult result =
        program.examine(ALICE + "  registryNotLoaded: {Maximum Allowed Sessions Per User: 64}\n");

    assertThat(result.outcome().outlook()).isEqualTo(OutlookState.REFUSED);
    assertThat(result.outcome().count().limit().value()).isEqualTo(32);
    assertThat(finding(result, "limit-change-not-loaded").verdict()).isEqualTo(Verdict.LIKELY);
    assertThat(advice(result, "restart-information-store").proof()).isEqualTo(Proof.RESOLVES);
  }

  private static String registry(int limit) {
    return "  registry: {Maximum Allowed Sessions Per User: " + limit + "}\n";
  }

  private static LogonRequest logon(String account) {
    return new LogonRequest(
        account, Standing.LIMITED, ClientType.MAPI, "", "Outlook", "own mailbox");
  }

  private static String block(String sentence) {
    return """
    Event Type: Error
    Event Source: MSExchangeIS
    Event Category: General
    Event ID: 9646
    Description:
    """
        + sentence
        + "\n";
  }

  private static Finding finding(CaseResult result, String id) {
    return result.findings().stream().filter(f -> f.id().equals(id)).findFirst().orElseThrow();
  }

  private static Advice advice(CaseResult result, String id) {
    return result.advice().stream().filter(a -> a.id().equals(id)).findFirst().orElseThrow();
  }
}
