package org.session33.clientsim.requirements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.session33.clientsim.ProgramUnderTest;
import org.session33.diagnostics.evidence.EventRecord;
import org.session33.diagnostics.evidence.ObservedText;
import org.session33.diagnostics.evidence.eventxml.EventXmlWriter;
import org.session33.diagnostics.evidence.messages.StoreLimitEvent;
import org.session33.diagnostics.evidence.messages.StoreLimitSentence;
import org.session33.diagnostics.examination.CaseResult;
import org.session33.diagnostics.examination.TriedRemedy;
import org.session33.diagnostics.findings.Finding;
import org.session33.diagnostics.findings.Verdict;
import org.session33.diagnostics.rehearsal.RefusedClient;
import org.session33.diagnostics.rehearsal.SessionCount;
import org.session33.diagnostics.remedies.advice.Advice;
import org.session33.diagnostics.remedies.advice.Proof;
import org.session33.diagnostics.remedies.text.AdviceStep;
import org.session33.profiles.exchange.ClientMessage;
import org.session33.profiles.exchange.ClientType;

/** KB 980049, requirement by requirement, through the whole program. */
class Kb980049Test {
  private static final String DN =
      "/o=First Organization/ou=Exchange Administrative Group"
          + " (FYDIBOHF23SPDLT)/cn=Recipients/cn=E-mailUser";

  private static final String GIL =
      """
      format: 1
      title: Gil cannot open his mailbox
      user: {name: Gil Field, legacyDN: "%s"}
      programs:
        - {name: My client, kind: owa, sessions: 17}
      server:
        release: 2010 SP1
      """
          .formatted(DN);

  private static final String SENTENCE =
      "Mapi session \"" + DN + "\" exceeded the maximum of 16 objects of type \"session\".";

  private static final String VALUE = "Maximum Allowed Service Sessions Per User";

  private final ProgramUnderTest program = ProgramUnderTest.piped();

  private static String client(String kind, int sessions) {
    return GIL.replace("owa", kind).replace("17", Integer.toString(sessions));
  }

  @ParameterizedTest
  @Requirement("R-980049-1")
  @ValueSource(strings = {"owa", "pop", "imap"})
  void eachOfTheThreeClientsIsRefusedByItself(String kind) {
    CaseResult result = program.examine(client(kind, 17));

    assertThat(result.outcome().refusedClients())
        .singleElement()
        .satisfies(c -> assertThat(c.refused()).isEqualTo(1));
    assertThat(finding(result, "service-session-limit").verdict()).isEqualTo(Verdict.LIKELY);
    CaseResult others =
        program.examine(
            GIL.replace(
                "programs:\n",
                "programs:\n  - {name: Another, kind: "
                    + (kind.equals("owa") ? "imap" : "eas")
                    + ", sessions: 16}\n"));
    assertThat(others.outcome().refusedClients())
        .extracting(RefusedClient::client)
        .containsExactly("My client");
  }

  @Test
  @Requirement({"R-980049-2", "R-980049-3"})
  void outlookWebAppShowsTheArticlesSentenceAndException() {
    CaseResult result = program.examine(GIL);
    RefusedClient client = result.outcome().refusedClients().get(0);

    assertThat(text(client, ClientMessage.Part.SHOWN))
        .isEqualTo("A problem occurred while you were trying to use your mailbox.");
    assertThat(text(client, ClientMessage.Part.DETAILS))
        .isEqualTo("Microsoft.Exchange.Data.Storage.TooManyObjectsOpenedException");
    assertThat(result.outcome().evidence().texts())
        .extracting(ObservedText::id)
        .containsExactly("owa-problem-using-mailbox", "too-many-objects-opened");
    assertThat(program.run("rehearse", "owa-refused").out().replaceAll("\\s+", " "))
        .contains("A problem occurred while you were trying to use your mailbox.")
        .contains("Microsoft.Exchange.Data.Storage.TooManyObjectsOpenedException")
        .contains("documented: KB 980049");
  }

