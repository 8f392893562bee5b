package org.session33.diagnostics.remedies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.session33.diagnostics.TestCases.LIMIT_VALUES;
import static org.session33.diagnostics.TestCases.exchange;
import static org.session33.diagnostics.TestCases.guidEvent;
import static org.session33.diagnostics.TestCases.observe;
import static org.session33.diagnostics.TestCases.of;
import static org.session33.diagnostics.TestCases.seen;
import static org.session33.diagnostics.TestCases.sessionEvent;
import static org.session33.diagnostics.TestCases.teamMailbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.session33.diagnostics.CountingRehearsal;
import org.session33.diagnostics.evidence.Evidence;
import org.session33.diagnostics.findings.Finding;
import org.session33.diagnostics.findings.Observations;
import org.session33.diagnostics.findings.Verdict;
import org.session33.diagnostics.findings.rules.ShippedRules;
import org.session33.diagnostics.remedies.advice.Advice;
import org.session33.diagnostics.remedies.advice.Proof;
import org.session33.diagnostics.remedies.text.RemedyTexts;
import org.session33.profiles.cases.Case;
import org.session33.profiles.cases.Program;
import org.session33.profiles.cases.ProgramKind;

/**
 * What the stands of domain.md say of steps, release by release. What a step must not say on a
 * release is in {@code release-words.yaml}; here stands what it has to say.
 *
 * <p>It is long because each stand is a test of its own, over all releases.
 */
class StepsByReleaseTest {
  private static final Pattern LOOK_FIRST =
      Pattern.compile("^Look at the number in the next event 9646 first");

  private static final Evidence SESSIONS = seen(sessionEvent(32));
  private static final Evidence FOLDERS = seen(guidEvent(500, "objtFolder"));

  private final CountingRehearsal rehearsal = new CountingRehearsal();
  private final RemedyAdvisor advisor =
      new RemedyAdvisor(RemedyTexts.load(), RemedyAdvisor.builtIn(), rehearsal, LIMIT_VALUES);

  /** A remedy as if each cause stood that it is for; the one for where it does help comes last. */
  private Advice advice(
      String id, Evidence evidence, @Nullable String outlook, @Nullable String exchange) {
    return all(evidence, outlook, exchange).stream()
        .filter(a -> a.id().equals(id))
        .reduce((one, other) -> other.steps().isEmpty() ? one : other)
        .orElseThrow();
  }

  private List<Advice> all(Evidence evidence, @Nullable String outlook, @Nullable String exchange) {
    Observations seen = observe(evidence, outlook, exchange);
    List<Advice> all = new ArrayList<>();
    for (var rule : ShippedRules.all()) {
      Finding finding =
          Finding.of(
              rule.id(),
              rule.cause().title(),
              Verdict.POSSIBLE,
              "x.",
              List.of(),
              List.of(),
              "",
              List.of());
      all.addAll(advisor.adviseUnproved(List.of(finding), seen, null, "why"));
    }
    return all;
  }

  /** Steps and notes as they are read. */
  private List<String> said(String id, Evidence evidence, @Nullable String exchange) {
    Advice advice = advice(id, evidence, null, exchange);
    List<String> said = new ArrayList<>();
    advice.lines().forEach(l -> said.add(l.words()));
    return said;
  }

  private static int first(List<String> said, String part) {
    for (int i = 0; i < said.size(); i++) {
      if (said.get(i).contains(part)) {
        return i;
      }
    }
    throw new AssertionError(part + " is not in " + said);
  }

  /** S-7: required by the article of 2003, customary later, not documented since 2013. */
  @Test
  void onlyExchange2003IsRestartedWithoutALookAtTheNextEvent() {
    assertThat(said("raise-session-limit", SESSIONS, "2003 SP1"))
        .anyMatch(s -> s.endsWith("The change is not in force before that."))
        .noneMatch(s -> LOOK_FIRST.matcher(s).find());
    for (String release : List.of("2007", "2010", "2013", "2016", "2019")) {
      List<String> said = said("raise-session-limit", SESSIONS, release);

      assertThat(first(said, "Only if it still shows the old one"))
          .as(release)
          .isGreaterThan(first(said, "Exit Registry Editor"))
          .isLessThan(first(said, "\"Restart Service\""));
      assertThat(said).noneMatch(s -> s.contains("not in force before that"));
    }
  }