  @Test
  @Requirement({"R-980049-2", "R-980049-3"})
  void theSameWordsInATicketAreRecognised() {
    CaseResult result =
        program.diagnose(
            "OWA says: A problem occurred while you were trying to use your mailbox. Show details:"
                + " Microsoft.Exchange.Data.Storage.TooManyObjectsOpenedException\n");

    assertThat(finding(result, "service-session-limit").verdict()).isEqualTo(Verdict.LIKELY);
  }

  @ParameterizedTest
  @Requirement("R-980049-4")
  @CsvSource({"imap, NO Server Unavailable. 15", "pop, -ERR Server Unavailable. 21"})
  void mailClientsGetTheirAnswer(String kind, String answer) {
    RefusedClient client = program.examine(client(kind, 17)).outcome().refusedClients().get(0);

    assertThat(text(client, ClientMessage.Part.SHOWN)).isEqualTo(answer);
    assertThat(client.words()).contains("reported", "No Server / Unavailable 15", "KB 980049");
  }

  @Test
  @Requirement("R-980049-4")
  void theTwoLinesOfTelnetAreRecognised() {
    CaseResult result = program.diagnose("* OK ready\nNo Server\nUnavailable 15\n", SENTENCE);

    assertThat(result.evidence().texts())
        .extracting(ObservedText::id)
        .contains("pop-imap-unavailable");
    assertThat(finding(result, "service-session-limit").verdict()).isEqualTo(Verdict.LIKELY);
  }

  @Test
  @Requirement({"R-980049-5", "R-980049-6", "R-980049-7"})
  void theServerLogsEvent9646AsTheArticlePrintsIt() {
    EventRecord event = program.examine(GIL).outcome().events().get(0);

    assertThat(event.channel()).isEqualTo("Application");
    assertThat(event.source()).isEqualTo("MSExchangeIS");
    assertThat(event.id()).isEqualTo(9646);
    assertThat(event.category()).isEqualTo("General");
    assertThat(event.level()).isEqualTo("Error");
    assertThat(event.text()).isEqualTo(SENTENCE);
    assertThat(event.strings()).containsExactly(DN, "16", "session");
    // Keyword "Classic", and no user.
    assertThat(EventXmlWriter.toEventXml(event))
        .contains("<EventID Qualifiers=\"49158\">9646</EventID>")
        .contains("<Keywords>0x80000000000000</Keywords>")
        .contains("<Security />");
  }

  @ParameterizedTest
  @Requirement({"R-980049-6", "R-980049-7"})
  @ValueSource(
      strings = {
        SENTENCE,
        "mapi session \u201C/o=First Organization/ou=Exchange Administrative Group"
            + " (FYDIBOHF23SPDLT)/cn=Recipients/cn=E-mailUser\u201D exceeded the maximum of 16\n"
            + "objects of type session",
        "Mapi session \"/o=First Organization/ou=Exchange Administrative\n"
            + "  Group (FYDIBOHF23SPDLT)/cn=Recipients/cn=E-mailUser\" exceeded the maximum of 16"
            + " objects of type \"session\""
      })
  void aTextThatResemblesItIsRecognised(String sentence) {
    CaseResult result =
        program.diagnose(
            "Log Name: Application\nSource: MSExchangeIS\nEvent ID: 9646\nTask Category: General\n"
                + "Level: Error\nKeywords: Classic\nUser: N/A\nDescription:\n"
                + sentence
                + "\n");

    StoreLimitEvent said =
        StoreLimitSentence.parse(result.evidence().events().get(0)).orElseThrow();
    assertThat(said.closing()).isFalse();
    assertThat(said.session()).isNull();
    assertThat(said.limit()).isEqualTo(16);
    assertThat(said.user()).isEqualTo("E-mailUser");
    assertThat(finding(result, "service-session-limit").verdict()).isEqualTo(Verdict.POSSIBLE);
  }