  /** S-7: what the page on open objects asks for is done without a look. */
  @ParameterizedTest
  @CsvSource({"2003 SP1, false", "2007, true", "2010, true", "2013, false", "2019, false"})
  void aLimitOfOpenObjectsIsReadAsItsPageSays(String release, boolean looks) {
    List<String> said = said("raise-object-limit", FOLDERS, release);

    assertThat(said.stream().anyMatch(s -> LOOK_FIRST.matcher(s).find())).isEqualTo(looks);
    assertThat(said).anyMatch(s -> s.contains("\"Restart Service\""));
    assertThat(said.stream().anyMatch(s -> s.contains("Microsoft's page on limits")))
        .isEqualTo(List.of("2013", "2019").contains(release));
  }

  /** S-7: databases, clients, and where there are copies of databases those too. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "raise-session-limit",
        "raise-service-session-limit",
        "raise-object-limit",
        "correct-registry-value",
        "restart-information-store"
      })
  void thePriceOfARestartNamesWhatItDoes(String id) {
    Evidence evidence = id.equals("raise-object-limit") ? FOLDERS : SESSIONS;
    List<String> releases =
        id.equals("raise-service-session-limit")
            ? List.of("2010", "2013", "2019")
            : List.of("2003 SP1", "2007", "2010", "2013", "2019");
    for (String release : releases) {
      String price =
          advice(
                  id,
                  id.equals("raise-service-session-limit")
                      ? seen(org.session33.diagnostics.TestCases.bareEvent(16))
                      : evidence,
                  null,
                  release)
              .price();

      assertThat(price.toLowerCase(java.util.Locale.ROOT))
          .as(release)
          .contains("all databases of the server", "cached exchange mode shows \"disconnected\"");
      assertThat(price.contains("active copies"))
          .as(release)
          .isEqualTo(!List.of("2003 SP1", "2007").contains(release));
    }
  }

  /** S-7: no restart is published for the policy; the POP and IMAP services need one. */
  @Test
  void whatStandsBeforeTheStoreHasRestartsOfItsOwn() {
    for (String release : List.of("2010 RTM", "2010 SP1", "2013", "2019")) {
      assertThat(said("change-throttling-policy", Evidence.NONE, release))
          .as(release)
          .anyMatch(s -> s.contains("No page asks for a restart of a service"))
          .noneMatch(s -> s.contains("\"Restart Service\""));
    }
    assertThat(said("raise-popimap-connection-limit", Evidence.NONE, "2010"))
        .anyMatch(s -> s.startsWith("Restart the service \"Microsoft Exchange POP3\""));
    assertThat(said("raise-popimap-connection-limit", Evidence.NONE, "2016"))
        .anyMatch(s -> s.contains("\"Microsoft Exchange IMAP4 Backend\""));
  }

  /** S-22: the key, the numbers, and the server at which the client's connection ends. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2003 SP1 | Mailbox server",
        "2007 | Mailbox server",
        "2010 | Client Access server",
        "2013 | web server (IIS)",
        "2019 | web server (IIS)"
      })
  void keepAliveIsSetWhereTheConnectionEnds(String release, String where) {
    assertThat(said("shorten-keepalive", SESSIONS, release))
        .anyMatch(
            s ->
                s.contains(
                        "HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services\\Tcpip\\Parameters")
                    && s.contains(where))
        .anyMatch(
            s ->
                s.contains("\"KeepAliveTime\"")
                    && s.contains("between 900000 and 1800000")
                    && s.contains("less than every firewall and load balancer"));
  }

  /** Who stops where the number is right already has changed the other members by then. */
  @ParameterizedTest
  @ValueSource(strings = {"2010", "2013", "2016", "2019"})
  void everyMemberIsChangedBeforeAnybodyMayStop(String release) {
    String services = "raise-service-session-limit";
    for (List<String> steps :
        List.of(
            said("raise-session-limit", SESSIONS, release),
            said(services, seen(guidEvent(16, "Unified Messaging")), release),
            said("raise-object-limit", FOLDERS, release))) {
      int member = place(steps, "change every member alike");
      int rest =
          Math.max(place(steps, "in the next event 9646 first"), place(steps, "asks for the"));
      assertThat(member).as(String.join("|", steps)).isNotNegative().isLessThan(rest);
    }
  }

  private static int place(List<String> steps, String words) {
    return IntStream.range(0, steps.size())
        .filter(i -> steps.get(i).contains(words))
        .findFirst()
        .orElse(-1);
  }