  @Test
  @Requirement("R-980049-8")
  void theArticlesEventXmlIsAcceptedWholeAndTruncated() {
    String whole =
        """
        <Event xmlns="http://schemas.microsoft.com/win/2004/08/events/event">
           <System>
              <Provider Name="MSExchangeIS" />
              <EventID Qualifiers="49158">9646</EventID>
              <Level>2</Level>
              <Task>6</Task>
              <Keywords>0x80000000000000</Keywords>
              <TimeCreated SystemTime="SystemTime" />
              <EventRecordID>126268</EventRecordID>
              <Channel>Application</Channel>
              <Computer>Servername.contoso.com</Computer>
              <Security />
           </System>
           <EventData>
              <Data>%s</Data>
              <Data>16</Data>
              <Data>session</Data>
              <Binary>070000005B444941475F4354585D0000</Binary>
           </EventData>
        </Event>
        """
            .formatted(DN);
    String truncated =
        """
        <Event xmlns="">
        <Provider Name="MSExchangeIS" />
        <EventID Qualifiers="49158">9646</EventID>
        <TimeCreated SystemTime="SystemTime" />
        <Security />
        <Data>%s</Data>
        """
            .formatted(DN);
    for (String xml : List.of(whole, truncated)) {
      CaseResult result = program.diagnose(xml);

      EventRecord event = result.evidence().events().get(0);
      assertThat(event.id()).isEqualTo(9646);
      assertThat(event.source()).isEqualTo("MSExchangeIS");
      assertThat(StoreLimitSentence.parse(event).orElseThrow().user()).isEqualTo("E-mailUser");
    }
    assertThat(
            StoreLimitSentence.parse(program.diagnose(whole).evidence().events().get(0))
                .orElseThrow()
                .limit())
        .isEqualTo(16);
  }

  /** Each is rehearsed, told why, and named when the case says that it was tried. */
  @ParameterizedTest
  @Requirement({"R-980049-9", "R-980049-10", "R-980049-11"})
  @CsvSource({
    "raise-popimap-connection-limit, connections of the POP and IMAP services",
    "change-throttling-policy, throttling guards Client Access",
    "grant-view-information-store-status, no permission frees an account"
  })
  void whatTheArticleSaysDoesNotHelpDoesNotHelp(String id, String why) {
    CaseResult result = program.examine(client("imap", 17) + "tried: [" + id + "]\n");
    Advice advice = advice(result, id);

    assertThat(advice.proof()).isEqualTo(Proof.DOES_NOT_RESOLVE);
    assertThat(advice.reason()).startsWith("17 sessions asked for, 1 refused").contains(why);
    assertThat(advice.reason()).endsWith("(KB 980049)");
    assertThat(advice.steps()).isEmpty();
    TriedRemedy tried = result.tried().get(0);
    assertThat(tried.id()).isEqualTo(id);
    assertThat(tried.says())
        .startsWith(advice.title() + ": this was tried, and it does not help; ")
        .contains(why);
  }

  @Test
  @Requirement({"R-980049-9", "R-980049-10", "R-980049-11"})
  void thePageTheJsonAndTheTicketNameWhatWasTriedInVain() {
    String page = program.run("rehearse", "owa-refused").out().replaceAll("\\s+", " ");
    String json = program.run("rehearse", "owa-refused", "--json").out();

    assertThat(page)
        .contains("TRIED ALREADY")
        .contains("Change the throttling policy: this was tried, and it does not help")
        .contains(
            "(MaxConnectionsPerUser; KB 980049 prints MaximumConnectionsPerUser): this was tried,"
                + " and it")
        .contains("Information Store Status\" to the account: this was tried, and it does not");
    assertThat(json).contains("\"tried\"").contains("\"change-throttling-policy\"");
  }

  @ParameterizedTest
  @Requirement({"R-980049-12", "R-980049-14"})
  @ValueSource(strings = {"imap", "pop", "owa", "eas", "ews"})
  void theStoreLimitsTheSessionsOfEachServiceTo16(String kind) {
    SessionCount fits = count(program.examine(client(kind, 16)));
    SessionCount tooMany = count(program.examine(client(kind, 17)));

    assertThat(fits.clientType().isService()).isTrue();
    assertThat(fits.granted()).isEqualTo(16);
    assertThat(tooMany.granted()).isEqualTo(16);
    assertThat(tooMany.limit().value()).isEqualTo(16);
    assertThat(tooMany.limit().reason()).contains("KB 980049");
  }

  @Test
  @Requirement({"R-980049-13", "R-980049-14"})
  void theDefaultsAre32And16() {
    CaseResult result =
        program.examine(GIL.replace("programs:\n", "outlook: {release: 2010}\nprograms:\n"));

    assertThat(result.outcome().counts())
        .extracting(c -> c.clientType() + " " + c.limit().value())
        .containsExactlyInAnyOrder("MAPI 32", "OWA 16");
    assertThat(program.run("facts", "registry").out())
        .contains("Maximum Allowed Sessions Per User")
        .contains("32 (0x20)")
        .contains(VALUE)
        .contains("16 (0x10)");
  }

  @Test
  @Requirement("R-980049-15")
  void otherCausesAreRuledOutFirst() {
    CaseResult result = program.examine(GIL);

    assertThat(advice(result, "raise-service-session-limit").steps().get(0))
        .startsWith("First find out whether something else is the cause");
    // A rehearsal rules nothing out; what would is said.
    assertThat(finding(result, "popimap-connection-limit").bring())
        .containsExactly("the protocol log of the POP or IMAP service");
    assertThat(finding(result, "client-throttling").bring())
        .containsExactly("the log of RPC Client Access");
  }

  @ParameterizedTest
  @Requirement("R-980049-16")
  @CsvSource({"17, 17", "24, 24", "40, 40"})
  void theLimitIsRaisedToWhatIsNeededAndNoFurther(int sessions, int smallest) {
    CaseResult result = program.examine(client("owa", sessions));
    Advice advice = advice(result, "raise-service-session-limit");

    assertThat(advice.proof()).isEqualTo(Proof.RESOLVES);
    assertThat(advice.lastResort()).isTrue();
    assertThat(advice.title()).contains(Integer.toString(smallest));
    assertThat(result.smallestLimit()).isEqualTo(smallest);
    assertThat(result.limitValue()).isEqualTo(VALUE);
    assertThat(program.examine(raised(sessions, smallest)).outcome().isFine()).isTrue();
    assertThat(program.examine(raised(sessions, smallest - 1)).outcome().isFine()).isFalse();
  }

  private static String raised(int sessions, int limit) {
    return client("owa", sessions) + "  registry: {" + VALUE + ": " + limit + "}\n";
  }

  @Test
  @Requirement({"R-980049-17", "R-980049-18"})
  void whoChangesTheRegistryIsWarnedFirst() {
    List<String> steps = lines(advice(program.examine(GIL), "raise-service-session-limit"));
    int regedit = indexOf(steps, "regedit");

    assertThat(indexOf(steps, "can cause serious problems")).isBetween(0, regedit - 1);
    assertThat(indexOf(steps, "Back up the registry first, so that it can be restored"))
        .isBetween(0, regedit - 1);
    assertThat(advice(program.examine(GIL), "raise-service-session-limit").undo().words())
        .contains("import the registry backup");
  }

  @Test
  @Requirement({
    "R-980049-19",
    "R-980049-20",
    "R-980049-21",
    "R-980049-22",
    "R-980049-23",
    "R-980049-24",
    "R-980049-25"
  })
  void theStepsInTheRegistryStandInTheArticlesOrder() {
    assertThat(advice(program.examine(GIL), "raise-service-session-limit").steps())
        .containsSubsequence(
            "On the server with the Mailbox role (Exchange Server 2010 SP1 or later) click"
                + " \"Start\", click \"Run\", type \"regedit\" in the \"Open\" box, then click"
                + " \"OK\".",
            "Locate and click HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services\\MSExchangeIS"
                + "\\ParametersSystem",
            "On the \"Edit\" menu, point to \"New\", then click \"DWORD Value\" (32 bits); where \""
                + VALUE
                + "\" stands there already, select that one instead.",
            "Type \"" + VALUE + "\", then press ENTER.",
            "On the \"Edit\" menu, click \"Modify\".",
            "Click \"Decimal\", type 17 in the \"Value data\" box (0x11 in hexadecimal), then click"
                + " \"OK\".",
            "Exit Registry Editor.");
  }