  /** S-15: where clients do not end at the store, nothing is closed there. */
  @Test
  void staleSessionsAreEndedWhereClientsEnd() {
    assertThat(said("close-stale-sessions", SESSIONS, "2007"))
        .anyMatch(s -> s.contains("may be a dead session"))
        .anyMatch(s -> s.contains("store.exe in TCPView"));
    assertThat(said("close-stale-sessions", SESSIONS, "2010"))
        .anyMatch(s -> s.startsWith("On the Client Access server find the dead connections"))
        .noneMatch(s -> s.contains("TCPView") || s.contains("store.exe"));
    assertThat(said("close-stale-sessions", SESSIONS, "2016"))
        .anyMatch(s -> s.contains("over MAPI over HTTP it is not known, and probably fewer"))
        .noneMatch(s -> s.contains("TCPView") || s.contains("store.exe"));
  }

  /** S-23: nothing is set there, and nothing of a server is looked at. */
  @Test
  void inExchangeOnlineNobodySetsAnythingOnAServer() {
    Pattern ofAServer =
        Pattern.compile(
            "HKEY_LOCAL_MACHINE|regedit|services\\.msc|ThrottlingPolicy|Restart-Service|Restart"
                + " Service|Application log|Information Store|\\b(?:32|16)\\b");
    List<Advice> all = all(FOLDERS, "2016", "online");

    assertThat(all)
        .filteredOn(a -> !a.steps().isEmpty())
        .isNotEmpty()
        .allSatisfy(a -> assertThat(a.steps()).noneMatch(s -> ofAServer.matcher(s).find()))
        .extracting(Advice::id)
        .contains("clear-download-shared-folders", "fewer-folders", "add-as-second-account");
    assertThat(all)
        .filteredOn(
            a ->
                List.of(
                        "raise-object-limit",
                        "restart-information-store",
                        "change-throttling-policy")
                    .contains(a.id()))
        .isNotEmpty()
        .allMatch(a -> a.proof() == Proof.NOT_APPLICABLE)
        .allMatch(a -> a.reason().equals("in Exchange Online nobody can set anything on a server"));
  }

  /** S-24: what is raised at the store may be stopped in front of it. */
  @ParameterizedTest
  @CsvSource({"2003 SP1, ''", "2007, ''", "2010, 20", "2013, 40", "2019, 40"})
  void theLimitOfClientAccessIsSaidInTheSameBreath(String release, String connections) {
    List<String> said = said("raise-session-limit", SESSIONS, release);

    if (connections.isEmpty()) {
      assertThat(said).noneMatch(s -> s.contains("RCAMaxConcurrency"));
    } else {
      assertThat(said)
          .anyMatch(
              s ->
                  s.contains("permits " + connections + " connections")
                      && s.contains("store only"));
    }
  }

  /** S-25: one release has one way. */
  @Test
  void eachReleaseHasItsOwnPermission() {
    String view = "grant-view-information-store-status";
    String administer = "grant-administer-information-store";
    assertThat(said(view, SESSIONS, "2003 SP1"))
        .anyMatch(s -> s.contains("Exchange System Manager"))
        .noneMatch(s -> s.contains("Add-ADPermission"));
    for (String release : List.of("2007", "2010")) {
      assertThat(said(view, SESSIONS, release))
          .as(release)
          .anyMatch(s -> s.contains("Add-ADPermission"))
          .noneMatch(s -> s.contains("System Manager"));
    }
    assertThat(said(administer, SESSIONS, "2013"))
        .anyMatch(s -> s.contains("\"Administer information store\""))
        .noneMatch(s -> s.contains("Add-ADPermission"));
    assertThat(advice(view, SESSIONS, null, null).variants())
        .extracting(v -> v.releases())
        .containsExactly("Exchange Server 2003", "Exchange Server 2007", "Exchange Server 2010");
    assertThat(all(SESSIONS, null, "2013")).noneMatch(a -> a.id().equals(view));
  }

  /** S-32 (b) and (d), and that the permission ends at the store. */
  @Test
  void thePermissionIsSaidAsItIsKnown() {
    assertThat(said("grant-administer-information-store", SESSIONS, "2016"))
        .anyMatch(s -> s.contains("that it holds on this release is assumed"))
        .anyMatch(s -> s.contains("changes the store only") && s.contains("40 connections"));
    assertThat(said("grant-administer-information-store", SESSIONS, "2013"))
        .noneMatch(s -> s.contains("assumed"));
    Case program =
        of(null, exchange("2010 SP1"), Program.counted("Index", ProgramKind.SERVICE, 40));
    assertThat(proved("grant-view-information-store-status", program).steps())
        .anyMatch(s -> s.contains("-InheritanceType Descendents") && s.contains("-User "))
        .noneMatch(s -> s.contains("InhertanceType") || s.contains("**"));
  }