  @Test
  @Requirement({"R-980049-26", "R-980049-27"})
  void scopeAndPriceAreToldBeforeTheSteps() {
    Advice advice = advice(program.examine(GIL), "raise-service-session-limit");
    String page = program.run("rehearse", "owa-refused").out().replaceAll("\\s+", " ");

    assertThat(advice.price())
        .contains("counts for all mailbox databases on the server")
        .contains("for every user")
        .contains("doubling 16 to 32 could slow it");
    assertThat(indexOf(lines(advice), "affects all mailbox databases on the server"))
        .isBetween(0, indexOf(lines(advice), "regedit") - 1);
    assertThat(page.indexOf("counts for all mailbox databases"))
        .isPositive()
        .isLessThan(page.indexOf("type \"regedit\""));
  }

  @Test
  @Requirement("R-980049-28")
  void theRestartIsOursAndSaidToBeReported() {
    CaseResult result = program.examine(GIL);
    List<String> steps = advice(result, "raise-service-session-limit").steps();
    CaseResult waiting = program.examine(GIL + "  registryNotLoaded: {" + VALUE + ": 32}\n");

    assertThat(steps.get(indexOf(steps, "services.msc")))
        .startsWith("Reported by administrators, not in the article:");
    assertThat(steps.get(indexOf(steps, "services.msc") + 1))
        .contains("\"MSExchange Information Store\"", "\"Restart Service\"", "reported");
    assertThat(indexOf(steps, "services.msc")).isGreaterThan(indexOf(steps, "Exit Registry"));
    assertThat(count(waiting).limit().value()).isEqualTo(16);
    // The article does not say that a changed value waits, so it is at most possible (S-7).
    assertThat(finding(waiting, "limit-change-not-loaded").verdict()).isEqualTo(Verdict.POSSIBLE);
    assertThat(advice(waiting, "restart-information-store").proof()).isEqualTo(Proof.RESOLVES);
  }

  @ParameterizedTest
  @Requirement("R-980049-29")
  @CsvSource({"2010 SP1, Exchange Store Limits", "2013, Managed Store limits"})
  void theLastStepPointsToFurtherReading(String release, String page) {
    List<String> steps =
        lines(
            advice(
                program.examine(GIL.replace("2010 SP1", release)), "raise-service-session-limit"));

    assertThat(steps.get(steps.size() - 1))
        .startsWith("Note: Further reading on session limits")
        .contains(page)
        .contains("https://learn.microsoft.com/");
  }

  /** The steps with the notes and warnings at their places. */
  private static List<String> lines(Advice advice) {
    return advice.lines().stream().map(AdviceStep::words).toList();
  }

  private static int indexOf(List<String> steps, String part) {
    for (int i = 0; i < steps.size(); i++) {
      if (steps.get(i).contains(part)) {
        return i;
      }
    }
    throw new AssertionError(String.format(Locale.ROOT, "no step says '%s': %s", part, steps));
  }

  private static SessionCount count(CaseResult result) {
    return result.outcome().counts().stream()
        .filter(c -> c.clientType() != ClientType.MAPI)
        .findFirst()
        .orElseThrow();
  }

  private static String text(RefusedClient client, ClientMessage.Part part) {
    return client.message(part).orElseThrow().text().value();
  }

  private static Finding finding(CaseResult result, String id) {
    return result.findings().stream().filter(f -> f.id().equals(id)).findFirst().orElseThrow();
  }

  private static Advice advice(CaseResult result, String id) {
    return result.advice().stream().filter(a -> a.id().equals(id)).findFirst().orElseThrow();
  }
}