  /** S-32 (a) and (c): never for a person's Outlook, and for a program never more than possible. */
  @Test
  void thePermissionOf2013IsNoProofAndNotForAPerson() {
    Case person = teamMailbox().withServer(exchange("2013"));
    Case program = of(null, exchange("2013"), Program.counted("Index", ProgramKind.SERVICE, 40));

    assertThat(proved("grant-administer-information-store", person).proof())
        .isEqualTo(Proof.NOT_APPLICABLE);
    Advice possible = proved("grant-administer-information-store", program);
    assertThat(possible.proof()).isEqualTo(Proof.NOT_REHEARSED);
    assertThat(possible.reason())
        .startsWith("possible at best")
        .contains("may still not be enough");
  }

  private Advice proved(String id, Case failing) {
    return advisor.advise(advisor.context(failing, rehearsal.rehearse(failing))).stream()
        .filter(a -> a.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /** S-26: by Set-Mailbox in the first release, by an association later, never the default. */
  @Test
  void aThrottlingPolicyIsGivenAsTheReleaseGivesIt() {
    String id = "change-throttling-policy";
    assertThat(said(id, Evidence.NONE, "2010 RTM"))
        .anyMatch(s -> s.contains("Set-Mailbox"))
        .noneMatch(s -> s.contains("ThrottlingPolicyAssociation"));
    for (String release : List.of("2010 SP1", "2013", "2019")) {
      assertThat(said(id, Evidence.NONE, release))
          .as(release)
          .anyMatch(s -> s.contains("Set-ThrottlingPolicyAssociation"))
          .noneMatch(s -> s.contains("Set-Mailbox "));
    }
    for (String release : List.of("2010 RTM", "2010 SP1", "2013", "2019")) {
      assertThat(said(id, Evidence.NONE, release))
          .as(release)
          .anyMatch(s -> s.contains("Do not change the default policy"))
          .noneMatch(s -> s.contains("Set-ThrottlingPolicy "));
    }
    // A number for all would be no change on some release, so the default is what is named.
    assertThat(said(id, Evidence.NONE, "2010"))
        .anyMatch(s -> s.contains("more than the 20 of"))
        .anyMatch(s -> s.contains("$null"))
        .noneMatch(s -> s.contains("unlimited"));
    assertThat(said(id, Evidence.NONE, "2013"))
        .anyMatch(s -> s.contains("more than the 40 of"))
        .anyMatch(s -> s.contains("unlimited"))
        .noneMatch(s -> s.contains("more than the 20 of") || s.contains("$null"));
  }

  /** S-27: logons are listed where that works, and elsewhere it is said what there is instead. */
  @ParameterizedTest
  @ValueSource(strings = {"close-stale-sessions", "stop-unexpected-client"})
  void logonsAreListedWhereThatWorks(String id) {
    for (String release : List.of("2007", "2010")) {
      assertThat(said(id, SESSIONS, release))
          .as(release)
          .anyMatch(s -> s.contains("Get-LogonStatistics"));
    }
    for (String release : List.of("2013", "2016", "2019")) {
      assertThat(said(id, SESSIONS, release))
          .as(release)
          .anyMatch(s -> s.contains("logs of IIS, HttpProxy and MAPI over HTTP"))
          .anyMatch(s -> s.contains("\"Get-StoreUsageStatistics\"") && s.contains("no sessions"))
          .noneMatch(s -> s.contains("Get-LogonStatistics"));
    }
    assertThat(said(id, SESSIONS, "2003 SP1"))
        .anyMatch(s -> s.contains("Logons"))
        .noneMatch(s -> s.contains("Get-"));
  }

  /** S-28: by the release of Windows, and not at all where that cannot be one of them. */
  @Test
  void theOffloadIsSwitchedOffAsItsWindowsDoesIt() {
    String id = "disable-tcp-offload";
    assertThat(said(id, SESSIONS, "2003 SP1"))
        .anyMatch(s -> s.contains("netsh int ip set chimney DISABLED"))
        .anyMatch(
            s ->
                s.contains("\"EnableTCPChimney\", \"EnableTCPA\" and \"EnableRSS\"")
                    && s.contains("KB 948496"))
        .noneMatch(s -> s.contains("2008"));
    assertThat(said(id, SESSIONS, "2007"))
        .anyMatch(s -> s.contains("netsh int tcp set global chimney=disabled"));
    assertThat(all(SESSIONS, null, "2010")).noneMatch(a -> a.id().equals(id));
    assertThat(said("raise-session-limit", SESSIONS, "2010"))
        .noneMatch(s -> s.contains("936594") || s.contains("Windows Server 2003"));
  }

  /** S-29: KB 842022's way on Outlook 2007, KB 3115602's later; both end with a restart. */
  @Test
  void theBoxIsReachedAsTheArticlePrintsIt() {
    assertThat(advice("clear-download-shared-folders", FOLDERS, "2007", "2010").steps())
        .containsExactly(
            "On the \"Tools\" menu, click \"Account Settings\".",
            "Click the Exchange Server account, then click \"Change\".",
            "Click \"More Settings\".",
            "On the \"Advanced\" tab, clear the check box \"Download shared folders (excludes mail"
                + " folders)\".",
            "Click \"OK\", click \"Next\", then click \"Finish\".",
            "Close Outlook and start it again.");
    assertThat(advice("clear-download-shared-folders", FOLDERS, "2016", "2010").steps())
        .containsExactly(
            "Click \"File\", click \"Account Settings\", then click \"Account Settings\".",
            "On the \"E-mail\" tab, double-click the Exchange account.",
            "Click \"More Settings\".",
            "On the \"Advanced\" tab, clear the check box \"Download shared folders\".",
            "Click \"OK\" two times, click \"Next\", click \"Finish\", then click \"Close\".",
            "Close Outlook and start it again.");
  }

  /** S-30: both names of the service, and the processes of later releases. */
  @Test
  void theServiceHasBothItsNames() {
    for (String release : List.of("2003 SP1", "2007", "2010", "2013", "2019")) {
      assertThat(String.join(" ", said("raise-session-limit", SESSIONS, release)))
          .as(release)
          .contains("\"Microsoft Exchange Information Store\"", "\"MSExchange Information Store\"");
    }
    assertThat(said("close-stale-sessions", SESSIONS, "2013"))
        .anyMatch(
            s ->
                s.contains("Microsoft.Exchange.Store.Service.exe")
                    && s.contains("one Microsoft.Exchange.Store.Worker.exe for each database"));
  }

  /** S-31: the dialogs of the release's own page; decimal on every one. */
  @Test
  void theRegistryIsWrittenAsThePageOfTheReleaseSays() {
    for (String release : List.of("2016", "2019")) {
      assertThat(said("raise-session-limit", SESSIONS, release))
          .as(release)
          .anyMatch(s -> s.startsWith("Press the Windows key and R, type \"regedit\""))
          .anyMatch(s -> s.contains("\"DWORD (32-bit) Value\""))
          .anyMatch(s -> s.startsWith("Set \"Base\" to \"Decimal\""))
          .anyMatch(s -> s.contains("Restart-Service MSExchangeIS"));
    }
    for (String release : List.of("2003 SP1", "2007", "2010", "2013")) {
      assertThat(said("raise-session-limit", SESSIONS, release))
          .as(release)
          .anyMatch(s -> s.startsWith("Click \"Start\", click \"Run\", type \"regedit\""))
          .anyMatch(s -> s.startsWith("Click \"Decimal\""))
          .noneMatch(s -> s.contains("Restart-Service"));
    }
  }

  /** S-6: nobody says which of the two spellings a store reads. */
  @Test
  void bothSpellingsOfTheAttachmentViewAreWritten() {
    assertThat(said("raise-object-limit", seen(guidEvent(500, "objtAttachView")), "2013"))
        .anyMatch(s -> s.contains("type \"objtAttachView\""))
        .anyMatch(s -> s.contains("type \"objtAttachmentView\""));
  }

  /** What stands in several releases has its price for all of them. */
  @Test
  void withoutAReleaseThePriceIsTheOneForAll() {
    assertThat(advice("raise-session-limit", SESSIONS, null, null).price())
        .contains("may have to be restarted", "active copies");
    assertThat(Map.of("2003", advice("raise-session-limit", SESSIONS, null, "2003 SP1").price()))
        .allSatisfy((k, price) -> assertThat(price).contains("has to be restarted"));
  }
}
